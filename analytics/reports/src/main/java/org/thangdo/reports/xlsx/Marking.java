package org.thangdo.reports.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.ratings.finding.FindingText;
import org.thangdo.reports.Pack;
import org.thangdo.study.table.TableCsv;

/** Tints the cells of findings in a workbook, writes a note into each, and lists them on a sheet of its own. */
final class Marking {

    private static final int MOST_CELLS_PER_PLACE = 2_000;
    private static final int MOST_NOTES = 1_000;
    private static final int MOST_STYLES = 2_000;
    private static final int[] WIDTHS = {9, 14, 44, 36, 28, 60, 60};

    private final Workbook workbook;
    private final Language language;
    private final Words words;
    private final boolean ownSheets;
    private final Map<String, CellStyle> tinted = new HashMap<>();
    private final Set<String> noted = new HashSet<>();

    /** @param ownSheets whether findings name the sheets of this workbook; a text table has only one */
    Marking(Workbook workbook, Language language, boolean ownSheets) {
        this.workbook = workbook;
        this.language = language;
        this.words = Pack.words(language);
        this.ownSheets = ownSheets;
    }

    void mark(List<Finding> findings) {
        var places = new ArrayList<List<Object>>();
        for (Finding finding : findings) {
            var all = new ArrayList<Place>();
            all.add(finding.place());
            all.addAll(finding.others());
            all.forEach(place -> places.add(List.of(finding, place)));
        }
        places.forEach(each -> tint((Finding) each.get(0), (Place) each.get(1)));
        var list = workbook.createSheet(freeName());
        header(list);
        int at = 1;
        for (var each : places) {
            line(list.createRow(at++), (Finding) each.get(0), (Place) each.get(1));
        }
        list.createFreezePane(0, 1);
        workbook.setActiveSheet(workbook.getSheetIndex(list));
    }

    private String freeName() {
        String wanted = words.say("marked.sheet");
        String name = wanted;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    private void tint(Finding finding, Place place) {
        var sheet = sheet(place);
        var area = area(place, sheet);
        if (sheet.isEmpty() || area.isEmpty()) {
            return;
        }
        int cells = 0;
        for (CellAddress address : new CellList(area.get())) {
            if (cells++ >= MOST_CELLS_PER_PLACE) {
                break;
            }
            Row row = sheet.get().getRow(address.getRow());
            Row there = row == null ? sheet.get().createRow(address.getRow()) : row;
            Cell cell = there.getCell(address.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cell.setCellStyle(tint(cell.getCellStyle(), finding.code().severity()));
        }
        note(sheet.get(), area.get(), finding);
    }

    private CellStyle tint(CellStyle style, Severity severity) {
        String key = style.getIndex() + " " + severity;
        if (!tinted.containsKey(key) && tinted.size() >= MOST_STYLES) {
            return style;
        }
        return tinted.computeIfAbsent(key, missing -> {
            CellStyle copy = workbook.createCellStyle();
            copy.cloneStyleFrom(style);
            copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            copy.setFillForegroundColor(colour(severity).getIndex());
            return copy;
        });
    }

    private static IndexedColors colour(Severity severity) {
        return switch (severity) {
            case ERROR -> IndexedColors.ROSE;
            case WARNING -> IndexedColors.LIGHT_YELLOW;
            case REPAIRED -> IndexedColors.LIGHT_TURQUOISE;
        };
    }

    private void note(Sheet sheet, CellRangeAddress area, Finding finding) {
        Cell cell = sheet.getRow(area.getFirstRow()).getCell(area.getFirstColumn());
        String key = sheet.getSheetName() + "!" + cell.getAddress();
        if (noted.size() >= MOST_NOTES || cell.getCellComment() != null || !noted.add(key)) {
            return;
        }
        var said = FindingText.of(finding, language);
        var factory = workbook.getCreationHelper();
        ClientAnchor anchor = factory.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 5);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 8);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(factory.createRichTextString(
                said.number() + " " + said.title() + "\n" + said.why() + "\n" + said.fix()));
        comment.setAuthor("Thangdo");
        cell.setCellComment(comment);
    }

    private Optional<Sheet> sheet(Place place) {
        return Optional.ofNullable(ownSheets ? workbook.getSheet(place.sheet()) : workbook.getSheetAt(0));
    }

    /** The cells of a place: a cell, a range, or a row from its first to its last cell. */
    private static Optional<CellRangeAddress> area(Place place, Optional<Sheet> sheet) {
        String first = place.cell().split("[,;]")[0].strip();
        if (sheet.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        if (first.matches("[A-Z]{1,3}\\d{1,7}(:[A-Z]{1,3}\\d{1,7})?")) {
            return Optional.of(CellRangeAddress.valueOf(first));
        }
        if (!first.matches("\\d{1,7}") || first.matches("0+")) {
            return Optional.empty();
        }
        int row = Integer.parseInt(first) - 1;
        return Optional.of(new TextPlace(sheet.get(), row, place.column()).area());
    }

    private void header(Sheet list) {
        var style = new SheetStyles(workbook).header();
        Row row = list.createRow(0);
        String[] keys = {"code", "severity", "what", "link", "value", "why", "fix"};
        for (int i = 0; i < keys.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(words.say("findings." + keys[i]));
            cell.setCellStyle(style);
            list.setColumnWidth(i, WIDTHS[i] * 256);
        }
    }

    private void line(Row row, Finding finding, Place place) {
        var said = FindingText.of(finding, language);
        String shown = place.sheet() + (place.sheet().isEmpty() ? "" : "!") + place.cell();
        String[] texts = {said.number(), said.severity(), said.title(), shown, said.value(), said.why(), said.fix()};
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(TableCsv.safe(texts[i]));
        }
        var sheet = sheet(place);
        area(place, sheet).ifPresent(area -> {
            var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + sheet.get().getSheetName().replace("'", "''") + "'!" + area.formatAsString());
            row.getCell(3).setHyperlink(link);
        });
    }
}

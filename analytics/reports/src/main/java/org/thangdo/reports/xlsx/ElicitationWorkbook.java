package org.thangdo.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.criteria.weights.WeightMethod;
import org.thangdo.criteria.weights.WeightMethod.Form;
import org.thangdo.ratings.elicitation.ElicitationLayout;
import org.thangdo.reports.Pack;
import org.thangdo.reports.office.ReproducibleZip;

/**
 * An empty workbook in which experts say how important criteria are, one sheet for each. Of a matrix only the part above the
 * diagonal is asked, from a list; comparisons may be left out. Cells for ratios have the format of text, so that 1/3 does not
 * become a date.
 */
public final class ElicitationWorkbook {

    private static final int NAME_WIDTH = 40 * 256;
    private static final int ANSWER_WIDTH = 22 * 256;
    private static final int ADVICE_LINES = 4;
    private static final int ADVICE_COLUMNS = 4;

    private final WeightMethod method;
    private final List<String> criteria;
    private final Words words;
    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final CellStyle asked;
    private final CellStyle closed;

    private ElicitationWorkbook(WeightMethod method, List<String> criteria, Language language, XSSFWorkbook workbook) {
        this.method = method;
        this.criteria = criteria;
        this.words = Pack.words(language);
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
        this.asked = filled(IndexedColors.LIGHT_YELLOW);
        asked.setDataFormat(workbook.createDataFormat().getFormat("@"));
        this.closed = filled(IndexedColors.GREY_25_PERCENT);
    }

    private CellStyle filled(IndexedColors colour) {
        var style = workbook.createCellStyle();
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /**
     * Writes the workbook; {@code out} stays open.
     *
     * @param method one that asks something
     * @param criteria names, each once, at least two
     * @param experts number of sheets, {@code >= 1}
     */
    public static void write(
            WeightMethod method, List<String> criteria, int experts, Language language, OutputStream out)
            throws IOException {
        if (method.form() == Form.TABLE || criteria.size() < 2 || experts < 1) {
            throw new IllegalArgumentException(
                    "nothing to ask: " + method + " of " + criteria + " by " + experts + " experts");
        }
        try (var workbook = new XSSFWorkbook()) {
            var form = new ElicitationWorkbook(method, criteria, language, workbook);
            for (int expert = 1; expert <= experts; expert++) {
                form.sheet(expert);
            }
            ReproducibleZip.write(workbook::write, out);
        }
    }

    private void sheet(int expert) {
        var sheet = workbook.createSheet(words.say("elicitation.sheet", Map.of("number", expert)));
        label(sheet, ElicitationLayout.METHOD_ROW, "elicitation.method")
                .createCell(1)
                .setCellValue(method.id());
        ask(label(sheet, ElicitationLayout.NAME_ROW, "elicitation.name"), 1);
        ask(label(sheet, ElicitationLayout.SHARE_ROW, "elicitation.share"), 1);
        advice(sheet);
        if (method.form() == Form.BEST_WORST) {
            ask(label(sheet, ElicitationLayout.BEST_ROW, "elicitation.best"), 1);
            ask(label(sheet, ElicitationLayout.WORST_ROW, "elicitation.worst"), 1);
            int last = ElicitationLayout.FIRST_ROW + criteria.size() - 1;
            list(
                    sheet,
                    sheet.getDataValidationHelper()
                            .createFormulaListConstraint("$A$" + ElicitationLayout.FIRST_ROW + ":$A$" + last),
                    new CellRangeAddressList(ElicitationLayout.BEST_ROW - 1, ElicitationLayout.WORST_ROW - 1, 1, 1));
        }
        headers(sheet);
        for (int i = 0; i < criteria.size(); i++) {
            answers(sheet, i);
        }
        sheet.setColumnWidth(0, NAME_WIDTH);
        for (int column = 1; column <= Math.max(2, headers().size()); column++) {
            sheet.setColumnWidth(column, ANSWER_WIDTH);
        }
        sheet.createFreezePane(1, ElicitationLayout.HEADER_ROW);
    }

    private Row label(XSSFSheet sheet, int row, String key) {
        Row made = sheet.createRow(row - 1);
        var cell = made.createCell(0);
        cell.setCellValue(words.say(key));
        cell.setCellStyle(styles.wrapped());
        return made;
    }

    private void ask(Row row, int column) {
        row.createCell(column).setCellStyle(asked);
    }

    private void advice(XSSFSheet sheet) {
        Row row = sheet.createRow(ElicitationLayout.ADVICE_ROW - 1);
        var cell = row.createCell(0);
        cell.setCellValue(words.say("elicitation.advice." + adviceKey()));
        cell.setCellStyle(styles.wrapped());
        row.setHeightInPoints(ADVICE_LINES * sheet.getDefaultRowHeightInPoints());
        int at = ElicitationLayout.ADVICE_ROW - 1;
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, ADVICE_COLUMNS - 1));
    }

    private String adviceKey() {
        return method.form() == Form.POINTS ? method.name() : method.form().name();
    }

    private List<String> headers() {
        return switch (method.form()) {
            case PAIRS -> criteria;
            case BEST_WORST -> List.of(words.say("elicitation.toOthers"), words.say("elicitation.toWorst"));
            default -> List.of(words.say("elicitation.answer." + adviceKey()));
        };
    }

    private void headers(XSSFSheet sheet) {
        Row row = label(sheet, ElicitationLayout.HEADER_ROW, "elicitation.criterion");
        row.getCell(0).setCellStyle(styles.header());
        for (int j = 0; j < headers().size(); j++) {
            var cell = row.createCell(1 + j);
            cell.setCellValue(headers().get(j));
            cell.setCellStyle(styles.header());
        }
    }

    private void answers(XSSFSheet sheet, int criterion) {
        int at = ElicitationLayout.FIRST_ROW - 1 + criterion;
        Row row = sheet.createRow(at);
        row.createCell(0).setCellValue(criteria.get(criterion));
        row.getCell(0).setCellStyle(styles.wrapped());
        var helper = sheet.getDataValidationHelper();
        int columns = headers().size();
        for (int j = 0; j < columns; j++) {
            if (method.form() == Form.PAIRS && j <= criterion) {
                var cell = row.createCell(1 + j);
                cell.setCellStyle(closed);
                if (j == criterion) {
                    cell.setCellValue(1);
                }
            } else {
                ask(row, 1 + j);
            }
        }
        int first = method.form() == Form.PAIRS ? 2 + criterion : 1;
        if (first <= columns && method.form() != Form.POINTS) {
            list(
                    sheet,
                    helper.createExplicitListConstraint(choices()),
                    new CellRangeAddressList(at, at, first, columns));
        }
    }

    /** 1/9 … 9 for pairs, 1 … 9 for multiples, places for ranks. */
    private String[] choices() {
        int most = method.form() == Form.RANKS ? criteria.size() : ElicitationLayout.SCALE;
        if (method.form() != Form.PAIRS) {
            return IntStream.rangeClosed(1, most).mapToObj(Integer::toString).toArray(String[]::new);
        }
        return IntStream.concat(
                        IntStream.rangeClosed(1, most).map(i -> most + 1 - i),
                        IntStream.rangeClosed(2, most).map(i -> -i))
                .mapToObj(i -> i > 0 ? Integer.toString(i) : "1/" + -i)
                .toArray(String[]::new);
    }

    private void list(XSSFSheet sheet, DataValidationConstraint constraint, CellRangeAddressList cells) {
        DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.say("template.wrong"), words.say("elicitation.choose"));
        sheet.addValidationData(validation);
    }
}

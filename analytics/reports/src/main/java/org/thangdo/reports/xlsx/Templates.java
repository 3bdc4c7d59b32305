package org.thangdo.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.reports.Pack;
import org.thangdo.reports.office.ReproducibleZip;
import org.thangdo.study.simulation.Role;
import org.thangdo.study.simulation.Wording;

/**
 * An empty workbook to fill in: a sheet with the headers that reading recognises, notes and drop-down lists; a sheet with
 * what each column means and two examples; and the lists.
 */
public final class Templates {

    private static final int LAST_ROW = 5_000;
    private static final int WIDTH = 24 * 256;

    private final Template template;
    private final Words words;
    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private Templates(Template template, Scale scale, Language language, XSSFWorkbook workbook) {
        this.template = template;
        this.words = Pack.words(language);
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
        var levels =
                scale.levels().stream().map(level -> level.name().in(language)).toList();
        lists.put("level", levels);
        lists.put("head_choice", levels);
        var simulated = Words.of(Wording.class, "simulation", language);
        var roles = new ArrayList<String>();
        for (Role role : Role.values()) {
            roles.add(simulated.say("role." + role.id()));
        }
        lists.put("role", roles);
        lists.put("done", List.of(words.say("template.yes"), words.say("template.no")));
        lists.put("kind", List.of("unit", "position", "level"));
    }

    /** Writes the empty workbook of a table; {@code out} stays open. */
    public static void write(Template template, Scale scale, Language language, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            new Templates(template, scale, language, workbook).compose();
            ReproducibleZip.write(workbook::write, out);
        }
    }

    private void compose() {
        XSSFSheet data = workbook.createSheet(words.say("template." + template.id()));
        XSSFSheet example = workbook.createSheet(words.say("template.example"));
        XSSFSheet choices = workbook.createSheet(words.say("template.lists"));
        Row header = data.createRow(0);
        int list = 0;
        for (int i = 0; i < template.columns().size(); i++) {
            String column = template.columns().get(i);
            Cell cell = header.createCell(i);
            cell.setCellValue(header(column));
            cell.setCellStyle(styles.header());
            data.setColumnWidth(i, WIDTH);
            note(data, cell, words.say("template.note." + column));
            if (lists.containsKey(column)) {
                dropDown(data, choices, list++, i, lists.get(column));
            }
        }
        data.createFreezePane(0, 1);
        explain(example);
        if (list == 0) {
            workbook.removeSheetAt(workbook.getSheetIndex(choices));
        }
        workbook.setActiveSheet(0);
    }

    private String header(String column) {
        return words.say("template.column." + column);
    }

    private void note(XSSFSheet sheet, Cell cell, String text) {
        var factory = workbook.getCreationHelper();
        ClientAnchor anchor = factory.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow1(1);
        anchor.setRow2(5);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(factory.createRichTextString(text));
        comment.setAuthor("Thangdo");
        cell.setCellComment(comment);
    }

    private void dropDown(XSSFSheet data, XSSFSheet choices, int list, int column, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            Row row = choices.getRow(i) == null ? choices.createRow(i) : choices.getRow(i);
            row.createCell(list).setCellValue(values.get(i));
        }
        choices.setColumnWidth(list, WIDTH * 2);
        String letter = CellReference.convertNumToColString(list);
        String range = "'" + choices.getSheetName() + "'!$" + letter + "$1:$" + letter + "$" + values.size();
        var helper = data.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.say("template.wrong"), words.say("template.choose"));
        data.addValidationData(validation);
    }

    /** Columns as rows, so that nobody and no program takes the examples for data. */
    private void explain(XSSFSheet sheet) {
        String[] heads = {"column", "needed", "first", "second", "meaning"};
        Row head = sheet.createRow(0);
        for (int i = 0; i < heads.length; i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(words.say("template.head." + heads[i]));
            cell.setCellStyle(styles.header());
            sheet.setColumnWidth(i, i == heads.length - 1 ? 3 * WIDTH : WIDTH);
        }
        IntStream.range(0, template.columns().size()).forEach(i -> {
            String column = template.columns().get(i);
            Row row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(header(column));
            row.createCell(1).setCellValue(words.say(template.needs(column) ? "template.yes" : "template.no"));
            row.createCell(2).setCellValue(example(column, 0));
            row.createCell(3).setCellValue(example(column, 1));
            row.createCell(4).setCellValue(words.say("template.note." + column));
        });
        sheet.createFreezePane(1, 1);
    }

    private String example(String column, int which) {
        var list = lists.get(column);
        return list == null
                ? words.say("template.example." + column).split("\\|")[which]
                : list.get(list.size() - 1 - which);
    }
}

package org.thangdo.reports.docx;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.reports.DocumentProfile;
import org.thangdo.reports.office.Lengths;
import org.thangdo.study.table.CellText;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Format;

/** A table as Decree 30 sets it: thin lines, a bold centred head repeated on every page, numbers to the right. */
final class DocxTable {

    private final XWPFDocument document;
    private final Prose prose;
    private final CellText text;
    private final DocumentProfile profile;

    DocxTable(XWPFDocument document, Prose prose, Language language, DocumentProfile profile) {
        this.document = document;
        this.prose = prose;
        this.text = CellText.in(language);
        this.profile = profile;
    }

    /** Adds a table with its caption; rows beyond {@code most} are left to the workbook, and a line says so. */
    void add(DataTable table, int most, Words words) {
        if (table.rows().isEmpty()) {
            return;
        }
        prose.tableCaption(words.say("table"), table.title());
        var rows = table.rows().stream().limit(most).toList();
        var plan = ColumnPlan.of(table, rows, text, Lengths.twips(profile.textWidthMm()));
        int points = plan.points();
        XWPFTable target = frame(plan, rows.size() + 1);
        header(target, table, points);
        for (int i = 0; i < rows.size(); i++) {
            row(target, i + 1, table, rows.get(i), points);
        }
        String rest = table.rows().size() > most
                ? words.say("table.more", Map.of("shown", (long) most, "all", (long)
                        table.rows().size()))
                : " ";
        prose.source(rest);
    }

    private XWPFTable frame(ColumnPlan plan, int rows) {
        var widths = plan.twips();
        XWPFTable target = document.createTable(rows, widths.size());
        target.setWidth(Lengths.twips(profile.textWidthMm()));
        target.setCellMargins(0, ColumnPlan.MARGIN, 0, ColumnPlan.MARGIN);
        target.setTableAlignment(TableRowAlign.CENTER);
        target.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = target.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        target.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            IntStream.range(0, widths.size()).forEach(i -> {
                row.getCell(i).setWidth(String.valueOf(widths.get(i)));
                row.getCell(i).getCTTc().getTcPr().getTcW().setType(STTblWidth.DXA);
            });
        });
        return target;
    }

    private static void header(XWPFTable target, DataTable table, int points) {
        target.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.columns().size(); i++) {
            cell(target.getRow(0).getCell(i), table.columns().get(i).header(), ParagraphAlignment.CENTER, points, true);
        }
    }

    private void row(XWPFTable target, int at, DataTable table, List<DataTable.Cell> cells, int points) {
        for (int i = 0; i < cells.size(); i++) {
            Format format = table.columns().get(i).format();
            boolean words = format == Format.TEXT && !(cells.get(i) instanceof DataTable.Number);
            cell(
                    target.getRow(at).getCell(i),
                    text.of(cells.get(i), format),
                    words ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT,
                    points,
                    false);
        }
    }

    private static void cell(XWPFTableCell cell, String text, ParagraphAlignment alignment, int points, boolean bold) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }
}

package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** Paragraphs and tables of one part of a Word document: its body, or its footnotes. Deleted text is left out. */
final class DocxPart extends SafeXml.Handler {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int LONGEST_PARAGRAPH = 200_000;

    /**
     * A paragraph.
     *
     * @param table number of the table it stands in, 0 outside tables
     * @param note number of the footnote it belongs to, 0 in the body
     * @param listed whether it is an item of a list that Word numbers or marks
     */
    record Paragraph(String text, int number, int table, int note, boolean listed) {}

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<List<List<String>>> tables = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private List<List<String>> table;
    private List<String> row;
    private int depth;
    private int number;
    private int note;
    private boolean inText;
    private boolean separator;
    private boolean listed;
    private int span;

    private DocxPart() {}

    static DocxPart read(InputStream bytes) throws IOException {
        var part = new DocxPart();
        SafeXml.read(bytes, part);
        return part;
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /**
     * Rows of cells, for each outermost table. A cell over several columns is followed by empty ones; paragraphs of a cell are
     * its lines.
     */
    List<List<List<String>>> tables() {
        return tables;
    }

    @Override
    void start(String name, Attributes attributes) {
        switch (name) {
            case "p" -> {
                text.setLength(0);
                listed = false;
            }
            case "numPr" -> listed = true;
            case "gridSpan" -> span = spanned(attributes.getValue(WORD, "val"));
            case "t" -> inText = true;
            case "tab", "br", "cr" -> text.append(' ');
            case "tbl" -> beginTable();
            case "tr" -> row = depth == 1 ? new ArrayList<>() : row;
            case "tc" -> beginCell();
            case "footnote", "endnote" -> {
                separator = attributes.getValue(WORD, "type") != null;
                note += separator ? 0 : 1;
            }
            default -> {}
        }
    }

    private static int spanned(String columns) {
        return columns != null && columns.matches("\\d{1,2}") ? Integer.parseInt(columns) : 1;
    }

    private void beginCell() {
        if (depth == 1) {
            cell.setLength(0);
            span = 1;
        }
    }

    private void beginTable() {
        if (++depth == 1) {
            table = new ArrayList<>();
            tables.add(table);
        }
    }

    @Override
    public void characters(char[] buffer, int from, int length) {
        if (inText && text.length() < LONGEST_PARAGRAPH) {
            text.append(buffer, from, length);
        }
    }

    @Override
    void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "tbl" -> depth--;
            default -> {}
        }
    }

    private void endParagraph() {
        String paragraph = text.toString().strip();
        text.setLength(0);
        if (paragraph.isEmpty() || separator) {
            return;
        }
        if (depth > 0) {
            cell.append(cell.isEmpty() ? "" : "\n").append(paragraph);
        }
        int inTable = depth > 0 ? tables.size() : 0;
        paragraphs.add(new Paragraph(paragraph, depth > 0 ? number : ++number, inTable, note, listed));
    }

    private void endCell() {
        if (depth == 1 && row != null) {
            row.add(cell.toString());
            for (int covered = 1; covered < span; covered++) {
                row.add("");
            }
        }
    }

    private void endRow() {
        if (depth == 1 && row != null) {
            table.add(row);
        }
    }
}

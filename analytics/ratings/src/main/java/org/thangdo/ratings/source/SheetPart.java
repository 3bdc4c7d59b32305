package org.thangdo.ratings.source;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Passes the rows of a sheet of an xlsx workbook on, one by one. */
final class SheetPart extends SafeXml.Handler {

    private static final int MOST_MERGES = 100_000;
    private static final String RANGE = "[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7}";

    private final SheetSpool spool;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final List<Merge> merges = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final RichText inline = new RichText();
    private long row;
    private boolean hidden;
    private int column;
    private int style;
    private String type = "n";
    private boolean inValue;
    private boolean formula;
    private long withoutValue;
    private boolean first = true;
    private boolean worksheet;

    SheetPart(SheetSpool spool, SharedStrings strings, CellStyles styles) {
        this.spool = spool;
        this.strings = strings;
        this.styles = styles;
    }

    List<Merge> merges() {
        return merges;
    }

    /** Formulas without a stored value. */
    long withoutValue() {
        return withoutValue;
    }

    /** Whether the part is a sheet of cells, not one that holds a chart. */
    boolean isWorksheet() {
        return worksheet;
    }

    @Override
    void start(String name, Attributes attributes) throws SAXException {
        worksheet |= first && name.equals("worksheet");
        first = false;
        switch (name) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "v" -> inValue = true;
            case "f" -> formula = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> inline.start(name, attributes);
        }
    }

    @Override
    public void characters(char[] buffer, int from, int length) {
        if (inValue) {
            RichText.append(value, buffer, from, length);
        } else {
            inline.characters(buffer, from, length);
        }
    }

    @Override
    void end(String name) throws SAXException {
        try {
            switch (name) {
                case "v" -> inValue = false;
                case "c" -> place(cell());
                case "row" -> spool.row(row, hidden, cells);
                default -> inline.end(name);
            }
        } catch (IOException | SQLException e) {
            throw new SAXException(e);
        } catch (NumberFormatException e) {
            throw new SAXException(new IOException("cell " + CellName.of(row, column), e));
        }
    }

    private void beginRow(Attributes attributes) throws SAXException {
        row = number(attributes.getValue("r"), row + 1);
        if (row < 1 || row > CellName.MOST_ROWS) {
            throw new SAXException(new IOException("row " + row));
        }
        hidden = "1".equals(attributes.getValue("hidden")) || "true".equals(attributes.getValue("hidden"));
        cells.clear();
        column = -1;
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : CellName.column(place);
        if (column < 0 || column >= CellName.MOST_COLUMNS) {
            throw new SAXException(new IOException("cell " + place));
        }
        style = (int) number(attributes.getValue("s"), 0);
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        formula = false;
        value.setLength(0);
        inline.begin();
    }

    private static long number(String text, long otherwise) throws SAXException {
        try {
            return text == null ? otherwise : Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new SAXException(new IOException("number " + text, e));
        }
    }

    private Cell cell() throws IOException {
        if (type.equals("inlineStr")) {
            return text(inline.text(), inline.font());
        }
        if (value.length() == 0) {
            boolean missing = formula && !type.equals("str");
            withoutValue += missing ? 1 : 0;
            return missing ? new Cell('f', null) : Cell.BLANK;
        }
        String raw = value.toString();
        return switch (type) {
            case "s" -> shared(Integer.parseInt(raw.strip()));
            case "str" -> text(RichText.unescaped(raw), 's');
            case "b" -> new Cell('b', raw.strip().equals("0") ? "FALSE" : "TRUE");
            case "e" -> new Cell('e', raw);
            case "d" -> new Cell('d', raw.replaceFirst("T00:00:00(\\.0+)?Z?$", ""));
            default -> styles.number(finite(raw.strip()), style);
        };
    }

    private static double finite(String raw) {
        double number = Double.parseDouble(raw);
        if (!(Math.abs(number) <= Double.MAX_VALUE)) {
            throw new NumberFormatException(raw);
        }
        return number;
    }

    private Cell shared(int index) throws IOException {
        var item = strings.at(index);
        return text(item.text(), item.font());
    }

    private Cell text(String text, char font) {
        return text.isEmpty() ? Cell.BLANK : new Cell(font == 's' ? styles.font(style) : font, text);
    }

    private void place(Cell cell) {
        if (column >= SheetSpool.MOST_COLUMNS) {
            if (!cell.isBlank()) {
                spool.far(row, column, String.valueOf(cell.text()));
            }
            return;
        }
        if (cell.type() == '-') {
            return;
        }
        if (column >= cells.size()) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), Cell.BLANK));
        }
        cells.set(column, cell);
    }

    private void merge(String range) {
        if (range != null && range.matches(RANGE) && merges.size() < MOST_MERGES) {
            merges.add(new Merge(range));
        }
    }
}

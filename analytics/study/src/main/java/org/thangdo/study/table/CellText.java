package org.thangdo.study.table;

import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Numerals;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** How a cell is written for a reader: numbers by the column's format and the language, a suppressed number as its mark. */
public final class CellText {

    private final Numerals numerals;
    private final String suppressed;

    private CellText(Language language) {
        this.numerals = new Numerals(language);
        this.suppressed = Words.of(CellText.class, "tables", language).say("suppressed");
    }

    public static CellText in(Language language) {
        return new CellText(language);
    }

    /** The text of a cell under a format. */
    public String of(Cell cell, Format format) {
        if (cell instanceof DataTable.Number number) {
            return number(number.value(), format);
        }
        if (cell instanceof DataTable.Words words) {
            return words.text();
        }
        return cell instanceof DataTable.Missing missing ? missing.reason() : suppressed;
    }

    private String number(double value, Format format) {
        return switch (format) {
            case TEXT -> value == Math.rint(value) ? numerals.whole((long) value) : numerals.decimal(value, 2);
            case WHOLE -> numerals.whole(Math.round(value));
            case PERCENT -> numerals.percent(value, 1);
            case DECIMAL_2 -> numerals.decimal(value, 2);
            case DECIMAL_3 -> numerals.decimal(value, 3);
            case P_VALUE -> numerals.pValue(value);
        };
    }
}

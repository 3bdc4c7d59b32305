package org.thangdo.ratings.proof;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which character separates whole from fraction in a column of numbers. */
public enum DecimalMark {
    COMMA(','),
    POINT('.');

    private static final Pattern NUMERAL = Pattern.compile("[-+−]?\\d+([.,]\\d+)*%?");
    private static final Pattern THOUSANDS_POINT = Pattern.compile("[-+−]?\\d{1,3}(\\.\\d{3})+(,\\d+)?%?");
    private static final Pattern THOUSANDS_COMMA = Pattern.compile("[-+−]?\\d{1,3}(,\\d{3})+(\\.\\d+)?%?");

    private final char mark;

    DecimalMark(char mark) {
        this.mark = mark;
    }

    /** Whether a text is a numeral of some kind, marks apart. */
    public static boolean isNumeral(String text) {
        return NUMERAL.matcher(text).matches();
    }

    /** Whether a numeral can be read with this mark. */
    public boolean reads(String numeral) {
        char other = this == COMMA ? '.' : ',';
        if (numeral.indexOf(other) >= 0) {
            return (this == COMMA ? THOUSANDS_POINT : THOUSANDS_COMMA)
                    .matcher(numeral)
                    .matches();
        }
        return numeral.indexOf(mark) == numeral.lastIndexOf(mark);
    }

    /** Plain decimal with a point. */
    public String plain(String numeral) {
        String bare = numeral.replace("−", "-").replace("%", "").replace(this == COMMA ? "." : ",", "");
        return bare.replace(',', '.').replaceFirst("^\\+", "");
    }

    /**
     * The only mark with which every numeral of a column can be read and none can be read with the other. Numerals without
     * any mark agree with both.
     *
     * @return empty if the column is mixed, or could be read either way with different values
     */
    public static Optional<DecimalMark> of(List<String> numerals) {
        boolean comma = numerals.stream().allMatch(COMMA::reads);
        boolean point = numerals.stream().allMatch(POINT::reads);
        boolean marked = numerals.stream().anyMatch(text -> text.indexOf('.') >= 0 || text.indexOf(',') >= 0);
        if (!marked) {
            return Optional.of(POINT);
        }
        if (comma == point) {
            return Optional.empty();
        }
        return Optional.of(comma ? COMMA : POINT);
    }
}

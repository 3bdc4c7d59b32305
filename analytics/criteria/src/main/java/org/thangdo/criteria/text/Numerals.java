package org.thangdo.criteria.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How numbers are written in a language: decimal comma and thousands point in Vietnamese, point and comma in English.
 * Rounding is half up on the decimal number as it is printed, so equal numbers give equal text everywhere.
 */
public record Numerals(Language language) {

    /** A number with a fixed number of decimals, for example {@code 0,85}. */
    public String decimal(double number, int decimals) {
        return write(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A number as it is, without trailing zeros, for example {@code 99,5} or {@code 500.000}. */
    public String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return write(exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    /** A whole number with grouped thousands, for example {@code 1.234}. */
    public String whole(long number) {
        return write(BigDecimal.valueOf(number));
    }

    /** A share in [0, 1] as percent, for example {@code 19,6%} (Vietnamese and English alike without a space). */
    public String percent(double share, int decimals) {
        return decimal(100 * share, decimals) + "%";
    }

    /** A p-value: three decimals, or {@code < 0,001}. */
    public String pValue(double p) {
        return p < 0.001 ? "< " + decimal(0.001, 3) : decimal(p, 3);
    }

    private String write(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        var text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(language == Language.VI ? '.' : ',');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(language == Language.VI ? ',' : '.').append(plain, point + 1, plain.length());
        }
        return (number.signum() < 0 ? "−" : "") + text;
    }
}

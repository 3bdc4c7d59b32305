package org.thangdo.criteria.weights;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How many times one criterion is as important as another: an exact positive fraction in lowest terms, so that the
 * reciprocal of 1/7 is 7 and not nearly 7. In JSON {@code "1/7"} or {@code "7"}.
 *
 * @param numerator {@code > 0}
 * @param denominator {@code > 0}
 */
public record Ratio(long numerator, long denominator) {

    /** As important as. */
    public static final Ratio EQUAL = new Ratio(1, 1);

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})\\s*/\\s*(\\d{1,9})");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,6})?");

    public Ratio {
        if (!(numerator > 0 && denominator > 0)) {
            throw new IllegalArgumentException("not a positive fraction: " + numerator + "/" + denominator);
        }
        long divisor = divisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /** A whole number of times. */
    public static Ratio times(long number) {
        return new Ratio(number, 1);
    }

    /** Reads {@code "1/3"}, {@code "3"}, {@code "0.5"} or {@code "0,5"}. */
    @JsonCreator
    public static Ratio parse(String text) {
        String written = text.strip();
        var fraction = FRACTION.matcher(written);
        if (fraction.matches()) {
            return new Ratio(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        if (DECIMAL.matcher(written).matches()) {
            var decimal = new BigDecimal(written.replace(',', '.'));
            return new Ratio(
                    decimal.unscaledValue().longValueExact(),
                    BigDecimal.TEN.pow(decimal.scale()).longValueExact());
        }
        throw new IllegalArgumentException("not a comparison such as 3 or 1/3: " + text);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    public Ratio inverse() {
        return new Ratio(denominator, numerator);
    }

    /** The nearest number. */
    public double value() {
        return (double) numerator / denominator;
    }

    @Override
    @JsonValue
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}

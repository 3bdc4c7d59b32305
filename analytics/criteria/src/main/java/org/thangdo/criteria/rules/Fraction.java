package org.thangdo.criteria.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An exact share in [0, 1], in lowest terms: a legal limit is compared, never rounded. In JSON {@code "1/5"}.
 *
 * @param numerator {@code >= 0}
 * @param denominator {@code > 0}, not below the numerator
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    public Fraction {
        if (!(numerator >= 0 && denominator > 0 && numerator <= denominator)) {
            throw new IllegalArgumentException("not a share in [0, 1]: " + numerator + "/" + denominator);
        }
        long divisor = divisor(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /** Reads {@code "1/5"}. */
    @JsonCreator
    public static Fraction parse(String text) {
        var match = WRITTEN.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a fraction such as 1/5: " + text);
        }
        return new Fraction(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)));
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** The nearest number, for display only. */
    public double share() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    @Override
    @JsonValue
    public String toString() {
        return numerator + "/" + denominator;
    }
}

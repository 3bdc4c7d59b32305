package org.thangdo.stats;

/**
 * A confidence interval.
 *
 * @param lower lower end, in the unit of the number it speaks of
 * @param upper upper end, {@code >= lower}
 * @param level nominal coverage in (0, 1), for example 0.95
 */
public record Interval(double lower, double upper, double level) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval ends out of order: " + lower + " > " + upper);
        }
        requireLevel(level);
    }

    /** Refuses a confidence level outside (0, 1), such as 95 for 95 %. */
    public static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level outside (0, 1): " + level);
        }
    }

    /** Whether a number lies in the interval, ends included. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }
}

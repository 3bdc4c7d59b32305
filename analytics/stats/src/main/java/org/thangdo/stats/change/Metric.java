package org.thangdo.stats.change;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * An objective measurement that raters cannot touch, such as files closed in time, of people in several periods.
 *
 * @param name for the reader
 * @param higherIsBetter whether a high value is good
 * @param reliability share of the variance among people of one period that is ability rather than noise, in (0, 1], if it is
 *     known from elsewhere; without it the relation is corrected for the error of the ratings instead
 * @param targets values at which the metric pays, where heaping would show that it is managed; may be empty
 * @param measurements not more than one of a person in a period
 */
public record Metric(
        String name,
        boolean higherIsBetter,
        OptionalDouble reliability,
        List<Target> targets,
        List<Measurement> measurements) {

    public Metric {
        Objects.requireNonNull(name, "name");
        targets = List.copyOf(targets);
        measurements = List.copyOf(measurements);
        if (reliability.isPresent() && !(reliability.getAsDouble() > 0 && reliability.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("reliability outside (0, 1]: " + reliability.getAsDouble());
        }
        var seen = new HashSet<List<Integer>>();
        for (var one : measurements) {
            if (!seen.add(List.of(one.ratee(), one.period()))) {
                throw new IllegalArgumentException(
                        name + ": two measurements of ratee " + one.ratee() + " in period " + one.period());
            }
        }
    }

    /**
     * Value of a person in a period.
     *
     * @param ratee number of the person among the ratees
     * @param period number of the period
     */
    public record Measurement(int ratee, int period, double value) {
        public Measurement {
            if (ratee < 0 || period < 0 || !Double.isFinite(value)) {
                throw new IllegalArgumentException("not a measurement: " + ratee + ", " + period + ", " + value);
            }
        }
    }

    /**
     * A value that pays.
     *
     * @param value lowest value that pays
     * @param step width of the cells in which people are counted, {@code > 0}
     * @param width number of neighbouring cells on each side that it is compared with, {@code >= 1}
     */
    public record Target(double value, double step, int width) {
        public Target {
            if (!Double.isFinite(value) || !(step > 0 && step < Double.POSITIVE_INFINITY) || width < 1) {
                throw new IllegalArgumentException("not a target: " + value + ", " + step + ", " + width);
            }
        }
    }
}

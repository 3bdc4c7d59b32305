package org.thangdo.stats.planning;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What a study shall be able to tell apart: a coefficient that would not do, and the one that is expected.
 *
 * @param unwanted value under the hypothesis to be rejected
 * @param expected true value at which it shall be rejected, above {@code unwanted}
 * @param significance probability of rejecting if {@code unwanted} is true, in (0, 1/2)
 * @param power probability of rejecting if {@code expected} is true, in (1/2, 1)
 * @param twoSided whether a coefficient below {@code unwanted} shall count too
 */
public record Detection(double unwanted, double expected, double significance, double power, boolean twoSided) {

    public Detection {
        if (!(unwanted < expected && expected < 1 && unwanted > -1)) {
            throw new IllegalArgumentException("not two coefficients to tell apart: " + unwanted + ", " + expected);
        }
        if (!(significance > 0 && significance < 0.5 && power > 0.5 && power < 1)) {
            throw new IllegalArgumentException("not probabilities of a test: " + significance + ", " + power);
        }
    }

    /** Normal quantile that the test must exceed. */
    double critical() {
        return quantile(1 - significance / (twoSided ? 2 : 1));
    }

    /** Normal quantile of the power. */
    double reserve() {
        return quantile(power);
    }

    static double quantile(double probability) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(probability);
    }

    /** The smallest whole number not below, rounding error aside; a study has at least two subjects. */
    static long wholeSubjects(double subjects) {
        return Math.max(2, (long) Math.ceil(subjects - 1e-9 * Math.max(1, subjects)));
    }
}

package org.thangdo.stats;

/**
 * Delete-one jackknife: the uncertainty of a statistic, read from its values with one subject left
 * out at a time. It serves every statistic that can be computed again without one subject, so no
 * coefficient needs a variance formula of its own.
 *
 * <p>Reference: Efron and Tibshirani (1993), <i>An Introduction to the Bootstrap</i>, chapter 11.
 */
public final class Jackknife {
    private double seen;
    private double mean;
    private double squares; // Σ (value − mean)², updated as in West (1979)

    /**
     * Adds the value with one subject left out.
     *
     * @param leftOut value of the statistic without the subject
     * @param times number of subjects that give exactly this value, {@code > 0}
     */
    public void add(double leftOut, long times) {
        if (seen == 0) {
            mean = leftOut; // from 0 the first step would round in the size of the value, not of its spread
        }
        double deviation = leftOut - mean;
        seen += times;
        mean += deviation * times / seen;
        squares += times * deviation * (leftOut - mean);
    }

    /** {@code √((n − 1) / n · Σ (value − mean)²)} over the {@code n} values added. */
    public double standardError() {
        return Math.sqrt(squares * (seen - 1) / seen);
    }

    /**
     * The estimate with Student's t interval, {@code n − 1} degrees of freedom.
     *
     * @param value statistic over all subjects
     * @param level confidence level in (0, 1)
     * @param largest largest possible value of the statistic, where the interval is cut
     */
    public Estimate.Defined estimate(double value, double level, double largest) {
        var estimated = new IntervalMethod.Estimated(value, standardError(), seen - 1);
        return new Estimate.Defined(
                value,
                standardError(),
                IntervalMethod.STUDENT.interval(estimated, Double.NEGATIVE_INFINITY, largest, level));
    }
}

package org.thangdo.stats;

import java.util.List;

/**
 * Delete-one jackknife: the uncertainty of a statistic, read from its values with one subject left
 * out at a time. It serves every statistic that can be computed again without one subject, so no
 * coefficient needs a variance formula of its own.
 *
 * <p>References: Efron and Tibshirani (1993), <i>An Introduction to the Bootstrap</i>, chapter 11; Pébay (2008),
 * <i>Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical moments</i>, Sandia
 * report SAND2008-6212.
 */
public final class Jackknife {
    private double seen;
    private double mean;
    private double squares; // Σ (value − mean)², updated as in West (1979)
    private double cubes; // Σ (value − mean)³
    private double fourths; // Σ (value − mean)⁴, all three updated as in Pébay (2008)

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
        double before = seen;
        double deviation = leftOut - mean;
        seen += times;
        double share = times / seen;
        double step = deviation * share;
        double added = deviation * step * before;
        fourths += step * (step * (6 * squares) - 4 * cubes)
                + added * deviation * deviation * (1 - 3 * share * (1 - share));
        cubes += step * (-3 * squares) + added * deviation * (1 - 2 * share);
        mean += step;
        squares += added;
    }

    /** {@code √((n − 1) / n · Σ (value − mean)²)} over the {@code n} values added. */
    public double standardError() {
        return Math.sqrt(squares * (seen - 1) / seen);
    }

    /**
     * How many degrees of freedom the standard error is worth: those of a normal sample whose variance is known as well
     * as that of the values added, {@code 2n / (b₂ − (n − 3) / (n − 1))} with the kurtosis
     * {@code b₂ = n Σ d⁴ / (Σ d²)²}, but no more than {@code n − 1}. Where a few subjects carry the whole error, as those
     * in a rare category do, it is far below {@code n − 1}, and an interval that ignores this is too short. Satterthwaite
     * (1946), <i>Biometrics Bulletin</i> 2, with the variance of a sample variance.
     */
    public double degreesOfFreedom() {
        double most = seen - 1;
        double kurtosis = seen * fourths / (squares * squares);
        double fitted = 2 * seen / (kurtosis - (seen - 3) / most);
        return fitted > 0 && fitted < most ? fitted : most;
    }

    /** {@code n · value − (n − 1) · mean} of the values added: the statistic without its bias of order 1/n. Quenouille (1956). */
    public double corrected(double value) {
        return value + (seen - 1) * (value - mean);
    }

    /**
     * A statistic of which several things vary independently, such as subjects and raters: the squared errors of the
     * directions are added, and so are their shares in the degrees of freedom (Satterthwaite). The chance of a single
     * rating is in every direction and so is counted more than once, which errs on the safe side.
     *
     * @param value statistic over all
     * @param directions at least one
     */
    public static IntervalMethod.Estimated together(double value, List<Jackknife> directions) {
        double variance = 0;
        double uncertainty = 0;
        for (var direction : directions) {
            double own = direction.standardError() * direction.standardError();
            variance += own;
            uncertainty += own * own / direction.degreesOfFreedom();
        }
        double degreesOfFreedom = variance > 0
                ? variance * variance / uncertainty
                : directions.get(0).degreesOfFreedom();
        return new IntervalMethod.Estimated(value, Math.sqrt(variance), degreesOfFreedom);
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

package org.thangdo.stats.distribution;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;

/**
 * The uncertainty of any {@link SharesFunction}, read from counts: one mechanism instead of a variance formula for each
 * measure.
 *
 * <p>The influence of one more subject in cell {@code k} is {@code I_k = (n + 1)(f(n with one more in k) − f(n))}. The
 * standard error is {@code √(Σ p_k (I_k − Ī)² / n)}: the multinomial delta method with exact differences in place of
 * derivatives, so it needs {@code q + 1} evaluations and not {@code n}.
 *
 * <p>The interval is made on the scale {@code ln((f − a)/(b − f))}, where {@code [a, b]} is the range of the measure, so
 * that it stays inside the range and may be skew. It starts from counts to which 2 subjects are added, spread evenly over
 * the cells, which keeps it from shrinking to a point when cells are empty. Adding them moves the centre, and a curved
 * measure has a bias, {@code Ī}: the end that lies against the sum of both is moved out by it. So the interval of a measure
 * near the end of its range, or flat at its maximum, errs toward width.
 *
 * <p>Limits: at a kink, such as van der Eijk's {@code A} has where two levels are equally filled, no normal interval is
 * right. What the coverage is, is said where the mechanism is used.
 *
 * <p>References: Agresti (2013), <i>Categorical Data Analysis</i>, 3rd ed., section 16.1; Brown, Cai and DasGupta (2001).
 */
public final class MultinomialDelta {

    private static final double ADDED = 2; // subjects in all

    private final SharesFunction function;
    private final double least;
    private final double greatest;

    /**
     * @param function what is estimated
     * @param least smallest possible value of it
     * @param greatest largest possible value of it
     */
    public MultinomialDelta(SharesFunction function, double least, double greatest) {
        if (!(least < greatest)) {
            throw new IllegalArgumentException("range out of order: " + least + " to " + greatest);
        }
        this.function = function;
        this.least = least;
        this.greatest = greatest;
    }

    /**
     * The estimate from counts of cells.
     *
     * @param counts subjects by cell, {@code >= 0}, at least one subject in all
     * @param level confidence level in (0, 1)
     */
    public Estimate.Defined estimate(double[] counts, double level) {
        double value = Math.min(greatest, Math.max(least, at(counts)));
        var influence = influence(counts);
        return new Estimate.Defined(value, influence.standardError(), interval(value, influence.bias(), counts, level));
    }

    private Interval interval(double value, double bias, double[] counts, double level) {
        double[] smoothed = counts.clone();
        for (int k = 0; k < smoothed.length; k++) {
            smoothed[k] += ADDED / smoothed.length;
        }
        double centre = at(smoothed);
        double room = (centre - least) * (greatest - centre) / (greatest - least);
        if (!(room > 0)) {
            return new Interval(least, greatest, level);
        }
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double half = z * influence(smoothed).standardError() / room;
        double odds = (centre - least) / (greatest - centre);
        double moved = centre - value + bias;
        double lower = fromOdds(odds * Math.exp(-half)) - Math.max(0, moved);
        double upper = fromOdds(odds * Math.exp(half)) + Math.max(0, -moved);
        return new Interval(Math.max(least, Math.min(value, lower)), Math.min(greatest, Math.max(value, upper)), level);
    }

    private double fromOdds(double odds) {
        return Double.isInfinite(odds) ? greatest : (least + odds * greatest) / (1 + odds);
    }

    /** Mean and spread of what one more subject would do. */
    private record Influence(double bias, double standardError) {}

    private Influence influence(double[] counts) {
        double n = sum(counts);
        double base = at(counts);
        double[] more = counts.clone();
        double mean = 0;
        double squares = 0;
        double seen = 0;
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                more[k] += 1;
                double influence = (n + 1) * (at(more) - base);
                more[k] = counts[k];
                double deviation = influence - mean;
                seen += counts[k];
                mean += deviation * counts[k] / seen;
                squares += counts[k] * deviation * (influence - mean);
            }
        }
        return new Influence(mean, Math.sqrt(Math.max(0, squares)) / n);
    }

    private double at(double[] counts) {
        double n = sum(counts);
        double[] shares = new double[counts.length];
        for (int k = 0; k < counts.length; k++) {
            shares[k] = counts[k] / n;
        }
        return function.of(shares);
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}

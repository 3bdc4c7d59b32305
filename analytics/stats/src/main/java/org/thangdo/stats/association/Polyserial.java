package org.thangdo.stats.association;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Polyserial correlation: how a rating in levels goes with a continuous score, such as a criterion with the sum of the
 * other criteria. Behind the levels lies a normal variable that is bivariate normal with the score; with {@code z} the
 * standardised score (divisor {@code n}), {@code s = √(1 − ρ²)} and thresholds {@code τ},
 *
 * <pre>    P(level k | z) = Φ((τ_(k+1) − ρz) / s) − Φ((τ_k − ρz) / s)</pre>
 *
 * Two-step maximum likelihood; a level that nobody has has no threshold and is left out.
 *
 * <p>Reference: Olsson, Drasgow and Dorans (1982), <i>The polyserial correlation coefficient</i>, Psychometrika 47.
 */
public final class Polyserial implements LatentCorrelation.Likelihood {

    private final int[] levels;
    private final double[] z;
    private final double[] bounds;

    private Polyserial(int[] levels, double[] z, double[] bounds) {
        this.levels = levels;
        this.z = z;
        this.bounds = bounds;
    }

    /**
     * The correlation. {@link Reason#TOO_FEW} with fewer than 4 subjects, {@link Reason#NO_VARIATION} if all have one level
     * or one score.
     *
     * @param levels of each subject, {@code >= 0}
     * @param scores of each subject, same length, finite
     * @param level confidence level in (0, 1)
     */
    public static LatentCorrelation of(int[] levels, double[] scores, double level) {
        Interval.requireLevel(level);
        if (levels.length != scores.length) {
            throw new IllegalArgumentException(levels.length + " levels but " + scores.length + " scores");
        }
        if (levels.length < 4) {
            return LatentCorrelation.refused(Reason.TOO_FEW);
        }
        double[] z = standardised(scores);
        int[] used = Arrays.stream(levels).sorted().distinct().toArray();
        if (z.length == 0 || used.length < 2) {
            return LatentCorrelation.refused(Reason.NO_VARIATION);
        }
        int[] places =
                Arrays.stream(levels).map(k -> Arrays.binarySearch(used, k)).toArray();
        var counts = new long[used.length];
        double[] ranks = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            counts[places[i]]++;
            ranks[i] = places[i];
        }
        double start = product(standardised(ranks), z) / z.length;
        return LatentCorrelation.of(new Polyserial(places, z, StandardNormal.thresholds(counts)), start, level);
    }

    /** Mean 0, mean square 1; empty if the values are all one. */
    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double[] centred = Arrays.stream(values).map(x -> x - mean).toArray();
        double deviation = Math.sqrt(product(centred, centred) / values.length);
        double noise = 1e-12 * Math.max(Math.abs(mean), 1e-300);
        return deviation > noise
                ? Arrays.stream(centred).map(x -> x / deviation).toArray()
                : new double[0];
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public long subjects() {
        return z.length;
    }

    @Override
    public LatentCorrelation.Point at(double rho) {
        double logLikelihood = 0;
        double slope = 0;
        for (int i = 0; i < z.length; i++) {
            var term = new Term(i, rho);
            logLikelihood += FastMath.log(term.probability);
            slope += term.score();
        }
        return new LatentCorrelation.Point(logLikelihood, slope);
    }

    @Override
    public double variance(double rho) {
        int inner = bounds.length;
        var crossed = new double[inner + 2]; // by threshold, then mean and deviation of the score
        double information = 0;
        for (int i = 0; i < z.length; i++) {
            var term = new Term(i, rho);
            information += term.score() * term.score();
            crossed[levels[i]] -= term.score() * term.byBound(term.lowerDensity);
            crossed[levels[i] + 1] += term.score() * term.byBound(term.upperDensity);
            crossed[inner] -= term.score() * term.byScore();
            crossed[inner + 1] -= term.score() * term.byScore() * z[i];
        }
        double squares = 0;
        for (int i = 0; i < z.length; i++) {
            double influence = new Term(i, rho).score() - crossed[inner] * z[i] / z.length;
            influence -= crossed[inner + 1] * (z[i] * z[i] - 1) / 2 / z.length;
            for (int k = 1; k < inner - 1; k++) {
                influence -= crossed[k] / z.length * StandardNormal.influence(bounds, k, levels[i]);
            }
            squares += influence * influence;
        }
        return squares / (information * information);
    }

    /** One subject: probability of its level, given its score, and the derivatives of its logarithm. */
    private final class Term {
        private final double z;
        private final double rho;
        private final double spread;
        private final double lower;
        private final double upper;
        private final double lowerDensity;
        private final double upperDensity;
        private final double probability;

        Term(int i, double rho) {
            this.z = Polyserial.this.z[i];
            this.rho = rho;
            this.spread = Math.sqrt(1 - rho * rho);
            this.lower = bounds[levels[i]];
            this.upper = bounds[levels[i] + 1];
            double from = (lower - rho * z) / spread;
            double to = (upper - rho * z) / spread;
            this.lowerDensity = StandardNormal.density(from);
            this.upperDensity = StandardNormal.density(to);
            this.probability = StandardNormal.between(from, to);
        }

        double score() {
            double above = upperDensity == 0 ? 0 : upperDensity * (rho * upper - z);
            double below = lowerDensity == 0 ? 0 : lowerDensity * (rho * lower - z);
            return (above - below) / (spread * spread * spread * probability);
        }

        double byBound(double density) {
            return density / (spread * probability);
        }

        double byScore() {
            return -rho * (upperDensity - lowerDensity) / (spread * probability);
        }
    }
}

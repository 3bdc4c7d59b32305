package org.thangdo.stats.reliability;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

/**
 * Do several raters put the subjects in the same order? Kendall's W is the variance of the sums of ranks, as a share
 * of what it would be if all {@code m} raters gave the same ranks: 1 if they do, 0 if the sums are all equal. It is
 * {@code (1 + (m − 1) ρ̄)/m} with the mean {@code ρ̄} of Spearman's correlations if nobody is tied, so unrelated
 * raters give about {@code 1/m}, not 0.
 *
 * <p>The interval takes the subjects as drawn at random and the raters as fixed; Student's t with {@code n − 1}
 * degrees of freedom, cut to [0, 1]. Resampling subjects would not do: a subject drawn twice is tied with itself by
 * every rater, which passes for agreement. Simulated with five raters, intervals named 0.95 held in 0.90 of studies
 * of 8 subjects, 0.92 of 15 and 0.93 or more of 30 and 100; with 80 % of the ratings at the top of the levels in
 * 0.73, 0.78, 0.86 and 0.92.
 *
 * <p>References: Kendall and Babington Smith (1939), Ann. Math. Statist. 10; Legendre (2005), J. Agricultural,
 * Biological and Environmental Statistics 10.
 *
 * @param concordance {@code W}
 * @param test {@code χ² = m (n − 1) W} with {@code n − 1} degrees of freedom: is the order beyond chance? Timid with
 *     few raters or few subjects; {@link #permutationTest} is not
 */
public record KendallConcordance(Estimate concordance, TestResult test) {

    /** What subjects tied by a rater do to the greatest possible variance of the sums. */
    public enum Ties {
        /** Lower it: raters who tie the same subjects agree fully. */
        CORRECTED,
        /** Nothing: raters who tie cannot reach 1. */
        IGNORED
    }

    /**
     * The concordance. {@link Reason#TOO_FEW} with fewer than 3 subjects or 2 raters, {@link Reason#NO_VARIATION} if
     * every rater ranks all subjects alike.
     *
     * @param level confidence level in (0, 1)
     */
    public static KendallConcordance of(RankedRatings ratings, Ties ties, double level) {
        Interval.requireLevel(level);
        if (ratings.subjects() < 3 || ratings.raters() < 2) {
            return undefined(Reason.TOO_FEW);
        }
        double[][] covariances = ratings.covariances();
        double trace = Covariances.trace(covariances);
        if (trace == 0) {
            return undefined(Reason.NO_VARIATION);
        }
        double n = ratings.subjects();
        double m = ratings.raters();
        double greatest = m * (ties == Ties.CORRECTED ? trace : m * (n * n - 1) / (12 * n * n));
        double w = Math.min(1, Covariances.total(covariances) / greatest);
        double error = ratings.standardError(gradient(w, m, greatest, ties));
        double half = error * new TDistribution(null, n - 1).inverseCumulativeProbability((1 + level) / 2);
        var interval = new Interval(Math.max(0, w - half), Math.min(1, w + half), level);
        double chiSquared = m * (n - 1) * w;
        double pValue = Gamma.regularizedGammaQ((n - 1) / 2, chiSquared / 2);
        return new KendallConcordance(
                new Estimate.Defined(w, error, interval), new TestResult.Tested(chiSquared, n - 1, pValue));
    }

    private static double[][] gradient(double w, double m, double greatest, Ties ties) {
        var gradient = new double[(int) m][(int) m];
        for (int j = 0; j < m; j++) {
            Arrays.fill(gradient[j], 1 / greatest);
            gradient[j][j] -= ties == Ties.CORRECTED ? m * w / greatest : 0;
        }
        return gradient;
    }

    /**
     * Test by permutation: each rater's ranks are dealt to the subjects at random, independently of the other raters.
     * The statistic is {@code W}, corrected for ties; its p-value {@code (1 + #{W* >= W}) / (1 + permutations)} is
     * exact up to the number of permutations for any number of subjects and raters.
     *
     * @param permutations number of deals, {@code >= 100}
     * @param seed of the generator
     */
    public static TestResult permutationTest(RankedRatings ratings, int permutations, long seed) {
        if (permutations < 100) {
            throw new IllegalArgumentException("too few permutations for a p-value: " + permutations);
        }
        if (!(of(ratings, Ties.CORRECTED, 0.95).concordance() instanceof Estimate.Defined w)) {
            return TestResult.untested(
                    ratings.subjects() < 3 || ratings.raters() < 2 ? Reason.TOO_FEW : Reason.NO_VARIATION);
        }
        var random = new SeededRandom(seed);
        double[][] dealt = Arrays.stream(ratings.ranks()).map(double[]::clone).toArray(double[][]::new);
        var squares = new double[permutations];
        for (int p = 0; p < permutations; p++) {
            for (int j = 1; j < dealt.length; j++) { // the first rater's order is as good as any
                shuffle(dealt[j], random);
            }
            squares[p] = squaredSums(dealt);
        }
        double pValue = new Replicates(squares).pValueAbove(squaredSums(ratings.ranks()));
        return new TestResult.Tested(w.value(), Double.POSITIVE_INFINITY, pValue);
    }

    private static void shuffle(double[] ranks, SeededRandom random) {
        for (int i = ranks.length - 1; i > 0; i--) {
            int other = (int) (random.nextDouble() * (i + 1));
            double rank = ranks[i];
            ranks[i] = ranks[other];
            ranks[other] = rank;
        }
    }

    /** {@code Σ (sum of ranks)²}, exact: ranks are halves. Rises with {@code W}. */
    private static double squaredSums(double[][] ranks) {
        double squares = 0;
        for (int i = 0; i < ranks[0].length; i++) {
            double sum = 0;
            for (double[] rater : ranks) {
                sum += rater[i];
            }
            squares += sum * sum;
        }
        return squares;
    }

    private static KendallConcordance undefined(Reason reason) {
        return new KendallConcordance(Estimate.undefined(reason), TestResult.untested(reason));
    }
}

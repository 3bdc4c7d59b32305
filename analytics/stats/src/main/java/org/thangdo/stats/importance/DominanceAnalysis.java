package org.thangdo.stats.importance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.regression.OrdinalRegression;
import org.thangdo.stats.regression.OrdinalSample;

/**
 * Relative importance of criteria for an outcome by general dominance: what criterion {@code j} adds to R², averaged over
 * all sets {@code S} of the other criteria,
 *
 * <pre>    C_j = 1/k · Σ_s  mean over |S| = s of ( R²(S ∪ j) − R²(S) ),    s = 0 … k − 1,    Σ_j C_j = R²(all)</pre>
 *
 * (the Shapley value of R²). Unlike regression weights it does not fall apart when criteria go together. It describes on
 * what the outcome rests, not on what it should.
 *
 * <p>Intervals are bootstrap percentiles over people. No weight is below 0, so they cannot answer whether a criterion
 * matters at all: that is asked of {@code againstNoise}. Weights near 0 are biased upwards by about {@code 1/n}.
 *
 * <p>References: Budescu (1993), Psychological Bulletin 114; Azen and Budescu (2003), Psychological Methods 8; for logistic
 * models Azen and Traxel (2009), J. Educational and Behavioral Statistics 34; the comparison with a random variable after
 * Tonidandel, LeBreton and Johnson (2009), Psychological Methods 14.
 *
 * @param weights {@code C_j} by criterion
 * @param explained R² of all criteria
 * @param againstNoise by criterion: is {@code C_j} greater than if the criterion were dealt to the people at random?
 *     Statistic {@code C_j}, Monte Carlo p-value; empty for {@link #ordinal}
 * @param refusal why there is no answer: {@link Reason#TOO_FEW} with fewer than {@code k + 3} people, {@link
 *     Reason#NO_VARIATION} if a criterion or the outcome is constant, {@link Reason#ON_THE_BOUNDARY} if a criterion follows
 *     from the others or the levels are separated
 */
public record DominanceAnalysis(
        List<Estimate> weights, Estimate explained, List<TestResult> againstNoise, Optional<Reason> refusal) {

    private static final int MOST_CRITERIA = 12;

    public DominanceAnalysis {
        weights = List.copyOf(weights);
        againstNoise = List.copyOf(againstNoise);
    }

    /**
     * For an outcome that is a number, or a level taken as {@code 0, 1, …}: R² of least squares, from correlations.
     *
     * @param criteria shape (people, k), {@code 1 <= k <= 12}, finite
     * @param outcome by person, finite
     * @param bootstrap replicates and seed, also for the comparison with noise
     * @param level confidence level in (0, 1)
     */
    public static DominanceAnalysis linear(double[][] criteria, double[] outcome, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        if (criteria.length != outcome.length) {
            throw new IllegalArgumentException(criteria.length + " people but " + outcome.length + " outcomes");
        }
        int k = criteria.length == 0 ? 0 : criteria[0].length;
        requireWidth(k, criteria.length);
        if (criteria.length < k + 3) {
            return refused(k, Reason.TOO_FEW);
        }
        var people = new LinearSubsets(criteria, outcome);
        if (people.anyConstant()) {
            return refused(k, Reason.NO_VARIATION);
        }
        var counts = new long[criteria.length];
        Arrays.fill(counts, 1);
        double[] observed = people.dominance(counts);
        if (Double.isNaN(observed[0])) {
            return refused(k, Reason.ON_THE_BOUNDARY);
        }
        var estimates = bootstrap.percentile(new long[][] {counts}, samples -> people.dominance(samples[0]), level);
        return new DominanceAnalysis(
                estimates.subList(0, k), estimates.get(k), people.againstNoise(observed, bootstrap), Optional.empty());
    }

    /**
     * For an ordered level: McFadden's R² of the proportional-odds model. Each replicate fits {@code 2^k} models, so few
     * replicates and criteria are wanted; subjects that share a row cost as much as one. Empty sets explain 0.
     *
     * @param sample criteria as covariates, {@code 1 <= k <= 12}
     * @param level confidence level in (0, 1)
     */
    public static DominanceAnalysis ordinal(OrdinalSample sample, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        int k = sample.width();
        requireWidth(k, sample.counts().length);
        var fit = OrdinalRegression.fit(sample, level);
        if (fit.refusal().isPresent()) {
            return refused(k, fit.refusal().get());
        }
        if (fit.subjects() < k + 3) {
            return refused(k, Reason.TOO_FEW);
        }
        int scale = sample.counts()[0].length;
        long[] cells = Arrays.stream(sample.counts())
                .flatMapToDouble(Arrays::stream)
                .mapToLong(n -> (long) n)
                .toArray();
        var estimates = bootstrap.percentile(
                new long[][] {cells}, samples -> ofLevels(sample.covariates(), samples[0], scale), level);
        return new DominanceAnalysis(estimates.subList(0, k), estimates.get(k), List.of(), Optional.empty());
    }

    /** {@code C_1 … C_k} and McFadden's R² of all. @param cells subjects by row and level, row after row */
    static double[] ofLevels(double[][] covariates, long[] cells, int scale) {
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < covariates.length; i++) {
            int from = i * scale;
            if (IntStream.range(0, scale).anyMatch(j -> cells[from + j] > 0)) {
                kept.add(i);
            }
        }
        var rows = kept.stream().map(i -> covariates[i]).toArray(double[][]::new);
        var counts = kept.stream()
                .map(i -> IntStream.range(0, scale)
                        .mapToDouble(j -> cells[i * scale + j])
                        .toArray())
                .toArray(double[][]::new);
        var sample = new OrdinalSample(rows, counts);
        int k = sample.width();
        var explained = new double[1 << k];
        for (int set = 1; set < explained.length; set++) {
            int members = set;
            int[] columns =
                    IntStream.range(0, k).filter(j -> (members >> j & 1) == 1).toArray();
            explained[set] = OrdinalRegression.fit(sample.select(columns), 0.95)
                    .mcFadden()
                    .orElse(Double.NaN);
        }
        return general(explained, k);
    }

    private static void requireWidth(int k, int people) {
        if (people > 0 && (k < 1 || k > MOST_CRITERIA)) {
            throw new IllegalArgumentException(k + " criteria, not 1 to " + MOST_CRITERIA);
        }
    }

    private static DominanceAnalysis refused(int k, Reason reason) {
        var undefined = Estimate.undefined(reason);
        return new DominanceAnalysis(
                Collections.nCopies(k, undefined),
                undefined,
                Collections.nCopies(k, TestResult.untested(reason)),
                Optional.of(reason));
    }

    /** {@code C_1 … C_k} and the R² of all. @param explained R² by set, criterion {@code j} being bit {@code j} */
    static double[] general(double[] explained, int k) {
        var weights = new double[k + 1];
        double[] share = shares(k);
        for (int set = 0; set < explained.length; set++) {
            double each = share[Integer.bitCount(set)];
            for (int j = 0; j < k; j++) {
                if ((set >> j & 1) == 0) {
                    weights[j] += each * (explained[set | 1 << j] - explained[set]);
                }
            }
        }
        weights[k] = explained[explained.length - 1];
        return weights;
    }

    /** {@code 1 / (k · C(k − 1, s))} for sets of {@code s} others. */
    private static double[] shares(int k) {
        var shares = new double[k + 1];
        double sets = 1;
        for (int s = 0; s < k; s++) {
            shares[s] = 1 / (k * sets);
            sets = sets * (k - 1 - s) / (s + 1);
        }
        return shares;
    }
}

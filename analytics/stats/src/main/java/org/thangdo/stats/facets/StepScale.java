package org.thangdo.stats.facets;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * The levels that ratings of one threshold group use, and what the model expects of a rating at a place {@code η} on the
 * logit scale:
 *
 * <pre>    P(x = s_j) ∝ exp(s_j η − Σ_{h ≤ j} τ_h)</pre>
 *
 * where {@code s_0 < s_1 < … < s_m} are the levels that occur. A level that never occurs is impossible rather than
 * infinitely far away, as in FACETS ("structural zero"); the others keep their numbers.
 *
 * <p>Not safe for use by several threads: every thread makes its own {@link Expectation}.
 *
 * @param levels that occur, ascending, two or more
 */
record StepScale(int[] levels) {

    /** Number of thresholds. */
    int steps() {
        return Math.max(0, levels.length - 1);
    }

    /** Place of each of the categories of the scale among the levels that occur; -1 if it does not. */
    int[] places(int categories) {
        var places = new int[categories];
        Arrays.fill(places, -1);
        for (int j = 0; j < levels.length; j++) {
            places[levels[j]] = j;
        }
        return places;
    }

    /** What these thresholds expect. @param thresholds in logits, shape (steps) */
    Expectation expectation(double[] thresholds) {
        return new Expectation(thresholds);
    }

    /** Moments of a rating at one place on the scale; reused from rating to rating. */
    final class Expectation {
        private static final double LARGEST_EXPONENT = 300;

        /** Probability of each level that occurs. */
        final double[] chance = new double[levels.length];
        /** {@code P(x ≥ s_h)} for threshold {@code h}, 0 the lowest. */
        final double[] above = new double[StepScale.this.steps()];
        /** {@code cov(x, 1[x ≥ s_h])}. */
        final double[] slope = new double[StepScale.this.steps()];

        private final double[] weight = new double[levels.length];
        private final double[] exponent = new double[levels.length];
        private final boolean moderate;
        double mean;
        double variance;
        /** Sum of the unnormalised probabilities beside {@code exp(scale)}. */
        private double total;

        private double scale;

        private Expectation(double[] thresholds) {
            double sum = 0;
            double farthest = levels.length == 0 ? 0 : levels[levels.length - 1];
            for (int j = 0; j < levels.length; j++) {
                sum += j == 0 ? 0 : thresholds[j - 1];
                exponent[j] = sum;
                weight[j] = FastMath.exp(-sum);
                farthest = Math.max(farthest, Math.abs(sum));
            }
            moderate = farthest < LARGEST_EXPONENT;
        }

        /** Mean, variance and probabilities at a place on the scale. */
        void place(double eta) {
            place(eta, FastMath.exp(eta));
        }

        /** The same where {@code exp(eta)} is known. */
        void place(double eta, double odds) {
            weigh(eta, odds);
            double sum = 0;
            double squares = 0;
            for (int j = 0; j < chance.length; j++) {
                chance[j] /= total;
                sum += levels[j] * chance[j];
            }
            mean = sum;
            for (int j = 0; j < chance.length; j++) {
                double distance = levels[j] - mean;
                squares += distance * distance * chance[j];
            }
            variance = squares;
        }

        /** Unnormalised probabilities and their sum; extreme places are scaled by the largest. */
        private void weigh(double eta, double odds) {
            int top = levels[levels.length - 1];
            total = 0;
            scale = 0;
            if (moderate && Math.abs(eta) * top < LARGEST_EXPONENT) {
                double power = 1;
                int level = 0;
                for (int j = 0; j < levels.length; j++) {
                    for (; level < levels[j]; level++) {
                        power *= odds;
                    }
                    total += chance[j] = power * weight[j];
                }
                return;
            }
            scale = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < levels.length; j++) {
                scale = Math.max(scale, levels[j] * eta - exponent[j]);
            }
            for (int j = 0; j < levels.length; j++) {
                total += chance[j] = FastMath.exp(levels[j] * eta - exponent[j] - scale);
            }
        }

        /** {@link #above} and {@link #slope}, after {@link #place}. */
        void steps() {
            double tail = 0;
            double scored = 0;
            for (int h = above.length - 1; h >= 0; h--) {
                tail += chance[h + 1];
                scored += levels[h + 1] * chance[h + 1];
                above[h] = tail;
                slope[h] = scored - tail * mean;
            }
        }

        /** Probability of every category of the scale, 0 for one that does not occur; after {@link #place}. */
        double[] byLevel(int categories) {
            var all = new double[categories];
            for (int j = 0; j < levels.length; j++) {
                all[levels[j]] = chance[j];
            }
            return all;
        }

        /** Third central moment, after {@link #place}. */
        double thirdMoment() {
            double sum = 0;
            for (int j = 0; j < chance.length; j++) {
                double distance = levels[j] - mean;
                sum += distance * distance * distance * chance[j];
            }
            return sum;
        }

        /** {@code cov((x − E)², 1[x ≥ s_h])}: by which the variance falls with a threshold; after {@link #steps}. */
        double varianceFall(int threshold) {
            double sum = 0;
            for (int j = threshold + 1; j < chance.length; j++) {
                double distance = levels[j] - mean;
                sum += distance * distance * chance[j];
            }
            return sum - variance * above[threshold];
        }

        /** Central moment of the rating, after {@link #place}. */
        double moment(int order) {
            double sum = 0;
            for (int j = 0; j < chance.length; j++) {
                sum += FastMath.pow(levels[j] - mean, order) * chance[j];
            }
            return sum;
        }

        /** Logarithm of the probability of the level in a place of the scale, at {@code eta}, after {@link #place}. */
        double logChance(int place, double eta) {
            return levels[place] * eta - exponent[place] - scale - FastMath.log(total);
        }

        /** Multiplies by the probability of the level in a place of the scale, at {@code eta}, after {@link #place}. */
        void multiply(LogProduct product, int place, double eta) {
            product.divide(total, levels[place] * eta - exponent[place] - scale);
        }
    }
}

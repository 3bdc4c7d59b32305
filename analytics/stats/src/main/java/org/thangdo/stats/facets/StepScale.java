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
        /** Places from which powers of the odds might overflow. */
        private final double farthest;

        double mean;
        double variance;
        private double total;
        private double largest;

        private Expectation(double[] thresholds) {
            double sum = 0;
            double largest = 0;
            for (int j = 0; j < levels.length; j++) {
                sum += j == 0 ? 0 : thresholds[j - 1];
                exponent[j] = sum;
                weight[j] = FastMath.exp(-sum);
                largest = Math.max(largest, Math.abs(sum));
            }
            int top = levels.length == 0 ? 0 : levels[levels.length - 1];
            farthest = largest < LARGEST_EXPONENT ? LARGEST_EXPONENT / Math.max(1, top) : 0;
        }

        /** Mean, variance and probabilities at a place on the scale. */
        void place(double eta) {
            if (Math.abs(eta) < farthest) {
                weigh(FastMath.exp(eta));
            } else {
                weighFar(eta);
            }
        }

        /** The same where the odds {@code exp(η)} are known. */
        void place(double eta, double odds) {
            if (Math.abs(eta) < farthest) {
                weigh(odds);
            } else {
                weighFar(eta);
            }
        }

        private void weigh(double odds) {
            int[] levels = StepScale.this.levels;
            double[] chance = this.chance;
            double[] weight = this.weight;
            double sum = 0;
            double scored = 0;
            double power = 1;
            int level = 0;
            for (int j = 0; j < chance.length; j++) {
                for (int own = levels[j]; level < own; level++) {
                    power *= odds;
                }
                double each = power * weight[j];
                chance[j] = each;
                sum += each;
                scored += level * each;
            }
            largest = 0;
            total = sum;
            moments(levels, chance, sum, scored);
        }

        /** Where powers of the odds might overflow: all scaled by the largest. */
        private void weighFar(double eta) {
            largest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < levels.length; j++) {
                largest = Math.max(largest, levels[j] * eta - exponent[j]);
            }
            double scored = 0;
            total = 0;
            for (int j = 0; j < levels.length; j++) {
                chance[j] = FastMath.exp(levels[j] * eta - exponent[j] - largest);
                total += chance[j];
                scored += levels[j] * chance[j];
            }
            moments(levels, chance, total, scored);
        }

        /** Normalises the probabilities. */
        private void moments(int[] levels, double[] chance, double sum, double scored) {
            double share = 1 / sum;
            double centre = scored * share;
            double squares = 0;
            for (int j = 0; j < chance.length; j++) {
                double each = chance[j] * share;
                chance[j] = each;
                double distance = levels[j] - centre;
                squares += distance * distance * each;
            }
            mean = centre;
            variance = squares;
        }

        /** {@link #above} and {@link #slope}, after {@link #place}. */
        void steps() {
            int[] levels = StepScale.this.levels;
            double[] chance = this.chance;
            double centre = mean;
            double tail = 0;
            double scored = 0;
            for (int h = chance.length - 1; h > 0; h--) {
                double each = chance[h];
                tail += each;
                scored += levels[h] * each;
                above[h - 1] = tail;
                slope[h - 1] = scored - tail * centre;
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
                double distance = levels[j] - mean;
                double power = chance[j];
                for (int k = 0; k < order; k++) {
                    power *= distance;
                }
                sum += power;
            }
            return sum;
        }

        /** Logarithm of the probability of the level in a place of the scale, at {@code eta}, after {@link #place}. */
        double logChance(int place, double eta) {
            return levels[place] * eta - exponent[place] - (largest + FastMath.log(total));
        }

        /** Multiplies by the same probability. */
        void multiply(LogProduct product, int place, double eta) {
            product.divide(total, levels[place] * eta - exponent[place] - largest);
        }
    }
}

package org.thangdo.stats.drift;

import org.apache.commons.math3.util.FastMath;

/**
 * How far apart two distributions over the levels of one scale are. In the formulas {@code p} is the share of each
 * level before, {@code q} after, {@code P} and {@code Q} the shares at a level or below, and logarithms are natural.
 */
public enum DriftMeasure {

    /** {@code ½ Σ p ln(p/m) + ½ Σ q ln(q/m)}, {@code m = (p + q)/2}; in [0, ln 2]. Lin (1991). */
    JENSEN_SHANNON_DIVERGENCE(Kind.DISTANCE) {
        @Override
        double between(double[] p, double[] q) {
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                double middle = (p[k] + q[k]) / 2;
                sum += (divergence(p[k], middle) + divergence(q[k], middle)) / 2;
            }
            return Math.max(0, sum);
        }
    },

    /** Square root of the divergence, a metric; in [0, √ln 2]. Endres and Schindelin (2003). */
    JENSEN_SHANNON_DISTANCE(Kind.DISTANCE) {
        @Override
        double between(double[] p, double[] q) {
            return Math.sqrt(JENSEN_SHANNON_DIVERGENCE.between(p, q));
        }
    },

    /** {@code Σ p ln(p/q)}, before relative to after; not symmetric. Kullback and Leibler (1951). */
    KULLBACK_LEIBLER(Kind.DISTANCE_ON_EVERY_LEVEL) {
        @Override
        double between(double[] p, double[] q) {
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                sum += divergence(p[k], q[k]);
            }
            return Math.max(0, sum);
        }
    },

    /**
     * {@code Σ |P − Q|}: levels per person that must be moved to turn one distribution into the other; in [0, q − 1].
     */
    WASSERSTEIN(Kind.DISTANCE) {
        @Override
        double between(double[] p, double[] q) {
            double sum = 0;
            double gap = 0;
            for (int k = 0; k < p.length - 1; k++) {
                gap += p[k] - q[k];
                sum += Math.abs(gap);
            }
            return sum;
        }
    },

    /** Population stability index {@code Σ (q − p) ln(q/p)}, which is both Kullback-Leibler divergences together. */
    POPULATION_STABILITY(Kind.DISTANCE_ON_EVERY_LEVEL) {
        @Override
        double between(double[] p, double[] q) {
            return KULLBACK_LEIBLER.between(p, q) + KULLBACK_LEIBLER.between(q, p);
        }
    },

    /** {@code ½ Σ |p − q|}: share of people that must change level; in [0, 1]. */
    TOTAL_VARIATION(Kind.DISTANCE) {
        @Override
        double between(double[] p, double[] q) {
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                sum += Math.abs(p[k] - q[k]) / 2;
            }
            return sum;
        }
    },

    /** {@code √(½ Σ (√p − √q)²)}; in [0, 1]. */
    HELLINGER(Kind.DISTANCE) {
        @Override
        double between(double[] p, double[] q) {
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                double gap = Math.sqrt(p[k]) - Math.sqrt(q[k]);
                sum += gap * gap / 2;
            }
            return Math.sqrt(sum);
        }
    },

    /** {@code max |P − Q|}; in [0, 1]. The p-value of the continuous test does not hold for levels and is not used. */
    KOLMOGOROV_SMIRNOV(Kind.DISTANCE) {
        @Override
        double between(double[] p, double[] q) {
            double largest = 0;
            double gap = 0;
            for (int k = 0; k < p.length - 1; k++) {
                gap += p[k] - q[k];
                largest = Math.max(largest, Math.abs(gap));
            }
            return largest;
        }
    },

    /**
     * Cliff's delta {@code P(after > before) − P(after < before)} of two people taken at random, one of each period; in
     * [−1, 1], positive when levels rose. Cliff (1993).
     */
    CLIFFS_DELTA(Kind.SIGNED) {
        @Override
        double between(double[] p, double[] q) {
            double sum = 0;
            double below = 0;
            double above = 1;
            for (int k = 0; k < p.length; k++) {
                above -= p[k];
                sum += q[k] * (below - above);
                below += p[k];
            }
            return sum;
        }
    },

    /**
     * Mean level after less mean level before, in levels; positive when levels rose. Takes the steps as equally long.
     */
    MEAN_SHIFT(Kind.SIGNED) {
        @Override
        double between(double[] p, double[] q) {
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                sum += k * (q[k] - p[k]);
            }
            return sum;
        }
    };

    /** What values a measure takes, and which shares it accepts. */
    private enum Kind {
        DISTANCE,
        DISTANCE_ON_EVERY_LEVEL,
        SIGNED
    }

    private final Kind kind;

    DriftMeasure(Kind kind) {
        this.kind = kind;
    }

    /** Whether the sign says in which direction levels moved; otherwise the measure is 0 or more. */
    public boolean signed() {
        return kind == Kind.SIGNED;
    }

    /** Whether a level that only one period uses would make the measure infinite; see {@link LevelShares}. */
    public boolean needsEveryLevel() {
        return kind == Kind.DISTANCE_ON_EVERY_LEVEL;
    }

    /** The measure between two distributions, each of which sums to 1. */
    abstract double between(double[] p, double[] q);

    private static double divergence(double p, double q) {
        return p == 0 ? 0 : p * FastMath.log(p / q);
    }
}

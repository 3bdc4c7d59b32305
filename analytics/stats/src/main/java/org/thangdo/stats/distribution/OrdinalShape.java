package org.thangdo.stats.distribution;

import java.util.function.DoubleUnaryOperator;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * One number about the shape of a distribution over ordered levels: where it lies, and how much it is gathered or spread.
 * With {@code p_k} the share of level {@code k = 1 … q} (1 is the lowest) and {@code F_k = p_1 + … + p_k}.
 *
 * <p>Intervals named 0.95 held the true value, in 2,000 seeded samples of each of eight shapes as ratings have them, in at
 * least 0.90 of the samples of 30, 100 and 1,000 people, and mostly in 0.94 to 0.99. Ratings that split to both ends are
 * harder: with 40, 10, 10, 40 % the interval of {@link #AGREEMENT} held in 0.82 of the samples of 30 and 0.91 of 1,000, the
 * others in 0.90 or more. The test of this class repeats the simulation.
 *
 * <p>None says whether the ratings are right: a distribution at the top of the scale is a question, not a verdict.
 */
public enum OrdinalShape {

    /** {@code Σ k p_k}, in [1, q]: the mean rank of the level, the lowest counting 1. Takes the steps as equal. */
    MEAN_LEVEL {
        @Override
        double of(double[] shares) {
            double mean = 0;
            for (int k = 0; k < shares.length; k++) {
                mean += (k + 1) * shares[k];
            }
            return mean;
        }

        @Override
        double least(int levels) {
            return 1;
        }

        @Override
        double greatest(int levels) {
            return levels;
        }
    },

    /** {@code p_q}: share of the top level, with Wilson's interval. */
    TOP_SHARE {
        @Override
        double of(double[] shares) {
            return shares[shares.length - 1];
        }

        @Override
        Estimate estimate(LevelCounts counts, double level) {
            return ShareInterval.WILSON.of(counts.top(), counts.total(), level);
        }
    },

    /** {@code p_q + p_(q−1)}: share of the top two levels, with Wilson's interval; 1 on a scale of two levels. */
    TOP_TWO_SHARE {
        @Override
        double of(double[] shares) {
            return shares[shares.length - 1] + shares[shares.length - 2];
        }

        @Override
        Estimate estimate(LevelCounts counts, double level) {
            return ShareInterval.WILSON.of(counts.atLeast(counts.levels() - 2), counts.total(), level);
        }
    },

    /**
     * {@code (Σ k p_k − 1) / (q − 1)}, in [0, 1]: how much of the room between the lowest and the top level is used up. At
     * 1 nobody can be rated higher, so improvement cannot show any more.
     */
    CEILING_SHARE {
        @Override
        double of(double[] shares) {
            return (MEAN_LEVEL.of(shares) - 1) / (shares.length - 1);
        }
    },

    /** Van der Eijk's (2001) agreement {@code A} in [−1, 1]: 1 all at one level, 0 equal shares, −1 split to the two ends. */
    AGREEMENT {
        @Override
        double of(double[] shares) {
            return VanDerEijk.agreement(shares);
        }

        @Override
        double least(int levels) {
            return -1;
        }
    },

    /** {@code (1 − A) / 2} in [0, 1], with {@code A} of {@link #AGREEMENT}: 1 if the subjects are split to the two ends. */
    POLARIZATION {
        @Override
        double of(double[] shares) {
            return (1 - AGREEMENT.of(shares)) / 2;
        }
    },

    /** Leik's (1966) {@code D = 2/(q−1) · Σ min(F_k, 1 − F_k)} in [0, 1]: 0 all at one level, 1 split to the two ends. */
    LEIK_D {
        @Override
        double of(double[] shares) {
            return 2 * overCuts(shares, below -> Math.min(below, 1 - below));
        }
    },

    /**
     * Tastle and Wierman's (2007) consensus {@code 1 + Σ p_k log₂(1 − |k − μ| / (q − 1))} in [0, 1], {@code μ} the mean
     * level: 1 all at one level, 0 split evenly to the two ends.
     */
    CONSENSUS {
        @Override
        double of(double[] shares) {
            double mean = MEAN_LEVEL.of(shares);
            double consensus = 1;
            for (int k = 0; k < shares.length; k++) {
                if (shares[k] > 0) {
                    consensus += shares[k] * log2(1 - Math.abs(k + 1 - mean) / (shares.length - 1));
                }
            }
            return consensus;
        }
    },

    /** Shannon's (1948) entropy {@code −Σ p_k log₂ p_k} in bits, in [0, log₂ q]; order of the levels plays no part. */
    ENTROPY_BITS {
        @Override
        double of(double[] shares) {
            double entropy = 0;
            for (double share : shares) {
                entropy -= share > 0 ? share * log2(share) : 0;
            }
            return entropy;
        }

        @Override
        double greatest(int levels) {
            return log2(levels);
        }
    },

    /** {@link #ENTROPY_BITS} divided by {@code log₂ q}, in [0, 1]: 0 all at one level, 1 equal shares. */
    ENTROPY {
        @Override
        double of(double[] shares) {
            return ENTROPY_BITS.of(shares) / log2(shares.length);
        }
    },

    /**
     * {@code 2^H} with {@code H} of {@link #ENTROPY_BITS}, in [1, q]: how many levels are in use, counting each by how much it
     * is used (Hill's number of order 1; Hill, 1973, Ecology 54): 1 all at one level, q equal shares.
     */
    EFFECTIVE_LEVELS {
        @Override
        double of(double[] shares) {
            return Math.pow(2, ENTROPY_BITS.of(shares));
        }

        @Override
        double least(int levels) {
            return 1;
        }

        @Override
        double greatest(int levels) {
            return levels;
        }
    },

    /** {@code max p_k}: share of the level that is used most, with Wilson's interval as if that level had been named before. */
    MODAL_SHARE {
        @Override
        double of(double[] shares) {
            double most = 0;
            for (double share : shares) {
                most = Math.max(most, share);
            }
            return most;
        }

        @Override
        Estimate estimate(LevelCounts counts, double level) {
            long most =
                    counts.counts().stream().mapToLong(Long::longValue).max().orElseThrow();
            return ShareInterval.WILSON.of(most, counts.total(), level);
        }
    },

    /** Blair and Lacy's (2000) concentration {@code LSQ = 4/(q−1) · Σ (F_k − ½)²} in [0, 1]: 1 all at one level, 0 split. */
    LSQ {
        @Override
        double of(double[] shares) {
            return 4 * overCuts(shares, below -> (below - 0.5) * (below - 0.5));
        }
    },

    /**
     * Berry and Mielke's (1992) index of ordinal variation {@code 4/(q−1) · Σ F_k(1 − F_k) = 1 − LSQ} in [0, 1]: 0 all at
     * one level, 1 split evenly to the two ends. Their divisor for an even number of subjects is used for all.
     */
    IOV {
        @Override
        double of(double[] shares) {
            return 4 * overCuts(shares, below -> below * (1 - below));
        }
    },

    /** Kvålseth's (1995) coefficient of ordinal variation {@code 1 − √LSQ} in [0, 1]: {@link #IOV} on a straighter scale. */
    COV {
        @Override
        double of(double[] shares) {
            return 1 - Math.sqrt(LSQ.of(shares));
        }
    };

    abstract double of(double[] shares);

    double least(int levels) {
        return 0;
    }

    double greatest(int levels) {
        return 1;
    }

    Estimate estimate(LevelCounts counts, double level) {
        double[] n = counts.counts().stream().mapToDouble(Long::doubleValue).toArray();
        return new MultinomialDelta(this::of, least(n.length), greatest(n.length)).estimate(n, level);
    }

    /**
     * The number with its standard error and interval, see {@link MultinomialDelta}; {@link Reason#NO_DATA} if nothing was
     * counted. If all subjects are at one level the standard error is 0, but the interval is not a point.
     *
     * @param level confidence level in (0, 1)
     */
    public Estimate of(LevelCounts counts, double level) {
        Interval.requireLevel(level);
        return counts.total() == 0 ? Estimate.undefined(Reason.NO_DATA) : estimate(counts, level);
    }

    /** Mean of a function of {@code F_k} over the {@code q − 1} cuts between levels. */
    private static double overCuts(double[] shares, DoubleUnaryOperator function) {
        double below = 0;
        double sum = 0;
        for (int k = 0; k < shares.length - 1; k++) {
            below += shares[k];
            sum += function.applyAsDouble(Math.min(1, below));
        }
        return sum / (shares.length - 1);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}

package org.thangdo.stats;

import org.apache.commons.math3.util.FastMath;

/**
 * A seeded generator whose numbers are the same on every machine and every Java: xoshiro256++, its state filled by
 * SplitMix64, and an exact binomial and multinomial drawn from it.
 *
 * <p>Not for secrets, and not safe for use by several threads.
 *
 * <p>References: Blackman and Vigna (2021), <i>Scrambled linear pseudorandom number generators</i>, ACM TOMS 47(4);
 * Hörmann (1993), <i>The generation of binomial random variates</i>, J. Statist. Comput. Simul. 46 (algorithm BTRS).
 */
public final class SeededRandom {

    /** Below this mean the binomial is inverted, above it is drawn by transformed rejection. */
    private static final double REJECTION_FROM_MEAN = 10;

    /**
     * {@code ln k! − Stirling's ln k!} for {@code k} = 0 … 9; above, three terms of its series are exact to the bit.
     */
    private static final double[] STIRLING_TAIL = {
        0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
        0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871
    };

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    public SeededRandom(long seed) {
        long golden = 0x9E3779B97F4A7C15L;
        s0 = mixed(seed + golden);
        s1 = mixed(seed + 2 * golden);
        s2 = mixed(seed + 3 * golden);
        s3 = mixed(seed + 4 * golden);
    }

    private static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 64 random bits. */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform on [0, 1), a multiple of 2⁻⁵³. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /**
     * How many of {@code trials} independent trials succeed.
     *
     * @param trials {@code >= 0}
     * @param chance of one success, in [0, 1]
     */
    public long binomial(long trials, double chance) {
        if (trials < 0 || !(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("no binomial of " + trials + " trials with chance " + chance);
        }
        if (chance > 0.5) {
            return trials - binomial(trials, 1 - chance);
        }
        if (trials == 0 || chance == 0) {
            return 0;
        }
        return trials * chance < REJECTION_FROM_MEAN ? inverted(trials, chance) : rejected(trials, chance);
    }

    /**
     * How {@code total} subjects fall into cells, drawn with replacement in proportion to the counts. The cells are
     * conditional binomials, so the draw is exact and its cost does not grow with the number of subjects.
     *
     * @param counts shape (cells), each {@code >= 0}, not all 0 unless {@code total} is 0
     */
    public long[] multinomial(long total, long[] counts) {
        long left = 0;
        for (long count : counts) {
            left = Math.addExact(left, count);
        }
        if (total > 0 && left == 0) {
            throw new IllegalArgumentException("nothing to draw " + total + " subjects from");
        }
        var drawn = new long[counts.length];
        long toDraw = total;
        for (int k = 0; k < counts.length && toDraw > 0; k++) {
            drawn[k] = binomial(toDraw, (double) counts[k] / left);
            toDraw -= drawn[k];
            left -= counts[k];
        }
        return drawn;
    }

    /** Sequential search from 0; {@code trials × chance} is small, so few steps are made. */
    private long inverted(long trials, double chance) {
        double odds = chance / (1 - chance);
        while (true) {
            double probability = FastMath.exp(trials * FastMath.log1p(-chance));
            double left = nextDouble();
            for (long k = 0; k <= trials && probability > 0; k++) {
                if (left < probability) {
                    return k;
                }
                left -= probability;
                probability *= odds * (trials - k) / (k + 1);
            }
        }
    }

    /** Hörmann's BTRS with the constants of the paper; {@code trials × chance >= 10}, {@code chance <= 1/2}. */
    private long rejected(long trials, double chance) {
        double odds = chance / (1 - chance);
        double deviation = Math.sqrt(trials * chance * (1 - chance));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * chance;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double mode = Math.floor((trials + 1) * chance);
        while (true) {
            double u = nextDouble() - 0.5;
            double v = nextDouble();
            double inside = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / inside + b) * u + trials * chance + 0.5);
            if (inside >= 0.07 && v <= 0.92 - 4.2 / b) {
                return (long) k;
            }
            if (k >= 0
                    && k <= trials
                    && FastMath.log(v * alpha / (a / (inside * inside) + b)) <= logRatio(k, mode, trials, odds)) {
                return (long) k;
            }
        }
    }

    /** Logarithm of the probability of {@code k} successes over that of {@code mode} successes. */
    private static double logRatio(double k, double mode, double trials, double odds) {
        return (mode + 0.5) * FastMath.log((mode + 1) / (odds * (trials - mode + 1)))
                + (trials + 1) * FastMath.log((trials - mode + 1) / (trials - k + 1))
                + (k + 0.5) * FastMath.log(odds * (trials - k + 1) / (k + 1))
                + stirlingTail(mode)
                + stirlingTail(trials - mode)
                - stirlingTail(k)
                - stirlingTail(trials - k);
    }

    private static double stirlingTail(double k) {
        if (k < STIRLING_TAIL.length) {
            return STIRLING_TAIL[(int) k];
        }
        double square = (k + 1) * (k + 1);
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
    }
}

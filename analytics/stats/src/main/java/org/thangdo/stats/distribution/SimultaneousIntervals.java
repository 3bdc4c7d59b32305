package org.thangdo.stats.distribution;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Intervals for the shares of all levels of one distribution, read together: with probability about {@code level} every
 * one of them holds at the same time (except {@link #WILSON}, where each one alone does). {@code x} subjects of {@code
 * n} are at a level, {@code p = x / n}, {@code q} is the number of levels of the scale, unused ones included.
 *
 * <p>Reference: May and Johnson (2000), <i>Constructing two-sided simultaneous confidence intervals for multinomial
 * proportions for small counts in a large number of cells</i>, Journal of Statistical Software 5(6).
 */
public enum SimultaneousIntervals {

    /**
     * Wilson's interval at {@code χ²(1 − (1 − level)/q; 1)} (Goodman, 1965). The default for reading all levels of one
     * bar together.
     */
    GOODMAN {
        @Override
        List<Interval> intervals(LevelCounts counts, double level) {
            return scores(counts, chiSquared(1, 1 - (1 - level) / counts.levels()), level);
        }
    },

    /** Truncated Poisson distributions (Sison and Glaz, 1995), see {@link SisonGlaz}: the shortest in total. */
    SISON_GLAZ {
        @Override
        List<Interval> intervals(LevelCounts counts, double level) {
            return SisonGlaz.intervals(counts, level);
        }
    },

    /** Wilson's interval for each level by itself, {@code χ²(level; 1)}: holds for one level named beforehand, not for all. */
    WILSON {
        @Override
        List<Interval> intervals(LevelCounts counts, double level) {
            return scores(counts, chiSquared(1, level), level);
        }
    },

    /** Wilson's interval at {@code χ²(level; q − 1)} (Quesenberry and Hurst, 1964): wider than Goodman's. */
    QUESENBERRY_HURST {
        @Override
        List<Interval> intervals(LevelCounts counts, double level) {
            return scores(counts, chiSquared(counts.levels() - 1, level), level);
        }
    },

    /** {@code p ± z / (2√n)}, cut at 0 and 1 (Fitzpatrick and Scott, 1987): one width for all levels. */
    FITZPATRICK_SCOTT {
        @Override
        List<Interval> intervals(LevelCounts counts, double level) {
            double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
            double half = z / (2 * Math.sqrt(counts.total()));
            return IntStream.range(0, counts.levels())
                    .mapToDouble(k -> (double) counts.at(k) / counts.total())
                    .mapToObj(p -> new Interval(Math.max(0, p - half), Math.min(1, p + half), level))
                    .toList();
        }
    };

    abstract List<Interval> intervals(LevelCounts counts, double level);

    /**
     * The share of each level, lowest first, with standard error {@code √(p(1−p)/n)}. All are {@link Reason#NO_DATA} if
     * nothing was counted.
     *
     * @param level confidence level in (0, 1)
     */
    public List<Estimate> of(LevelCounts counts, double level) {
        Interval.requireLevel(level);
        double n = counts.total();
        if (n == 0) {
            return counts.counts().stream()
                    .map(x -> Estimate.undefined(Reason.NO_DATA))
                    .toList();
        }
        var intervals = intervals(counts, level);
        return IntStream.range(0, counts.levels())
                .<Estimate>mapToObj(k -> {
                    double p = counts.at(k) / n;
                    return new Estimate.Defined(p, Math.sqrt(p * (1 - p) / n), intervals.get(k));
                })
                .toList();
    }

    private static double chiSquared(int degreesOfFreedom, double probability) {
        return new ChiSquaredDistribution(degreesOfFreedom).inverseCumulativeProbability(probability);
    }

    /** {@code (c + 2x ± √(c(c + 4x(n−x)/n))) / (2(n + c))}: where the score test of each share is {@code c}. */
    private static List<Interval> scores(LevelCounts counts, double c, double level) {
        double n = counts.total();
        return counts.counts().stream()
                .map(count -> {
                    double x = count;
                    double root = Math.sqrt(c * (c + 4 * x * (n - x) / n));
                    double lower = x == 0 ? 0 : (c + 2 * x - root) / (2 * (n + c));
                    double upper = x == n ? 1 : (c + 2 * x + root) / (2 * (n + c));
                    return new Interval(Math.max(0, lower), Math.min(1, upper), level);
                })
                .toList();
    }
}

package org.thangdo.stats.trend;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * How many subjects received each level in each period: the summary from which every statement about a trend of ratings
 * follows.
 *
 * @param scores place of each period in time, strictly increasing, for example the years; length {@code k >= 1}
 * @param counts counts by level of each period, same length and all on one scale; a period may be empty
 */
public record PeriodCounts(List<Double> scores, List<LevelCounts> counts) {

    public PeriodCounts {
        scores = List.copyOf(scores);
        counts = List.copyOf(counts);
        if (scores.isEmpty() || scores.size() != counts.size()) {
            throw new IllegalArgumentException(
                    "each period needs one score: " + scores.size() + " scores, " + counts.size() + " counts");
        }
        for (int i = 0; i < scores.size(); i++) {
            if (!Double.isFinite(scores.get(i)) || i > 0 && !(scores.get(i - 1) < scores.get(i))) {
                throw new IllegalArgumentException("scores are not finite and strictly increasing: " + scores);
            }
            if (counts.get(i).levels() != counts.get(0).levels()) {
                throw new IllegalArgumentException("periods on different scales: " + counts);
            }
        }
    }

    /** Periods one apart: scores {@code 1, 2, …, k}. */
    public static PeriodCounts evenlySpaced(List<LevelCounts> counts) {
        return new PeriodCounts(
                IntStream.rangeClosed(1, counts.size())
                        .mapToObj(Double::valueOf)
                        .toList(),
                counts);
    }

    /** Number of periods {@code k}. */
    public int periods() {
        return scores.size();
    }

    /** Number of levels {@code q} of the scale. */
    public int levels() {
        return counts.get(0).levels();
    }

    /** Number of subjects over all periods. */
    public long total() {
        return counts.stream().mapToLong(LevelCounts::total).sum();
    }

    /** Number of periods that hold subjects. */
    public int filledPeriods() {
        return (int) counts.stream().filter(n -> n.total() > 0).count();
    }

    /** Mean score of the subjects, {@code Σ n_i s_i / n}; there must be subjects. */
    double meanScore() {
        double sum = 0;
        for (int i = 0; i < periods(); i++) {
            sum += counts.get(i).total() * scores.get(i);
        }
        return sum / total();
    }

    /** Counts over all periods. */
    public LevelCounts pooled() {
        return counts.stream().reduce(LevelCounts.empty(levels()), LevelCounts::plus);
    }

    /** The same subjects on the scale of two levels "below {@code level}" and "at {@code level} or above". */
    public PeriodCounts cutAt(int level) {
        return new PeriodCounts(
                scores,
                counts.stream()
                        .map(n -> LevelCounts.of(n.total() - n.atLeast(level), n.atLeast(level)))
                        .toList());
    }
}

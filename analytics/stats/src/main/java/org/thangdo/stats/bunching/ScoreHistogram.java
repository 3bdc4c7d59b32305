package org.thangdo.stats.bunching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * How many people have each score, on a grid: cell {@code i} holds the scores in
 * {@code [lowest + i · step, lowest + (i + 1) · step)}, so with whole-number scores and step 1 the cell of 90 holds
 * exactly 90, and the cell of the highest score holds it alone. Histograms on one grid are exact and mergeable.
 *
 * @param lowest lowest possible score
 * @param step width of a cell, {@code > 0}
 * @param counts people by cell, every possible score included, used or not
 */
public record ScoreHistogram(double lowest, double step, List<Long> counts) {

    /** Share of a step by which a score may miss the grid through rounding of decimals. */
    private static final double ROUNDING = 1e-6;

    public ScoreHistogram {
        counts = List.copyOf(counts);
        if (!Double.isFinite(lowest) || !(step > 0 && step < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a grid of scores: from " + lowest + " by " + step);
        }
        if (counts.isEmpty() || counts.stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("not counts of scores: " + counts);
        }
    }

    /**
     * Counts scores on a grid.
     *
     * @param people number of people by score
     * @param lowest lowest possible score
     * @param highest highest possible score; gets a cell of its own
     * @throws IllegalArgumentException if a score lies outside {@code [lowest, highest]}
     */
    public static ScoreHistogram of(SortedMap<Double, Long> people, double lowest, double highest, double step) {
        var empty = new ScoreHistogram(lowest, step, List.of(0L));
        var counts = new long[empty.cell(highest) + 1];
        people.forEach((score, n) -> {
            if (!(score >= lowest && score <= highest)) {
                throw new IllegalArgumentException("score outside [" + lowest + ", " + highest + "]: " + score);
            }
            counts[empty.cell(score)] += n;
        });
        return new ScoreHistogram(lowest, step, Arrays.stream(counts).boxed().toList());
    }

    /** Number of cells. */
    public int cells() {
        return counts.size();
    }

    /** Number of people. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** People in a cell; nobody outside the grid. */
    public long at(int cell) {
        return cell < 0 || cell >= cells() ? 0 : counts.get(cell);
    }

    /** Cell of a score; it may lie outside the grid. */
    public int cell(double score) {
        return (int) Math.floor((score - lowest) / step + ROUNDING);
    }

    /** Whether a cell begins at the score, so that the score can be a cut. */
    public boolean begins(double score) {
        double cells = (score - lowest) / step;
        return Math.abs(cells - Math.rint(cells)) <= ROUNDING;
    }

    /** Middle of a cell. */
    public double middle(int cell) {
        return lowest + (cell + 0.5) * step;
    }

    /** Both together. */
    public ScoreHistogram plus(ScoreHistogram other) {
        if (lowest != other.lowest || step != other.step || cells() != other.cells()) {
            throw new IllegalArgumentException("different grids: from " + lowest + " by " + step + ", " + cells()
                    + " cells, and from " + other.lowest + " by " + other.step + ", " + other.cells() + " cells");
        }
        var sum = new ArrayList<>(counts);
        for (int i = 0; i < sum.size(); i++) {
            sum.set(i, Math.addExact(sum.get(i), other.counts.get(i)));
        }
        return new ScoreHistogram(lowest, step, sum);
    }
}

package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.classification.Certainty;

/**
 * Levels of people by the mean of what they were given, rounded half up, and by the fair average.
 *
 * @param period empty for all
 * @param people number
 * @param up people whose level by the fair average is higher
 * @param down people whose level by the fair average is lower
 * @param unsure people whose level by the fair average has a probability below {@link Repair#sureFrom}
 * @param certainty of the levels by the fair average, on average
 * @param moves number of people by level, by the mean (outer) and by the fair average (inner), lowest first
 * @param decided final levels beside them, if there are any
 */
public record RepairedLevels(
        String period,
        int people,
        int up,
        int down,
        int unsure,
        Certainty certainty,
        List<List<Integer>> moves,
        Optional<Decided> decided) {

    public RepairedLevels {
        moves = moves.stream().map(List::copyOf).toList();
    }

    /**
     * Final levels beside the ratings.
     *
     * @param people with a final level
     * @param above people whose final level is higher than any that their ratings support
     * @param below people whose final level is lower than any that their ratings support
     */
    public record Decided(int people, int above, int below) {}
}

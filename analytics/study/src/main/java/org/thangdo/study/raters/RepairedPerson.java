package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;

/**
 * Levels of one person in one period; numbers of levels from 0.
 *
 * @param mean of the ratings
 * @param byMean level that it rounds to, half up
 * @param fair average level that all raters together would give on all criteria
 * @param byFair level that it rounds to
 * @param chances of each level, lowest first
 * @param decided final level
 */
public record RepairedPerson(
        String id,
        String period,
        String unit,
        double mean,
        int byMean,
        Estimate fair,
        int byFair,
        List<Double> chances,
        Optional<Integer> decided) {

    public RepairedPerson {
        chances = List.copyOf(chances);
    }

    /** Probability of the level by the fair average. */
    public double sure() {
        return chances.get(byFair);
    }
}

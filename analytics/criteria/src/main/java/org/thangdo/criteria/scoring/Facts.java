package org.thangdo.criteria.scoring;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of one person in one period.
 *
 * @param values of measured criteria, by id of the metric
 * @param judgements of judged criteria, by id of the metric: one for each rater
 */
public record Facts(SortedMap<String, Value> values, SortedMap<String, List<Judgement>> judgements) {

    /** A measured value, in the unit of its metric. @param source {@code file#sheet!cell} */
    public record Value(double raw, String source) {}

    /**
     * The anchor that a rater chose.
     *
     * @param anchor from 1, the lowest
     * @param source {@code file#sheet!cell}
     */
    public record Judgement(String rater, int anchor, String source) {}

    public Facts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        var copy = new TreeMap<String, List<Judgement>>();
        judgements.forEach((metric, given) -> copy.put(metric, List.copyOf(given)));
        judgements = Collections.unmodifiableSortedMap(copy);
    }
}

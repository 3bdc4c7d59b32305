package org.thangdo.study.raters;

import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * Whether raters are harder or milder on single criteria than their severity and the difficulty of the criterion lead to.
 *
 * @param pairs of a rater and a criterion that were compared
 * @param overall whether any of them differs
 * @param special those that differ beyond chance among so many, the farthest first
 */
public record CriterionSeverity(int pairs, TestResult overall, List<Pair> special) {

    public CriterionSeverity {
        special = List.copyOf(special);
    }

    /**
     * A rater and a criterion.
     *
     * @param ratings number
     * @param given mean level given
     * @param expected mean level by the measures
     * @param severity beside the rater's severity in general, in logits; positive is harder
     * @param adjusted test with its p-value adjusted for all pairs (Benjamini and Hochberg)
     */
    public record Pair(
            String rater,
            String role,
            String criterion,
            int ratings,
            double given,
            double expected,
            Estimate severity,
            TestResult adjusted) {}
}

package org.thangdo.criteria.weights;

import java.util.List;

/**
 * What one person said of the criteria.
 *
 * @param name a name or code
 * @param share how much the person counts, {@code > 0}; only proportions matter
 */
public record Expert(String name, double share, Answers answers) {

    /** Answers to one of the forms. */
    public sealed interface Answers {
        List<String> criteria();
    }

    /** Ranks, 1 for the most important; equal numbers are a tie. */
    public record Ranked(List<String> criteria, List<Integer> ranks) implements Answers {}

    /** Points of swings or of a direct share. */
    public record Pointed(List<String> criteria, List<Double> points) implements Answers {}

    /** Pairwise comparisons. */
    public record Compared(Comparisons comparisons) implements Answers {
        @Override
        public List<String> criteria() {
            return comparisons.criteria();
        }
    }

    /** Comparisons with the most and the least important criterion. */
    public record BestAndWorst(BestWorst comparisons) implements Answers {
        @Override
        public List<String> criteria() {
            return comparisons.criteria();
        }
    }

    public Expert {
        if (!(share > 0 && share < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("expert " + name + " counts " + share);
        }
    }
}

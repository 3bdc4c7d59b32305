package org.thangdo.study.agreement;

import java.util.List;
import java.util.Optional;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.SourceDifference;

/**
 * Two sources that rated the same subjects.
 *
 * @param first source, as in the canonical tables
 * @param second source
 * @param subjects number of judged things that both rated
 * @param coefficients percent agreement, Cohen's kappa, weighted kappa, AC1 and AC2 of the pair
 * @param coefficient the one shown in figures: AC1 where one level dominates all ratings, else weighted kappa
 * @param difference how much higher the second source rates
 * @param leaning whether the mean difference is more than chance, Student's t
 * @param adjusted the same, for the number of pairs looked at
 * @param higher the source that rates higher, if the adjusted test supports it
 * @param gaps subjects by level of the second less level of the first, from {@code −(q − 1)} to {@code q − 1}; empty if a
 *     subject has several ratings of one of the sources
 */
public record SourcePair(
        String first,
        String second,
        long subjects,
        List<Coefficient> coefficients,
        Coefficient coefficient,
        SourceDifference difference,
        TestResult leaning,
        TestResult adjusted,
        Optional<String> higher,
        Optional<List<Long>> gaps) {

    public SourcePair {
        coefficients = List.copyOf(coefficients);
        gaps = gaps.map(List::copyOf);
    }

    /** Whether neither source is the final decision, which follows from the others. */
    public boolean isOfSources() {
        return !first.equals(Selection.DECISION) && !second.equals(Selection.DECISION);
    }

    /** The same with the test adjusted for the number of pairs. @param alpha below which it supports a claim */
    SourcePair adjusted(TestResult test, double alpha) {
        Optional<String> supported = test.rejectsAt(alpha) && difference.mean() instanceof Estimate.Defined mean
                ? Optional.of(mean.value() > 0 ? second : first)
                : Optional.empty();
        return new SourcePair(
                first, second, subjects, coefficients, coefficient, difference, leaning, test, supported, gaps);
    }
}

package org.thangdo.study.raters;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * One habit of a rater, a role or a unit, beside what raters of the same severity would show by chance if they had no such
 * habit (parametric bootstrap from the fitted model, everybody's usual halo included).
 *
 * @param habit which
 * @param value observed, in the unit of the habit
 * @param expected mean of what chance shows
 * @param expectedLower 2.5 % quantile of what chance shows
 * @param expectedUpper 97.5 % quantile
 * @param test whether chance shows as much
 * @param adjusted the same adjusted for the number of those compared (Benjamini and Hochberg)
 */
public record Effect(
        Habit habit,
        Estimate value,
        double expected,
        double expectedLower,
        double expectedUpper,
        TestResult test,
        TestResult adjusted) {

    /** What a rater may do that is not about the person rated. */
    public enum Habit {
        /** Severity measure less that of the mean of all raters, in logits; negative is lenient. */
        LENIENCY,
        /** Share of the residual variance that is common to all criteria of a form. */
        HALO,
        /** Standard deviation of the levels given over that expected: below 1 the levels are bunched. */
        RANGE,
        /** Share of forms with one level throughout. */
        STRAIGHT_LINING,
        /** Mean square of the residuals (infit): above 1 is erratic. */
        INCONSISTENCY,
        /** Change of severity from period to period, in logits a period; negative grows lenient. */
        DRIFT,
        /** Severity towards one group of ratees less that towards the others, beside what the other raters give them, in logits. */
        DIFFERENTIAL_SEVERITY,
        /** How much more favourably senior people are rated than by the other raters, in logits. */
        DEFERENCE,
        /** Share of judgements at the level of the role that judged before, less the share at that of other roles. */
        COPYING
    }
}

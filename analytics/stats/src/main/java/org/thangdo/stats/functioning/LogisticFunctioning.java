package org.thangdo.stats.functioning;

import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.regression.OrdinalRegression;

/**
 * Differential functioning of a criterion by ordinal logistic regression: three proportional-odds models of the level, on
 *
 * <pre>    (1) the rest score    (2) … and the group    (3) … and rest score × group</pre>
 *
 * Model 2 against 1 asks whether people of one group get higher levels than equals elsewhere (uniform); model 3 against 2
 * whether the criterion also separates people more in one group than in another (non-uniform).
 *
 * <p>A group with fewer than the stated number of people is left out and named. {@link Reason#TOO_FEW} if fewer than two
 * groups are left; other refusals are those of {@link OrdinalRegression}, such as {@link Reason#ON_THE_BOUNDARY} if all of
 * a group have the top level. A difference is a question about the criterion, its raters and the work of the group.
 *
 * <p>References: Swaminathan and Rogers (1990), J. Educational Measurement 27; Zumbo (1999), <i>A Handbook on the Theory
 * and Methods of Differential Item Functioning</i>.
 *
 * @param uniform likelihood ratio of model 2 against 1, one degree of freedom for each further group
 * @param nonUniform model 3 against 2, as many
 * @param together model 3 against 1: Zumbo's test
 * @param uniformEffect change of Nagelkerke's R² from model 1 to 2, see {@link RSquaredChange}
 * @param effect the same from model 1 to 3, for the classes of {@link Magnitude.Convention}
 * @param mcFaddenEffect change of McFadden's R² from model 1 to 3
 * @param logOdds by group: log odds of a higher level than equals have, from model 2, in the {@link Contrast} asked for;
 *     {@link Reason#TOO_FEW} for a group that was left out
 * @param models the three fits
 * @param thinGroups groups that were left out, ascending
 */
public record LogisticFunctioning(
        TestResult uniform,
        TestResult nonUniform,
        TestResult together,
        Estimate uniformEffect,
        Estimate effect,
        Estimate mcFaddenEffect,
        List<Estimate> logOdds,
        List<OrdinalRegression> models,
        List<Integer> thinGroups) {

    public LogisticFunctioning {
        logOdds = List.copyOf(logOdds);
        models = List.copyOf(models);
        thinGroups = List.copyOf(thinGroups);
    }

    /** With whom the log odds of a group are compared. */
    public enum Contrast {
        /** The mean of all groups, each weighing as many people as it has. */
        ALL_GROUPS,
        /** The first group that is not left out; its own log odds are 0. */
        FIRST_GROUP
    }

    /**
     * The three models.
     *
     * @param least fewest people that a group must have, {@code >= 1}
     * @param level confidence level in (0, 1)
     */
    public static LogisticFunctioning of(GroupedCriterion criterion, int least, Contrast contrast, double level) {
        Interval.requireLevel(level);
        if (least < 1) {
            throw new IllegalArgumentException("a group of at least " + least + " people");
        }
        return new LogisticModels(criterion, least, level).answer(contrast);
    }
}

package org.thangdo.study.diagnosis;

import org.thangdo.stats.Estimate;

/**
 * How a criterion works in use. Intervals are over people with all their forms of all years, so neither several raters of one
 * person nor the years of one person are taken for independent. Shares are of the variance of levels on one form within a role and
 * a year; they add up to 1 with chance.
 *
 * @param commonest share of judgements at the level given most often
 * @param entropy of the levels, 0 all at one level, 1 equal shares
 * @param agreed share that another rater of the same person in the same year would share
 * @param own part of {@code agreed} that is of this criterion alone
 * @param halo share that one rater puts into all criteria of a form alike
 * @param leniency share that is the severity of raters
 * @param reliability of the mean of all raters of a person in a year
 * @param alpha Krippendorff's, ordinal, over the raters of a person in a year
 * @param ac2 Gwet's, quadratic weights, likewise
 * @param itemRest correlation with the sum of the other criteria of the form
 * @param impression partial correlation with the overall impression of the form, the other criteria held fixed
 * @param lasting how much of what raters agree on lasts from year to year
 * @param consequence correlation of the mean of a person in a year with the final level
 * @param importance for the final level: what the criterion adds to R², averaged over all sets of the others
 * @param betweenPositions share of the differences between people's means that is between positions
 */
public record CriterionUse(
        Estimate commonest,
        Estimate entropy,
        Estimate agreed,
        Estimate own,
        Estimate halo,
        Estimate leniency,
        Estimate reliability,
        Estimate alpha,
        Estimate ac2,
        Estimate itemRest,
        Estimate impression,
        Estimate lasting,
        Estimate consequence,
        Estimate importance,
        Estimate betweenPositions) {}

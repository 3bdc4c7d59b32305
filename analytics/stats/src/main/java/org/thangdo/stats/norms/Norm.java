package org.thangdo.stats.norms;

import org.thangdo.stats.Estimate;

/**
 * One mark with its evidence.
 *
 * @param mark which of the four
 * @param p share of all values below the mark: that of the plan, or 1 less it where lower values are better
 * @param estimate the quantile, its standard error by drawing people again, and the interval of order statistics for as
 *     many independent values as those of these people are worth
 * @param independent the quantile with the interval of order statistics that would hold if every value were of another
 *     person
 * @param bootstrap the quantile with the percentile interval of drawing people again, widened for few people
 * @param designEffect how many times as uncertain the share below the mark is as if every value were of another person
 */
public record Norm(
        NormMark mark, double p, Estimate estimate, Estimate independent, Estimate bootstrap, double designEffect) {}

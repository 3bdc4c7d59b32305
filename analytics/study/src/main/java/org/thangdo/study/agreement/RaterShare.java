package org.thangdo.study.agreement;

import org.thangdo.stats.Estimate;

/**
 * What one rater does to the agreement of all.
 *
 * @param rater id
 * @param source role in which the rater judged
 * @param ratings number of ratings given
 * @param without the coefficient without this rater
 * @param change {@code without − with}: positive if the rater lowers agreement
 */
public record RaterShare(String rater, String source, long ratings, Estimate without, Estimate change) {}

package org.thangdo.stats.agreement;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;

/**
 * Does one source rate higher than the other? What the two say of the same subjects, compared subject by subject. A
 * coefficient of agreement cannot tell a source that is always one level higher from one that scatters; this can.
 *
 * <p>Every subject counts once, with the mean over all pairs of a rating of each source. The mean difference has Student's
 * t interval, the shares have Wilson's.
 *
 * @param mean how much higher the second source rates, in the unit of the scale's scores; negative if it rates lower
 * @param secondHigher share of pairs of ratings in which the second source is higher
 * @param equal share of pairs of ratings that are the same
 * @param firstHigher share of pairs of ratings in which the first source is higher
 * @param withinOneLevel share of pairs of ratings that are the same or in neighbouring categories
 */
public record SourceDifference(
        Estimate mean, Estimate secondHigher, Estimate equal, Estimate firstHigher, Estimate withinOneLevel) {

    /** @param level confidence level in (0, 1) */
    public static SourceDifference of(SourcePairTable table, double level) {
        Interval.requireLevel(level);
        var scale = table.scale();
        return new SourceDifference(
                SubjectMean.of(table, (k, l) -> scale.get(l) - scale.get(k)).student(level),
                SubjectMean.of(table, (k, l) -> l > k ? 1 : 0).share(level),
                SubjectMean.of(table, (k, l) -> l == k ? 1 : 0).share(level),
                SubjectMean.of(table, (k, l) -> l < k ? 1 : 0).share(level),
                SubjectMean.of(table, (k, l) -> Math.abs(l - k) <= 1 ? 1 : 0).share(level));
    }
}

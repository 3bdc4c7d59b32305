package org.thangdo.stats.change;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.Interval;
import org.thangdo.stats.facets.FacetRatings;

/**
 * True change or inflation: every change from one period to the next and, with more than two periods, from the first to the
 * last, each from the ratings of its two periods alone. See the package for what can be told.
 *
 * @param changes consecutive, then first to last
 */
public record RatingChange(List<PeriodChange> changes) {
    public RatingChange {
        changes = List.copyOf(changes);
    }

    /**
     * Splits the changes.
     *
     * @param ratings with the facets ratee, rater, criterion, period in this order, periods in the order of time
     * @param metrics objective measurements of the same ratees in the same periods; may be empty
     * @param level confidence level in (0, 1)
     * @param relevant smallest change of a mean rating that matters, in levels, {@code > 0}
     */
    public static RatingChange of(FacetRatings ratings, List<Metric> metrics, double level, double relevant) {
        Interval.requireLevel(level);
        if (ratings.facets() != 4) {
            throw new IllegalArgumentException(
                    "not ratings by ratee, rater, criterion, period: " + ratings.facets() + " facets");
        }
        if (!(relevant > 0 && relevant < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a change that matters: " + relevant);
        }
        for (var metric : metrics) {
            for (var one : metric.measurements()) {
                if (one.ratee() >= ratings.size(PeriodPair.RATEE) || one.period() >= ratings.size(PeriodPair.PERIOD)) {
                    throw new IllegalArgumentException(metric.name() + ": not of these ratings: " + one);
                }
            }
        }
        int periods = ratings.size(PeriodPair.PERIOD);
        var changes = new ArrayList<PeriodChange>();
        for (int to = 1; to < periods; to++) {
            changes.add(new PeriodChanging(ratings, metrics, level, relevant, to - 1, to).change());
        }
        if (periods > 2) {
            changes.add(new PeriodChanging(ratings, metrics, level, relevant, 0, periods - 1).change());
        }
        return new RatingChange(changes);
    }
}

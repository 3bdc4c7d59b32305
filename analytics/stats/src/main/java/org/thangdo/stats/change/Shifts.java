package org.thangdo.stats.change;

/** {@code A}, {@code Λ} and what is known of them under each link. A shift that cannot be told is null in this package only. */
final class Shifts {
    /** {@code S = A − Λ}. */
    final Contrast sum;

    private final Contrast nothing;
    private final Contrast ratees;
    private final Contrast raters;
    private final Contrast metric;

    /** @param metric {@code c} or null */
    Shifts(LinkedPeriods periods, Contrast metric) {
        this.metric = metric;
        nothing = Contrast.zero(periods.pair);
        ratees = periods.common.links(PeriodPair.RATEE) ? Contrast.meanChange(periods, PeriodPair.RATEE) : null;
        raters = periods.common.links(PeriodPair.RATER) ? Contrast.meanChange(periods, PeriodPair.RATER) : null;
        sum = ratees == null || raters == null ? null : ratees.plus(-1, raters);
    }

    boolean has(Link link) {
        return switch (link) {
            case COMMON_RATERS_UNCHANGED -> raters != null;
            case COMMON_RATEES_UNCHANGED -> ratees != null;
            case METRICS_UNCHANGED -> metric != null;
        };
    }

    Contrast change(Link link) {
        return switch (link) {
            case COMMON_RATERS_UNCHANGED -> sum;
            case COMMON_RATEES_UNCHANGED -> nothing;
            case METRICS_UNCHANGED -> ratees == null ? null : ratees.plus(1, metric);
        };
    }

    Contrast drift(Link link) {
        return switch (link) {
            case COMMON_RATERS_UNCHANGED -> nothing;
            case COMMON_RATEES_UNCHANGED -> sum == null ? null : nothing.plus(-1, sum);
            case METRICS_UNCHANGED -> raters == null ? null : raters.plus(1, metric);
        };
    }
}

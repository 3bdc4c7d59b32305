package org.thangdo.stats.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.change.PeriodChange.Overlap;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Refused;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.TracedStep;

/** Makes a {@link PeriodChange}. */
final class PeriodChanging {

    /** With more than this share of ratees who have nothing but highest or lowest ratings the rest says too little of all. */
    private static final double MOST_EXTREMES = 0.25;

    private final List<Metric> metrics;
    private final double level;
    private final double relevant;
    private final int from;
    private final int to;
    private final PeriodPair pair;

    PeriodChanging(FacetRatings ratings, List<Metric> metrics, double level, double relevant, int from, int to) {
        this.metrics = metrics;
        this.level = level;
        this.relevant = relevant;
        this.from = from;
        this.to = to;
        pair = new PeriodPair(ratings, from, to);
    }

    PeriodChange change() {
        if (!pair.isRated()) {
            return refused(Estimate.undefined(Reason.NO_DATA), Reason.NO_DATA, new Overlap(0, 0, 0, 0, 1), List.of());
        }
        var observed = new ObservedChange(pair);
        var estimate = observed.spread.estimate(observed.value, level);
        FacetFit fit = pair.fit();
        if (fit instanceof Refused refused) {
            return refused(estimate, refused.reason(), new Overlap(0, 0, 0, 0, 1), fit.trace());
        }
        var periods = new LinkedPeriods(pair, (Fitted) fit, level);
        var overlap = overlap(periods);
        if (overlap.extremes() > MOST_EXTREMES) {
            return refused(estimate, Reason.ON_THE_BOUNDARY, overlap, fit.trace());
        }
        if (periods.common.strata.isEmpty()) {
            return refused(estimate, Reason.TOO_FEW, overlap, fit.trace());
        }
        return linked(periods, observed.value, estimate, overlap);
    }

    private PeriodChange linked(LinkedPeriods periods, double observed, Estimate estimate, Overlap overlap) {
        var linkings = metrics.stream()
                .map(metric -> new MetricLinking(periods, metric, new int[] {from, to}, level))
                .toList();
        var together = new MetricsTogether(periods, linkings);
        var shifts = new Shifts(periods, together.shift);
        var splits = new ArrayList<Split>();
        for (var link : Link.values()) {
            if (shifts.has(link)) {
                splits.add(new Splitting(periods, link, shifts.change(link), shifts.drift(link)).split(observed));
            }
        }
        var judgement = new Judgement(periods, shifts, splits, level, relevant);
        return new PeriodChange(
                from,
                to,
                overlap,
                estimate,
                shifts.sum == null
                        ? Estimate.undefined(Reason.TOO_FEW)
                        : periods.estimate(shifts.sum.value, periods.spread(shifts.sum)),
                splits,
                judgement.bounds(),
                linkings.stream().map(linking -> linking.link).toList(),
                together.agree,
                judgement.drift,
                judgement.change,
                judgement.separation(),
                judgement.verdict(),
                periods.fit.trace());
    }

    private PeriodChange refused(Estimate observed, Reason reason, Overlap overlap, List<TracedStep> trace) {
        var untested = TestResult.untested(reason);
        return new PeriodChange(
                from,
                to,
                overlap,
                observed,
                Estimate.undefined(reason),
                List.of(),
                Optional.empty(),
                List.of(),
                untested,
                untested,
                untested,
                Separation.NOT_LINKED,
                Verdict.CANNOT_TELL,
                trace);
    }

    private Overlap overlap(LinkedPeriods periods) {
        double extremes = 0;
        double rated = 0;
        int[] counts = pair.ratings.counts(PeriodPair.RATEE);
        for (int element = 0; element < counts.length; element++) {
            if (counts[element] > 0) {
                rated++;
                extremes += periods.fit.standing(PeriodPair.RATEE, element) == Standing.MEASURED ? 0 : 1;
            }
        }
        var common = periods.common;
        return new Overlap(
                common.counts[PeriodPair.RATEE],
                common.counts[PeriodPair.RATER],
                common.strata.size(),
                extremes / rated,
                periods.dispersion);
    }
}

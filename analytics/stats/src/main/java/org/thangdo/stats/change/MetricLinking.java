package org.thangdo.stats.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.bunching.Heaping;
import org.thangdo.stats.bunching.ScoreHistogram;

/** Links two periods by one metric, or finds out why it cannot. */
final class MetricLinking {

    /** With fewer people in a period the relation of a metric with the ratings is not estimated. */
    static final int FEWEST_PEOPLE = 30;

    /** A metric is dropped when a fault of it is this unlikely to be chance. */
    static final double FAULT = 0.01;

    /** Staiger and Stock (1997): a ratio is trustworthy when the square of its denominator over the error is above 10. */
    private static final double STRONG = Math.sqrt(10);

    private final LinkedPeriods periods;
    private final Metric metric;
    private final MetricRelation relation;
    /** {@code c}; null unless the metric is used. */
    final Contrast shift;

    final MetricLink link;

    /** @param numbers of the earlier and the later period in the measurements */
    MetricLinking(LinkedPeriods periods, Metric metric, int[] numbers, double level) {
        this.periods = periods;
        this.metric = metric;
        relation = new MetricRelation(periods, metric, numbers);
        var heaping = heaping(numbers, level);
        var same = relation.isUsable() ? relation.sameWorth() : TestResult.untested(Reason.TOO_FEW);
        var standing = standing(same, heaping);
        var computed = standing == MetricStanding.TOO_FEW || standing == MetricStanding.UNRELATED ? null : shift();
        shift = standing == MetricStanding.USED ? computed : null;
        var none = standing == MetricStanding.TOO_FEW ? Reason.TOO_FEW : Reason.ON_THE_BOUNDARY;
        link = new MetricLink(
                metric.name(),
                standing,
                relation.people(0),
                relation.people(1),
                computed == null
                        ? Estimate.undefined(none)
                        : periods.estimate(relation.worth(), relation.worthSpread()),
                same,
                heaping,
                computed == null
                        ? Estimate.undefined(none)
                        : periods.estimate(computed.value, periods.spread(computed)));
    }

    private MetricStanding standing(TestResult same, List<Heaping> heaping) {
        if (!relation.isUsable()) {
            return MetricStanding.TOO_FEW;
        }
        if (!(relation.strength() > STRONG) || !(relation.worth() > 0)) {
            return MetricStanding.UNRELATED;
        }
        if (heaping.stream().anyMatch(at -> at.test().rejectsAt(FAULT / heaping.size()))) {
            return MetricStanding.HEAPED;
        }
        return same.rejectsAt(FAULT) ? MetricStanding.RELATION_CHANGED : MetricStanding.USED;
    }

    private List<Heaping> heaping(int[] numbers, double level) {
        var found = new ArrayList<Heaping>();
        for (int number : numbers) {
            for (var target : metric.targets()) {
                double lowest = target.value() - target.width() * target.step();
                var empty = new ScoreHistogram(lowest, target.step(), Collections.nCopies(2 * target.width() + 1, 0L));
                var counts = new ArrayList<>(empty.counts());
                for (var one : metric.measurements()) {
                    int cell = empty.cell(one.value());
                    if (one.period() == number && cell >= 0 && cell < counts.size()) {
                        counts.set(cell, counts.get(cell) + 1);
                    }
                }
                var histogram = new ScoreHistogram(lowest, target.step(), counts);
                found.add(Heaping.at(histogram, target.value(), target.width(), level));
            }
        }
        return found;
    }

    /** {@code c = Σ weight (κ (ȳ₁ − ȳ₀) − (θ̄₁ − θ̄₀))} over the strata. */
    private Contrast shift() {
        var contrast = Contrast.zero(periods.pair);
        double value = 0;
        double units = 0;
        double worth = relation.worth();
        for (var stratum : periods.common.strata) {
            for (int t = 0; t < 2; t++) {
                var cell = relation.cell(t, t == 0 ? stratum.before() : stratum.after());
                double sign = (t == 0 ? -1 : 1) * stratum.weight();
                double meanValue = cell.meanValue();
                double meanMeasure = cell.meanMeasure();
                int size = cell.people().size();
                value += sign * (worth * meanValue - meanMeasure);
                units += sign * meanValue;
                for (var one : cell.people()) {
                    double share = sign / size;
                    contrast.weights[PeriodPair.RATEE][2 * one.ratee() + t] -= share;
                    contrast.influences[PeriodPair.RATEE][one.ratee()] += share
                            * Contrast.unbiased(size)
                            * (worth * (one.value() - meanValue) - (one.measure() - meanMeasure));
                }
            }
        }
        double[] ofWorth = relation.worthInfluences();
        for (int n = 0; n < ofWorth.length; n++) {
            contrast.influences[PeriodPair.RATEE][n] += units * ofWorth[n];
        }
        return new Contrast(value, contrast.weights, contrast.influences);
    }
}

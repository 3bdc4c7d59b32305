package org.thangdo.stats.trend;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.regression.Information;
import org.thangdo.stats.regression.OrdinalRegression;
import org.thangdo.stats.regression.OrdinalSample;

/** From the counts of periods to {@link OrdinalRegression} on one covariate, the score of the period, and back. */
final class ProportionalOddsFit {

    private ProportionalOddsFit() {}

    static ProportionalOdds of(PeriodCounts periods, double level) {
        double noTrend = withoutTrend(periods.pooled());
        return refusal(periods)
                .map(reason -> ProportionalOdds.refused(reason, noTrend, 0))
                .orElseGet(() -> maximise(filledOnly(periods), level));
    }

    private static Optional<Reason> refusal(PeriodCounts periods) {
        if (periods.total() == 0) {
            return Optional.of(Reason.NO_DATA);
        }
        if (periods.filledPeriods() < 2) {
            return Optional.of(Reason.TOO_FEW);
        }
        if (periods.pooled().counts().stream().anyMatch(n -> n == periods.total())) {
            return Optional.of(Reason.NO_VARIATION);
        }
        return neverOverlap(periods) ? Optional.of(Reason.ON_THE_BOUNDARY) : Optional.empty();
    }

    /** Whether no subject of a later period is below one of an earlier period, or none is above. */
    private static boolean neverOverlap(PeriodCounts periods) {
        boolean neverBelow = true;
        boolean neverAbove = true;
        int lowest = periods.levels();
        int highest = -1;
        for (var period : periods.counts()) {
            int[] used = IntStream.range(0, period.levels())
                    .filter(k -> period.at(k) > 0)
                    .toArray();
            if (used.length > 0) {
                neverBelow &= used[0] >= highest;
                neverAbove &= used[used.length - 1] <= lowest;
                lowest = Math.min(lowest, used[0]);
                highest = Math.max(highest, used[used.length - 1]);
            }
        }
        return neverBelow || neverAbove;
    }

    /** The periods that hold subjects, on the scale of the levels that somebody has. */
    private static PeriodCounts filledOnly(PeriodCounts periods) {
        var pooled = periods.pooled();
        var kept = IntStream.range(0, periods.periods())
                .filter(i -> periods.counts().get(i).total() > 0)
                .boxed()
                .toList();
        return new PeriodCounts(
                kept.stream().map(periods.scores()::get).toList(),
                kept.stream()
                        .map(i -> new LevelCounts(IntStream.range(0, pooled.levels())
                                .filter(k -> pooled.at(k) > 0)
                                .mapToObj(k -> periods.counts().get(i).at(k))
                                .toList()))
                        .toList());
    }

    private static double withoutTrend(LevelCounts pooled) {
        double n = pooled.total();
        return pooled.counts().stream()
                .filter(count -> count > 0)
                .mapToDouble(count -> count * Math.log(count / n))
                .sum();
    }

    private static ProportionalOdds maximise(PeriodCounts periods, double level) {
        double[][] scores =
                periods.scores().stream().map(score -> new double[] {score}).toArray(double[][]::new);
        double[][] counts = periods.counts().stream()
                .map(count -> count.counts().stream().mapToDouble(n -> n).toArray())
                .toArray(double[][]::new);
        var fit = OrdinalRegression.fit(new OrdinalSample(scores, counts), Information.EXPECTED, level);
        return fit.refusal()
                .map(reason -> ProportionalOdds.refused(
                        reason, fit.logLikelihood(), fit.trace().size()))
                .orElseGet(
                        () -> answer(fit, (Estimate.Defined) fit.coefficients().get(0)));
    }

    private static ProportionalOdds answer(OrdinalRegression fit, Estimate.Defined logOdds) {
        double ratio = Math.exp(logOdds.value());
        var ends = logOdds.interval();
        var oddsRatio = Double.isInfinite(Math.exp(ends.upper()))
                ? Estimate.undefined(Reason.ON_THE_BOUNDARY)
                : new Estimate.Defined(
                        ratio,
                        ratio * logOdds.standardError(),
                        new Interval(Math.exp(ends.lower()), Math.exp(ends.upper()), ends.level()));
        double gained = Math.max(0, 2 * (fit.logLikelihood() - fit.nullLogLikelihood()));
        return new ProportionalOdds(
                logOdds,
                oddsRatio,
                Alternative.TWO_SIDED.test(logOdds.value() / logOdds.standardError()),
                new TestResult.Tested(gained, 1, Erf.erfc(Math.sqrt(gained / 2))),
                fit.logLikelihood(),
                fit.trace().size());
    }
}

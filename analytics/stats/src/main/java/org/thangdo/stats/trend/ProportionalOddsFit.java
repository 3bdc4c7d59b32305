package org.thangdo.stats.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Erf;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * The iterations behind {@link ProportionalOdds}. Scores are standardised first, so that years such as 2021 do no harm. The
 * log-likelihood is concave (Pratt, 1981, JASA 76), so a scoring step, halved until it does not lose, leads to the maximum.
 */
final class ProportionalOddsFit {

    private static final int MOST_ITERATIONS = 1000;
    private static final double LEAST_GAIN = 1e-18; // of gᵀI⁻¹g, about twice the log-likelihood still to be gained

    private final List<LevelCounts> counts;
    private final double[] scores;
    private final double unit; // standard deviation of the scores
    private final double level;

    private ProportionalOddsFit(PeriodCounts periods, double level) {
        double mean = periods.meanScore();
        double squares = 0;
        for (int i = 0; i < periods.periods(); i++) {
            double distance = periods.scores().get(i) - mean;
            squares += periods.counts().get(i).total() * distance * distance;
        }
        this.unit = Math.sqrt(squares / periods.total());
        this.counts = periods.counts();
        this.scores =
                periods.scores().stream().mapToDouble(s -> (s - mean) / unit).toArray();
        this.level = level;
    }

    static ProportionalOdds of(PeriodCounts periods, double level) {
        double noTrend = withoutTrend(periods.pooled());
        return refusal(periods)
                .map(reason -> ProportionalOdds.refused(reason, noTrend, 0))
                .orElseGet(() -> new ProportionalOddsFit(filledOnly(periods), level).maximise(noTrend));
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

    private ProportionalOdds maximise(double noTrend) {
        double[] point = start();
        var here = CumulativeLogit.at(point, scores, counts);
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            var solver = new LUDecomposition(here.information()).getSolver();
            if (!solver.isNonSingular()) {
                return ProportionalOdds.refused(Reason.NOT_CONVERGED, here.logLikelihood(), iteration);
            }
            var step = solver.solve(here.gradient());
            if (here.gradient().dotProduct(step) <= LEAST_GAIN) {
                int last = point.length - 1;
                double error = Math.sqrt(solver.getInverse().getEntry(last, last));
                return answer(point[last] / unit, error / unit, here.logLikelihood(), noTrend, iteration);
            }
            var next = climb(point, step, here.logLikelihood());
            if (next.isEmpty()) {
                break;
            }
            point = next.get();
            here = CumulativeLogit.at(point, scores, counts);
        }
        return ProportionalOdds.refused(Reason.NOT_CONVERGED, here.logLikelihood(), MOST_ITERATIONS);
    }

    /** Thresholds of the pooled distribution, no slope. */
    private double[] start() {
        var pooled = counts.stream().reduce(LevelCounts::plus).orElseThrow();
        double[] point = new double[pooled.levels()];
        for (int j = 0; j < point.length - 1; j++) {
            double above = pooled.atLeast(j + 1);
            point[j] = Math.log((pooled.total() - above) / above);
        }
        return point;
    }

    /** The point a whole step away, or a half, a quarter …, at which the likelihood is not lower; empty if there is none. */
    private Optional<double[]> climb(double[] point, RealVector step, double logLikelihood) {
        double rounding = 1e-12 * Math.abs(logLikelihood);
        for (double length = 1; length > 1e-9; length /= 2) {
            double[] next = point.clone();
            for (int a = 0; a < next.length; a++) {
                next[a] += length * step.getEntry(a);
            }
            if (CumulativeLogit.at(next, scores, counts).logLikelihood() >= logLikelihood - rounding) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private ProportionalOdds answer(double slope, double error, double logLikelihood, double noTrend, int iterations) {
        double half = error * new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        var logOdds = new Estimate.Defined(slope, error, new Interval(slope - half, slope + half, level));
        double ratio = Math.exp(slope);
        var oddsRatio = Double.isInfinite(Math.exp(slope + half))
                ? Estimate.undefined(Reason.ON_THE_BOUNDARY)
                : new Estimate.Defined(
                        ratio, ratio * error, new Interval(Math.exp(slope - half), Math.exp(slope + half), level));
        double gained = Math.max(0, 2 * (logLikelihood - noTrend));
        return new ProportionalOdds(
                logOdds,
                oddsRatio,
                Alternative.TWO_SIDED.test(slope / error),
                new TestResult.Tested(gained, 1, Erf.erfc(Math.sqrt(gained / 2))),
                logLikelihood,
                iterations);
    }
}

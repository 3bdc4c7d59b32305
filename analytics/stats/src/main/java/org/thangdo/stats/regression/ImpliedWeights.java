package org.thangdo.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Which weights of the criteria do past final levels follow? The proportional-odds model of the level on the scores with
 * coefficients that may not be negative, {@code b_k >= 0}; the weights are {@code w_k = b_k / Σb}. They describe what was
 * done, not what should be: a criterion that all raters scored alike gets little whatever its importance.
 *
 * <p>Scores must be on one scale, for a weight is of a point of score. The constrained maximum is the fit on those criteria
 * whose coefficients are positive, from which leaving out or taking in any one gains nothing; the log-likelihood is concave,
 * so there is one. Intervals are percentiles of resampled subjects. A weight held at 0 in most draws has an interval that
 * begins at 0 and says little of its upper end; one held at 0 in all draws has none, {@link Reason#NO_VARIATION}.
 *
 * <p>Refusals, the same for each weight: those of {@link OrdinalRegression}, and {@link Reason#ON_THE_BOUNDARY} where no
 * criterion goes with a higher level.
 *
 * @param weights sum 1, each in [0, 1]
 * @param strength {@code Σb}: log odds of a higher level for one point more on every criterion; no interval is given, only
 *     present with the weights
 * @param held criteria whose coefficient is held at 0, by index
 * @param fit on the other criteria, in their order; of all criteria where the fit was refused
 */
public record ImpliedWeights(
        List<Estimate> weights, Optional<Double> strength, List<Integer> held, OrdinalRegression fit) {

    private static final int MOST_ROUNDS = 50;

    public ImpliedWeights {
        weights = List.copyOf(weights);
        held = List.copyOf(held);
    }

    /**
     * Fits the weights.
     *
     * @param sample scores and levels; at least one criterion
     * @param level confidence level in (0, 1)
     */
    public static ImpliedWeights fit(OrdinalSample sample, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        var active = Active.of(sample);
        int width = sample.width();
        if (active.refusal().isPresent()) {
            var undefined = Estimate.undefined(active.refusal().get());
            return new ImpliedWeights(
                    IntStream.range(0, width).mapToObj(k -> undefined).toList(),
                    Optional.empty(),
                    List.of(),
                    active.fit());
        }
        long[][] cells = {cells(sample)};
        Bootstrap.Statistic statistic = drawn -> weights(Active.of(sample(sample, drawn[0])), width);
        var held = IntStream.range(0, width)
                .filter(k -> Arrays.stream(active.columns()).noneMatch(each -> each == k))
                .boxed()
                .toList();
        var estimates = width == 1
                ? List.<Estimate>of(new Estimate.Defined(1, 0, new Interval(1, 1, level)))
                : bootstrap.percentile(cells, statistic, level);
        return new ImpliedWeights(
                estimates, Optional.of(Arrays.stream(active.slopes()).sum()), held, active.fit());
    }

    private static long[] cells(OrdinalSample sample) {
        return Arrays.stream(sample.counts())
                .flatMapToDouble(Arrays::stream)
                .mapToLong(n -> (long) n)
                .toArray();
    }

    /** The rows again with the counts drawn, without those that nobody was drawn from. */
    private static OrdinalSample sample(OrdinalSample sample, long[] drawn) {
        int q = sample.counts()[0].length;
        var covariates = new ArrayList<double[]>();
        var counts = new ArrayList<double[]>();
        for (int i = 0; i < sample.counts().length; i++) {
            double[] row =
                    Arrays.stream(drawn, i * q, (i + 1) * q).mapToDouble(n -> n).toArray();
            if (Arrays.stream(row).sum() > 0) {
                covariates.add(sample.covariates()[i]);
                counts.add(row);
            }
        }
        return new OrdinalSample(covariates.toArray(double[][]::new), counts.toArray(double[][]::new));
    }

    private static double[] weights(Active active, int width) {
        var weights = new double[width];
        if (active.refusal().isPresent()) {
            Arrays.fill(weights, Double.NaN);
            return weights;
        }
        double sum = Arrays.stream(active.slopes()).sum();
        for (int a = 0; a < active.columns().length; a++) {
            weights[active.columns()[a]] = active.slopes()[a] / sum;
        }
        return weights;
    }

    /** The criteria with positive coefficients, and the fit on them. */
    private record Active(int[] columns, OrdinalRegression fit, Optional<Reason> refusal) {

        private static final double LEVEL = 0.95;

        /** Criteria with the most negative coefficient go until none is negative; any that would now be positive comes back. */
        static Active of(OrdinalSample sample) {
            int[] columns = IntStream.range(0, sample.width()).toArray();
            for (int round = 0; round < MOST_ROUNDS && columns.length > 0; round++) {
                var fit = OrdinalRegression.fit(sample.select(columns), LEVEL);
                if (fit.refusal().isPresent()) {
                    return new Active(columns, fit, fit.refusal());
                }
                double[] slopes = slopes(fit);
                int least = IntStream.range(0, slopes.length)
                        .reduce((a, b) -> slopes[b] < slopes[a] ? b : a)
                        .orElseThrow();
                if (slopes[least] < 0) {
                    int gone = columns[least];
                    columns = Arrays.stream(columns).filter(k -> k != gone).toArray();
                } else {
                    int[] kept = columns;
                    var back = IntStream.range(0, sample.width())
                            .filter(k -> Arrays.stream(kept).noneMatch(each -> each == k))
                            .filter(k -> wouldBePositive(sample, kept, k))
                            .findFirst();
                    if (back.isEmpty()) {
                        return new Active(columns, fit, Optional.empty());
                    }
                    columns = with(columns, back.getAsInt());
                }
            }
            var none = OrdinalRegression.fit(sample, LEVEL);
            var reason = columns.length == 0 ? Reason.ON_THE_BOUNDARY : Reason.NOT_CONVERGED;
            return new Active(columns, none, Optional.of(reason));
        }

        private static boolean wouldBePositive(OrdinalSample sample, int[] columns, int more) {
            int[] wider = with(columns, more);
            var fit = OrdinalRegression.fit(sample.select(wider), LEVEL);
            int at = Arrays.binarySearch(wider, more);
            return fit.refusal().isEmpty() && slopes(fit)[at] > 0;
        }

        private static int[] with(int[] columns, int more) {
            return IntStream.concat(Arrays.stream(columns), IntStream.of(more))
                    .sorted()
                    .toArray();
        }

        double[] slopes() {
            return slopes(fit);
        }

        private static double[] slopes(OrdinalRegression fit) {
            return fit.coefficients().stream()
                    .mapToDouble(each -> ((Estimate.Defined) each).value())
                    .toArray();
        }
    }
}

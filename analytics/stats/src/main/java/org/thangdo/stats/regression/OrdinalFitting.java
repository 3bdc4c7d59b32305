package org.thangdo.stats.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.reliability.PositiveMatrix;

/**
 * The iterations behind {@link OrdinalRegression}. The log-likelihood is concave (Pratt, 1981, JASA 76), so a step that is
 * halved until it does not lose leads to the maximum. Where levels are separated the gain dies out while the steps keep
 * their length: that is how a maximum at infinity is told from one that is near.
 */
final class OrdinalFitting {

    private static final int MOST_STEPS = 1000;
    private static final double LEAST_GAIN = 1e-18; // of gᵀI⁻¹g, about twice the log-likelihood still to be gained
    private static final double SMALL_GAIN = 1e-6;
    private static final double LONG_STEP = 0.05; // in the log odds of some subject

    private final OrdinalSample sample; // standardised, used levels only
    private final LevelCounts pooled;
    private final double[] means;
    private final double[] units;
    private final Information information;
    private final double level;
    private final List<Double> trace = new ArrayList<>();

    OrdinalFitting(OrdinalSample given, Information information, double level) {
        this.information = information;
        this.level = level;
        this.means = new double[given.width()];
        this.units = new double[given.width()];
        this.pooled = given.counts().length == 0 ? LevelCounts.empty(2) : given.pooled();
        this.sample = pooled.total() == 0 ? given : standardised(given);
    }

    private OrdinalSample standardised(OrdinalSample given) {
        double[][] counts = usedLevels(given.counts());
        double[] weights = Arrays.stream(counts)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        for (int j = 0; j < units.length; j++) {
            for (int i = 0; i < weights.length; i++) {
                means[j] += weights[i] * given.covariates()[i][j] / pooled.total();
            }
            double squares = 0;
            for (int i = 0; i < weights.length; i++) {
                double distance = given.covariates()[i][j] - means[j];
                squares += weights[i] * distance * distance;
            }
            units[j] = Math.sqrt(squares / pooled.total());
        }
        var covariates = new double[weights.length][units.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < units.length; j++) {
                covariates[i][j] = (given.covariates()[i][j] - means[j]) / units[j];
            }
        }
        return constant() ? given : new OrdinalSample(covariates, counts);
    }

    private double[][] usedLevels(double[][] counts) {
        int[] used = IntStream.range(0, pooled.levels())
                .filter(k -> pooled.at(k) > 0)
                .toArray();
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(used).mapToDouble(k -> row[k]).toArray())
                .toArray(double[][]::new);
    }

    private boolean constant() {
        return IntStream.range(0, units.length).anyMatch(j -> !(units[j] > 1e-12 * Math.abs(means[j])));
    }

    OrdinalRegression fit() {
        double none = withoutCovariates();
        return refusal()
                .map(reason -> OrdinalRegression.refused(reason, none, pooled.total(), trace))
                .orElseGet(() -> maximise(none));
    }

    private Optional<Reason> refusal() {
        if (pooled.total() == 0) {
            return Optional.of(Reason.NO_DATA);
        }
        if (pooled.counts().contains(pooled.total()) || constant() || dependent()) {
            return Optional.of(Reason.NO_VARIATION);
        }
        return pooled.total() <= units.length + 1 ? Optional.of(Reason.TOO_FEW) : Optional.empty();
    }

    /** Whether a covariate follows from the others, but for 1e-9 of its variance. */
    private boolean dependent() {
        int p = units.length;
        var correlations = new double[p][p];
        for (int i = 0; i < sample.counts().length; i++) {
            double weight = Arrays.stream(sample.counts()[i]).sum() / pooled.total();
            double[] x = sample.covariates()[i];
            for (int a = 0; a < p; a++) {
                for (int b = 0; b <= a; b++) {
                    correlations[a][b] += weight * x[a] * x[b];
                }
            }
        }
        for (int a = 0; a < p; a++) {
            correlations[a][a] -= 1e-9;
        }
        return PositiveMatrix.factored(correlations).isEmpty();
    }

    private double withoutCovariates() {
        double n = pooled.total();
        double sum = 0;
        for (long count : pooled.counts()) {
            sum += count > 0 ? count * FastMath.log(count / n) : 0;
        }
        return sum;
    }

    private OrdinalRegression maximise(double none) {
        double[] point = start();
        var here = CumulativeLogit.at(point, sample, information);
        while (trace.size() < MOST_STEPS) {
            trace.add(here.logLikelihood());
            var factor = PositiveMatrix.factored(here.information());
            if (factor.isEmpty()) {
                return OrdinalRegression.refused(Reason.ON_THE_BOUNDARY, none, pooled.total(), trace);
            }
            double[] step = factor.get().solve(here.gradient());
            double gain = product(here.gradient(), step);
            if (gain < SMALL_GAIN && longest(step) > LONG_STEP) {
                return OrdinalRegression.refused(Reason.ON_THE_BOUNDARY, none, pooled.total(), trace);
            }
            if (gain <= LEAST_GAIN) {
                return answer(point, factor.get(), here.logLikelihood(), none);
            }
            double[] next = climbed(point, step, here.logLikelihood());
            if (next == point) {
                break;
            }
            point = next;
            here = CumulativeLogit.at(point, sample, information);
        }
        return OrdinalRegression.refused(Reason.NOT_CONVERGED, none, pooled.total(), trace);
    }

    /** Thresholds of the pooled distribution, no slopes. */
    private double[] start() {
        double[] used =
                pooled.counts().stream().filter(n -> n > 0).mapToDouble(n -> n).toArray();
        var point = new double[used.length - 1 + units.length];
        double below = 0;
        for (int j = 0; j < used.length - 1; j++) {
            below += used[j];
            point[j] = FastMath.log(below / (pooled.total() - below));
        }
        return point;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The longest way that the log odds of a cut moves for some row. */
    private double longest(double[] step) {
        int cuts = step.length - units.length;
        double longest = 0;
        for (double[] x : sample.covariates()) {
            double moved = 0;
            for (int a = 0; a < x.length; a++) {
                moved += step[cuts + a] * x[a];
            }
            for (int j = 0; j < cuts; j++) {
                longest = Math.max(longest, Math.abs(step[j] - moved));
            }
        }
        return longest;
    }

    /** The point a whole step away, or a half, a quarter …, at which the likelihood is not lower; the same if there is none. */
    private double[] climbed(double[] point, double[] step, double logLikelihood) {
        double least = logLikelihood - 1e-12 * Math.abs(logLikelihood);
        for (double length = 1; length > 1e-9; length /= 2) {
            double[] next = point.clone();
            for (int a = 0; a < next.length; a++) {
                next[a] += length * step[a];
            }
            if (CumulativeLogit.at(next, sample, information).logLikelihood() >= least) {
                return next;
            }
        }
        return point;
    }

    private OrdinalRegression answer(double[] point, PositiveMatrix factor, double logLikelihood, double none) {
        int cuts = point.length - units.length;
        double[][] inverse = factor.inverse();
        var coefficients = new ArrayList<Estimate>();
        var covariance = new ArrayList<List<Double>>();
        double shift = 0;
        for (int a = 0; a < units.length; a++) {
            double unit = units[a];
            double error = Math.sqrt(inverse[cuts + a][cuts + a]);
            coefficients.add(Estimate.normal(point[cuts + a] / unit, error / unit, level));
            double[] row = inverse[cuts + a];
            covariance.add(IntStream.range(0, units.length)
                    .mapToObj(b -> row[cuts + b] / unit / units[b])
                    .toList());
            shift += point[cuts + a] / unit * means[a];
        }
        double[] thresholds = Arrays.copyOf(point, cuts);
        for (int j = 0; j < cuts; j++) {
            thresholds[j] += shift;
        }
        return new OrdinalRegression(
                coefficients,
                covariance,
                OrdinalRegression.list(thresholds, 0, cuts),
                logLikelihood,
                none,
                pooled.total(),
                trace,
                Optional.empty());
    }
}

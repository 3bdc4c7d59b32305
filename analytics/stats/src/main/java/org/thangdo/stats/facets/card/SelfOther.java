package org.thangdo.stats.facets.card;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * How an outcome goes with what people say of themselves ({@code X}) and others say of them ({@code Y}), both less the middle
 * of the scale:
 *
 * <pre>
 *   Z = b₀ + b₁ X + b₂ Y + b₃ X² + b₄ X Y + b₅ Y² + e
 *   along agreement  X = Y:   slope a₁ = b₁ + b₂, curvature a₂ = b₃ + b₄ + b₅
 *   along disagreement X = −Y: slope a₃ = b₁ − b₂, curvature a₄ = b₃ − b₄ + b₅
 * </pre>
 *
 * A difference {@code X − Y} as predictor would force {@code b₁ = −b₂} and no squares, and cannot tell the one from the other;
 * so it is not offered.
 *
 * <p>References: Edwards (1993), Personnel Psychology 46; Edwards and Parry (1993), Academy of Management J. 36; Atwater and
 * Yammarino (1992), Personnel Psychology 45; Fleenor, McCauley and Brutus (1996), Leadership Quarterly 7, for the bands.
 *
 * @param people number
 * @param coefficients {@code b₀ … b₅}
 * @param surface {@code a₁ … a₄}
 * @param determination {@code R²}
 * @param squares whether {@code b₃ = b₄ = b₅ = 0} could be
 * @param difference mean of {@code X − Y} over the mean standard deviation {@code √((s_X² + s_Y²) / 2)}
 * @param over people whose standardised self-rating is more than half a standard deviation above the others'
 * @param agreeing people within half a standard deviation
 * @param under people more than half a standard deviation below
 */
public record SelfOther(
        int people,
        List<Estimate> coefficients,
        List<Estimate> surface,
        Estimate determination,
        TestResult squares,
        Estimate difference,
        int over,
        int agreeing,
        int under) {

    /** Fewest people for six coefficients. */
    public static final int FEWEST_PEOPLE = 20;

    /** Convention of the literature. */
    private static final double HALF = 0.5;

    private static final double SINGULAR = 1e-10;
    private static final int[][] SURFACE = {{1, 1, 0, 0, 0}, {0, 0, 1, 1, 1}, {1, -1, 0, 0, 0}, {0, 0, 1, -1, 1}};

    public SelfOther {
        coefficients = List.copyOf(coefficients);
        surface = List.copyOf(surface);
    }

    /**
     * Response surface of an outcome.
     *
     * @param self mean rating of themselves, shape (people)
     * @param other mean rating by others, same shape
     * @param outcome same shape
     * @param middle of the scale, in its unit
     * @param level of intervals, in (0, 1)
     */
    public static SelfOther of(double[] self, double[] other, double[] outcome, double middle, double level) {
        Interval.requireLevel(level);
        int people = self.length;
        if (other.length != people || outcome.length != people) {
            throw new IllegalArgumentException(
                    "not of the same people: " + people + ", " + other.length + ", " + outcome.length);
        }
        int[] bands = bands(self, other);
        var difference = difference(self, other, level);
        if (people < FEWEST_PEOPLE) {
            return refused(people, Reason.TOO_FEW, difference, bands);
        }
        var design = design(self, other, middle);
        var values = new SingularValueDecomposition(design).getSingularValues();
        if (values[5] < SINGULAR * values[0] || !(StatUtils.variance(outcome) > 0)) {
            return refused(people, Reason.NO_VARIATION, difference, bands);
        }
        return new Surface(design, outcome, level).result(difference, bands);
    }

    private static SelfOther refused(int people, Reason reason, Estimate difference, int[] bands) {
        var none = Estimate.undefined(reason);
        return new SelfOther(
                people,
                List.of(none, none, none, none, none, none),
                List.of(none, none, none, none),
                none,
                TestResult.untested(reason),
                difference,
                bands[0],
                bands[1],
                bands[2]);
    }

    private static RealMatrix design(double[] self, double[] other, double middle) {
        var design = new Array2DRowRealMatrix(self.length, 6);
        for (int i = 0; i < self.length; i++) {
            double x = self[i] - middle;
            double y = other[i] - middle;
            design.setRow(i, new double[] {1, x, y, x * x, x * y, y * y});
        }
        return design;
    }

    /** Paired standardised difference; its error as Borenstein and others (2009), equation 4.28. */
    private static Estimate difference(double[] self, double[] other, double level) {
        int n = self.length;
        double spread = n < 3 ? 0 : (StatUtils.variance(self) + StatUtils.variance(other)) / 2;
        if (n < 3 || !(StatUtils.variance(self) > 0) || !(StatUtils.variance(other) > 0)) {
            return Estimate.undefined(n < 3 ? Reason.TOO_FEW : Reason.NO_VARIATION);
        }
        double d = (StatUtils.mean(self) - StatUtils.mean(other)) / FastMath.sqrt(spread);
        double correlation = new PearsonsCorrelation().correlation(self, other);
        double error = FastMath.sqrt((1.0 / n + d * d / (2 * n)) * 2 * (1 - Math.min(1, correlation)));
        return estimate(d, error, n - 1, level);
    }

    private static Estimate estimate(double value, double error, int freedom, double level) {
        double reach = error * new TDistribution(null, freedom).inverseCumulativeProbability((1 + level) / 2);
        return new Estimate.Defined(value, error, new Interval(value - reach, value + reach, level));
    }

    private static int[] bands(double[] self, double[] other) {
        double selfSpread = FastMath.sqrt(StatUtils.variance(self));
        double otherSpread = FastMath.sqrt(StatUtils.variance(other));
        var bands = new int[3];
        for (int i = 0; i < self.length && selfSpread > 0 && otherSpread > 0; i++) {
            double gap =
                    (self[i] - StatUtils.mean(self)) / selfSpread - (other[i] - StatUtils.mean(other)) / otherSpread;
            bands[gap > HALF ? 0 : gap < -HALF ? 2 : 1]++;
        }
        return bands;
    }

    /** Least squares. */
    private static final class Surface {
        private final RealMatrix design;
        private final double[] outcome;
        private final double level;
        private final RealVector solution;
        private final RealMatrix inverse;
        private final int freedom;
        private final double residual;

        Surface(RealMatrix design, double[] outcome, double level) {
            this.design = design;
            this.outcome = outcome;
            this.level = level;
            solution = solved(design);
            var cross = design.transpose().multiply(design);
            inverse = new QRDecomposition(cross).getSolver().getInverse();
            freedom = outcome.length - 6;
            residual = residual(design);
        }

        private RealVector solved(RealMatrix of) {
            return new QRDecomposition(of).getSolver().solve(new ArrayRealVector(outcome, false));
        }

        private double residual(RealMatrix of) {
            double[] fitted = of.operate(solved(of)).toArray();
            double sum = 0;
            for (int i = 0; i < fitted.length; i++) {
                sum += (outcome[i] - fitted[i]) * (outcome[i] - fitted[i]);
            }
            return sum;
        }

        private Estimate along(double[] weights) {
            double value = 0;
            double variance = 0;
            for (int i = 0; i < 6; i++) {
                value += weights[i] * solution.getEntry(i);
                for (int j = 0; j < 6; j++) {
                    variance += weights[i] * weights[j] * inverse.getEntry(i, j);
                }
            }
            return estimate(value, FastMath.sqrt(Math.max(0, variance) * residual / freedom), freedom, level);
        }

        SelfOther result(Estimate difference, int[] bands) {
            var coefficients = new ArrayList<Estimate>();
            for (int i = 0; i < 6; i++) {
                var weights = new double[6];
                weights[i] = 1;
                coefficients.add(along(weights));
            }
            var surface = new ArrayList<Estimate>();
            for (int[] combination : SURFACE) {
                var weights = new double[6];
                for (int i = 0; i < combination.length; i++) {
                    weights[i + 1] = combination[i];
                }
                surface.add(along(weights));
            }
            return new SelfOther(
                    outcome.length,
                    coefficients,
                    surface,
                    determination(),
                    squares(),
                    difference,
                    bands[0],
                    bands[1],
                    bands[2]);
        }

        /** With the large-sample error {@code 2 R (1 − R²) / √n} (Olkin and Finn 1995). */
        private Estimate determination() {
            double total = StatUtils.variance(outcome) * (outcome.length - 1);
            double square = Math.max(0, 1 - residual / total);
            double error = 2 * FastMath.sqrt(square) * (1 - square) / FastMath.sqrt(outcome.length);
            double reach = error * new TDistribution(null, freedom).inverseCumulativeProbability((1 + level) / 2);
            var interval = new Interval(Math.max(0, square - reach), Math.min(1, square + reach), level);
            return new Estimate.Defined(square, error, interval);
        }

        private TestResult squares() {
            double without = residual(design.getSubMatrix(0, outcome.length - 1, 0, 2));
            if (!(residual > 0)) {
                return TestResult.untested(Reason.NO_VARIATION);
            }
            double f = Math.max(0, (without - residual) / 3 / (residual / freedom));
            return new TestResult.Tested(
                    f, 3, Math.max(0, 1 - new FDistribution(null, 3, freedom).cumulativeProbability(f)));
        }
    }
}

package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Jackknife;

/**
 * The mean squares of a two-way layout of {@code n} subjects by {@code k} raters, or of a one-way layout of {@code n}
 * subjects with {@code k} ratings each, in which the raters are part of the residual. Their expectations are
 *
 * <pre>    E(subjects) = σ²_e + k σ²_s,    E(raters) = σ²_e + n σ²_r,    E(residual) = σ²_e</pre>
 *
 * <p>Ratings that are missing leave no such layout; a {@link RemlFit} has the mean squares that carry the same
 * information, with {@code n}, {@code k} and degrees of freedom that need not be integers.
 *
 * @param n number of subjects
 * @param k number of ratings of each subject
 * @param raters {@link MeanSquare#NONE} in a one-way layout
 */
public record MeanSquares(double n, double k, MeanSquare subjects, MeanSquare raters, MeanSquare residual) {

    /**
     * A sum of squares over its degrees of freedom.
     *
     * @param value {@code >= 0}
     * @param degreesOfFreedom {@code > 0}; 0 only for {@link #NONE}
     */
    public record MeanSquare(double value, double degreesOfFreedom) {

        /** No such source of variation. */
        public static final MeanSquare NONE = new MeanSquare(0, 0);

        public MeanSquare {
            if (!(value >= 0) || !(degreesOfFreedom >= 0)) {
                throw new IllegalArgumentException("not a mean square: " + value + ", df " + degreesOfFreedom);
            }
        }

        /** {@code 2 value² / degreesOfFreedom}: its sampling variance when scores are normal. */
        double variance() {
            return degreesOfFreedom == 0 ? 0 : 2 * value * value / degreesOfFreedom;
        }
    }

    /** No layout: there are too few subjects for any mean square. */
    static final MeanSquares NONE = new MeanSquares(0, 0, MeanSquare.NONE, MeanSquare.NONE, MeanSquare.NONE);

    /** The layout with raters told apart. Sums of squares are exact; each is rounded once. */
    static MeanSquares twoWay(CrossProducts scores) {
        var squares = Squares.of(scores);
        double n = scores.subjects();
        double k = scores.raters();
        return new MeanSquares(
                n,
                k,
                squares.meanSquare(squares.subjects, n - 1),
                squares.meanSquare(squares.raters, k - 1),
                squares.meanSquare(
                        squares.total.subtract(squares.subjects).subtract(squares.raters), (n - 1) * (k - 1)));
    }

    /** The layout in which the ratings of a subject are exchangeable. */
    static MeanSquares oneWay(CrossProducts scores) {
        var squares = Squares.of(scores);
        double n = scores.subjects();
        double k = scores.raters();
        return new MeanSquares(
                n,
                k,
                squares.meanSquare(squares.subjects, n - 1),
                MeanSquare.NONE,
                squares.meanSquare(squares.total.subtract(squares.subjects), n * (k - 1)));
    }

    /** Whether the raters are part of the residual. */
    public boolean oneWay() {
        return raters.degreesOfFreedom() == 0;
    }

    /** The components whose expectations these mean squares have: estimates by the analysis of variance. */
    public VarianceComponents components() {
        double s = (subjects.value() - residual.value()) / k;
        double r = oneWay() ? 0 : (raters.value() - residual.value()) / n;
        return new VarianceComponents(s, r, residual.value());
    }

    /**
     * The same with fewer degrees of freedom of subjects and residual, for scores that vary more than normal ones do. What
     * varies with the subjects drawn says nothing of the raters, who keep theirs.
     *
     * @param inflation by how much the degrees of freedom are divided, {@code >= 1}
     */
    MeanSquares deflated(double inflation) {
        return new MeanSquares(
                n,
                k,
                new MeanSquare(subjects.value(), subjects.degreesOfFreedom() / inflation),
                raters,
                new MeanSquare(residual.value(), residual.degreesOfFreedom() / inflation));
    }

    /** {@code ln(MS_subjects/MS_residual)}; not finite if one of them is 0. */
    double logRatio() {
        return FastMath.log(subjects.value() / residual.value());
    }

    /**
     * Ratio of the jackknife variance of {@code ln(MS_subjects/MS_residual)} to that of normal scores, at least 1; empty if
     * the logarithm has no value with some part left out.
     *
     * @param leftOut {@code ln(MS_subjects/MS_residual)} with one part left out, at least 2
     */
    OptionalDouble inflation(double... leftOut) {
        var jackknife = new Jackknife();
        for (double logRatio : leftOut) {
            if (!Double.isFinite(logRatio)) {
                return OptionalDouble.empty();
            }
            jackknife.add(logRatio, 1);
        }
        double error = jackknife.standardError();
        return OptionalDouble.of(Math.max(1, error * error / varianceOfLogRatio()));
    }

    /** Variance of {@code ln(MS_subjects/MS_residual)} with normal scores. */
    private double varianceOfLogRatio() {
        return 2 / subjects.degreesOfFreedom() + 2 / residual.degreesOfFreedom();
    }

    /** Covariance of the {@link #components()} under normality, shape (3, 3): subjects, raters, residual. */
    double[][] covariance() {
        double error = residual.variance();
        double byN = oneWay() ? 0 : 1 / n;
        return new double[][] {
            {(subjects.variance() + error) / (k * k), error * byN / k, -error / k},
            {error * byN / k, (raters.variance() + error) * byN * byN, -error * byN},
            {-error / k, -error * byN, error}
        };
    }

    /** Sums of squares times {@code n k}, exact. */
    private record Squares(BigDecimal subjects, BigDecimal raters, BigDecimal total, double cells) {

        static Squares of(CrossProducts scores) {
            var n = BigDecimal.valueOf(scores.subjects());
            var k = BigDecimal.valueOf(scores.raters());
            var sum = BigDecimal.ZERO;
            var ofSubjects = BigDecimal.ZERO;
            var ofRaters = BigDecimal.ZERO;
            var ofScores = BigDecimal.ZERO;
            for (int j = 0; j < scores.raters(); j++) {
                sum = sum.add(scores.sums().get(j));
                ofRaters = ofRaters.add(scores.sums().get(j).pow(2));
                ofScores = ofScores.add(scores.products().get(j).get(j));
                for (var product : scores.products().get(j)) {
                    ofSubjects = ofSubjects.add(product);
                }
            }
            var correction = sum.pow(2);
            return new Squares(
                    n.multiply(ofSubjects).subtract(correction),
                    k.multiply(ofRaters).subtract(correction),
                    n.multiply(k).multiply(ofScores).subtract(correction),
                    (double) scores.subjects() * scores.raters());
        }

        MeanSquare meanSquare(BigDecimal timesCells, double degreesOfFreedom) {
            return new MeanSquare(timesCells.doubleValue() / cells / degreesOfFreedom, degreesOfFreedom);
        }
    }
}

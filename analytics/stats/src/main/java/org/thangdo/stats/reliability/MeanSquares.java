package org.thangdo.stats.reliability;

import java.math.BigDecimal;

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

package org.thangdo.stats.reliability;

import static org.thangdo.stats.reliability.RestrictedLikelihood.dot;

import org.thangdo.stats.reliability.RestrictedLikelihood.Curvature;
import org.thangdo.stats.reliability.RestrictedLikelihood.Derivatives;
import org.thangdo.stats.reliability.RestrictedLikelihood.Side;

/**
 * First and second derivatives of {@link RestrictedLikelihood} by {@code a} and {@code b}; they need the inverse of
 * {@code M}, which the criterion does not.
 */
final class RestrictedLikelihoodCurvature {
    private final RestrictedLikelihood at;
    private final CentredSums sums;
    private final PositiveMatrix matrix;
    private final double a;
    private final double b;
    private final double[][] crossed1; // ∂C/∂a
    private final double[][] crossed2;
    private final Moving onesMoving;
    private final Moving scoresMoving;

    RestrictedLikelihoodCurvature(RestrictedLikelihood at) {
        this.at = at;
        sums = at.sums;
        matrix = at.matrix;
        a = at.a;
        b = at.b;
        crossed1 = sums.raterMatrix(a, 1);
        crossed2 = sums.raterMatrix(a, 2);
        onesMoving = new Moving(at.ofOnes, sums.raterOnes(a, 1), sums.raterOnes(a, 2));
        scoresMoving = new Moving(at.ofScores, sums.rated(a, 1), sums.rated(a, 2));
    }

    /** How {@code g} and {@code h} move with {@code a}: {@code k = ∂h/∂a = M⁻¹(∂g/∂a − b (∂C/∂a) h)}. */
    private final class Moving {
        private final double[] h;
        private final double[] first;
        private final double[] second;
        private final double[] k;

        private Moving(Side side, double[] first, double[] second) {
            h = side.solved;
            this.first = first;
            this.second = second;
            var right = first.clone();
            double[] turned = times(crossed1, h);
            for (int j = 0; j < right.length; j++) {
                right[j] -= b * turned[j];
            }
            k = matrix.solve(right);
        }
    }

    Curvature curvature() {
        var one = form(onesMoving, onesMoving, sums.ones(a, 1), sums.ones(a, 2));
        var mixed = form(onesMoving, scoresMoving, sums.means(a, 1), sums.means(a, 2));
        var square = form(scoresMoving, scoresMoving, sums.squares(a, 1), sums.squares(a, 2));
        var determinants = ofDeterminants();
        var ofL = new Derivatives(new double[2], new double[2][2]);
        var ofQ = new Derivatives(new double[2], new double[2][2]);
        double m = at.mean / at.ones;
        for (int i = 0; i < 2; i++) {
            double one1 = one.gradient()[i] / at.ones;
            ofL.gradient()[i] = determinants.gradient()[i] + one1;
            ofQ.gradient()[i] = square.gradient()[i] - 2 * m * mixed.gradient()[i] + m * m * one.gradient()[i];
            for (int j = 0; j < 2; j++) {
                double one2 = one.gradient()[j] / at.ones;
                ofL.hessian()[i][j] = determinants.hessian()[i][j] + one.hessian()[i][j] / at.ones - one1 * one2;
                double meanI = mixed.gradient()[i] - m * one.gradient()[i];
                double meanJ = mixed.gradient()[j] - m * one.gradient()[j];
                ofQ.hessian()[i][j] = square.hessian()[i][j]
                        - 2 * m * mixed.hessian()[i][j]
                        + m * m * one.hessian()[i][j]
                        - 2 * meanI * meanJ / at.ones;
            }
        }
        return new Curvature(ofL, ofQ);
    }

    /** Derivatives of {@code uᵀW⁻¹w}; {@code first} and {@code second} are those of {@code uᵀA⁻¹w} by {@code a}. */
    private Derivatives form(Moving u, Moving w, double first, double second) {
        double[] turned1 = times(crossed1, w.h);
        double[] turned2 = times(crossed2, w.h);
        double byA = first - b * (dot(u.first, w.h) + dot(u.h, w.first)) + b * b * dot(u.h, turned1);
        double byAa = second
                - b * (dot(u.second, w.h) + dot(u.first, w.k) + dot(u.k, w.first) + dot(u.h, w.second))
                + b * b * (dot(u.k, turned1) + dot(u.h, turned2) + dot(u.h, times(crossed1, w.k)));
        double byAb = -dot(u.k, w.h) - dot(u.h, w.k);
        double byBb = 2 * dot(u.h, matrix.solve(times(at.crossed, w.h)));
        return new Derivatives(new double[] {byA, -dot(u.h, w.h)}, new double[][] {{byAa, byAb}, {byAb, byBb}});
    }

    /** Derivatives of {@code ln|A| + ln|M|}, with {@code K = M⁻¹ ∂C/∂a} and {@code J = M⁻¹C}. */
    private Derivatives ofDeterminants() {
        double[][] inverse = matrix.inverse();
        double[][] k = PositiveMatrix.product(inverse, crossed1);
        double[][] j = PositiveMatrix.product(inverse, at.crossed);
        double byA = sums.logDeterminant(a, 1) + b * trace(inverse, crossed1);
        double byAa = sums.logDeterminant(a, 2) + b * trace(inverse, crossed2) - b * b * trace(k, k);
        double byAb = trace(k, inverse);
        return new Derivatives(
                new double[] {byA, trace(inverse, at.crossed)}, new double[][] {{byAa, byAb}, {byAb, -trace(j, j)}});
    }

    private static double[] times(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    /** {@code tr(one · other)}. */
    private static double trace(double[][] one, double[][] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                sum += one[i][j] * other[j][i];
            }
        }
        return sum;
    }
}

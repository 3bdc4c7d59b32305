package org.thangdo.stats.reliability;

import org.apache.commons.math3.util.FastMath;

/**
 * The restricted likelihood of {@code y = μ + s_i + r_j + e_ij} at {@code a = σ²_s/σ²_e} and {@code b = σ²_r/σ²_e}. With
 * {@code V = σ²_e W}, {@code W = A + b Z_r Z_rᵀ} and {@code M = I + bC},
 *
 * <pre>    uᵀW⁻¹w = uᵀA⁻¹w − b (Z_rᵀA⁻¹u)ᵀ M⁻¹ (Z_rᵀA⁻¹w),    |W| = |A| |M|</pre>
 *
 * so nothing is larger than raters by raters. The criterion is minus twice the log-likelihood, profiled over
 * {@code σ²_e}:
 *
 * <pre>    (N − 1)(1 + ln 2π + ln σ²_e) + L,    L = ln|W| + ln 1ᵀW⁻¹1,    σ²_e = q/(N − 1),
 *     q = yᵀW⁻¹y − (1ᵀW⁻¹y)²/1ᵀW⁻¹1</pre>
 *
 * <p>References: Patterson and Thompson (1971), Biometrika 58; Harville (1977), JASA 72.
 */
final class RestrictedLikelihood {
    final double a;
    final double b;
    private final CentredSums sums;
    private final double[][] crossed; // C
    private final PositiveMatrix matrix; // M
    private final Side ofOnes;
    private final Side ofScores;
    private final double ones; // 1ᵀW⁻¹1
    private final double mean; // 1ᵀW⁻¹y
    private final double logDeterminants; // L
    private final double q;
    private Curvature curvature;

    RestrictedLikelihood(CentredSums sums, double a, double b) {
        this.sums = sums;
        this.a = a;
        this.b = b;
        crossed = sums.raterMatrix(a, 0);
        matrix = PositiveMatrix.of(onePlus(crossed, b));
        ofOnes = new Side(sums.raterOnes(a, 0));
        ofScores = new Side(sums.rated(a, 0));
        ones = sums.ones(a, 0) - b * dot(ofOnes.forms, ofOnes.solved);
        mean = sums.means(a, 0) - b * dot(ofOnes.forms, ofScores.solved);
        double squares = sums.squares(a, 0) - b * dot(ofScores.forms, ofScores.solved);
        q = squares - mean * mean / ones;
        logDeterminants = sums.logDeterminant(a, 0) + matrix.logDeterminant() + FastMath.log(ones);
    }

    /** A vector of ratings seen from the raters: {@code g = Z_rᵀA⁻¹u} and {@code h = M⁻¹g = Z_rᵀW⁻¹u}. */
    private final class Side {
        private final double[] forms;
        private final double[] solved;

        private Side(double[] forms) {
            this.forms = forms;
            solved = matrix.solve(forms);
        }
    }

    /** Minus twice the restricted log-likelihood. */
    double criterion() {
        double df = sums.ratings - 1.0;
        return df * (1 + FastMath.log(2 * Math.PI) + FastMath.log(residual())) + logDeterminants;
    }

    /** {@code σ²_e}. */
    double residual() {
        return q / (sums.ratings - 1.0);
    }

    /** Derivatives of the criterion by {@code a} and {@code b}. */
    Derivatives derivatives() {
        double df = sums.ratings - 1.0;
        var ofQ = curvature().ofQ;
        var ofL = curvature().ofL;
        var gradient = new double[2];
        var hessian = new double[2][2];
        for (int i = 0; i < 2; i++) {
            gradient[i] = df * ofQ.gradient[i] / q + ofL.gradient[i];
            for (int j = 0; j < 2; j++) {
                hessian[i][j] =
                        df * (ofQ.hessian[i][j] / q - ofQ.gradient[i] * ofQ.gradient[j] / (q * q)) + ofL.hessian[i][j];
            }
        }
        return new Derivatives(gradient, hessian);
    }

    /**
     * Expected information about {@code σ²_s, σ²_r, σ²_e}, shape (3, 3): minus half of the second derivatives of
     * {@code ln|V| + ln 1ᵀV⁻¹1 = (N − 1) ln σ²_e + L}.
     */
    double[][] information() {
        double e = residual();
        double[] g = curvature().ofL.gradient;
        double[][] h = curvature().ofL.hessian;
        double ofSubjects = g[0] + a * h[0][0] + b * h[0][1];
        double ofRaters = g[1] + a * h[0][1] + b * h[1][1];
        double ofResidual = a * (g[0] + ofSubjects) + b * (g[1] + ofRaters) - (sums.ratings - 1.0);
        double scale = -0.5 / (e * e);
        return new double[][] {
            {scale * h[0][0], scale * h[0][1], -scale * ofSubjects},
            {scale * h[0][1], scale * h[1][1], -scale * ofRaters},
            {-scale * ofSubjects, -scale * ofRaters, scale * ofResidual}
        };
    }

    /** First and second derivatives by {@code a} (index 0) and {@code b} (index 1). */
    record Derivatives(double[] gradient, double[][] hessian) {}

    private record Curvature(Derivatives ofL, Derivatives ofQ) {}

    private Curvature curvature() {
        if (curvature == null) {
            curvature = new Differentiation().curvature();
        }
        return curvature;
    }

    /** The derivatives; they need the inverse of {@code M}, which the criterion does not. */
    private final class Differentiation {
        private final double[][] crossed1 = sums.raterMatrix(a, 1);
        private final double[][] crossed2 = sums.raterMatrix(a, 2);
        private final Moving onesMoving = new Moving(ofOnes, sums.raterOnes(a, 1), sums.raterOnes(a, 2));
        private final Moving scoresMoving = new Moving(ofScores, sums.rated(a, 1), sums.rated(a, 2));

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

        private Curvature curvature() {
            var one = form(onesMoving, onesMoving, sums.ones(a, 1), sums.ones(a, 2));
            var mixed = form(onesMoving, scoresMoving, sums.means(a, 1), sums.means(a, 2));
            var square = form(scoresMoving, scoresMoving, sums.squares(a, 1), sums.squares(a, 2));
            var determinants = ofDeterminants();
            var ofL = new Derivatives(new double[2], new double[2][2]);
            var ofQ = new Derivatives(new double[2], new double[2][2]);
            double m = mean / ones;
            for (int i = 0; i < 2; i++) {
                double one1 = one.gradient[i] / ones;
                ofL.gradient[i] = determinants.gradient[i] + one1;
                ofQ.gradient[i] = square.gradient[i] - 2 * m * mixed.gradient[i] + m * m * one.gradient[i];
                for (int j = 0; j < 2; j++) {
                    double one2 = one.gradient[j] / ones;
                    ofL.hessian[i][j] = determinants.hessian[i][j] + one.hessian[i][j] / ones - one1 * one2;
                    double meanI = mixed.gradient[i] - m * one.gradient[i];
                    double meanJ = mixed.gradient[j] - m * one.gradient[j];
                    ofQ.hessian[i][j] = square.hessian[i][j]
                            - 2 * m * mixed.hessian[i][j]
                            + m * m * one.hessian[i][j]
                            - 2 * meanI * meanJ / ones;
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
            double byBb = 2 * dot(u.h, matrix.solve(times(crossed, w.h)));
            return new Derivatives(new double[] {byA, -dot(u.h, w.h)}, new double[][] {{byAa, byAb}, {byAb, byBb}});
        }

        /** Derivatives of {@code ln|A| + ln|M|}, with {@code K = M⁻¹ ∂C/∂a} and {@code J = M⁻¹C}. */
        private Derivatives ofDeterminants() {
            double[][] inverse = matrix.inverse();
            double[][] k = PositiveMatrix.product(inverse, crossed1);
            double[][] j = PositiveMatrix.product(inverse, crossed);
            double byA = sums.logDeterminant(a, 1) + b * trace(inverse, crossed1);
            double byAa = sums.logDeterminant(a, 2) + b * trace(inverse, crossed2) - b * b * trace(k, k);
            double byAb = trace(k, inverse);
            return new Derivatives(
                    new double[] {byA, trace(inverse, crossed)}, new double[][] {{byAa, byAb}, {byAb, -trace(j, j)}});
        }
    }

    private static double[][] onePlus(double[][] matrix, double times) {
        var sum = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                sum[i][j] = times * matrix[i][j] + (i == j ? 1 : 0);
            }
        }
        return sum;
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

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }
}

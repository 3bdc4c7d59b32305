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
    final CentredSums sums;
    final double[][] crossed; // C
    final PositiveMatrix matrix; // M
    final Side ofOnes;
    final Side ofScores;
    final double ones; // 1ᵀW⁻¹1
    final double mean; // 1ᵀW⁻¹y
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
    final class Side {
        private final double[] forms;
        final double[] solved;

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

    /** Those of {@code L} and of {@code q}. */
    record Curvature(Derivatives ofL, Derivatives ofQ) {}

    private Curvature curvature() {
        if (curvature == null) {
            curvature = new RestrictedLikelihoodCurvature(this).curvature();
        }
        return curvature;
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

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }
}

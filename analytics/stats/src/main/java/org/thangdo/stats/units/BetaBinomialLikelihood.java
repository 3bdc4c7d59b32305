package org.thangdo.stats.units;

import java.util.List;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Log-likelihood of units whose counts are beta-binomial, as a function of {@code η = ln(μ/(1 − μ))} and
 * {@code λ = ln(α + β)}, with its analytic gradient and Hessian; {@code μ = α/(α + β)}.
 */
final class BetaBinomialLikelihood {
    private final List<UnitShare> units;
    final double alpha;
    final double beta;
    private final double[] gradient = new double[2]; // by η, λ
    private final double[][] hessian = new double[2][2];

    BetaBinomialLikelihood(List<UnitShare> units, double logit, double logSum) {
        this.units = units;
        double mean = 1 / (1 + FastMath.exp(-logit));
        double sum = FastMath.exp(logSum);
        alpha = mean * sum;
        beta = (1 - mean) * sum;
        differentiate(mean, sum);
    }

    /** {@code Σ ln [C(n, x) B(x + α, n − x + β) / B(α, β)]}. */
    double value() {
        double none = Beta.logBeta(alpha, beta);
        double value = 0;
        for (var unit : units) {
            double top = unit.top();
            double rest = unit.people() - top;
            value += logWays(unit) + Beta.logBeta(top + alpha, rest + beta) - none;
        }
        return value;
    }

    double[] gradient() {
        return gradient;
    }

    double[][] hessian() {
        return hessian;
    }

    private void differentiate(double mean, double sum) {
        double byAlpha = 0;
        double byBeta = 0;
        double alphaAlpha = 0;
        double betaBeta = 0;
        double alphaBeta = 0;
        for (var unit : units) {
            double top = unit.top();
            double n = unit.people();
            double common = Gamma.digamma(sum) - Gamma.digamma(n + sum);
            byAlpha += Gamma.digamma(top + alpha) - Gamma.digamma(alpha) + common;
            byBeta += Gamma.digamma(n - top + beta) - Gamma.digamma(beta) + common;
            double curvature = Gamma.trigamma(sum) - Gamma.trigamma(n + sum);
            alphaAlpha += Gamma.trigamma(top + alpha) - Gamma.trigamma(alpha) + curvature;
            betaBeta += Gamma.trigamma(n - top + beta) - Gamma.trigamma(beta) + curvature;
            alphaBeta += curvature;
        }
        double slope = mean * (1 - mean) * sum; // dα/dη = −dβ/dη
        gradient[0] = slope * (byAlpha - byBeta);
        gradient[1] = alpha * byAlpha + beta * byBeta;
        hessian[0][0] =
                slope * slope * (alphaAlpha - 2 * alphaBeta + betaBeta) + slope * (1 - 2 * mean) * (byAlpha - byBeta);
        hessian[0][1] = slope * (alpha * (alphaAlpha - alphaBeta) + beta * (alphaBeta - betaBeta) + byAlpha - byBeta);
        hessian[1][0] = hessian[0][1];
        hessian[1][1] =
                alpha * alpha * alphaAlpha + 2 * alpha * beta * alphaBeta + beta * beta * betaBeta + gradient[1];
    }

    /** The same when units differ by chance only, {@code α + β = ∞}: the binomial with one share for all. */
    static double withoutOverDispersion(List<UnitShare> units, double mean) {
        double value = 0;
        for (var unit : units) {
            double rest = (double) unit.people() - unit.top();
            value += logWays(unit) + unit.top() * FastMath.log(mean) + rest * FastMath.log(1 - mean);
        }
        return value;
    }

    /** {@code ln C(n, x)}. */
    private static double logWays(UnitShare unit) {
        return -FastMath.log(unit.people() + 1.0) - Beta.logBeta(unit.top() + 1.0, unit.people() - unit.top() + 1.0);
    }
}

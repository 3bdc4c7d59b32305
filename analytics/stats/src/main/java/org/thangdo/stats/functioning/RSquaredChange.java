package org.thangdo.stats.functioning;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.regression.OrdinalRegression;

/**
 * By how much a larger model of the same subjects raises a pseudo-R². The value is descriptive and, like every R², never
 * below 0. The interval takes the smaller model as known: the likelihood ratio {@code X} of the two models is noncentral
 * chi-squared with noncentrality {@code λ}; the ends are the R² changes at the {@code λ} for which the observed {@code X}
 * is at the {@code (1 ± level) / 2} quantile (0 if there is none), widened to hold the value. The standard error is that of
 * {@code X}, {@code √(2k + 4λ)} at {@code λ = max(0, X − k)}, carried over.
 */
enum RSquaredChange {
    /** {@code e^(−X₁/n) (1 − e^(−X/n)) / (1 − e^(2ℓ₀/n))}, {@code X₁} the likelihood ratio of the smaller model. */
    NAGELKERKE {
        @Override
        double at(double more, OrdinalRegression smaller) {
            double n = smaller.subjects();
            double before = 2 * (smaller.logLikelihood() - smaller.nullLogLikelihood());
            return FastMath.exp(-before / n)
                    * FastMath.expm1(-more / n)
                    / FastMath.expm1(2 * smaller.nullLogLikelihood() / n);
        }
    },

    /** {@code X / (−2ℓ₀)}. */
    MC_FADDEN {
        @Override
        double at(double more, OrdinalRegression smaller) {
            return more / (-2 * smaller.nullLogLikelihood());
        }
    };

    /** The change if the likelihood ratio of the two models were {@code more}. */
    abstract double at(double more, OrdinalRegression smaller);

    Estimate between(OrdinalRegression smaller, OrdinalRegression larger, double level) {
        var test = larger.testAgainst(smaller);
        if (!(test instanceof TestResult.Tested tested)) {
            return Estimate.undefined(((TestResult.Untested) test).reason());
        }
        double ratio = tested.statistic();
        double k = tested.degreesOfFreedom();
        double value = at(ratio, smaller);
        double spread = Math.sqrt(2 * k + 4 * Math.max(0, ratio - k));
        double slope = (at(ratio + 1e-4, smaller) - value) / 1e-4;
        double lower = at(noncentrality(ratio, k, (1 + level) / 2), smaller);
        double upper = at(noncentrality(ratio, k, (1 - level) / 2), smaller);
        return new Estimate.Defined(
                value, spread * slope, new Interval(Math.min(value, lower), Math.max(value, upper), level));
    }

    /** The {@code λ >= 0} with {@code P(X <= ratio) = p}; 0 if even that makes it smaller. */
    static double noncentrality(double ratio, double k, double p) {
        double low = 0;
        double high = 1;
        while (cumulative(ratio, k, high) > p) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (cumulative(ratio, k, middle) > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Noncentral chi-squared: a Poisson mixture of central ones. From the last term that counts downwards, so that the
     * central probabilities follow by adding, {@code P(a, y) = P(a + 1, y) + y^a e^−y / Γ(a + 1)}.
     */
    private static double cumulative(double x, double k, double lambda) {
        if (!(x > 0) || !(lambda > 0)) {
            return x > 0 ? Gamma.regularizedGammaP(k / 2, x / 2) : 0;
        }
        double mean = lambda / 2;
        int last = (int) (mean + 10 + 8 * Math.sqrt(mean));
        int first = (int) Math.max(0, mean - 10 - 8 * Math.sqrt(mean));
        double y = x / 2;
        double shape = k / 2 + last;
        double central = Gamma.regularizedGammaP(shape, y);
        double added = FastMath.exp((shape - 1) * FastMath.log(y) - y - Gamma.logGamma(shape));
        double weight = FastMath.exp(last * FastMath.log(mean) - mean - Gamma.logGamma(last + 1.0));
        double sum = 0;
        for (int j = last; j >= first; j--) {
            sum += weight * central;
            weight *= j / mean;
            central += added;
            added *= (k / 2 + j - 1) / y;
        }
        return sum;
    }
}

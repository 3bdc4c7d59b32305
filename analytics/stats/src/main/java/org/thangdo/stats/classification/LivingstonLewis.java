package org.thangdo.stats.classification;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * How sure a pass mark is, from one set of scores and their reliability. The scores are taken for those of {@code ñ} equal
 * yes-or-no items, true scores for a four-parameter beta distribution with the moments that these imply:
 *
 * <pre>    ñ = ((x̄ − min)(max − x̄) − ρ s²) / (s² (1 − ρ))</pre>
 *
 * Where the moments give no distribution inside [0, 1], two parameters are used and the ends are 0 and 1. Moments are made
 * with {@code ñ} as it is, errors are binomial with {@code ñ} rounded; a product of falling factors is 0 where the score is
 * less than their number, as in betafunctions (Haakstad).
 *
 * <p>References: Livingston and Lewis (1995), J. Educational Measurement 32; Hanson (1991), ACT Research Report 91-5.
 *
 * @param length {@code ñ}, effective number of items
 * @param alpha of the true scores
 * @param beta of the true scores
 * @param lower end of the true scores, as a share
 * @param upper end of the true scores, as a share
 * @param truePass share who truly pass and do
 * @param falsePass share who should fail and pass
 * @param trueFail share who truly fail and do
 * @param falseFail share who should pass and fail
 * @param certainty accuracy and consistency
 * @param kappa consistency beyond chance
 */
public record LivingstonLewis(
        double length,
        double alpha,
        double beta,
        double lower,
        double upper,
        double truePass,
        double falsePass,
        double trueFail,
        double falseFail,
        Certainty certainty,
        double kappa) {

    private static final int NODES = 200;

    /**
     * Certainty of a pass mark.
     *
     * @param scores two or more different ones, within the scale
     * @param reliability in (0, 1)
     * @param cut least score that passes, inside the scale
     * @param fourParameters whether the ends of the true scores are estimated too
     */
    public static LivingstonLewis of(
            double[] scores, double least, double most, double reliability, double cut, boolean fourParameters) {
        double variance = StatUtils.variance(scores);
        if (!(reliability > 0 && reliability < 1) || !(cut > least && cut < most) || !(variance > 0)) {
            throw new IllegalArgumentException("no pass mark " + cut + " in [" + least + ", " + most
                    + "] with reliability " + reliability + ", variance " + variance);
        }
        double mean = StatUtils.mean(scores);
        double length = ((mean - least) * (most - mean) - reliability * variance) / (variance * (1 - reliability));
        if (!(length >= 4)) {
            throw new IllegalArgumentException("scores worth fewer than four items: " + length);
        }
        double[] fit = fit(moments(scores, least, most, length), fourParameters);
        return classified(length, fit, (cut - least) / (most - least));
    }

    /** First four moments about 0 of true shares. */
    private static double[] moments(double[] scores, double least, double most, double length) {
        var moments = new double[4];
        for (double score : scores) {
            double items = (score - least) / (most - least) * length;
            double product = 1;
            for (int k = 0; k < 4 && items >= k + 1; k++) {
                product *= (items - k) / (length - k);
                moments[k] += product / scores.length;
            }
        }
        return moments;
    }

    private static double[] fit(double[] m, boolean fourParameters) {
        double variance = m[1] - m[0] * m[0];
        if (fourParameters) {
            double third = m[2] - 3 * m[0] * m[1] + 2 * m[0] * m[0] * m[0];
            double fourth = m[3] - 4 * m[0] * m[2] + 6 * m[0] * m[0] * m[1] - 3 * FastMath.pow(m[0], 4);
            double skewness = third / FastMath.pow(variance, 1.5);
            double kurtosis = fourth / (variance * variance);
            double square = skewness * skewness;
            double sum = 6 * (kurtosis - square - 1) / (6 + 3 * square - 2 * kurtosis);
            double tilt = 1 / FastMath.sqrt(1 + 16 * (sum + 1) / ((sum + 2) * (sum + 2) * square));
            double alpha = sum / 2 * (1 + (skewness < 0 ? tilt : -tilt));
            double beta = sum - alpha;
            double scale = FastMath.sqrt(variance * (sum + 1) / (alpha * beta));
            double lower = m[0] - alpha * scale;
            double upper = m[0] + beta * scale;
            if (alpha > 0 && beta > 0 && lower >= 0 && upper <= 1) {
                return new double[] {alpha, beta, lower, upper};
            }
        }
        double size = m[0] * (1 - m[0]) / variance - 1;
        return new double[] {m[0] * size, (1 - m[0]) * size, 0, 1};
    }

    private static LivingstonLewis classified(double length, double[] fit, double cut) {
        int items = (int) FastMath.rint(length);
        int passing = (int) FastMath.ceil(FastMath.rint(items * cut * 1e9) / 1e9);
        passing = items * cut == passing ? passing : (int) FastMath.rint(items * cut);
        double[] below = integrals(fit, fit[2], Math.max(fit[2], Math.min(fit[3], cut)), items, passing);
        double[] above = integrals(fit, Math.max(fit[2], Math.min(fit[3], cut)), fit[3], items, passing);
        double consistency = below[2] + above[2];
        double pass = below[1] + above[1];
        double chance = pass * pass + (1 - pass) * (1 - pass);
        return new LivingstonLewis(
                length,
                fit[0],
                fit[1],
                fit[2],
                fit[3],
                above[1],
                below[1],
                below[0] - below[1],
                above[0] - above[1],
                new Certainty(above[1] + below[0] - below[1], consistency),
                (consistency - chance) / (1 - chance));
    }

    /** Share of true scores between two, of passes among them, and of equal results of two appraisals. */
    private static double[] integrals(double[] fit, double from, double to, int items, int passing) {
        var sums = new double[3];
        if (!(to > from)) {
            return sums;
        }
        double norm = -Beta.logBeta(fit[0], fit[1]) - FastMath.log(fit[3] - fit[2]);
        var rule = new GaussIntegratorFactory().legendre(NODES, from, to);
        for (int q = 0; q < NODES; q++) {
            double share = (rule.getPoint(q) - fit[2]) / (fit[3] - fit[2]);
            double density =
                    FastMath.exp(norm + (fit[0] - 1) * FastMath.log(share) + (fit[1] - 1) * FastMath.log1p(-share));
            double pass =
                    1 - new BinomialDistribution(null, items, rule.getPoint(q)).cumulativeProbability(passing - 1);
            double weight = rule.getWeight(q) * density;
            sums[0] += weight;
            sums[1] += weight * pass;
            sums[2] += weight * (pass * pass + (1 - pass) * (1 - pass));
        }
        return sums;
    }
}

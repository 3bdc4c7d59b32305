package org.thangdo.stats.facets;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.thangdo.stats.TestResult;

/**
 * Likelihood-ratio test of a model against one that it contains. With {@code d} more coefficients or measures and
 * {@code k} more random effects, the fall of the deviance is a mixture of chi-squared variables with {@code d + j}
 * degrees of freedom, {@code j} of the {@code k} with chance {@code C(k, j) / 2ᵏ}, since a standard deviation of 0
 * lies at the edge. For one effect alone this halves the p-value.
 *
 * <p>Reference: Self and Liang (1987), J. Amer. Statist. Assoc. 82, case 5 and, for independent effects, case 7.
 */
final class NestedModels {
    /** Both likelihoods are reached to about this share of themselves. */
    private static final double ROUNDING = 1e-10;

    private NestedModels() {}

    static TestResult test(MarginalFit.Fitted larger, MarginalFit.Fitted simpler) {
        var effects = larger.model().effects();
        if (larger.ratings() != simpler.ratings()
                || !effects.containsAll(simpler.model().effects())) {
            throw new IllegalArgumentException("not a model within the other on the same ratings: "
                    + simpler.model().effects() + " and " + effects);
        }
        int random = effects.size() - simpler.model().effects().size();
        int fixed = larger.parameters() - simpler.parameters() - random;
        if (fixed < 0 || fixed + random == 0) {
            throw new IllegalArgumentException(
                    "not a model within the other: " + simpler.parameters() + " parameters and " + larger.parameters());
        }
        double fall = simpler.deviance() - larger.deviance();
        double statistic = fall > ROUNDING * Math.abs(larger.deviance()) ? fall : 0;
        double p = 0;
        for (int j = 0; j <= random; j++) {
            double share = CombinatoricsUtils.binomialCoefficientDouble(random, j) / (1 << random);
            p += share * above(statistic, fixed + j);
        }
        return new TestResult.Tested(statistic, fixed + random, Math.min(1, p));
    }

    private static double above(double statistic, int freedom) {
        if (freedom == 0) {
            return statistic > 0 ? 0 : 1;
        }
        return 1 - new ChiSquaredDistribution(null, freedom).cumulativeProbability(statistic);
    }
}

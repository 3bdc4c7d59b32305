package org.thangdo.stats.agreement;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;

/**
 * Why kappa is low although two sources mostly agree, on a scale of two categories: one category is much commoner than the
 * other (prevalence), or one source uses it more often (bias). Kappa falls with prevalence and rises with bias at the same
 * share of agreement.
 *
 * <p>Reference: Byrt, Bishop and Carlin (1993), J. Clin. Epidemiol. 46.
 *
 * @param prevalence share of subjects to which both gave the lower category, less the share to which both gave the higher;
 *     in [−1, 1]
 * @param bias share of subjects to which only the second source gave the higher category, less the share to which only the
 *     first did; in [−1, 1]
 * @param adjustedKappa {@code 2 P_o − 1}, the kappa that the same agreement would have without prevalence and bias (PABAK);
 *     it is Brennan and Prediger's coefficient of two categories
 */
public record BinaryIndices(Estimate prevalence, Estimate bias, SourceCoefficient.Agreement adjustedKappa) {

    /**
     * @param table on a scale of two categories
     * @param level confidence level in (0, 1)
     */
    public static BinaryIndices of(SourcePairTable table, double level) {
        Interval.requireLevel(level);
        if (table.scale().size() != 2) {
            throw new IllegalArgumentException("not a scale of two categories: " + table.scale());
        }
        return new BinaryIndices(
                SubjectMean.of(table, (k, l) -> 1 - k - l).student(level),
                SubjectMean.of(table, (k, l) -> l - k).student(level),
                SourceCoefficient.BRENNAN_PREDIGER.estimate(table, level));
    }
}

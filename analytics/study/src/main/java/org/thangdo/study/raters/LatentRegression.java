package org.thangdo.study.raters;

import java.util.List;
import org.thangdo.stats.Estimate;

/**
 * What the measures of ratees lean to: the mean of their period, unit and position, which is estimated with everything else.
 *
 * @param coefficients the constant, then by how much the mean of a period, a unit or a position is above that of the first of
 *     each
 * @param pooled units and positions that have enough people and go with the first nevertheless, for there are too many
 */
public record LatentRegression(List<Coefficient> coefficients, int pooled) {
    public LatentRegression {
        coefficients = List.copyOf(coefficients);
    }

    /** @param value in logits */
    public record Coefficient(String covariate, Estimate value) {}
}

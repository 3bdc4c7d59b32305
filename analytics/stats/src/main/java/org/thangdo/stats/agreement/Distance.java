package org.thangdo.stats.agreement;

import java.util.List;

/**
 * How far apart two categories are: 0 for a category and itself, 1 for the pair that is farthest apart. The agreement
 * weight of a pair, as Gwet writes it, is {@code 1 − distance}.
 *
 * <p>Two schools give the same names to different things. A {@link Weighting} is Gwet's: it follows from the scale alone
 * and serves every coefficient. A {@link KrippendorffMetric} is Krippendorff's and serves his alpha; its ordinal metric
 * depends on the ratings themselves and is <em>not</em> Gwet's ordinal weighting. A {@link CustomDistance} is stated by
 * the user.
 */
public sealed interface Distance permits Weighting, KrippendorffMetric, CustomDistance {

    /** Stable name in machine-readable results, lower case. */
    String id();

    /**
     * The distances on a scale, shape (q, q): symmetric, 0 on the diagonal, in [0, 1].
     *
     * @param scale numeric score of each category, strictly increasing, length {@code q >= 2}
     * @param pairable number of ratings in each category, those of subjects rated once left out, shape (q); used only
     *     where {@link #dependsOnRatings}
     * @throws IllegalArgumentException if the distance has no meaning on the scale, see {@link #suits}
     */
    double[][] matrix(List<Double> scale, double[] pairable);

    /** Whether equal scales may have different distances because the ratings differ. */
    default boolean dependsOnRatings() {
        return false;
    }

    /** Whether the distance has a meaning on a scale: a ratio needs scores {@code >= 0}, a matrix its own size. */
    default boolean suits(List<Double> scale) {
        return true;
    }
}

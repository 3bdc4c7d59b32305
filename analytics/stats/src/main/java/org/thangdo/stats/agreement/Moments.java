package org.thangdo.stats.agreement;

import org.thangdo.stats.agreement.CategorySums.Totals;

/**
 * The few sums over subjects from which the observed and the expected disagreement follow, whatever the number of
 * subjects, raters and categories.
 *
 * @param totals those that do not depend on the distance
 * @param disagreement {@code Σ weight × mean disagreement of two ratings}, over the subjects with two ratings or more
 * @param crossed {@code Σ_kl d_kl c_k c_l}, where {@code c_k} is the weight of the ratings in category {@code k}; exactly
 *     0 where no two categories in use are apart
 * @param meanDistance {@code Σ_kl d_kl / q²}
 */
record Moments(Totals totals, double disagreement, double crossed, double meanDistance) {

    /** {@code D_o}: mean disagreement of two ratings of one subject; {@code NaN} if no subject has two. */
    double observed() {
        return disagreement / totals.pairable();
    }
}

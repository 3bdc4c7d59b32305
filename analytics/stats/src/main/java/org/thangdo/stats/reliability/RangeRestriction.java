package org.thangdo.stats.reliability;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Is a criterion used over a narrower range than the others are for the same people? For each item {@code j} of {@code k} on
 * one scale
 *
 * <pre>    u_j = s_j / √( mean over l ≠ j of s_l² ),</pre>
 *
 * its standard deviation over the pooled one of the other items: 1 if it spreads as they do, below 1 if its range is
 * restricted. What that range should be is not in the data; a criterion may be narrow because all do it well. The interval
 * is made on the logarithm, from the people, so it holds for scores of any distribution and counts that items go together.
 *
 * <p>{@code u} as in Thorndike (1949) and Sackett and Yang (2000), J. Applied Psychology 85, with the other criteria in the
 * place of the unrestricted group.
 */
public final class RangeRestriction {

    private RangeRestriction() {}

    /**
     * {@code u_j} by item. All {@link Reason#TOO_FEW} with fewer than 4 people or 2 items; {@link Reason#NO_VARIATION} for an
     * item that is constant, or if the others are.
     *
     * @param scores shape (people, items), finite, all items on one scale
     * @param level confidence level in (0, 1)
     */
    public static List<Estimate> of(double[][] scores, double level) {
        Interval.requireLevel(level);
        int k = scores.length == 0 ? 0 : scores[0].length;
        if (scores.length < 4 || k < 2) {
            return Collections.nCopies(k, Estimate.undefined(Reason.TOO_FEW));
        }
        double[][] covariances = Covariances.of(CrossProducts.of(scores));
        return IntStream.range(0, k)
                .mapToObj(j -> covariances[j][j] > 0 && Covariances.trace(covariances) > covariances[j][j]
                        ? new CovarianceDelta(matrix -> ratio(matrix, j), CovarianceDelta.Scale.POSITIVE)
                                .estimate(covariances, scores, level)
                        : Estimate.undefined(Reason.NO_VARIATION))
                .toList();
    }

    private static double ratio(double[][] covariances, int item) {
        double own = covariances[item][item];
        return Math.sqrt(own * (covariances.length - 1) / (Covariances.trace(covariances) - own));
    }
}

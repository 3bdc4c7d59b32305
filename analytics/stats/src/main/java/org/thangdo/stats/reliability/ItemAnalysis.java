package org.thangdo.stats.reliability;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * What one item does in its scale.
 *
 * @param alphaIfDropped Cronbach's alpha of the other items, Feldt's interval: if it is above that of all, the item
 *     does not go with them. At least two others
 * @param correlationWithRest of the item with the sum of the others (corrected item-total correlation), interval by
 *     Fisher's z; {@link Reason#NO_VARIATION} if either is constant
 */
public record ItemAnalysis(Estimate alphaIfDropped, Estimate correlationWithRest) {

    /** One analysis per item, in their order. @param level confidence level in (0, 1) */
    public static List<ItemAnalysis> of(CrossProducts items, double level) {
        Interval.requireLevel(level);
        return IntStream.range(0, items.raters())
                .mapToObj(i -> new ItemAnalysis(alphaWithout(items, i, level), correlation(items, i, level)))
                .toList();
    }

    private static Estimate alphaWithout(CrossProducts items, int item, double level) {
        if (items.raters() < 3) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        var rest = new CrossProducts(
                items.subjects(),
                without(items.sums(), item),
                IntStream.range(0, items.raters())
                        .filter(i -> i != item)
                        .mapToObj(i -> without(items.products().get(i), item))
                        .toList());
        return AlphaInterval.FELDT.of(rest, level);
    }

    private static List<BigDecimal> without(List<BigDecimal> row, int item) {
        return IntStream.range(0, row.size())
                .filter(j -> j != item)
                .mapToObj(row::get)
                .toList();
    }

    private static Estimate correlation(CrossProducts items, int item, double level) {
        if (items.subjects() < 4) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        double[][] covariances = Covariances.of(items);
        double withAll = 0;
        for (double entry : covariances[item]) {
            withAll += entry;
        }
        double own = covariances[item][item];
        double rest = Covariances.total(covariances) - 2 * withAll + own;
        if (!(own > 0) || !(rest > 0)) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        double r = Math.max(-1, Math.min(1, (withAll - own) / Math.sqrt(own * rest)));
        return CovarianceDelta.Scale.CORRELATION.estimate(r, (1 - r * r) / Math.sqrt(items.subjects() - 3.0), level);
    }
}

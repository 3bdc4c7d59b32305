package org.thangdo.stats.facets.card;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.NullModel;
import org.thangdo.stats.facets.ScoredForms;

/**
 * How much halo everybody has: the standard deviation of impressions with which the null model has the same median over
 * raters of the share of residual variance that is common to a form. A median, so that a few raters with more of it do not
 * make it the rule (simulated moments; McFadden 1989, Econometrica 57).
 */
public final class CommonHalo {
    private static final int DRAWS = 30;
    private static final int MOST_STEPS = 6;
    private static final double LARGEST = 4;
    private static final double CLOSE = 0.005;

    private CommonHalo() {}

    /**
     * Standard deviation of impressions in logits, in [0, 4]; 0 if forms have no more in common than the model expects, or
     * nothing can be said.
     */
    public static double deviation(FittedForms forms, long seed) {
        int[] rater = IntStream.range(0, forms.forms())
                .map(form -> forms.element(forms.raterFacet(), forms.start(form)))
                .toArray();
        double goal = median(forms, rater, forms.given());
        if (!Double.isFinite(goal) || expected(forms, rater, 0, seed) >= goal) {
            return 0;
        }
        double low = 0;
        double high = 1;
        while (high < LARGEST && expected(forms, rater, high, seed) < goal) {
            low = high;
            high *= 2;
        }
        for (int count = 0; count < MOST_STEPS && high - low > CLOSE; count++) {
            double middle = (low + high) / 2;
            if (expected(forms, rater, middle, seed) < goal) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double expected(FittedForms forms, int[] rater, double deviation, long seed) {
        double[][] draws = new NullModel(forms, deviation)
                .draw(DRAWS, seed, scored -> new double[] {median(forms, rater, scored)});
        return Arrays.stream(draws).mapToDouble(draw -> draw[0]).average().orElse(0);
    }

    private static double median(FittedForms forms, int[] rater, ScoredForms scored) {
        var sums = RaterSums.of(forms, rater, scored);
        double[] shares = IntStream.range(0, scored.severity().length)
                .filter(r -> sums.forms[r] >= ReportCards.FEWEST_FORMS)
                .mapToDouble(r -> CardIndex.COMMON_SHARE.of(sums, r))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        int half = shares.length / 2;
        return shares.length == 0
                ? Double.NaN
                : shares.length % 2 == 1 ? shares[half] : (shares[half - 1] + shares[half]) / 2;
    }
}

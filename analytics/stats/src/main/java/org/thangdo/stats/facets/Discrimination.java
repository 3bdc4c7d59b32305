package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.FacetFit.Fitted;

/**
 * How sharply an element, as a rule a criterion, tells high from low ratees. The Rasch model gives all the discrimination
 * 1; this asks how much the ratings of one element would rather have, in the generalized partial credit model
 *
 * <pre>    P(x = s_j) ∝ exp(a K_j),    K_j = s_j η − Σ_{h ≤ j} τ_h,    η = θ_ratee − Σ β_element</pre>
 *
 * with every measure and threshold held where it is, in one Newton step from {@code a = 1}, the element's own difficulty
 * following:
 *
 * <pre>    a = 1 + Σ (K_x − E K) / I,    I = Σ Var K − (Σ Cov(K, x))² / Σ Var x,    SE = I^−½</pre>
 *
 * Above 1 ratings rise faster with the measure than those of the other elements, below 1 slower; near 0 the element does
 * not tell ratees apart. A step and not the way: departures far from 1 are understated. Measures that rest on few ratings
 * hold the element's own ones, which pulls all values up a little: compare elements with each other. The standard error
 * takes ratings as independent given the measures, which halo violates.
 *
 * <p>References: Linacre's empirical estimate of item discrimination (Winsteps, "estimated discrimination"); Muraki (1992),
 * Applied Psychological Measurement 16.
 *
 * @param element of the facet
 * @param ratings that the measures rest on
 * @param discrimination {@code a}; {@link Reason#NO_DATA} without such ratings, {@link Reason#NO_VARIATION} if they all have
 *     one level or one expectation
 * @param information mean variance of a rating, in levels² per logit²: what one rating says about a measure (Fisher); 0
 *     without ratings
 */
public record Discrimination(int element, long ratings, Estimate discrimination, double information) {

    /** Every element of a facet, in order. @param level confidence level in (0, 1) */
    public static List<Discrimination> of(Fitted fit, int facet, double level) {
        Interval.requireLevel(level);
        var ratings = fit.calibrated();
        var sums = new Sums[ratings.size(facet)];
        var kernels = new double[fit.groups()][];
        fit.each((row, expected) -> {
            int group = fit.estimation.unknowns.group(row);
            if (kernels[group] == null) {
                kernels[group] = cumulated(fit.thresholds(group));
            }
            int element = ratings.element(facet, row);
            sums[element] = sums[element] == null ? new Sums() : sums[element];
            int[] levels = fit.estimation.unknowns.scales[group].levels();
            double place = fit.extremes.measures.place(ratings, row);
            sums[element].add(levels, kernels[group], place, ratings.level(row), expected);
        });
        var answers = new ArrayList<Discrimination>();
        for (int e = 0; e < sums.length; e++) {
            answers.add(
                    sums[e] == null
                            ? new Discrimination(e, 0, Estimate.undefined(Reason.NO_DATA), 0)
                            : sums[e].answer(e, level));
        }
        return answers;
    }

    private static double[] cumulated(double[] thresholds) {
        var sums = new double[thresholds.length + 1];
        for (int h = 0; h < thresholds.length; h++) {
            sums[h + 1] = sums[h] + thresholds[h];
        }
        return sums;
    }

    private static final class Sums {
        private long ratings;
        private double score;
        private double ofKernel;
        private double ofLevel;
        private double together;
        private int lowest = Integer.MAX_VALUE;
        private int highest = -1;

        void add(int[] levels, double[] below, double place, int level, StepScale.Expectation expected) {
            double mean = 0;
            double squares = 0;
            double products = 0;
            double own = 0;
            for (int j = 0; j < levels.length; j++) {
                double kernel = levels[j] * place - below[j];
                own = levels[j] == level ? kernel : own;
                mean += expected.chance[j] * kernel;
                squares += expected.chance[j] * kernel * kernel;
                products += expected.chance[j] * kernel * (levels[j] - expected.mean);
            }
            ratings++;
            score += own - mean;
            ofKernel += squares - mean * mean;
            ofLevel += expected.variance;
            together += products;
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
        }

        Discrimination answer(int element, double level) {
            double information = ofKernel - together * together / ofLevel;
            Estimate estimate = lowest < highest && information > 1e-9 * ofKernel
                    ? Estimate.normal(1 + score / information, 1 / Math.sqrt(information), level)
                    : Estimate.undefined(Reason.NO_VARIATION);
            return new Discrimination(element, ratings, estimate, ofLevel / ratings);
        }
    }
}

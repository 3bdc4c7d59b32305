package org.thangdo.stats.agreement;

import java.util.List;
import org.thangdo.stats.agreement.CategorySums.Totals;

/**
 * The sums of a coefficient when subjects and raters carry weights: how often each was drawn. Of a subject whose ratings
 * {@code j} are drawn {@code v_j} times, the ordered pairs {@code j ≠ j'} count {@code v_j v_j'} times. A rater is never
 * paired with a copy of the same rater, which would agree without having been asked.
 *
 * <p>Subjects are added and taken out again one by one, so leaving out a rater costs as much as the subjects that the
 * rater rated.
 */
final class RatingSums {
    private final Averaging averaging;
    private final double[] weightOf; // weight of the ratings in each category, shape (q)
    private final long[] ratingsOf; // drawn ratings in each category: exact, so 0 is 0 after taking out, shape (q)
    private final double[][] coincidences; // weight of the pairs of ratings of one subject, shape (q, q)
    private double weight;
    private double pairable;
    private long subjectsPaired;

    RatingSums(Averaging averaging, int categories) {
        this(averaging, new double[categories], new long[categories], new double[categories][categories]);
    }

    private RatingSums(Averaging averaging, double[] weightOf, long[] ratingsOf, double[][] coincidences) {
        this.averaging = averaging;
        this.weightOf = weightOf;
        this.ratingsOf = ratingsOf;
        this.coincidences = coincidences;
    }

    RatingSums copy() {
        var pairs = new double[coincidences.length][];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = coincidences[k].clone();
        }
        var copy = new RatingSums(averaging, weightOf.clone(), ratingsOf.clone(), pairs);
        copy.weight = weight;
        copy.pairable = pairable;
        copy.subjectsPaired = subjectsPaired;
        return copy;
    }

    /**
     * Adds a subject.
     *
     * @param drawn {@code Σ_j v_j} over its ratings in each category, shape (q)
     * @param ownPairs {@code Σ_j v_j²}: pairs of a rating with its own copies
     * @param times how often the subject counts; negative takes it out
     */
    void add(long[] drawn, long ownPairs, long times) {
        long ratings = 0;
        for (long d : drawn) {
            ratings += d;
        }
        long pairs = ratings * ratings - ownPairs;
        if (times == 0 || ratings == 0 || averaging == Averaging.BY_RATING && pairs == 0) {
            return;
        }
        double added = averaging == Averaging.BY_SUBJECT ? times : (double) times * ratings;
        for (int k = 0; k < drawn.length; k++) {
            if (drawn[k] != 0) {
                weightOf[k] += added * drawn[k] / ratings;
                ratingsOf[k] += times * drawn[k];
            }
        }
        weight += added;
        if (pairs > 0) {
            pairable += added;
            subjectsPaired += times;
            addPairs(drawn, added / pairs);
        }
    }

    private void addPairs(long[] drawn, double each) {
        for (int k = 0; k < drawn.length; k++) {
            for (int l = 0; l < k && drawn[k] != 0; l++) {
                coincidences[k][l] += each * drawn[k] * drawn[l];
            }
        }
    }

    /** Whether any subject has two ratings of different raters. */
    boolean anyPair() {
        return subjectsPaired > 0;
    }

    /** The coefficient, or {@code NaN} where the weighted ratings leave none. */
    double value(AgreementCoefficient coefficient, List<Double> scale) {
        if (!anyPair()) {
            return Double.NaN;
        }
        return coefficient.value(moments(coefficient.distance().matrix(scale, weightOf)), WhenNothingVaries.UNDEFINED);
    }

    private Moments moments(double[][] distances) {
        double disagreement = 0;
        double crossed = 0;
        double concentration = 0;
        for (int k = 0; k < weightOf.length; k++) {
            concentration += weightOf[k] * weightOf[k];
            for (int l = 0; l < k; l++) {
                disagreement += 2 * distances[k][l] * coincidences[k][l];
                if (ratingsOf[k] > 0 && ratingsOf[l] > 0) {
                    crossed += 2 * distances[k][l] * weightOf[k] * weightOf[l];
                }
            }
        }
        var totals = new Totals(weight, pairable, concentration, weightOf.length);
        return new Moments(totals, disagreement, crossed, PatternDistances.mean(distances));
    }
}

package org.thangdo.stats.change;

/**
 * A number that is linear in the measures, with what each person and each rater adds to its error beyond the noise of the
 * ratings: how far the person's own change is from the mean change, and how far the person's metric is from the line.
 */
final class Contrast {
    final double value;
    /** Weight of each measure, shape (ratees, raters, criteria; elements). */
    final double[][] weights;
    /** Influence of each person and of each rater, shape (ratees, raters; numbers). */
    final double[][] influences;

    Contrast(double value, double[][] weights, double[][] influences) {
        this.value = value;
        this.weights = weights;
        this.influences = influences;
    }

    /** Nothing. */
    static Contrast zero(PeriodPair pair) {
        var weights = new double[3][];
        for (int f = 0; f < weights.length; f++) {
            weights[f] = new double[pair.ratings.size(f)];
        }
        return new Contrast(0, weights, new double[][] {
            new double[weights[PeriodPair.RATEE].length / 2], new double[weights[PeriodPair.RATER].length / 2]
        });
    }

    /** This and so many times another. */
    Contrast plus(double times, Contrast other) {
        return new Contrast(
                value + times * other.value,
                sum(weights, times, other.weights),
                sum(influences, times, other.influences));
    }

    private static double[][] sum(double[][] one, double times, double[][] other) {
        var sum = new double[one.length][];
        for (int f = 0; f < sum.length; f++) {
            sum[f] = one[f].clone();
            for (int e = 0; e < sum[f].length; e++) {
                sum[f][e] += times * other[f][e];
            }
        }
        return sum;
    }

    /**
     * Mean change of the common elements of a facet, as their parts show it, before the periods are linked. An element that is
     * alone in its stratum is given the spread of the others, for it shows none.
     */
    static Contrast meanChange(LinkedPeriods periods, int facet) {
        var contrast = zero(periods.pair);
        double spread = Math.sqrt(periods.common.varianceWithin(facet, k -> periods.change(facet, k)));
        double mean = 0;
        for (var stratum : periods.common.strata) {
            int size = stratum.size(facet);
            double weight = stratum.weight() / size;
            double within = stratum.mean(facet, k -> periods.change(facet, k));
            for (int k : stratum.of(facet)) {
                contrast.weights[facet][2 * k] -= weight;
                contrast.weights[facet][2 * k + 1] += weight;
                contrast.influences[facet][k] +=
                        weight * (size == 1 ? spread : unbiased(size) * (periods.change(facet, k) - within));
            }
            mean += stratum.weight() * within;
        }
        return new Contrast(mean, contrast.weights, contrast.influences);
    }

    /** Makes the squares of deviations from the mean of a sample as large as those from the true mean. */
    static double unbiased(int size) {
        return Math.sqrt(size / (size - 1.0));
    }
}

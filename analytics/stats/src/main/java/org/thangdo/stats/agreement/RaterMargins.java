package org.thangdo.stats.agreement;

/**
 * What each rater of a {@link RaterTable} tends to give, and how much two raters with these habits would disagree by
 * chance: {@code D_e}, the mean of {@code p_gᵀ d p_h} over all ordered pairs of different raters. A rater who rated nobody
 * is left out.
 *
 * <p>{@code D_e} follows from the sum {@code s = Σ p_g} and from {@code Σ p_gᵀ d p_g}, so that leaving out one subject
 * costs one look at each rater.
 */
final class RaterMargins {
    private final DistanceMatrix distances;
    private final double[][] shares; // p_g, shape (raters, q)
    private final double[][] distant; // d p_g, shape (raters, q)
    private final double[] within; // p_gᵀ d p_g, shape (raters)
    private final long[] rated; // number of subjects by rater
    private final double[] sum; // s, shape (q)
    private double withinSum;
    private int active;

    private RaterMargins(DistanceMatrix distances, int raters) {
        this.distances = distances;
        shares = new double[raters][distances.categories()];
        distant = new double[raters][];
        within = new double[raters];
        rated = new long[raters];
        sum = new double[distances.categories()];
    }

    static RaterMargins of(RaterTable table, DistanceMatrix distances) {
        var margins = new RaterMargins(distances, table.raters());
        var counts = new long[table.raters()][distances.categories()];
        table.subjects().forEach((pattern, n) -> {
            for (int g = 0; g < counts.length; g++) {
                if (pattern.rated(g)) {
                    counts[g][pattern.category(g)] += n;
                    margins.rated[g] += n;
                }
            }
        });
        for (int g = 0; g < counts.length; g++) {
            margins.set(g, counts[g]);
        }
        return margins;
    }

    private void set(int rater, long[] counts) {
        for (int k = 0; rated[rater] > 0 && k < counts.length; k++) {
            shares[rater][k] = (double) counts[k] / rated[rater];
            sum[k] += shares[rater][k];
        }
        distant[rater] = distances.times(shares[rater]);
        within[rater] = distances.between(shares[rater], shares[rater]);
        withinSum += within[rater];
        active += rated[rater] > 0 ? 1 : 0;
    }

    /** {@code D_e}; {@code NaN} with fewer than two raters. */
    double expected() {
        return expected(sum, withinSum, active);
    }

    /** {@code D_e} with one subject of a pattern left out. */
    double expectedWithout(RaterPattern pattern) {
        double[] left = sum.clone();
        double leftWithin = withinSum;
        int leftActive = active;
        for (int g = 0; g < shares.length; g++) {
            if (pattern.rated(g) && rated[g] == 1) {
                move(left, g, -1, RaterPattern.MISSING);
                leftWithin -= within[g];
                leftActive--;
            } else if (pattern.rated(g)) {
                double step = 1.0 / (rated[g] - 1); // p_g moves by step × (p_g − the unit vector of the category)
                int k = pattern.category(g);
                move(left, g, step, k);
                leftWithin += step * (2 + step) * within[g] - 2 * step * (1 + step) * distant[g][k];
            }
        }
        return expected(left, leftWithin, leftActive);
    }

    /**
     * What one subject of a pattern adds to {@code D_e}: the mean over all {@code n} subjects is {@code D_e}. Gwet (2014),
     * with missing ratings.
     */
    double expectedBy(RaterPattern pattern, double n) {
        double by = 0;
        double[] others = distances.times(sum);
        for (int g = 0; g < shares.length; g++) {
            if (rated[g] > 0) {
                double mean = -within[g];
                for (int k = 0; k < others.length; k++) {
                    mean += others[k] * shares[g][k];
                }
                double chosen =
                        pattern.rated(g) ? others[pattern.category(g)] - distant[g][pattern.category(g)] - mean : 0;
                by += n / rated[g] * chosen + mean;
            }
        }
        return by / ((double) active * (active - 1));
    }

    private void move(double[] left, int rater, double step, int category) {
        for (int k = 0; k < left.length; k++) {
            left[k] += step * shares[rater][k];
        }
        if (category != RaterPattern.MISSING) {
            left[category] -= step;
        }
    }

    private double expected(double[] total, double within, int raters) {
        return raters < 2 ? Double.NaN : (distances.between(total, total) - within) / ((double) raters * (raters - 1));
    }
}

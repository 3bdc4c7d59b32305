package org.thangdo.stats.agreement;

import org.thangdo.stats.agreement.CategorySums.Totals;

/**
 * The sums from which {@code D_o} and {@code D_e} follow, for one distance and one number of subjects for each pattern.
 * They can be changed by a subject without being added up again, which makes the jackknife one pass.
 */
class DisagreementSums {
    private final CategorySums categories;
    private final Totals totals;
    private final PatternDistances distances;
    private final double[] crossedOf; // Σ_l d_kl c_l by category, shape (q)
    private final double disagreement;
    private final double crossed;

    DisagreementSums(CategorySums categories, PatternDistances distances) {
        this.categories = categories;
        this.totals = categories.totals();
        this.distances = distances;
        this.crossedOf = times(distances.distances(), categories.weightOf());
        this.disagreement = disagreement();
        this.crossed = categories.varies(distances.distances()) ? dot(crossedOf, categories.weightOf()) : 0;
    }

    private double disagreement() {
        double[] within = distances.within();
        double sum = 0;
        for (int p = 0; p < within.length; p++) {
            sum += categories.subjects(p) * categories.weightOfOne(p) * within[p];
        }
        return sum;
    }

    Moments all() {
        return new Moments(totals, disagreement, crossed, distances.mean());
    }

    /** The moments with {@code by} more subjects of one pattern and the same distances; {@code −1} leaves one out. */
    Moments changed(int p, double by) {
        double added = by * categories.weightOfOne(p);
        double within = distances.within()[p];
        int r = categories.patterns().ratings()[p];
        double ownCrossed = within * (r - 1) / r;
        double changed = crossed + added * (2 * categories.patterns().mean(p, crossedOf) + added * ownCrossed);
        return new Moments(
                categories.changed(totals, p, by),
                disagreement + added * within,
                varies(p, by) ? changed : 0,
                distances.mean());
    }

    /** Whether two categories that are apart are both in use, after the change. */
    boolean varies(int p, double by) {
        return categories.varies(distances.distances(), p, by);
    }

    CategorySums categories() {
        return categories;
    }

    /** Mean disagreement of two ratings of one pattern; 0 where there is only one. */
    double within(int p) {
        return distances.within()[p];
    }

    /** Mean distance of a rating of one pattern from a rating drawn at random from all. */
    double fromAll(int p) {
        return categories.patterns().mean(p, crossedOf) / totals.weight();
    }

    /** Probability that a rating of one pattern is the same as one drawn at random from all. */
    double sameAsAll(int p) {
        return categories.patterns().mean(p, categories.weightOf()) / totals.weight();
    }

    static double[] times(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        for (int l = 0; l < vector.length; l++) {
            if (vector[l] != 0) {
                for (int k = 0; k < product.length; k++) {
                    product[k] += matrix[l][k] * vector[l];
                }
            }
        }
        return product;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}

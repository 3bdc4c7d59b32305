package org.thangdo.stats.agreement;

import org.thangdo.stats.agreement.CategorySums.Totals;

/**
 * The sums for Krippendorff's ordinal metric, whose distances follow the ratings: one subject more or less changes every
 * rank. The mean ranks are linear in the category weights c, {@code R = Lc} with {@code L_kj} = 1 above, ½ on and 0 below
 * the diagonal {@code k = j}, so what a subject changes is a polynomial in its few ratings. With the coincidences O,
 * whose rows add up to c, and the number N of pairable ratings, the distances {@code (R_k − R_l)²} give
 *
 * <pre>    Σ d_kl O_kl = 2 (Σ c_k R_k² − R'OR),    Σ d_kl c_k c_l = 2 (N Σ c_k R_k² − (Σ c_k R_k)²)</pre>
 *
 * before they are divided by the square of the range of the ranks.
 */
final class RankSums extends DisagreementSums {
    private final Totals totals;
    private double[][] stepped; // L'OL, shape (q, q); made when a subject is first changed
    private double[] steppedRanks; // L'OLc, shape (q)
    private double ranked; // R'OR

    RankSums(CategorySums categories, PatternDistances distances) {
        super(categories, distances);
        this.totals = categories.totals();
    }

    @Override
    Moments changed(int p, double by) {
        prepare();
        var patterns = categories().patterns();
        double each = by * categories().weightOfOne(p) / patterns.ratings()[p];
        double[] c = categories().weightOf().clone();
        for (int e = patterns.start()[p]; e < patterns.start()[p + 1]; e++) {
            c[patterns.category()[e]] += each * patterns.times()[e];
        }
        double[] rank = KrippendorffMetric.meanRanks(c);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < c.length; k++) {
            sum += c[k] * rank[k];
            squares += c[k] * rank[k] * rank[k];
        }
        var changed = categories().changed(totals, p, by);
        double range = rank[c.length - 1] - rank[0];
        double unit = 2 / (range * range);
        return new Moments(
                changed,
                unit * (squares - ranked(p, each) - own(p, each, rank)),
                varies(p, by) ? unit * (changed.weight() * squares - sum * sum) : 0,
                Double.NaN); // no coefficient that goes with this metric uses the mean distance
    }

    /** R'OR with the changed ranks and the coincidences of all. */
    private double ranked(int p, double each) {
        var patterns = categories().patterns();
        double sum = ranked;
        for (int e = patterns.start()[p]; e < patterns.start()[p + 1]; e++) {
            double added = each * patterns.times()[e];
            double[] from = stepped[patterns.category()[e]];
            sum += 2 * added * steppedRanks[patterns.category()[e]];
            for (int f = patterns.start()[p]; f < patterns.start()[p + 1]; f++) {
                sum += added * each * patterns.times()[f] * from[patterns.category()[f]];
            }
        }
        return sum;
    }

    /** What the coincidences of the subject itself add to R'OR. */
    private double own(int p, double each, double[] rank) {
        var patterns = categories().patterns();
        double sum = 0;
        double squares = 0;
        for (int e = patterns.start()[p]; e < patterns.start()[p + 1]; e++) {
            double r = rank[patterns.category()[e]];
            sum += patterns.times()[e] * r;
            squares += patterns.times()[e] * r * r;
        }
        return each / (patterns.ratings()[p] - 1) * (sum * sum - squares);
    }

    private void prepare() {
        if (stepped == null) {
            stepped = columnsStepped(columnsStepped(coincidences()));
            steppedRanks = times(stepped, categories().weightOf());
            ranked = dot(steppedRanks, categories().weightOf());
        }
    }

    /** (ML)': symmetric M turned, so that twice gives L'ML. */
    private static double[][] columnsStepped(double[][] matrix) {
        int q = matrix.length;
        var turned = new double[q][q];
        for (int k = 0; k < q; k++) {
            double above = 0;
            for (int j = q - 1; j >= 0; j--) {
                turned[j][k] = above + matrix[k][j] / 2;
                above += matrix[k][j];
            }
        }
        return turned;
    }

    /** O: weight of the ordered pairs of ratings of one subject, by their categories. */
    private double[][] coincidences() {
        var patterns = categories().patterns();
        var coincidences = new double[patterns.categories()][patterns.categories()];
        for (int p = 0; p < patterns.size(); p++) {
            double each = categories().subjects(p) / Math.max(1, patterns.ratings()[p] - 1);
            for (int e = patterns.start()[p]; e < patterns.start()[p + 1] && each > 0; e++) {
                double[] from = coincidences[patterns.category()[e]];
                from[patterns.category()[e]] -= each * patterns.times()[e];
                for (int f = patterns.start()[p]; f < patterns.start()[p + 1]; f++) {
                    from[patterns.category()[f]] += each * patterns.times()[e] * patterns.times()[f];
                }
            }
        }
        return coincidences;
    }
}

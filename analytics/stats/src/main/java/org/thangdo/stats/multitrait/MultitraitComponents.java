package org.thangdo.stats.multitrait;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;

/**
 * Components of the covariance of criteria {@code c, d}, in squared levels, from pairs of levels less the mean of their stratum:
 *
 * <ul>
 *   <li>{@code within}: both on one form;
 *   <li>{@code agreed}: of one ratee on one occasion, by two raters: what raters agree on;
 *   <li>{@code lasting}: of one person on two occasions, by two raters: what stays;
 *   <li>{@code lenient}: by one rater, of two people: how severe the rater is;
 *   <li>{@code halo} = within − agreed − lenient, for {@code c ≠ d}: what one rater puts into everything that is said of one
 *       person. Ratings within units make lenient contain what units differ by, which errs towards less halo.
 * </ul>
 *
 * <p>A component is unbiased but may come out below 0. A number that the data leave undefined is {@code NaN}; whoever estimates
 * with {@link MultitraitJackknife} turns it into a reason.
 *
 * <p>Outcomes stand behind the criteria and have components with them, but are no part of what criteria have in common.
 *
 * <p>What all criteria have in common is taken from the others by Spearman's sums of triads, {@code g_c² = Σ s_cd s_ce / Σ s_de}
 * over {@code d ≠ e}, both other than {@code c} (Spearman, 1927; Harman, 1976, section 7.3).
 */
public final class MultitraitComponents {
    private final double[][] within;
    private final double[][] agreed;
    private final double[][] lasting;
    private final double[][] lenient;
    private final double[][] levels;
    private final double[] raters;
    private final int criteria;
    private final double[] general;
    private final double[] impression;
    private Optional<RealMatrix> inverse;

    MultitraitComponents(
            PairSums within, PairSums agreed, PairSums lasting, PairSums lenient, double[][] levels, int outcomes) {
        this.within = within.means();
        this.agreed = agreed.means();
        this.lasting = lasting.means();
        this.lenient = lenient.means();
        this.levels = levels;
        this.criteria = levels.length - outcomes;
        this.raters = new double[criteria];
        Arrays.setAll(raters, c -> 1 + agreed.pairs()[c][c] / within.pairs()[c][c]);
        this.general = common(this::agreed);
        this.impression = common(this::halo);
    }

    /** Number of criteria. */
    public int criteria() {
        return criteria;
    }

    /** Judgements of a criterion at a level. */
    public double at(int criterion, int level) {
        return levels[criterion][level];
    }

    /** Share of the level that is given most often. */
    public double commonestShare(int c) {
        double total = 0;
        double most = 0;
        for (double n : levels[c]) {
            total += n;
            most = Math.max(most, n);
        }
        return most / total;
    }

    /** Shannon's entropy of the levels of a criterion over that of equal shares, in [0, 1]: 0 all at one level. */
    public double entropy(int c) {
        double total = Arrays.stream(levels[c]).sum();
        double entropy = 0;
        for (double n : levels[c]) {
            entropy -= n > 0 ? n / total * FastMath.log(n / total) : 0;
        }
        return entropy / FastMath.log(levels[c].length);
    }

    public double within(int c, int d) {
        return within[c][d];
    }

    public double agreed(int c, int d) {
        return agreed[c][d];
    }

    public double lasting(int c, int d) {
        return lasting[c][d];
    }

    /** 0 where no rater rated two people. */
    public double lenient(int c, int d) {
        return Double.isNaN(lenient[c][d]) ? 0 : lenient[c][d];
    }

    public double halo(int c, int d) {
        return within(c, d) - agreed(c, d) - lenient(c, d);
    }

    /** Share of the variance of levels on one form that another rater of the same ratee shares: the one-way intraclass correlation. */
    public double agreedShare(int c) {
        return agreed(c, c) / within(c, c);
    }

    /** Share of the variance that raters agree on and all criteria have in common. */
    public double generalShare(int c) {
        return general[c] / within(c, c);
    }

    /** Share of the variance that raters agree on in this criterion alone: what it says that the others do not. */
    public double ownShare(int c) {
        return agreedShare(c) - generalShare(c);
    }

    /** Share of the variance that one rater puts into everything that is said of one person. */
    public double haloShare(int c) {
        return impression[c] / within(c, c);
    }

    /** Share of the variance that is the severity of raters. */
    public double leniencyShare(int c) {
        return lenient(c, c) / within(c, c);
    }

    /** {@code halo / (halo + agreed)}, each taken as 0 if below: how much of what is not chance is one rater's impression. */
    public double haloOfSystematic(int c) {
        double halo = Math.max(0, haloShare(c));
        return halo / (halo + Math.max(0, agreedShare(c)));
    }

    /** How well what raters agree on lasts from one occasion to another: {@code lasting / agreed}. */
    public double stability(int c) {
        return lasting(c, c) / agreed(c, c);
    }

    /** Correlation of a criterion with the sum of those others that {@code among} names, within forms. */
    public double itemRest(int c, int[] among) {
        double with = 0;
        double rest = 0;
        for (int d : among) {
            if (d != c) {
                with += within(c, d);
                for (int e : among) {
                    rest += e == c ? 0 : within(d, e);
                }
            }
        }
        return with / Math.sqrt(within(c, c) * rest);
    }

    /** Correlation of two criteria within forms, all others held fixed. */
    public double partial(int c, int d) {
        if (inverse == null) {
            inverse = invertedCorrelations();
        }
        return inverse.map(matrix -> -matrix.getEntry(c, d) / Math.sqrt(matrix.getEntry(c, c) * matrix.getEntry(d, d)))
                .orElse(Double.NaN);
    }

    private Optional<RealMatrix> invertedCorrelations() {
        var correlations = new Array2DRowRealMatrix(criteria, criteria);
        for (int i = 0; i < criteria; i++) {
            for (int j = 0; j < criteria; j++) {
                correlations.setEntry(i, j, within(i, j) / Math.sqrt(within(i, i) * within(j, j)));
            }
        }
        var solver = new LUDecomposition(correlations).getSolver();
        return solver.isNonSingular() ? Optional.of(solver.getInverse()) : Optional.empty();
    }

    /** Raters per ratee that pairs of raters were made of: pairs of forms of one ratee over forms, and one. */
    public double ratersPerRatee(int c) {
        return raters[c];
    }

    /** Reliability of the mean of all raters of a ratee: {@link #agreedShare} stepped up by Spearman and Brown. */
    public double meanReliability(int c) {
        double one = agreedShare(c);
        double raters = ratersPerRatee(c);
        return raters * one / (1 + (raters - 1) * one);
    }

    /** Correlation of the mean of all raters of a ratee on a criterion with an outcome of the ratee. */
    public double withOutcome(int c, int outcome) {
        double ofMean = agreed(c, c) + (within(c, c) - agreed(c, c)) / ratersPerRatee(c);
        return within(c, outcome) / Math.sqrt(ofMean * within(outcome, outcome));
    }

    /**
     * What raters agree on in both of two criteria beyond what all have in common, as a tetrad {@code s_cd − Σ s_ce s_df / Σ s_ef}
     * over {@code e ≠ f}, both other than {@code c} and {@code d}, in squared levels.
     */
    public double sharedContent(int c, int d) {
        double through = 0;
        double between = 0;
        for (int e = 0; e < criteria(); e++) {
            for (int f = 0; f < criteria(); f++) {
                if (e != f && e != c && e != d && f != c && f != d) {
                    through += agreed(c, e) * agreed(d, f);
                    between += agreed(e, f);
                }
            }
        }
        return agreed(c, d) - through / between;
    }

    /** A covariance of two criteria. */
    @FunctionalInterface
    private interface Covariance {
        double of(int c, int d);
    }

    private double[] common(Covariance covariance) {
        var common = new double[criteria];
        for (int c = 0; c < criteria; c++) {
            double through = 0;
            double between = 0;
            for (int d = 0; d < criteria; d++) {
                for (int e = 0; e < criteria; e++) {
                    if (d != e && d != c && e != c) {
                        through += covariance.of(c, d) * covariance.of(c, e);
                        between += covariance.of(d, e);
                    }
                }
            }
            common[c] = between > 0 ? through / between : 0;
        }
        return common;
    }
}

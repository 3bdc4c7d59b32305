package org.thangdo.stats.facets;

import org.apache.commons.math3.util.FastMath;

/**
 * Appraisals of known truth. Rater {@code r} gives ratee {@code n} on criterion {@code i} in period {@code t} level
 * {@code k} rather than {@code k − 1} with log odds
 *
 * <pre>
 *   θ_nt + s_ni + h_nrt + deference · senior_n · subordinate_r − δ_i − λ_rt − τ_k d_r
 *   θ_nt = θ_n + improvement · t          λ_rt = λ_r + (slope_r − inflation) t
 * </pre>
 *
 * (adjacent categories; Linacre 1989, with the rater-by-ratee effect of Patz et al. 2002). Each ratee also rates himself,
 * as one rater for all ratees: the last index of raters. Row {@code x} of the ratings is
 * {@code (ratee[x], rater[x], role[x], criterion[x], period[x], form[x], level[x])}; the rows of a form, one rater's
 * ratings of one ratee in one period, stand together. A missing rating is an absent row.
 *
 * @param role of the rater: {@link #SUPERIOR} to {@link #SELF}
 * @param level 0 … levels − 1
 * @param unit shape (ratees): 0 or 1
 * @param senior shape (ratees): 1 if the ratee outranks subordinates by far
 * @param metric an objective measurement per ratee and period, untouched by raters; empty if there is none
 * @param halo h, shape (forms)
 * @param truth what the ratings are drawn from
 */
record SimulatedAppraisals(
        int[] ratee,
        int[] rater,
        int[] role,
        int[] criterion,
        int[] period,
        int[] form,
        byte[] level,
        int[] unit,
        int[] senior,
        Metric metric,
        double[] halo,
        Truth truth) {

    static final int SUPERIOR = 0;
    static final int PEER = 1;
    static final int SUBORDINATE = 2;
    static final int COLLECTIVE = 3;
    static final int SELF = 4;

    /** Unit of a rater who rates in both. */
    static final int BOTH = 2;

    static final int ROLES = 5;

    static SimulatedAppraisals draw(AppraisalSettings settings, long seed) {
        return new AppraisalDraw(settings, seed).draw();
    }

    int ratings() {
        return level.length;
    }

    int ratees() {
        return unit.length;
    }

    /** Raters, the common rater of the self-ratings included. */
    int raters() {
        return truth.severity().length;
    }

    /** How many of {@code all} raters have a role other than {@link #SELF}. */
    static int raters(int role, int all) {
        double[] shares = {0.2, 0.4, 0.25, 0.15};
        if (role != PEER) {
            return (int) FastMath.rint(all * shares[role]);
        }
        return all - raters(SUPERIOR, all) - raters(SUBORDINATE, all) - raters(COLLECTIVE, all);
    }

    /** Log odds of row {@code x} before the thresholds. */
    double location(int x) {
        return truth.ability(ratee[x], period[x])
                + truth.specific[ratee[x] * truth.difficulty.length + criterion[x]]
                + halo[form[x]]
                + (role[x] == SUBORDINATE ? truth.deference * senior[ratee[x]] : 0)
                - truth.difficulty[criterion[x]]
                - truth.severity(rater[x], period[x]);
    }

    /** Measurements, one row each: {@code value = θ_nt + e}, on the logit scale. */
    record Metric(int[] ratee, int[] period, double[] value) {}

    /**
     * What a simulation was drawn from. The severities of the raters of the first period and of the self-ratings add up to
     * 0, and so do the difficulties and the thresholds.
     *
     * @param ability θ, shape (ratees), in the first period
     * @param improvement per period
     * @param specific s, shape (ratees × criteria), row by row
     * @param severity λ, shape (raters), in the first period
     * @param slope shape (raters): by which a rater's own severity rises each period
     * @param inflation by which every severity falls each period
     * @param dispersion d, shape (raters)
     * @param raterRole shape (raters)
     * @param raterUnit shape (raters): 0, 1 or {@link #BOTH}
     * @param difficulty δ, shape (criteria)
     * @param thresholds τ, shape (levels − 1)
     * @param deference of subordinates towards seniors
     */
    record Truth(
            double[] ability,
            double improvement,
            double[] specific,
            double[] severity,
            double[] slope,
            double inflation,
            double[] dispersion,
            int[] raterRole,
            int[] raterUnit,
            double[] difficulty,
            double[] thresholds,
            double deference) {

        double ability(int ratee, int period) {
            return ability[ratee] + improvement * period;
        }

        double severity(int rater, int period) {
            return severity[rater] + (slope[rater] - inflation) * period;
        }

        /**
         * Probability of each level.
         *
         * @param location log odds before the thresholds
         * @param rater whose dispersion counts
         * @param into shape (levels)
         */
        void probabilities(double location, int rater, double[] into) {
            double exponent = 0;
            double largest = 0;
            into[0] = 0;
            for (int k = 1; k < into.length; k++) {
                exponent += location - thresholds[k - 1] * dispersion[rater];
                into[k] = exponent;
                largest = Math.max(largest, exponent);
            }
            double sum = 0;
            for (int k = 0; k < into.length; k++) {
                into[k] = FastMath.exp(into[k] - largest);
                sum += into[k];
            }
            for (int k = 0; k < into.length; k++) {
                into[k] /= sum;
            }
        }
    }
}

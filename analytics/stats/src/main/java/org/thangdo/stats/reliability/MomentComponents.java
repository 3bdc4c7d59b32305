package org.thangdo.stats.reliability;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;

/**
 * Components of variance when raters rate subjects any number of times, by the method of moments: uncorrected sums of
 * squares are set equal to their expectations (Henderson's method I). The score is {@code μ + s_i + r_j + (sr)_ij + e},
 * where a rater's repetitions of one subject tell the interaction from the error. With the components
 *
 * <pre>    between raters    σ²_s / (σ²_s + σ²_r + σ²_sr + σ²_e)
 *     within a rater    (σ²_s + σ²_r + σ²_sr) / (σ²_s + σ²_r + σ²_sr + σ²_e)</pre>
 *
 * are the correlations of two ratings of a subject by different raters and by the same rater. A component that comes out
 * below 0 is shown as it is and counts as 0 in the correlations. Standard errors are by the jackknife over subjects, with
 * Student's t interval cut at 1; the raters are taken as fixed.
 *
 * <p>References: Henderson (1953), Biometrics 9; Gwet (2014), <i>Handbook of Inter-Rater Reliability</i>, 4th ed., chapters
 * 8 and 9.
 *
 * @param design what the score is made of
 * @param subjects {@code σ²_s}; 0, as all components are, if there is no estimate
 * @param raters {@code σ²_r}, 0 where the design has none
 * @param interaction {@code σ²_sr}, 0 where the design has none
 * @param residual {@code σ²_e}
 * @param betweenRaters correlation of two ratings of a subject by different raters
 * @param withinRater correlation of two ratings of a subject by the same rater; equal to {@code betweenRaters} in a one-way
 *     design
 */
public record MomentComponents(
        Design design,
        double subjects,
        double raters,
        double interaction,
        double residual,
        Estimate betweenRaters,
        Estimate withinRater) {

    /** What the score is made of. */
    public enum Design {
        /** Subject and error. */
        ONE_WAY,
        /**
         * As {@link #ONE_WAY}, with the divisor of irrICC 1.0 {@code N − Σ_ij n_ij²/n_·j} in place of
         * {@code N − Σ_i n_i·²/N}. It is unbiased only where both are equal: on its own example data {@code σ²_s} comes out
         * 1.9 % too large on average. To compare with that package.
         */
        ONE_WAY_AS_IRRICC,
        /** Subject, rater and error. */
        TWO_WAY,
        /** Subject, rater, their interaction and error; some rater must have rated a subject twice. */
        TWO_WAY_WITH_INTERACTION
    }

    /**
     * Estimates the components. {@link Reason#NO_DATA} without ratings, {@link Reason#TOO_FEW} if the ratings do not
     * determine every component, {@link Reason#NO_VARIATION} if none is positive, {@link Reason#RESTS_ON_ONE_SUBJECT} if
     * without one of the subjects it would be so.
     *
     * @param level confidence level in (0, 1)
     */
    public static MomentComponents estimate(ReplicatedSums ratings, Design design, double level) {
        Interval.requireLevel(level);
        if (ratings.cells().isEmpty()) {
            return refused(design, Reason.NO_DATA, new double[4]);
        }
        var sums = new HendersonSums(ratings);
        var solution = sums.components(design);
        if (solution.isEmpty()) {
            return refused(design, Reason.TOO_FEW, new double[4]);
        }
        double[] components = solution.get();
        if (!(total(components) > 0)) {
            return refused(design, Reason.NO_VARIATION, components);
        }
        var correlations = correlations(sums, design, components, level);
        return correlations.isEmpty()
                ? refused(design, Reason.RESTS_ON_ONE_SUBJECT, components)
                : of(
                        design,
                        components,
                        correlations.get().get(0),
                        correlations.get().get(1));
    }

    private static Optional<List<Estimate>> correlations(
            HendersonSums sums, Design design, double[] components, double level) {
        var between = new Jackknife();
        var within = new Jackknife();
        for (int i = 0; i < sums.subjects(); i++) {
            var leftOut = sums.without(i, design).filter(rest -> total(rest) > 0);
            if (leftOut.isEmpty()) {
                return Optional.empty();
            }
            between.add(between(leftOut.get()), 1);
            within.add(within(leftOut.get(), design), 1);
        }
        return Optional.of(List.of(
                between.estimate(between(components), level, 1),
                within.estimate(within(components, design), level, 1)));
    }

    private static double between(double[] components) {
        return Math.max(0, components[0]) / total(components);
    }

    private static double within(double[] components, Design design) {
        boolean oneWay = design == Design.ONE_WAY || design == Design.ONE_WAY_AS_IRRICC;
        return oneWay ? between(components) : 1 - Math.max(0, components[3]) / total(components);
    }

    private static double total(double[] components) {
        double sum = 0;
        for (double component : components) {
            sum += Math.max(0, component);
        }
        return sum;
    }

    private static MomentComponents refused(Design design, Reason reason, double[] components) {
        return of(design, components, Estimate.undefined(reason), Estimate.undefined(reason));
    }

    private static MomentComponents of(Design design, double[] components, Estimate between, Estimate within) {
        return new MomentComponents(
                design, components[0], components[1], components[2], components[3], between, within);
    }
}

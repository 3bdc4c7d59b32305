package org.thangdo.stats.planning;

import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.agreement.Distance;

/**
 * How many subjects must be rated by two raters so that the interval of an agreement coefficient reaches at most
 * {@code h} to either side: {@code n = (z s / h)²} with the standard deviation {@code s} of what one subject
 * contributes. Before a pilot {@code s} is unknown, so the greatest one is taken that any answers could give; real
 * answers need fewer. More raters per subject need fewer too.
 *
 * <p>For Gwet's coefficients the greatest {@code s} is searched over all distributions of two answers, their effect
 * on chance agreement included. The shorter rule {@code s = ½/(1 − p_e)} with chance agreement taken as known falls
 * short: for AC1 on two categories it gives 1, where answers with {@code s = 1.198} exist.
 *
 * <p>Intervals are normal. After Gwet (2014), <i>Handbook of Inter-Rater Reliability</i>, 4th ed., chapter 6, but for
 * the search.
 */
public final class PrecisionSubjects {

    private PrecisionSubjects() {}

    /** Percent agreement, weighted or not: {@code s = ½}. @param halfWidth {@code h}, in (0, 1) */
    public static long percentAgreement(double halfWidth, double level) {
        return subjects(0.5, halfWidth, level);
    }

    /**
     * Brennan and Prediger's kappa: {@code s = ½/(1 − p_e)}, {@code p_e} known from the scale.
     *
     * @param distance of categories, one that follows from the scale alone
     * @param scale score of each category, strictly increasing
     */
    public static long brennanPrediger(Distance distance, List<Double> scale, double halfWidth, double level) {
        double[][] apart = apart(distance, scale);
        double mean = 0;
        for (double[] row : apart) {
            for (double d : row) {
                mean += d / (scale.size() * scale.size());
            }
        }
        return subjects(0.5 / mean, halfWidth, level);
    }

    /** Gwet's AC1 (distance of identity) or AC2; parameters as for {@link #brennanPrediger}. */
    public static long gwet(Distance distance, List<Double> scale, double halfWidth, double level) {
        return subjects(GreatestGwetError.of(apart(distance, scale)), halfWidth, level);
    }

    /**
     * Any coefficient, after a pilot: its error shrinks with the square root of the number of subjects.
     *
     * @param pilot the coefficient as estimated in the pilot
     * @param pilotSubjects number of subjects of the pilot
     */
    public static long afterPilot(Estimate.Defined pilot, long pilotSubjects, double halfWidth, double level) {
        if (pilotSubjects < 2) {
            throw new IllegalArgumentException("not a pilot: " + pilotSubjects + " subjects");
        }
        return subjects(pilot.standardError() * Math.sqrt(pilotSubjects), halfWidth, level);
    }

    /**
     * How many of a finite number of people must be rated, if the result shall speak of these people only:
     * {@code n / (1 + n/N)}.
     *
     * @param subjects number {@code n} needed of a population without end
     * @param population number of people {@code N}
     */
    public static long ofPopulation(long subjects, long population) {
        if (subjects < 1 || population < 1) {
            throw new IllegalArgumentException("not a population: " + subjects + " of " + population);
        }
        return Math.min(population, Detection.wholeSubjects(subjects / (1 + (double) subjects / population)));
    }

    private static double[][] apart(Distance distance, List<Double> scale) {
        if (distance.dependsOnRatings()) {
            throw new IllegalArgumentException("distance depends on ratings that are not there yet: " + distance.id());
        }
        return distance.matrix(scale, new double[scale.size()]);
    }

    private static long subjects(double deviation, double halfWidth, double level) {
        Interval.requireLevel(level);
        if (!(halfWidth > 0 && halfWidth < 1)) {
            throw new IllegalArgumentException("not half the width of an interval: " + halfWidth);
        }
        double root = Detection.quantile((1 + level) / 2) * deviation / halfWidth;
        return Detection.wholeSubjects(root * root);
    }
}

package org.thangdo.stats.planning;

import org.apache.commons.math3.distribution.FDistribution;
import org.thangdo.stats.Interval;

/**
 * How many subjects, each rated by {@code k} raters, a one-way intraclass correlation of single ratings needs. The
 * formulas serve the two-way forms too, as far as the raters do not differ in severity.
 */
public final class IccSubjects {

    private IccSubjects() {}

    /**
     * Subjects so that the confidence interval is expected to have a wanted width,
     * {@code n = 1 + 8 z² (1 − ρ)² (1 + (k − 1)ρ)² / (k (k − 1) w²)}, and {@code 5ρ} more for two raters with
     * {@code ρ >= 0.7}. Bonett (2002), Statistics in Medicine 21.
     *
     * @param icc expected correlation {@code ρ}, in [0, 1)
     * @param raters number of raters {@code k >= 2} of each subject
     * @param width of the whole interval {@code w}, in (0, 1)
     * @param level confidence level in (0, 1)
     */
    public static long forWidth(double icc, int raters, double width, double level) {
        Interval.requireLevel(level);
        if (!(icc >= 0 && icc < 1) || raters < 2 || !(width > 0 && width < 1)) {
            throw new IllegalArgumentException("no study of icc " + icc + ", raters " + raters + ", width " + width);
        }
        double z = Detection.quantile((1 + level) / 2);
        double spread = z * (1 - icc) * (1 + (raters - 1) * icc) / width;
        double subjects = 1 + 8 * spread * spread / (raters * (raters - 1.0));
        return Detection.wholeSubjects(subjects + (raters == 2 && icc >= 0.7 ? 5 * icc : 0));
    }

    /**
     * The smallest number of subjects with which the F test rejects the unwanted correlation with the wanted power
     * ({@link #power}).
     *
     * @param raters number of raters {@code k >= 2} of each subject
     * @param detection correlations above {@code −1/(k − 1)}
     */
    public static long forPower(int raters, Detection detection) {
        long enough = 2;
        while (power(enough, raters, detection) < detection.power()) {
            enough *= 2;
        }
        long tooFew = enough / 2; // or 1, which is never enough
        while (enough - tooFew > 1) {
            long middle = (enough + tooFew) / 2;
            if (power(middle, raters, detection) < detection.power()) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    /**
     * The approximation to {@link #forPower} that is found in print,
     * {@code n = 1 + 2 (z_α + z_β)² k / ((k − 1) ln² C)} with {@code C = (1 + kθ₀)/(1 + kθ₁)}, {@code θ = ρ/(1 − ρ)}.
     * Walter, Eliasziw and Donner (1998), Statistics in Medicine 17. It is off by several subjects where few suffice
     * (Shieh, 2014, Behavior Research Methods 46).
     */
    public static long forPowerAsPrinted(int raters, Detection detection) {
        double logRatio = Math.log(ratio(raters, detection));
        double z = detection.critical() + detection.reserve();
        return Detection.wholeSubjects(1 + 2 * z * z * raters / (logRatio * logRatio * (raters - 1)));
    }

    /**
     * Exact probability, for normal scores, that the one-sided F test rejects the unwanted correlation when the
     * expected one is true; a two-sided test is taken at half its significance.
     *
     * @param subjects number of subjects, {@code >= 2}
     * @param raters number of raters {@code k >= 2} of each subject
     */
    public static double power(long subjects, int raters, Detection detection) {
        if (subjects < 2) {
            throw new IllegalArgumentException("too few subjects: " + subjects);
        }
        double ratio = ratio(raters, detection);
        var f = new FDistribution(null, subjects - 1.0, subjects * (raters - 1.0));
        double critical = f.inverseCumulativeProbability(1 - detection.significance() / (detection.twoSided() ? 2 : 1));
        return 1 - f.cumulativeProbability(critical * ratio);
    }

    /** Expected mean squares between over within, unwanted against expected. */
    private static double ratio(int raters, Detection detection) {
        if (raters < 2 || !(1 + (raters - 1) * detection.unwanted() > 0)) {
            throw new IllegalArgumentException(
                    "no intraclass correlation " + detection.unwanted() + " of " + raters + " raters");
        }
        return meanSquares(detection.unwanted(), raters) / meanSquares(detection.expected(), raters);
    }

    private static double meanSquares(double icc, int raters) {
        return 1 + raters * icc / (1 - icc);
    }
}

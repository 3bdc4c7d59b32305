package org.thangdo.stats.planning;

import java.util.Arrays;
import java.util.List;

/**
 * How many subjects tell a kappa from one that would not do. The error of kappa depends on how often each category is
 * chosen, so the shares must be expected too; the more uneven they are, the more subjects.
 */
public final class KappaSubjects {

    private KappaSubjects() {}

    /**
     * Cohen's kappa of two raters who answer yes or no, {@code n = ((z_α τ(κ₀) + z_β τ(κ₁)) / (κ₁ − κ₀))²} with the
     * error {@code τ/√n} of kappa (Fleiss, Cohen and Everitt, 1969). Cantor (1996), Psychological Methods 1.
     *
     * @param firstYes share of yes that the first rater gives, in (0, 1)
     * @param secondYes the same of the second
     * @throws IllegalArgumentException if raters with these shares cannot reach one of the kappas
     */
    public static long yesOrNo(double firstYes, double secondYes, Detection detection) {
        return subjects(
                error(firstYes, secondYes, detection.unwanted()),
                error(firstYes, secondYes, detection.expected()),
                detection);
    }

    /**
     * Cohen's kappa of two raters who use several categories equally often. How the disagreements fall is not known,
     * so the greatest error that the shares allow is taken. Flack, Afifi, Lachenbruch and Schouten (1988),
     * Psychometrika 53.
     *
     * @param shares of the categories, given by both raters; each above 0, sum 1
     * @throws IllegalArgumentException if raters with these shares cannot reach one of the kappas
     */
    public static long categories(List<Double> shares, Detection detection) {
        double[] margins = shares.stream().mapToDouble(Double::doubleValue).toArray();
        if (margins.length < 2
                || Arrays.stream(margins).anyMatch(share -> !(share > 0))
                || !(Math.abs(Arrays.stream(margins).sum() - 1) < 1e-9)) {
            throw new IllegalArgumentException("not the shares of categories: " + shares);
        }
        return subjects(
                GreatestKappaError.of(margins, detection.unwanted()),
                GreatestKappaError.of(margins, detection.expected()),
                detection);
    }

    private static long subjects(double unwanted, double expected, Detection detection) {
        double root = (detection.critical() * unwanted + detection.reserve() * expected)
                / (detection.expected() - detection.unwanted());
        return Detection.wholeSubjects(root * root);
    }

    /** Without room for choice: the shares and kappa determine the table of two by two. */
    private static double error(double first, double second, double kappa) {
        if (!(first > 0 && first < 1 && second > 0 && second < 1)) {
            throw new IllegalArgumentException("not the shares of two answers: " + first + ", " + second);
        }
        double chance = first * second + (1 - first) * (1 - second);
        double observed = kappa * (1 - chance) + chance;
        double bothYes = (observed - 1 + first + second) / 2;
        double[][] table = {{bothYes, first - bothYes}, {second - bothYes, 1 - first - second + bothYes}};
        if (Arrays.stream(table).flatMapToDouble(Arrays::stream).anyMatch(cell -> cell < -1e-12)) {
            throw new IllegalArgumentException(
                    "no raters with shares " + first + " and " + second + " have kappa " + kappa);
        }
        return new KappaError(new double[] {first, 1 - first}, new double[] {second, 1 - second}, kappa).of(table);
    }

    /**
     * Kappa of several raters who answer yes or no, taken as the intraclass kappa of Scott and Fleiss, by the
     * goodness-of-fit test of Donner and Eliasziw with one degree of freedom:
     * {@code n = (z_α + z_β)² / Σ (P_x(κ₁) − P_x(κ₀))² / P_x(κ₀)} over the number {@code x} of yes among {@code m}
     * raters. On a share {@code κ} of the subjects all raters give one answer, on the others they answer
     * independently.
     *
     * <p>Donner and Eliasziw (1992), Statistics in Medicine 11; Altaye, Donner and Klar (2001), Biometrics 57.
     *
     * @param yes share of yes, in (0, 1)
     * @param raters number of raters {@code m >= 2}
     * @param detection kappas in [0, 1)
     */
    public static long severalRaters(double yes, int raters, Detection detection) {
        if (!(yes > 0 && yes < 1) || raters < 2 || !(detection.unwanted() >= 0)) {
            throw new IllegalArgumentException(
                    "no study of " + raters + " raters, share " + yes + ", kappa from " + detection.unwanted());
        }
        double[] unwanted = numberOfYes(yes, raters, detection.unwanted());
        double[] expected = numberOfYes(yes, raters, detection.expected());
        double distance = 0;
        for (int x = 0; x <= raters; x++) {
            distance += (expected[x] - unwanted[x]) * (expected[x] - unwanted[x]) / unwanted[x];
        }
        double z = detection.critical() + detection.reserve();
        return Detection.wholeSubjects(z * z / distance);
    }

    private static double[] numberOfYes(double yes, int raters, double kappa) {
        var shares = new double[raters + 1];
        double choose = 1;
        for (int x = 0; x <= raters; x++) {
            shares[x] = (1 - kappa) * choose * Math.pow(yes, x) * Math.pow(1 - yes, raters - x);
            choose *= (double) (raters - x) / (x + 1);
        }
        shares[0] += kappa * (1 - yes);
        shares[raters] += kappa * yes;
        return shares;
    }
}

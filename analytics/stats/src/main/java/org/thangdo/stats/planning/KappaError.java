package org.thangdo.stats.planning;

/**
 * {@code √n} times the standard error of Cohen's kappa (Fleiss, Cohen and Everitt, 1969, Psychological Bulletin 72).
 * With the shares of both raters and kappa given, its square is linear in the cells of the table.
 *
 * @param first shares of the categories that the first rater gives
 * @param second the same of the second
 * @param kappa true kappa
 */
record KappaError(double[] first, double[] second, double kappa) {

    double chance() {
        double chance = 0;
        for (int k = 0; k < first.length; k++) {
            chance += first[k] * second[k];
        }
        return chance;
    }

    double observed() {
        return kappa * (1 - chance()) + chance();
    }

    /** What a subject in a cell adds to the squared error, times {@code (1 − p_e)⁴}. */
    double cell(int k, int l) {
        double disagreement = 1 - observed();
        double term =
                k == l ? 1 - chance() - (first[k] + second[k]) * disagreement : (second[k] + first[l]) * disagreement;
        return term * term;
    }

    /** The error, from the sum of {@link #cell} over all subjects. */
    double fromSum(double sum) {
        double constant = observed() * chance() - 2 * chance() + observed();
        double rest = 1 - chance();
        return Math.sqrt(Math.max(0, sum - constant * constant)) / (rest * rest);
    }

    /** @param table shares of the pairs of answers, rows those of the first rater */
    double of(double[][] table) {
        double sum = 0;
        for (int k = 0; k < table.length; k++) {
            for (int l = 0; l < table.length; l++) {
                sum += table[k][l] * cell(k, l);
            }
        }
        return fromSum(sum);
    }
}

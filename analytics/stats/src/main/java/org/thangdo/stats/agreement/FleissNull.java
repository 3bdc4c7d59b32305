package org.thangdo.stats.agreement;

import java.util.List;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Test of Fleiss' kappa against "the ratings are spread at random": {@code z = κ / se₀}. For {@code n} subjects with
 * {@code m} ratings each, {@code p_k} the share of category {@code k}, {@code q_k = 1 − p_k} and {@code S = Σ p_k q_k},
 *
 * <pre>    se₀² = 2 (S² − Σ p_k q_k (q_k − p_k)) / (S² n m (m − 1))</pre>
 *
 * <p>This error holds only if kappa is 0. It is the error of a test and of no interval: an interval made from it, as several
 * packages print, is too narrow whenever the raters do agree. For an interval see {@link AgreementCoefficient#estimate}.
 *
 * <p>References: Fleiss (1971), Psychological Bulletin 76; Fleiss, Nee and Landis (1979), Psychological Bulletin 86, who
 * corrected the error of 1971.
 */
public final class FleissNull {

    private FleissNull() {}

    /**
     * The test in both directions, on the subjects that have all ratings.
     *
     * @param raters number of raters of the study, {@code m >= 2}
     */
    public static TestResult test(AgreementTable table, int raters) {
        if (raters < 2) {
            throw new IllegalArgumentException("no agreement of " + raters + " raters");
        }
        var complete = table.ratedBy(raters);
        if (complete.subjects().isEmpty()) {
            return TestResult.untested(Reason.NO_DATA);
        }
        double kappa = new AgreementFamily(complete, List.of(AgreementCoefficient.FLEISS_KAPPA)).values()[0];
        return Double.isNaN(kappa)
                ? TestResult.untested(Reason.NO_EXPECTED_DISAGREEMENT)
                : Alternative.TWO_SIDED.test(kappa / nullError(complete, raters));
    }

    private static double nullError(AgreementTable complete, double m) {
        double n = complete.total();
        double spread = 0;
        double skew = 0;
        for (int k = 0; k < complete.scale().size(); k++) {
            double p = complete.ratingsIn(k) / (n * m);
            spread += p * (1 - p);
            skew += p * (1 - p) * (1 - 2 * p);
        }
        return Math.sqrt(2 * (spread * spread - skew) / (n * m * (m - 1))) / spread;
    }
}

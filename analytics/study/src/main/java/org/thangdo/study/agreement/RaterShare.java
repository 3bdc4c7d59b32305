package org.thangdo.study.agreement;

import java.util.Comparator;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * What one rater does to the agreement of all. It is for the analyst who asks whether a result hangs on one person, and
 * is shown in nothing that is made to be shared.
 *
 * @param rater id
 * @param source role in which the rater judged
 * @param ratings number of ratings given
 * @param without the coefficient without this rater
 * @param change the coefficient of all less that without this rater: below 0 if the rater lowers agreement
 * @param adjusted whether that is more than chance, for the number of raters looked at
 */
public record RaterShare(
        String rater, String source, long ratings, Estimate without, Estimate change, TestResult adjusted) {

    static final Comparator<RaterShare> LARGEST_FIRST =
            Comparator.comparingDouble(RaterShare::size).reversed().thenComparing(RaterShare::rater);

    /** The test of no change, of this rater alone. */
    static TestResult test(Estimate change) {
        if (change instanceof Estimate.Undefined undefined) {
            return TestResult.untested(undefined.reason());
        }
        var defined = (Estimate.Defined) change;
        return defined.standardError() > 0
                ? Alternative.TWO_SIDED.test(defined.value() / defined.standardError())
                : TestResult.untested(Reason.NO_VARIATION);
    }

    private double size() {
        return change instanceof Estimate.Defined defined ? Math.abs(defined.value()) : -1;
    }
}

package org.thangdo.study.agreement;

import java.util.Comparator;
import org.thangdo.stats.Estimate;

/**
 * What one rater does to the agreement of all. It is for the analyst who asks whether a result hangs on one person, and
 * is shown in nothing that is made to be shared.
 *
 * @param rater id
 * @param source role in which the rater judged
 * @param ratings number of ratings given
 * @param without the coefficient without this rater
 * @param change the coefficient of all less that without this rater: below 0 if the rater lowers agreement
 */
public record RaterShare(String rater, String source, long ratings, Estimate without, Estimate change) {

    static final Comparator<RaterShare> LARGEST_FIRST =
            Comparator.comparingDouble(RaterShare::size).reversed().thenComparing(RaterShare::rater);

    private double size() {
        return change instanceof Estimate.Defined defined ? Math.abs(defined.value()) : -1;
    }
}

package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.distribution.ShareInterval;

/**
 * Agreement of two sources on one category: if one of them chose it, how often did the other?
 *
 * <pre>    2 P_kk / (p₁ₖ + p₂ₖ)</pre>
 *
 * where {@code P_kk} is the share of subjects to which both gave category {@code k}. On a scale of two categories these are
 * the positive and the negative agreement, which show what one kappa hides when a category is rare. With several raters on a
 * side {@code P_kk} is the mean over all cross pairs.
 *
 * <p>Standard error by the jackknife over subjects; Wilson's interval for as many subjects as give that error. References:
 * Fleiss (1975), Biometrics 31; Cicchetti and Feinstein (1990), J. Clin. Epidemiol. 43.
 */
public final class SourceCategoryAgreement {

    private SourceCategoryAgreement() {}

    /**
     * The agreement on each category, in the order of the scale. {@link Reason#EMPTY_GROUP} if nobody chose it,
     * {@link Reason#RESTS_ON_ONE_SUBJECT} if it was chosen for one subject only.
     *
     * @param level confidence level in (0, 1)
     */
    public static List<Estimate> of(SourcePairTable table, double level) {
        Interval.requireLevel(level);
        var estimates = new ArrayList<Estimate>();
        for (int k = 0; k < table.scale().size(); k++) {
            estimates.add(of(table, k, level));
        }
        return List.copyOf(estimates);
    }

    private static Estimate of(SourcePairTable table, int k, double level) {
        double both = 0;
        double chosen = 0;
        long users = 0;
        for (var row : table.subjects().entrySet()) {
            double x = SourceSums.shares(row.getKey().first())[k];
            double y = SourceSums.shares(row.getKey().second())[k];
            both += row.getValue() * 2 * x * y;
            chosen += row.getValue() * (x + y);
            users += x + y > 0 ? row.getValue() : 0;
        }
        if (users < 2) {
            return Estimate.undefined(users == 0 ? Reason.EMPTY_GROUP : Reason.RESTS_ON_ONE_SUBJECT);
        }
        var jackknife = new Jackknife();
        for (var row : table.subjects().entrySet()) {
            double x = SourceSums.shares(row.getKey().first())[k];
            double y = SourceSums.shares(row.getKey().second())[k];
            jackknife.add((both - 2 * x * y) / (chosen - x - y), row.getValue());
        }
        double error = jackknife.standardError();
        return ShareInterval.WILSON.ofMean(
                Math.max(0, Math.min(1, both / chosen)), error * error * users, users, level);
    }
}

package org.thangdo.stats.agreement;

import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.distribution.ShareInterval;

/**
 * Share of the subjects on which all raters agree: the plainest figure, and the one that falls as raters are added, because
 * one dissenter among ten counts like nine. Only subjects rated by every rater are in it. Not to be confused with
 * {@link AgreementCoefficient#PERCENT_AGREEMENT}, the share of <em>pairs</em> of ratings that agree.
 *
 * @param raters number of raters of the study, {@code >= 2}
 * @param tolerance largest difference of scores that still counts as agreement, {@code >= 0}
 */
public record FullAgreement(int raters, double tolerance) {

    public FullAgreement {
        if (raters < 2 || !(tolerance >= 0)) {
            throw new IllegalArgumentException("no agreement of " + raters + " raters within " + tolerance);
        }
    }

    /** The share with Wilson's interval. @param level confidence level in (0, 1) */
    public Estimate estimate(AgreementTable table, double level) {
        var complete = table.ratedBy(raters);
        long agreed = complete.subjects().entrySet().stream()
                .filter(row -> range(row.getKey(), table.scale()) <= tolerance)
                .mapToLong(row -> row.getValue())
                .sum();
        return ShareInterval.WILSON.of(agreed, complete.total(), level);
    }

    private static double range(Profile profile, List<Double> scale) {
        int lowest = 0;
        while (profile.counts().get(lowest) == 0) {
            lowest++;
        }
        int highest = scale.size() - 1;
        while (profile.counts().get(highest) == 0) {
            highest--;
        }
        return scale.get(highest) - scale.get(lowest);
    }
}

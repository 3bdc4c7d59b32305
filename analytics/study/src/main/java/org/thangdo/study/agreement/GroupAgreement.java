package org.thangdo.study.agreement;

import java.util.Comparator;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;

/**
 * How far the ratings of one group agree.
 *
 * @param period empty if all periods together
 * @param pairable number of judged things with two ratings or more
 * @param percent share of pairs of ratings that give the same level
 * @param coefficient the one that is read first for all
 * @param againstOthers whether it differs from that of all other groups together
 * @param adjusted the same, for the number of groups looked at
 */
public record GroupAgreement(
        String period,
        Group group,
        long pairable,
        Estimate percent,
        Estimate coefficient,
        TestResult againstOthers,
        TestResult adjusted) {

    /** Those with a value from the least agreement up, then those without. */
    public static final Comparator<GroupAgreement> LOWEST_FIRST = Comparator.comparingDouble(group ->
            group.coefficient() instanceof Estimate.Defined defined ? defined.value() : Double.POSITIVE_INFINITY);

    GroupAgreement adjusted(TestResult test) {
        return new GroupAgreement(period, group, pairable, percent, coefficient, againstOthers, test);
    }
}

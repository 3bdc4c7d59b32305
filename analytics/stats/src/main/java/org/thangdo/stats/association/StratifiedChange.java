package org.thangdo.stats.association;

import java.util.List;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Do the columns rise with the rows when like is compared with like only? The generalised Cochran-Mantel-Haenszel test for
 * ordered rows and columns: within each stratum (unit, position, duty group) the deviation of {@code Σ u v} from its mean
 * given the margins of that stratum, added up over the strata,
 *
 * <pre>    z = Σ_h D_h / √( Σ_h V_h )</pre>
 *
 * with {@code D} and {@code V} as in {@link LinearByLinear}, which is the case of one stratum. {@code z²} is the "nonzero
 * correlation" chi-squared of one degree of freedom. Differences between strata, and a changing mix of them, do not enter;
 * changes that run against each other in different strata cancel.
 *
 * <p>References: Mantel (1963), JASA 58; Landis, Heyman and Koch (1978), International Statistical Review 46.
 */
public final class StratifiedChange {

    private StratifiedChange() {}

    /** Scores {@code 1, 2, …} for rows and columns. */
    public static TestResult test(List<CrossTable> strata, Alternative alternative) {
        if (strata.isEmpty()) {
            return TestResult.untested(Reason.NO_DATA);
        }
        var first = strata.get(0);
        return test(strata, CrossTable.ranks(first.rows().size()), CrossTable.ranks(first.columns()), alternative);
    }

    /**
     * The test with statistic {@code z}; {@code z > 0} says that the columns rise with the rows. {@link Reason#NO_DATA} if
     * nothing was counted, {@link Reason#NO_VARIATION} if no stratum has both two rows and two columns filled.
     *
     * @param strata tables of one shape; empty ones do not matter
     * @param rowScores a finite score for each row
     * @param columnScores a finite score for each column
     */
    public static TestResult test(
            List<CrossTable> strata, List<Double> rowScores, List<Double> columnScores, Alternative alternative) {
        double deviation = 0;
        double variance = 0;
        long subjects = 0;
        for (var stratum : strata) {
            var moments = LinearMoments.of(stratum, rowScores, columnScores);
            if (moments.varies()) {
                deviation += moments.deviation();
                variance += moments.variance();
            }
            subjects += stratum.total();
        }
        if (subjects == 0) {
            return TestResult.untested(Reason.NO_DATA);
        }
        return variance > 0
                ? alternative.test(deviation / Math.sqrt(variance))
                : TestResult.untested(Reason.NO_VARIATION);
    }
}

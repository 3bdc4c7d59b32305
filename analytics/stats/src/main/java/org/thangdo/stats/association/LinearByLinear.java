package org.thangdo.stats.association;

import java.util.List;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Do the columns rise with the rows? The linear-by-linear association test. With the Pearson correlation {@code r} of row
 * score and column score over the {@code n} subjects,
 *
 * <pre>    z = r √(n − 1)</pre>
 *
 * approximately standard normal over all ways of pairing the same margins; {@code z² = (n − 1) r²} is the chi-squared of
 * one degree of freedom that SPSS prints as "linear-by-linear association". Rows as periods and columns as levels, it is
 * a trend of the mean level.
 *
 * <p>Reference: Mantel (1963), JASA 58; Agresti (2013), <i>Categorical Data Analysis</i>, 3rd ed., section 3.4.1.
 */
public final class LinearByLinear {

    private LinearByLinear() {}

    /** Scores {@code 1, 2, …} for rows and columns. */
    public static TestResult test(CrossTable table, Alternative alternative) {
        return test(table, CrossTable.ranks(table.rows().size()), CrossTable.ranks(table.columns()), alternative);
    }

    /**
     * The test with statistic {@code z}; {@code z > 0} says that the columns rise with the rows. {@link Reason#NO_DATA} if
     * nothing was counted, {@link Reason#NO_VARIATION} if all subjects have one row score or one column score.
     *
     * @param rowScores a finite score for each row
     * @param columnScores a finite score for each column
     */
    public static TestResult test(
            CrossTable table, List<Double> rowScores, List<Double> columnScores, Alternative alternative) {
        if (table.total() == 0) {
            return TestResult.untested(Reason.NO_DATA);
        }
        var moments = LinearMoments.of(table, rowScores, columnScores);
        return moments.varies()
                ? alternative.test(moments.deviation() / Math.sqrt(moments.variance()))
                : TestResult.untested(Reason.NO_VARIATION);
    }
}

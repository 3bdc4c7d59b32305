package org.thangdo.stats.functioning;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.association.StratifiedChange;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Differential functioning of a criterion without a model: people of a focal group against others with the same rest score,
 * stratum by stratum.
 *
 * <p>Thin cells: neighbouring rest scores are joined, from the lowest up, until a stratum has at least the stated number of
 * people on both sides; what is left at the top joins the last stratum. With 0 nothing is joined, and a score that only one
 * side has says nothing and drops out. {@link Reason#TOO_FEW} if no stratum holds both sides, {@link Reason#NO_VARIATION}
 * if in none of them levels differ.
 *
 * <p>References: Mantel (1963), JASA 58; Dorans and Schmitt (1991), ETS RR-91-47; error of the difference by Zwick, Donoghue
 * and Grima (1993), J. Educational Measurement 30.
 *
 * @param mantel {@code z} of Mantel's test; positive if the focal group gets higher levels than equals
 * @param meanDifference standardised mean difference: {@code Σ_k w_k (ȳ_focal,k − ȳ_other,k)} in levels, {@code w_k} the
 *     share of the focal group in stratum {@code k}
 * @param inDeviations the same divided by the standard deviation of all levels, for {@link
 *     Magnitude.Convention#DORANS_SCHMITT}
 * @param strata with people of both sides
 * @param compared people in them
 */
public record MantelFunctioning(
        TestResult mantel, Estimate meanDifference, Estimate inDeviations, int strata, long compared) {

    /** One group against everybody else. @param level confidence level in (0, 1) */
    public static MantelFunctioning of(GroupedCriterion criterion, int focal, int least, double level) {
        Interval.requireLevel(level);
        if (focal < 0 || focal >= criterion.groups() || least < 0) {
            throw new IllegalArgumentException("group " + focal + " of " + criterion.groups() + ", least " + least);
        }
        var strata = strata(criterion, focal, least);
        var all = strata.stream()
                .map(CrossTable::columnTotals)
                .reduce(LevelCounts.empty(criterion.scale()), LevelCounts::plus);
        var both = strata.stream().filter(MantelFunctioning::bothSides).toList();
        if (both.isEmpty()) {
            var undefined = Estimate.undefined(Reason.TOO_FEW);
            return new MantelFunctioning(TestResult.untested(Reason.TOO_FEW), undefined, undefined, 0, 0);
        }
        var test = StratifiedChange.test(both, Alternative.TWO_SIDED);
        return new MantelFunctioning(
                test,
                test instanceof TestResult.Untested no ? Estimate.undefined(no.reason()) : difference(both, 1, level),
                test instanceof TestResult.Untested no
                        ? Estimate.undefined(no.reason())
                        : difference(both, Math.sqrt(variance(all)), level),
                both.size(),
                both.stream().mapToLong(CrossTable::total).sum());
    }

    /** One group against one other. */
    public static MantelFunctioning between(
            GroupedCriterion criterion, int reference, int focal, int least, double level) {
        if (reference == focal) {
            throw new IllegalArgumentException("group " + focal + " against itself");
        }
        var wanted = new boolean[criterion.groups()];
        wanted[reference] = true;
        wanted[focal] = true;
        return of(criterion.only(wanted), focal, least, level);
    }

    /** By rest score: row 0 the others, row 1 the focal group. */
    private static List<CrossTable> strata(GroupedCriterion criterion, int focal, int least) {
        var byScore = new TreeMap<Double, long[][]>();
        for (int i = 0; i < criterion.levels().length; i++) {
            var cells = byScore.computeIfAbsent(criterion.rest()[i] + 0.0, score -> new long[2][criterion.scale()]);
            cells[criterion.group()[i] == focal ? 1 : 0][criterion.levels()[i]]++;
        }
        var strata = new ArrayList<CrossTable>();
        CrossTable open = null;
        for (var cells : byScore.values()) {
            var table = CrossTable.of(LevelCounts.of(cells[0]), LevelCounts.of(cells[1]));
            open = open == null ? table : open.plus(table);
            if (open.rows().get(0).total() >= least && open.rows().get(1).total() >= least) {
                strata.add(open);
                open = null;
            }
        }
        if (open != null) {
            strata.add(
                    strata.isEmpty() ? open : strata.remove(strata.size() - 1).plus(open));
        }
        return strata;
    }

    private static boolean bothSides(CrossTable table) {
        return table.rows().stream().allMatch(row -> row.total() > 0);
    }

    private static Estimate difference(List<CrossTable> strata, double unit, double level) {
        double focal =
                strata.stream().mapToLong(table -> table.rows().get(1).total()).sum();
        double value = 0;
        double variance = 0;
        for (var table : strata) {
            double weight = table.rows().get(1).total() / focal;
            double one = table.rows().get(1).total();
            double other = table.rows().get(0).total();
            value += weight * (mean(table.rows().get(1)) - mean(table.rows().get(0)));
            double ofSum = one * other / (one + other) * variance(table.columnTotals());
            double slope = weight * (1 / one + 1 / other);
            variance += slope * slope * ofSum;
        }
        return Estimate.normal(value / unit, Math.sqrt(variance) / unit, level);
    }

    private static double mean(LevelCounts counts) {
        return IntStream.range(0, counts.levels())
                        .mapToLong(k -> k * counts.at(k))
                        .sum()
                / (double) counts.total();
    }

    /** Divisor {@code n − 1}. */
    private static double variance(LevelCounts counts) {
        double mean = mean(counts);
        double squares = 0;
        for (int k = 0; k < counts.levels(); k++) {
            squares += counts.at(k) * (k - mean) * (k - mean);
        }
        return squares / (counts.total() - 1);
    }
}

package org.thangdo.stats.transition;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.special.Gamma;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Do as many go from one level to another as come back? Both tests look only at subjects that moved: a table in which
 * nobody moved has no test ({@link Reason#NO_VARIATION}), and one in which fewer than {@value #FEWEST_MOVERS} moved has
 * too few for the χ² distribution ({@link Reason#TOO_FEW}).
 */
public final class Symmetry {

    /** Fewer movers are not tested. */
    public static final int FEWEST_MOVERS = 10;

    private Symmetry() {}

    /**
     * Symmetry of every pair of levels: {@code Σ (n_ij − n_ji)² / (n_ij + n_ji)} over pairs {@code i < j}, χ² with as
     * many degrees of freedom as there are pairs that somebody moved between; pairs without movers say nothing and are
     * left out. Bowker (1948), JASA 43.
     */
    public static TestResult bowker(TransitionTable table) {
        double statistic = 0;
        int pairs = 0;
        for (int i = 0; i < table.levels(); i++) {
            for (int j = i + 1; j < table.levels(); j++) {
                double movers = between(table, i, j);
                double surplus = table.at(i, j) - table.at(j, i);
                statistic += movers == 0 ? 0 : surplus * surplus / movers;
                pairs += movers == 0 ? 0 : 1;
            }
        }
        return tested(table, statistic, pairs);
    }

    /**
     * Equal margins: is the distribution of levels the same before and after? {@code dᵀ V⁻ d}, where {@code d} is the
     * difference of the margins and {@code V} has {@code −(n_ij + n_ji)} off the diagonal and rows that sum to 0.
     * {@code V} is the Laplacian of the graph of moves, so its rank is the number of levels that somebody moved from or
     * to, less the number of parts of the scale between which nobody moved. Empty levels and levels nobody left or
     * entered drop out by themselves, and the degrees of freedom are that rank.
     *
     * <p>Stuart (1955), Biometrika 42; Maxwell (1970), Brit. J. Psychiatry 116.
     */
    public static TestResult stuartMaxwell(TransitionTable table) {
        double statistic = 0;
        int rank = 0;
        for (List<Integer> part : parts(table)) {
            var kept = part.subList(1, part.size());
            if (!kept.isEmpty()) {
                statistic += quadraticForm(table, kept);
                rank += kept.size();
            }
        }
        return tested(table, statistic, rank);
    }

    private static TestResult tested(TransitionTable table, double statistic, int degreesOfFreedom) {
        long movers = table.up() + table.down();
        if (movers < FEWEST_MOVERS) {
            return TestResult.untested(
                    table.total() == 0 ? Reason.NO_DATA : movers == 0 ? Reason.NO_VARIATION : Reason.TOO_FEW);
        }
        double pValue = Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, statistic / 2);
        return new TestResult.Tested(statistic, degreesOfFreedom, Math.max(0, Math.min(1, pValue)));
    }

    private static double quadraticForm(TransitionTable table, List<Integer> levels) {
        var difference = new ArrayRealVector(levels.size());
        var variance = new Array2DRowRealMatrix(levels.size(), levels.size());
        for (int a = 0; a < levels.size(); a++) {
            for (int j = 0; j < table.levels(); j++) {
                int i = levels.get(a);
                difference.addToEntry(a, table.at(i, j) - table.at(j, i));
                variance.addToEntry(a, a, i == j ? 0 : between(table, i, j));
                int b = levels.indexOf(j);
                if (b >= 0 && b != a) {
                    variance.addToEntry(a, b, -between(table, i, j));
                }
            }
        }
        return difference.dotProduct(new LUDecomposition(variance).getSolver().solve(difference));
    }

    /** The parts of the scale: two levels are in one part if a chain of moves connects them. */
    private static List<List<Integer>> parts(TransitionTable table) {
        var parts = new ArrayList<List<Integer>>();
        var reached = new boolean[table.levels()];
        for (int start = 0; start < reached.length; start++) {
            if (!reached[start]) {
                reached[start] = true;
                var part = new ArrayList<>(List.of(start));
                for (int next = 0; next < part.size(); next++) {
                    for (int j = 0; j < reached.length; j++) {
                        if (!reached[j] && between(table, part.get(next), j) > 0) {
                            reached[j] = true;
                            part.add(j);
                        }
                    }
                }
                parts.add(part);
            }
        }
        return parts;
    }

    private static double between(TransitionTable table, int i, int j) {
        return (double) table.at(i, j) + table.at(j, i);
    }
}

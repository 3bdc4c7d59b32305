package org.thangdo.stats.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Do as many go from one level to another as come back? The statistics look only at subjects that moved: a table in which
 * nobody moved has no test ({@link Reason#NO_VARIATION}).
 *
 * <p>The tests {@link #bowker} and {@link #stuartMaxwell} refer the statistic to χ² and refuse a table in which fewer than
 * {@value #FEWEST_MOVERS} moved ({@link Reason#TOO_FEW}). {@link #exact} tests just those tables.
 */
public enum Symmetry {

    /**
     * Symmetry of every pair of levels: {@code Σ (n_ij − n_ji)² / (n_ij + n_ji)} over pairs {@code i < j}, χ² with as
     * many degrees of freedom as there are pairs that somebody moved between; pairs without movers say nothing and are
     * left out. Bowker (1948), JASA 43.
     */
    BOWKER {
        @Override
        public Statistic statistic(TransitionTable table) {
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
            return new Statistic(statistic, pairs);
        }
    },

    /**
     * Equal margins: is the distribution of levels the same before and after? {@code dᵀ V⁻ d}, where {@code d} is the
     * difference of the margins and {@code V} has {@code −(n_ij + n_ji)} off the diagonal and rows that sum to 0.
     * {@code V} is the Laplacian of the graph of moves, so its rank is the number of levels that somebody moved from or
     * to, less the number of parts of the scale between which nobody moved. Empty levels and levels nobody left or
     * entered drop out by themselves, and the degrees of freedom are that rank.
     *
     * <p>Stuart (1955), Biometrika 42; Maxwell (1970), Brit. J. Psychiatry 116.
     */
    STUART_MAXWELL {
        @Override
        public Statistic statistic(TransitionTable table) {
            double statistic = 0;
            int rank = 0;
            for (List<Integer> part : parts(table)) {
                var kept = part.subList(1, part.size());
                if (!kept.isEmpty()) {
                    statistic += quadraticForm(table, kept);
                    rank += kept.size();
                }
            }
            return new Statistic(statistic, rank);
        }
    };

    /** Fewer movers are not referred to χ². */
    public static final int FEWEST_MOVERS = 10;

    /** Values of the statistic that differ by rounding only count as equal. */
    private static final double ROUNDING = 1e-9;

    /**
     * What was observed, tested or not.
     *
     * @param chiSquared value of the statistic, {@code >= 0}
     * @param degreesOfFreedom of the χ² distribution that it has in large tables; 0 if nobody moved
     */
    public record Statistic(double chiSquared, int degreesOfFreedom) {

        /** Probability of a value at least as large under χ²; 1 if nobody moved. Rough if few moved. */
        public double pValue() {
            double pValue = degreesOfFreedom == 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, chiSquared / 2);
            return Math.max(0, Math.min(1, pValue));
        }
    }

    /** The statistic of a table, however few moved. */
    public abstract Statistic statistic(TransitionTable table);

    /** The test by {@link #BOWKER}. */
    public static TestResult bowker(TransitionTable table) {
        return BOWKER.test(table);
    }

    /** The test by {@link #STUART_MAXWELL}. */
    public static TestResult stuartMaxwell(TransitionTable table) {
        return STUART_MAXWELL.test(table);
    }

    /** The test by χ², refused with {@link Reason#TOO_FEW} if fewer than {@value #FEWEST_MOVERS} moved. */
    public TestResult test(TransitionTable table) {
        return refusal(table)
                .orElseGet(() -> movers(table) < FEWEST_MOVERS
                        ? TestResult.untested(Reason.TOO_FEW)
                        : tested(statistic(table), statistic(table).pValue()));
    }

    /**
     * The test for a table of any size: {@link #test} where it can be made, and the exact one below. That counts all ways
     * in which the subjects between each two levels could have moved, up or down with equal chances, and its p-value is
     * the probability of a statistic at least as large. With so few movers there are at most 2⁹ ways.
     */
    public TestResult exact(TransitionTable table) {
        return refusal(table)
                .orElseGet(() ->
                        movers(table) < FEWEST_MOVERS ? tested(statistic(table), enumerated(table)) : test(table));
    }

    private static Optional<TestResult> refusal(TransitionTable table) {
        return movers(table) > 0
                ? Optional.empty()
                : Optional.of(TestResult.untested(table.total() == 0 ? Reason.NO_DATA : Reason.NO_VARIATION));
    }

    private static TestResult tested(Statistic statistic, double pValue) {
        return new TestResult.Tested(statistic.chiSquared(), statistic.degreesOfFreedom(), pValue);
    }

    private static long movers(TransitionTable table) {
        return table.up() + table.down();
    }

    private double enumerated(TransitionTable table) {
        var cells = new long[table.levels()][table.levels()];
        double reached = reached(table, cells, 0, statistic(table).chiSquared());
        return Math.min(1, reached);
    }

    /** Probability of the ways to fill the pairs of levels from {@code pair} on that reach the observed statistic. */
    private double reached(TransitionTable table, long[][] cells, int pair, double observed) {
        int levels = table.levels();
        if (pair == levels * levels) {
            return statistic(TransitionTable.of(cells)).chiSquared() >= observed - ROUNDING ? 1 : 0;
        }
        int i = pair / levels;
        int j = pair % levels;
        int movers = i < j ? (int) (table.at(i, j) + table.at(j, i)) : 0;
        double sum = 0;
        for (int up = 0; up <= movers; up++) {
            if (i < j) {
                cells[i][j] = up;
                cells[j][i] = movers - up;
            }
            sum += CombinatoricsUtils.binomialCoefficient(movers, up)
                    * Math.scalb(reached(table, cells, pair + 1, observed), -movers);
        }
        return sum;
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

package org.thangdo.study.explain;

import java.util.Map;
import org.thangdo.stats.transition.Persistence;
import org.thangdo.stats.transition.Symmetry;
import org.thangdo.stats.transition.TransitionTable;

/** Who moved from level to level? The example is an invented table of a hundred people on three levels. */
enum MovesTopic implements Topic {
    BOWKER {
        @Override
        public Steps byHand() {
            var steps = table();
            steps.count("fewest", Symmetry.FEWEST_MOVERS);
            double sum = 0;
            for (int[] pair : PAIRS) {
                long up = MOVES[pair[0]][pair[1]];
                long down = MOVES[pair[1]][pair[0]];
                double surplus = up - down;
                sum += steps.put("term" + (pair[0] + 1) + (pair[1] + 1), surplus * surplus / (up + down));
            }
            steps.put("chiSquared", sum);
            int pairs = (int) steps.count("pairs", PAIRS.length);
            steps.put("p", Tables.chiSquaredBeyond(sum, pairs));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Tables.answers("chiSquared", Symmetry.bowker(TransitionTable.of(MOVES)));
        }
    },

    STUART_MAXWELL {
        @Override
        public Steps byHand() {
            var steps = table();
            steps.count("fewest", Symmetry.FEWEST_MOVERS);
            double[] change = new double[MOVES.length];
            for (int i = 0; i < MOVES.length; i++) {
                long before = steps.count("before" + (i + 1), MOVES[i][0] + MOVES[i][1] + MOVES[i][2]);
                long after = steps.count("after" + (i + 1), MOVES[0][i] + MOVES[1][i] + MOVES[2][i]);
                change[i] = steps.count("change" + (i + 1), before - after);
            }
            double m12 = steps.put("m12", (MOVES[0][1] + MOVES[1][0]) / 2.0);
            double m13 = steps.put("m13", (MOVES[0][2] + MOVES[2][0]) / 2.0);
            double m23 = steps.put("m23", (MOVES[1][2] + MOVES[2][1]) / 2.0);
            double above = m23 * change[0] * change[0] + m13 * change[1] * change[1] + m12 * change[2] * change[2];
            double below = 2 * (m12 * m13 + m12 * m23 + m13 * m23);
            steps.put("above", above);
            steps.put("below", below);
            steps.put("p", Tables.chiSquaredBeyond(steps.put("chiSquared", above / below), MOVES.length - 1));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Tables.answers("chiSquared", Symmetry.stuartMaxwell(TransitionTable.of(MOVES)));
        }
    },

    PERSISTENCE {
        @Override
        public Steps byHand() {
            var steps = table();
            steps.count("fewest", Persistence.FEWEST_SUBJECTS);
            double n = (long) steps.named().get("n");
            double products = 0;
            for (int i = 0; i < MOVES.length; i++) {
                long before = steps.count("before" + (i + 1), MOVES[i][0] + MOVES[i][1] + MOVES[i][2]);
                long after = steps.count("after" + (i + 1), MOVES[0][i] + MOVES[1][i] + MOVES[2][i]);
                products += before * after;
            }
            long stayed = steps.count("stayed", MOVES[0][0] + MOVES[1][1] + MOVES[2][2]);
            double observed = steps.put("observed", stayed / n);
            double expected = steps.put("expected", products / (n * n));
            steps.put("kappa", (observed - expected) / (1 - expected));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var persistence = Persistence.of(TransitionTable.of(MOVES), Tables.DRAWS, Tables.CONFIDENCE);
            return Map.of(
                    "observed", Tables.value(persistence.observed()),
                    "expected", Tables.value(persistence.expected()),
                    "kappa", Tables.value(persistence.kappa()));
        }
    };

    /** Rows before, columns after, lowest level first. */
    private static final long[][] MOVES = {{4, 5, 1}, {2, 58, 10}, {0, 4, 16}};

    private static final int[][] PAIRS = {{0, 1}, {0, 2}, {1, 2}};

    private static Steps table() {
        var steps = new Steps();
        long n = 0;
        for (int i = 0; i < MOVES.length; i++) {
            for (int j = 0; j < MOVES.length; j++) {
                n += steps.count("n" + (i + 1) + (j + 1), MOVES[i][j]);
            }
        }
        steps.count("n", n);
        return steps;
    }
}

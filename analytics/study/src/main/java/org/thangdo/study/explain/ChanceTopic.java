package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.agreement.AgreementPermutation;
import org.thangdo.stats.agreement.BenchmarkScale;
import org.thangdo.stats.agreement.CategoryPanel;

/** Which words may be put to a coefficient, and is it more than chance? */
enum ChanceTopic implements Topic {

    /** An invented coefficient near a cut. */
    BENCHMARK {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.put("value", VALUE);
            steps.put("error", ERROR);
            steps.put("required", Tables.CONFIDENCE);
            for (double cut : new double[] {0.8, 0.6, 0.4, 0.75}) {
                String name = String.valueOf(Math.round(100 * cut));
                steps.put("cut" + name, cut);
                steps.put("atLeast" + name, atLeast(cut));
            }
            steps.put("between", atLeast(0.6) - atLeast(0.8));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var estimate = new Estimate.Defined(VALUE, ERROR, new Interval(VALUE, VALUE, Tables.CONFIDENCE));
            var landisKoch = BenchmarkScale.LANDIS_KOCH.place(estimate, Tables.CONFIDENCE);
            var fleiss = BenchmarkScale.FLEISS.place(estimate, Tables.CONFIDENCE);
            return Map.of(
                    "atLeast80", landisKoch.memberships().get(0).atLeast(),
                    "atLeast60", landisKoch.memberships().get(1).atLeast(),
                    "between", landisKoch.memberships().get(1).probability(),
                    "atLeast40", landisKoch.memberships().get(2).atLeast(),
                    "cut40", landisKoch.reached().lower(),
                    "atLeast75", fleiss.memberships().get(0).atLeast());
        }
    },

    /** So few people that every order can be written down; the computer deals some of them at random. */
    PERMUTATION {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double n = steps.count("people", LEVELS.length);
            steps.rows("levels", LEVELS);
            long same = steps.count("same", same(List.of(0, 1, 2, 3, 4)));
            double observed = steps.put("observed", same / n);
            double expected = 0;
            for (int level = 1; level <= SixPeople.SCALE.size(); level++) {
                expected += Math.pow(used(level) / (2 * n), 2);
            }
            steps.put("expected", expected);
            steps.put("kappa", (observed - expected) / (1 - expected));
            var orders = orders(List.of(), LEVELS.length);
            double all = steps.count("orders", orders.size());
            long reached = orders.stream().filter(order -> same(order) >= same).count();
            steps.put("p", steps.count("reached", reached) / all);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("kappa", Tables.tested(dealt(99)).statistic());
        }
    };

    private static final double VALUE = 0.72;
    private static final double ERROR = 0.08;

    /** Levels of five invented people by two raters. */
    private static final int[][] LEVELS = {{2, 2}, {3, 3}, {3, 3}, {3, 4}, {4, 4}};

    /** The test with so many random orders. */
    static TestResult dealt(int permutations) {
        var indices = new int[LEVELS.length][2];
        for (int i = 0; i < LEVELS.length; i++) {
            indices[i] = new int[] {LEVELS[i][0] - 1, LEVELS[i][1] - 1};
        }
        return new AgreementPermutation(permutations, 1)
                .test(new CategoryPanel(FourPeople.panel(indices), SixPeople.SCALE), AgreementCoefficient.FLEISS_KAPPA);
    }

    /** Probability that a normal number around the coefficient, cut to −1 and 1, reaches a cut. */
    private static double atLeast(double cut) {
        return (above(cut) - above(1)) / (above(-1) - above(1));
    }

    private static double above(double cut) {
        double z = (cut - VALUE) / ERROR;
        double tail = Tables.twoSided(z) / 2;
        return z > 0 ? tail : 1 - tail;
    }

    private static double used(int level) {
        double used = 0;
        for (int[] person : LEVELS) {
            used += (person[0] == level ? 1 : 0) + (person[1] == level ? 1 : 0);
        }
        return used;
    }

    /** Number of people placed alike, if the second rater's levels go to them in this order. */
    private static long same(List<Integer> order) {
        long same = 0;
        for (int i = 0; i < LEVELS.length; i++) {
            same += LEVELS[i][0] == LEVELS[order.get(i)][1] ? 1 : 0;
        }
        return same;
    }

    /** All orders of the numbers below {@code n} that begin so. */
    private static List<List<Integer>> orders(List<Integer> begun, int n) {
        if (begun.size() == n) {
            return List.of(begun);
        }
        var orders = new ArrayList<List<Integer>>();
        for (int next = 0; next < n; next++) {
            if (!begun.contains(next)) {
                var longer = new ArrayList<>(begun);
                longer.add(next);
                orders.addAll(orders(longer, n));
            }
        }
        return orders;
    }
}

package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.units.Funnel;
import org.thangdo.stats.units.FunnelLimits;
import org.thangdo.stats.units.OverDispersion;
import org.thangdo.stats.units.UnitShare;

/** Which units differ from the rest? The 112 people and 22 at the top of 2018, dealt to six invented units. */
enum UnitsTopic implements Topic {
    FUNNEL {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.count("fewest", FunnelLimits.FEWEST_PEOPLE);
            var unit = UNITS.get(ODD_ONE);
            int n = (int) steps.count("n", unit.people());
            int x = (int) steps.count("x", unit.top());
            double people = steps.count("people", people());
            double centre = steps.put("centre", steps.count("top", top()) / people);
            steps.put("share", (double) x / n);
            double expected = steps.put("expected", n * centre);
            double error = steps.put("error", Math.sqrt(n * centre * (1 - centre)));
            steps.put("z", (x - expected) / error);
            double exactly = steps.put("exactly", Tables.binomial(n, x, centre));
            double more = 0;
            for (int k = x + 1; k <= n; k++) {
                more += Tables.binomial(n, k, centre);
            }
            steps.put("more", more);
            steps.put("p", 2 * (more + exactly / 2));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Tables.answers("z", funnel().places().get(ODD_ONE).chanceOnly());
        }
    },

    OVER_DISPERSION {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.count("fewest", OverDispersion.FEWEST_UNITS);
            double people = steps.count("people", people());
            double centre = steps.put("centre", top() / people);
            double chance = centre * (1 - centre);
            int units = (int) steps.count("units", UNITS.size());
            double[] z = UNITS.stream()
                    .mapToDouble(unit -> (unit.top() - unit.people() * centre) / Math.sqrt(unit.people() * chance))
                    .sorted()
                    .toArray();
            steps.series("sorted", Arrays.stream(z).boxed().toList(), 3);
            double lowest = steps.put("lowest", (z[0] + z[1]) / 2); // the tenth of 6 lies midway
            double highest = steps.put("highest", (z[units - 2] + z[units - 1]) / 2);
            double inner = steps.put("inner", squares(z, lowest, highest));
            steps.put("factor", inner / units);
            double sizes = UNITS.stream()
                    .mapToDouble(unit -> Math.pow(unit.people(), 2))
                    .sum();
            double weights = (people - sizes / people) / chance;
            int free = (int) steps.count("free", units - 1L);
            steps.put("between", Math.sqrt(Math.max(0, (inner - free) / weights)));
            double squares = steps.put("squares", squares(z, z[0], z[units - 1]));
            steps.put("p", Tables.chiSquaredBeyond(squares, free));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var dispersion = funnel().overDispersion();
            var answers = Tables.answers("squares", dispersion.test());
            answers.put("factor", Tables.value(dispersion.factor()));
            answers.put("between", Math.sqrt(Tables.value(dispersion.variance())));
            return answers;
        }
    };

    private static final List<UnitShare> UNITS = List.of(
            new UnitShare("A", 20, 3),
            new UnitShare("B", 25, 4),
            new UnitShare("C", 15, 0),
            new UnitShare("D", 30, 6),
            new UnitShare("E", 10, 1),
            new UnitShare("F", 12, 8));

    private static final int ODD_ONE = 5;

    /** Sum of squares, what lies outside two marks counted at the mark. */
    private static double squares(double[] z, double lowest, double highest) {
        return Arrays.stream(z)
                .map(each -> Math.pow(Math.min(highest, Math.max(lowest, each)), 2))
                .sum();
    }

    private static long people() {
        return UNITS.stream().mapToLong(UnitShare::people).sum();
    }

    private static long top() {
        return UNITS.stream().mapToLong(UnitShare::top).sum();
    }

    private static Funnel funnel() {
        return Funnel.of(UNITS, Tables.DRAWS, Tables.CONFIDENCE);
    }
}

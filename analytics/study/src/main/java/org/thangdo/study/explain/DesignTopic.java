package org.thangdo.study.explain;

import java.util.Map;
import java.util.stream.IntStream;
import org.thangdo.stats.norms.Better;
import org.thangdo.stats.norms.NormMark;
import org.thangdo.stats.norms.NormsPlan;
import org.thangdo.stats.norms.PersonPeriods;
import org.thangdo.stats.norms.QuantileNorms;

/** What may be asked of a position, by what its people have done? */
enum DesignTopic implements Topic {
    NORM_FROM_HISTORY {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            long n = steps.count("n", PEOPLE);
            double miss = steps.put("miss", (1 - Tables.CONFIDENCE) / 2);
            int lower = 0;
            double below = 0;
            double probability = Math.pow(0.5, n); // P(B = 0), B counts the values below the true median
            while (below + probability <= miss) {
                below += probability;
                lower++;
                probability *= (double) (n - lower + 1) / lower;
            }
            steps.count("most", lower - 1);
            steps.put("below", below);
            steps.put("next", below + probability);
            steps.count("lowerRank", lower);
            steps.put("lower", lower);
            steps.count("upperRank", n + 1 - lower);
            steps.put("upper", n + 1 - lower);
            steps.put("norm", (n + 1.0 / 3) / 2 + 1.0 / 3);
            return steps;
        }

        /** Fifty people with the values 1 to 50, so that a value is its own rank. */
        @Override
        public Map<String, Double> byEngine() {
            int[] people = IntStream.range(0, PEOPLE).toArray();
            var data = PersonPeriods.of(
                    people,
                    new int[PEOPLE],
                    IntStream.rangeClosed(1, PEOPLE).asDoubleStream().toArray());
            var norm = QuantileNorms.of(data, Better.HIGHER, NormsPlan.standard())
                    .get(NormMark.NORM)
                    .estimate();
            var interval = Tables.interval(norm);
            return Map.of("norm", Tables.value(norm), "lower", interval.lower(), "upper", interval.upper());
        }
    };

    private static final int PEOPLE = 50;
}

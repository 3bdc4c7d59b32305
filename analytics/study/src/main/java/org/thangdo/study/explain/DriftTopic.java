package org.thangdo.study.explain;

import java.util.Map;
import org.thangdo.stats.drift.Drift;
import org.thangdo.stats.drift.DriftMeasure;

/** How far did the distribution move between 2018 and 2021? */
enum DriftTopic implements Topic {
    JENSEN_SHANNON {
        @Override
        public Steps byHand() {
            var steps = counted();
            double[] before = SeedCounts.shares(SeedCounts.IN_2018);
            double[] after = SeedCounts.shares(SeedCounts.IN_2021);
            double sum = 0;
            for (int k = 1; k < before.length; k++) { // nobody is at the lowest level
                double p = steps.put("p" + (k + 1), before[k]);
                double q = steps.put("q" + (k + 1), after[k]);
                double middle = steps.put("m" + (k + 1), (p + q) / 2);
                double ofAfter = q == 0 ? 0 : q * Math.log(q / middle);
                sum += steps.put("term" + (k + 1), (p * Math.log(p / middle) + ofAfter) / 2);
            }
            steps.put("divergence", sum);
            steps.put("distance", Math.sqrt(sum));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of(
                    "divergence", engine(DriftMeasure.JENSEN_SHANNON_DIVERGENCE),
                    "distance", engine(DriftMeasure.JENSEN_SHANNON_DISTANCE));
        }
    },

    WASSERSTEIN {
        @Override
        public Steps byHand() {
            var steps = counted();
            double[] before = SeedCounts.shares(SeedCounts.IN_2018);
            double[] after = SeedCounts.shares(SeedCounts.IN_2021);
            double below = 0;
            double belowNow = 0;
            double sum = 0;
            for (int k = 1; k < before.length; k++) {
                below = steps.put("below" + k, below + before[k - 1]);
                belowNow = steps.put("belowNow" + k, belowNow + after[k - 1]);
                sum += steps.put("gap" + k, Math.abs(below - belowNow));
            }
            steps.put("value", sum);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(DriftMeasure.WASSERSTEIN));
        }
    },

    PSI {
        @Override
        public Steps byHand() {
            var steps = counted();
            double added = steps.put("added", 0.5);
            int used = (int) steps.count("used", SeedCounts.IN_2018.levels() - 1L);
            double total = steps.put("total", SeedCounts.IN_2018.total() + used * added);
            double totalNow = steps.put("totalNow", SeedCounts.IN_2021.total() + used * added);
            double sum = 0;
            for (int k = 1; k <= used; k++) {
                double p = steps.put("p" + (k + 1), (SeedCounts.IN_2018.at(k) + added) / total);
                double q = steps.put("q" + (k + 1), (SeedCounts.IN_2021.at(k) + added) / totalNow);
                sum += steps.put("term" + (k + 1), (q - p) * Math.log(q / p));
            }
            steps.put("value", sum);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(DriftMeasure.POPULATION_STABILITY));
        }
    },

    CLIFF_DELTA {
        @Override
        public Steps byHand() {
            var steps = counted();
            long a = steps.count("a", SeedCounts.IN_2018.total());
            long b = steps.count("b", SeedCounts.IN_2021.total());
            long higher = 0;
            long lower = 0;
            for (int k = 0; k < SeedCounts.IN_2018.levels(); k++) {
                for (int l = 0; l < SeedCounts.IN_2021.levels(); l++) {
                    long pairs = SeedCounts.IN_2018.at(k) * SeedCounts.IN_2021.at(l);
                    higher += l > k ? pairs : 0;
                    lower += l < k ? pairs : 0;
                }
            }
            steps.count("higher", higher);
            steps.count("lower", lower);
            double pairs = steps.count("pairs", a * b);
            steps.put("value", (higher - lower) / pairs);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(DriftMeasure.CLIFFS_DELTA));
        }
    };

    private static Steps counted() {
        var steps = new Steps();
        steps.count("fewest", Drift.FEWEST_PEOPLE);
        steps.counts("before", SeedCounts.IN_2018.counts());
        steps.counts("after", SeedCounts.IN_2021.counts());
        return steps;
    }

    private static double engine(DriftMeasure measure) {
        var drifts = Drift.between(SeedCounts.IN_2018, SeedCounts.IN_2021, Tables.DRAWS, Tables.CONFIDENCE);
        return Tables.value(drifts.get(measure).estimate());
    }
}

package org.thangdo.study.explain;

import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.distribution.ShareInterval;
import org.thangdo.stats.distribution.SimultaneousIntervals;

/** How sure is a share? */
enum IntervalTopic implements Topic {
    WILSON {
        @Override
        public Steps byHand() {
            return score(new Steps(), Tables.normalBeyond(1 - Tables.CONFIDENCE));
        }

        @Override
        public Map<String, Double> byEngine() {
            var counts = SeedCounts.IN_2018;
            return ends(ShareInterval.WILSON.of(counts.top(), counts.total(), Tables.CONFIDENCE));
        }
    },

    GOODMAN {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            long levels = steps.count("levels", SeedCounts.IN_2018.levels());
            double miss = steps.put("miss", 1 - Tables.CONFIDENCE);
            double missEach = steps.put("missEach", miss / levels);
            return score(steps, Tables.normalBeyond(missEach));
        }

        @Override
        public Map<String, Double> byEngine() {
            return ends(SimultaneousIntervals.GOODMAN
                    .of(SeedCounts.IN_2018, Tables.CONFIDENCE)
                    .get(SeedCounts.TOP));
        }
    },

    SISON_GLAZ {
        @Override
        public Steps byHand() {
            return PoissonLayers.around(SeedCounts.IN_2018, Tables.CONFIDENCE);
        }

        @Override
        public Map<String, Double> byEngine() {
            return ends(SimultaneousIntervals.SISON_GLAZ
                    .of(SeedCounts.IN_2018, Tables.CONFIDENCE)
                    .get(SeedCounts.TOP));
        }
    };

    private static Steps score(Steps steps, double z) {
        double x = steps.count("x", SeedCounts.IN_2018.top());
        double n = steps.count("n", SeedCounts.IN_2018.total());
        steps.put("confidence", Tables.CONFIDENCE);
        steps.put("z", z);
        steps.put("share", x / n);
        double squared = steps.put("zSquared", z * z);
        double centre = steps.put("centre", (x + squared / 2) / (n + squared));
        double root = steps.put("root", Math.sqrt(x * (n - x) / n + squared / 4));
        double half = steps.put("half", z / (n + squared) * root);
        steps.put("lower", centre - half);
        steps.put("upper", centre + half);
        return steps;
    }

    private static Map<String, Double> ends(Estimate estimate) {
        var interval = Tables.interval(estimate);
        return Map.of("share", Tables.value(estimate), "lower", interval.lower(), "upper", interval.upper());
    }
}

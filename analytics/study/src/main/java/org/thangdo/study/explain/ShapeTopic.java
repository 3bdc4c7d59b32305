package org.thangdo.study.explain;

import java.util.Map;
import org.thangdo.stats.distribution.OrdinalShape;

/** What does one number say about a distribution over levels? */
enum ShapeTopic implements Topic {
    MEAN_LEVEL {
        @Override
        public Steps byHand() {
            var steps = counted();
            double sum = 0;
            for (int k = 0; k < SeedCounts.IN_2018.levels(); k++) {
                sum += steps.count("points" + (k + 1), (k + 1) * SeedCounts.IN_2018.at(k));
            }
            steps.count("sum", Math.round(sum));
            double mean = steps.put("mean", sum / SeedCounts.IN_2018.total());
            double room = steps.count("room", SeedCounts.IN_2018.levels() - 1L);
            steps.put("ceiling", (mean - 1) / room);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("mean", engine(OrdinalShape.MEAN_LEVEL), "ceiling", engine(OrdinalShape.CEILING_SHARE));
        }
    },

    ENTROPY {
        @Override
        public Steps byHand() {
            var steps = counted();
            double bits = 0;
            double[] shares = SeedCounts.shares(SeedCounts.IN_2018);
            for (int k = 1; k < shares.length; k++) { // nobody is at the lowest level
                double share = steps.put("share" + (k + 1), shares[k]);
                bits += steps.put("term" + (k + 1), -share * Math.log(share) / Math.log(2));
            }
            steps.put("bits", bits);
            double most = steps.put("most", Math.log(shares.length) / Math.log(2));
            steps.put("relative", bits / most);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("bits", engine(OrdinalShape.ENTROPY_BITS), "relative", engine(OrdinalShape.ENTROPY));
        }
    },

    VAN_DER_EIJK_A {
        @Override
        public Steps byHand() {
            var steps = counted();
            double room = SeedCounts.IN_2018.levels() - 1.0;
            long[] heights = {
                SeedCounts.IN_2018.at(1),
                SeedCounts.IN_2018.at(3) - SeedCounts.IN_2018.at(1),
                SeedCounts.IN_2018.at(2) - SeedCounts.IN_2018.at(3)
            };
            double sum = 0;
            for (int layer = 0; layer < heights.length; layer++) {
                int levels = heights.length - layer;
                long people = steps.count("people" + (layer + 1), levels * heights[layer]);
                double agreement = steps.put("agreement" + (layer + 1), 1 - (levels - 1) / room);
                sum += people * agreement;
            }
            steps.put("sum", sum);
            steps.put("value", sum / SeedCounts.IN_2018.total());
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(OrdinalShape.AGREEMENT));
        }
    },

    LEIK_D {
        @Override
        public Steps byHand() {
            var steps = counted();
            double[] shares = SeedCounts.shares(SeedCounts.IN_2018);
            double below = 0;
            double sum = 0;
            for (int k = 1; k < shares.length; k++) {
                below = steps.put("below" + k, below + shares[k - 1]);
                sum += steps.put("nearer" + k, Math.min(below, 1 - below));
            }
            steps.put("sum", sum);
            double cuts = steps.count("cuts", shares.length - 1L);
            steps.put("value", 2 * sum / cuts);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(OrdinalShape.LEIK_D));
        }
    };

    private static Steps counted() {
        var steps = new Steps();
        steps.counts("counts", SeedCounts.IN_2018.counts());
        steps.count("n", SeedCounts.IN_2018.total());
        return steps;
    }

    private static double engine(OrdinalShape shape) {
        return Tables.value(shape.of(SeedCounts.IN_2018, Tables.CONFIDENCE));
    }
}

package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.trend.MannKendall;
import org.thangdo.stats.trend.SenSlope;

/** Does one number per period rise over many periods? The example is an invented mean level of eight years. */
enum SeriesTopic implements Topic {
    MANN_KENDALL {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.series("series", MEANS, 2);
            steps.count("least", MannKendall.LEAST_PERIODS);
            double n = steps.count("n", MEANS.size());
            long higher = 0;
            long lower = 0;
            for (int j = 1; j < MEANS.size(); j++) {
                for (int i = 0; i < j; i++) {
                    higher += MEANS.get(j) > MEANS.get(i) ? 1 : 0;
                    lower += MEANS.get(j) < MEANS.get(i) ? 1 : 0;
                }
            }
            steps.count("higher", higher);
            steps.count("lower", lower);
            long surplus = steps.count("surplus", higher - lower);
            double variance = steps.put("variance", n * (n - 1) * (2 * n + 5) / 18);
            steps.put("p", Tables.twoSided(steps.put("z", (surplus - 1) / Math.sqrt(variance))));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var kendall = MannKendall.of(MEANS);
            var answers = Tables.answers("z", kendall.test(Alternative.TWO_SIDED));
            answers.put("surplus", (double) kendall.statistic());
            answers.put("variance", kendall.variance());
            return answers;
        }
    },

    SEN {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.series("series", MEANS, 2);
            steps.count("least", MannKendall.LEAST_PERIODS);
            var slopes = new ArrayList<Double>();
            for (int j = 1; j < MEANS.size(); j++) {
                for (int i = 0; i < j; i++) {
                    slopes.add((MEANS.get(j) - MEANS.get(i)) / (j - i));
                }
            }
            Collections.sort(slopes);
            int pairs = (int) steps.count("pairs", slopes.size());
            steps.put("first", slopes.get(pairs / 2 - 1));
            steps.put("second", slopes.get(pairs / 2));
            steps.put("slope", (slopes.get(pairs / 2 - 1) + slopes.get(pairs / 2)) / 2);
            double n = MEANS.size();
            steps.put("confidence", Tables.CONFIDENCE);
            double z = steps.put("z", Tables.normalBeyond(1 - Tables.CONFIDENCE));
            double deviation = steps.put("deviation", Math.sqrt(n * (n - 1) * (2 * n + 5) / 18));
            long lowest = steps.count("lowest", Math.round((pairs - z * deviation) / 2));
            long highest = steps.count("highest", Math.round((pairs + z * deviation) / 2 + 1));
            steps.put("lower", slopes.get((int) lowest - 1));
            steps.put("upper", slopes.get((int) highest - 1));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var times = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
            var sen = SenSlope.of(times, MEANS, Tables.CONFIDENCE);
            var interval = Tables.interval(sen);
            return Map.of("slope", Tables.value(sen), "lower", interval.lower(), "upper", interval.upper());
        }
    };

    private static final List<Double> MEANS = List.of(3.10, 3.12, 3.11, 3.15, 3.16, 3.18, 3.17, 3.20);
}

package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.classification.Certainty;
import org.thangdo.stats.facets.card.SelfOther;

/** What level would somebody have from the same raters as everybody, how sure is it, and what do people say of themselves? */
enum RepairTopic implements Topic {

    /** Somebody whom only the severe one of two raters rated. */
    FAIR_LEVEL {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.put("measure", MEASURE);
            steps.put("severe", SEVERE);
            steps.series("thresholds", boxed(THRESHOLDS), 1);
            double bySevere = steps.put("bySevere", expected(MEASURE - SEVERE));
            double byLenient = steps.put("byLenient", expected(MEASURE + SEVERE));
            double fair = steps.put("fair", (bySevere + byLenient) / 2);
            steps.count("levelBySevere", (long) Math.floor(bySevere + 0.5));
            steps.count("fairLevel", (long) Math.floor(fair + 0.5));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            double bySevere = expected(MEASURE - SEVERE);
            double fair = (bySevere + expected(MEASURE + SEVERE)) / 2;
            double[] halves = {1.5, 2.5, 3.5};
            return Map.of(
                    "levelBySevere", 1.0 + Certainty.level(bySevere, halves),
                    "fairLevel", 1.0 + Certainty.level(fair, halves));
        }
    },

    /** Two people and two cuts. */
    CLASSIFICATION_CERTAINTY {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.put("lowerCut", CUTS[0]);
            steps.put("upperCut", CUTS[1]);
            steps.put("error", ERROR);
            double accuracy = 0;
            double consistency = 0;
            for (int i = 0; i < PLACES.length; i++) {
                steps.put("place" + (i + 1), PLACES[i]);
                double low = steps.put("low" + (i + 1), Tables.twoSided((PLACES[i] - CUTS[0]) / ERROR) / 2);
                double high = steps.put("high" + (i + 1), Tables.twoSided((CUTS[1] - PLACES[i]) / ERROR) / 2);
                double middle = steps.put("middle" + (i + 1), 1 - low - high);
                accuracy += middle / PLACES.length;
                consistency += (low * low + middle * middle + high * high) / PLACES.length;
            }
            steps.put("accuracy", accuracy);
            steps.put("consistency", consistency);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            double[][] chances = Arrays.stream(PLACES)
                    .mapToObj(place -> Certainty.rudner(place, ERROR, CUTS))
                    .toArray(double[][]::new);
            var certainty = Certainty.of(chances, new int[] {1, 1}, new double[] {1, 1});
            return Map.of(
                    "low1", chances[0][0],
                    "middle1", chances[0][1],
                    "high2", chances[1][2],
                    "accuracy", certainty.accuracy(),
                    "consistency", certainty.consistency());
        }
    },

    /** Six people. */
    SELF_OTHER {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.series("self", boxed(SELF), 1);
            steps.series("others", boxed(OTHERS), 1);
            double self = steps.put("meanSelf", mean(SELF));
            double others = steps.put("meanOthers", mean(OTHERS));
            double gap = steps.put("gap", self - others);
            double spread = steps.put("spread", Math.sqrt((variance(SELF) + variance(OTHERS)) / 2));
            steps.put("value", gap / spread);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of(
                    "value",
                    Tables.value(SelfOther.of(SELF, OTHERS, OTHERS, 2.5, Tables.CONFIDENCE)
                            .difference()));
        }
    };

    private static final double MEASURE = 1.5;
    private static final double SEVERE = 1;
    private static final double[] THRESHOLDS = {-2.5, -0.5, 1.5};
    private static final double[] CUTS = {0, 2};
    private static final double ERROR = 0.5;
    private static final double[] PLACES = {0.2, 1.1};
    private static final double[] SELF = {3.5, 3.8, 3.0, 3.6, 3.9, 3.2};
    private static final double[] OTHERS = {3.1, 3.7, 2.6, 3.4, 3.8, 2.6};

    /** Mean of the levels 1 to 4 at a place on the scale of measures. */
    private static double expected(double place) {
        double weight = 1;
        double total = 1;
        double sum = 1;
        for (int level = 2; level <= THRESHOLDS.length + 1; level++) {
            weight *= Math.exp(place - THRESHOLDS[level - 2]);
            total += weight;
            sum += level * weight;
        }
        return sum / total;
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private static double variance(double[] numbers) {
        double mean = mean(numbers);
        return Arrays.stream(numbers)
                        .map(number -> (number - mean) * (number - mean))
                        .sum()
                / (numbers.length - 1);
    }
}

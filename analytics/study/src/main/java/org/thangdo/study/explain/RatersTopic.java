package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.thangdo.stats.agreement.RaterCoefficient;

/** Do raters who are told apart agree, each with the own habit? The six people, rater by rater. */
enum RatersTopic implements Topic {
    CONGER_KAPPA {
        @Override
        public Steps byHand() {
            var steps = pairs();
            double observed = steps.put("observed", mean(steps, "same"));
            double expected = steps.put("expected", mean(steps, "chance"));
            steps.put("value", (observed - expected) / (1 - expected));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(RaterCoefficient.CONGER_KAPPA));
        }
    },

    LIGHT_KAPPA {
        @Override
        public Steps byHand() {
            var steps = pairs();
            for (String pair : PAIRS) {
                double same = (double) steps.named().get("same" + pair);
                double chance = (double) steps.named().get("chance" + pair);
                steps.put("kappa" + pair, (same - chance) / (1 - chance));
            }
            steps.put("value", mean(steps, "kappa"));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(RaterCoefficient.LIGHT_KAPPA));
        }
    };

    private static final String[] PAIRS = {"12", "13", "23"};

    /** Of each rater the number of people at each level; of each pair the share placed alike, and by chance. */
    private static Steps pairs() {
        var steps = SixPeople.steps();
        double n = SixPeople.RATINGS.length;
        for (int rater = 0; rater < 3; rater++) {
            int g = rater;
            steps.counts(
                    "habit" + (rater + 1),
                    IntStream.rangeClosed(1, SixPeople.SCALE.size())
                            .mapToObj(level -> placed(g, level))
                            .toList());
        }
        for (String pair : PAIRS) {
            int g = pair.charAt(0) - '1';
            int h = pair.charAt(1) - '1';
            steps.put("same" + pair, same(g, h) / n);
            double products = 0;
            for (int level = 1; level <= SixPeople.SCALE.size(); level++) {
                products += placed(g, level) * placed(h, level);
            }
            steps.put("chance" + pair, products / (n * n));
        }
        return steps;
    }

    private static long placed(int rater, int level) {
        return Arrays.stream(SixPeople.RATINGS)
                .filter(person -> person[rater] == level)
                .count();
    }

    private static long same(int g, int h) {
        return Arrays.stream(SixPeople.RATINGS)
                .filter(person -> person[g] == person[h])
                .count();
    }

    private static double mean(Steps steps, String name) {
        double sum = 0;
        for (String pair : PAIRS) {
            sum += (double) steps.named().get(name + pair);
        }
        return sum / PAIRS.length;
    }

    private static double engine(RaterCoefficient coefficient) {
        return Tables.value(
                coefficient.estimate(SixPeople.byRater(), Tables.CONFIDENCE).estimate());
    }
}

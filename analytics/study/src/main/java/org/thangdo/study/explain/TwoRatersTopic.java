package org.thangdo.study.explain;

import java.util.Map;
import org.thangdo.stats.agreement.SourceChance;
import org.thangdo.stats.agreement.SourceCoefficient;
import org.thangdo.stats.agreement.Weighting;

/** Do two raters or two sources place the same people alike, beyond chance? */
enum TwoRatersTopic implements Topic {
    COHEN_KAPPA {
        @Override
        public Steps byHand() {
            var steps = SelfAndSuperior.margins(observed());
            double n = SelfAndSuperior.total();
            double products = 0;
            for (int k = 0; k < SelfAndSuperior.LEVELS; k++) {
                products += SelfAndSuperior.self(k) * SelfAndSuperior.superior(k);
            }
            return beyond(steps, steps.put("expected", products / (n * n)));
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(SourceCoefficient.COHEN_KAPPA));
        }
    },

    WEIGHTED_KAPPA {
        @Override
        public Steps byHand() {
            var steps = SelfAndSuperior.margins(SelfAndSuperior.steps());
            double n = SelfAndSuperior.total();
            double one = steps.count("one", SelfAndSuperior.higherBy(1) + SelfAndSuperior.higherBy(-1));
            double two = steps.count("two", SelfAndSuperior.higherBy(2) + SelfAndSuperior.higherBy(-2));
            double ones = steps.count("ones", crossed(1) + crossed(-1));
            double twos = steps.count("twos", crossed(2) + crossed(-2));
            double cost = steps.put("cost", 0.25);
            double observed = steps.put("observed", (one * cost + two) / n);
            double expected = steps.put("expected", (ones * cost + twos) / (n * n));
            steps.put("value", 1 - observed / expected);
            double plain = steps.put("linearCost", 0.5);
            steps.put("linear", 1 - (one * plain + two) * n / (ones * plain + twos));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of(
                    "value", engine(SourceCoefficient.of(SourceChance.OWN, Weighting.QUADRATIC)),
                    "linear", engine(SourceCoefficient.of(SourceChance.OWN, Weighting.LINEAR)));
        }
    },

    SCOTT_PI {
        @Override
        public Steps byHand() {
            var steps = SelfAndSuperior.margins(observed());
            double n = SelfAndSuperior.total();
            double squares = 0;
            for (int k = 0; k < SelfAndSuperior.LEVELS; k++) {
                double mean = (SelfAndSuperior.self(k) + SelfAndSuperior.superior(k)) / 2.0;
                squares += Math.pow(steps.put("mean" + (k + 1), mean) / n, 2);
            }
            return beyond(steps, steps.put("expected", squares));
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(SourceCoefficient.SCOTT_PI));
        }
    };

    private static Steps observed() {
        var steps = SelfAndSuperior.steps();
        double same = steps.count("same", SelfAndSuperior.higherBy(0));
        steps.put("observed", same / SelfAndSuperior.total());
        return steps;
    }

    private static Steps beyond(Steps steps, double expected) {
        double observed = (double) steps.named().get("observed");
        steps.put("value", (observed - expected) / (1 - expected));
        return steps;
    }

    /** Pairs of one person's own level and another's level by the superior that are so many levels apart. */
    private static long crossed(int levels) {
        long pairs = 0;
        for (int k = 0; k < SelfAndSuperior.LEVELS; k++) {
            int l = k + levels;
            pairs += l >= 0 && l < SelfAndSuperior.LEVELS ? SelfAndSuperior.self(k) * SelfAndSuperior.superior(l) : 0;
        }
        return pairs;
    }

    private static double engine(SourceCoefficient coefficient) {
        return Tables.value(
                coefficient.estimate(SelfAndSuperior.table(), Tables.CONFIDENCE).estimate());
    }
}

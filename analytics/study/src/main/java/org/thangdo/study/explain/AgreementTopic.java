package org.thangdo.study.explain;

import java.util.Map;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.agreement.Chance;
import org.thangdo.stats.agreement.Weighting;

/** Do the ratings of one person agree, beyond what chance would give? */
enum AgreementTopic implements Topic {
    PERCENT_AGREEMENT {
        @Override
        public Steps byHand() {
            return observed();
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("observed", engine(AgreementCoefficient.PERCENT_AGREEMENT));
        }
    },

    BRENNAN_PREDIGER {
        @Override
        public Steps byHand() {
            var steps = observed();
            return beyond(steps, steps.put("expected", 1.0 / SixPeople.SCALE.size()));
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(AgreementCoefficient.BRENNAN_PREDIGER));
        }
    },

    FLEISS_KAPPA {
        @Override
        public Steps byHand() {
            var steps = observed();
            double all = used(steps);
            double squares = 0;
            for (int level = 1; level <= SixPeople.SCALE.size(); level++) {
                squares += Math.pow(SixPeople.at(level) / all, 2);
            }
            return beyond(steps, steps.put("expected", squares));
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(AgreementCoefficient.FLEISS_KAPPA));
        }
    },

    GWET_AC1 {
        @Override
        public Steps byHand() {
            var steps = observed();
            double spread = steps.put("spread", spread(used(steps)));
            long others = steps.count("others", SixPeople.SCALE.size() - 1L);
            return beyond(steps, steps.put("expected", spread / others));
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(AgreementCoefficient.GWET_AC1));
        }
    },

    GWET_AC2 {
        @Override
        public Steps byHand() {
            var steps = SixPeople.steps();
            double same = steps.count("agreed", SixPeople.pairsApart(0));
            double near = steps.count("near", SixPeople.pairsApart(1));
            double pairs = steps.count("pairs", Math.round(same + near));
            int steepest = (int) steps.count("steps", SixPeople.SCALE.size() - 1L);
            double weight = steps.put("weight", 1 - 1.0 / (steepest * steepest));
            double observed = steps.put("observed", (same + near * weight) / pairs);
            double weights = 0;
            for (int k = 0; k <= steepest; k++) {
                for (int l = 0; l <= steepest; l++) {
                    weights += 1 - Math.pow((k - l) / (double) steepest, 2);
                }
            }
            steps.put("weights", weights);
            double spread = steps.put("spread", spread(used(steps)));
            double expected = steps.put("expected", weights / (steepest * (steepest + 1.0)) * spread);
            steps.put("value", (observed - expected) / (1 - expected));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(AgreementCoefficient.GWET_AC2));
        }
    },

    KRIPPENDORFF_ALPHA {
        @Override
        public Steps byHand() {
            var steps = SixPeople.steps();
            double n = used(steps);
            double place2 = steps.put("place2", (SixPeople.at(2) + 1) / 2.0);
            double place3 = steps.put("place3", SixPeople.at(2) + (SixPeople.at(3) + 1) / 2.0);
            double place4 = steps.put("place4", SixPeople.at(2) + SixPeople.at(3) + (SixPeople.at(4) + 1) / 2.0);
            double d23 = steps.put("d23", Math.pow(place3 - place2, 2));
            double d34 = steps.put("d34", Math.pow(place4 - place3, 2));
            double d24 = steps.put("d24", Math.pow(place4 - place2, 2));
            double low = steps.count("low", SixPeople.pairs(2, 3));
            double high = steps.count("high", SixPeople.pairs(3, 4));
            double pairs = steps.count("pairs", SixPeople.pairsApart(0) + SixPeople.pairsApart(1));
            double observed = steps.put("observed", (low * d23 + high * d34) / pairs);
            double expected = steps.put("expected", expected(d23, d34, d24, n));
            steps.put("value", 1 - observed / expected);
            double byGwet =
                    (low + high) / pairs / expected(1, 1, 3, n); // a step of two levels holds three pairs of levels
            steps.put("byGwet", 1 - byGwet);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of(
                    "value", engine(AgreementCoefficient.ALPHA_ORDINAL),
                    "byGwet", engine(AgreementCoefficient.of(Chance.KRIPPENDORFF, Weighting.ORDINAL)));
        }
    };

    /** Mean distance of two of all ratings, the second drawn from those that remain. */
    private static double expected(double d23, double d34, double d24, double n) {
        long two = SixPeople.at(2);
        long three = SixPeople.at(3);
        long four = SixPeople.at(4);
        return 2 * (two * three * d23 + three * four * d34 + two * four * d24) / (n * (n - 1));
    }

    private static Steps observed() {
        var steps = SixPeople.steps();
        long agreed = steps.count("agreed", SixPeople.pairsApart(0));
        double pairs = steps.count("pairs", agreed + SixPeople.pairsApart(1));
        steps.put("observed", agreed / pairs);
        return steps;
    }

    /** Names the number of ratings at each level, and gives their sum. */
    private static double used(Steps steps) {
        long all = 0;
        for (int level = 1; level <= SixPeople.SCALE.size(); level++) {
            all += steps.count("used" + level, SixPeople.at(level));
        }
        return steps.count("all", all);
    }

    /** Sum of {@code π(1 − π)}. */
    private static double spread(double all) {
        double spread = 0;
        for (int level = 1; level <= SixPeople.SCALE.size(); level++) {
            double share = SixPeople.at(level) / all;
            spread += share * (1 - share);
        }
        return spread;
    }

    private static Steps beyond(Steps steps, double expected) {
        double observed = (double) steps.named().get("observed");
        steps.put("value", (observed - expected) / (1 - expected));
        return steps;
    }

    private static double engine(AgreementCoefficient coefficient) {
        return Tables.value(
                coefficient.estimate(SixPeople.table(), Tables.CONFIDENCE).estimate());
    }
}

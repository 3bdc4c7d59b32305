package org.thangdo.study.explain;

import java.util.Map;
import org.thangdo.stats.agreement.DisagreementSplit;
import org.thangdo.stats.agreement.SourceDifference;
import org.thangdo.stats.agreement.SourceOrder;
import org.thangdo.stats.agreement.Weighting;
import org.thangdo.stats.association.OrdinalAssociation;

/** How do two sources differ: is one of them higher, do they scatter, do they order people alike? */
enum SourcesTopic implements Topic {
    BIAS_AND_SCATTER {
        @Override
        public Steps byHand() {
            var steps = SelfAndSuperior.margins(SelfAndSuperior.steps());
            double n = SelfAndSuperior.total();
            double higher = steps.count("higher", SelfAndSuperior.higherBy(1) + SelfAndSuperior.higherBy(2));
            double lower = steps.count("lower", SelfAndSuperior.higherBy(-1) + SelfAndSuperior.higherBy(-2));
            double observed = steps.put("observed", (higher + lower) / n);
            double apart = 0;
            for (int k = 0; k < SelfAndSuperior.LEVELS; k++) {
                apart += Math.abs(SelfAndSuperior.self(k) - SelfAndSuperior.superior(k)) / 2.0;
            }
            double quantity = steps.put("quantity", apart / n);
            steps.put("allocation", observed - quantity);
            return difference(steps);
        }

        @Override
        public Map<String, Double> byEngine() {
            var split = DisagreementSplit.of(SelfAndSuperior.table(), Weighting.IDENTITY);
            var mean = SourceDifference.of(SelfAndSuperior.table(), Tables.CONFIDENCE)
                    .mean();
            return Map.of(
                    "observed", split.observed(),
                    "quantity", split.quantity(),
                    "allocation", split.allocation(),
                    "mean", Tables.value(mean),
                    "lowerEnd", Tables.interval(mean).lower(),
                    "upperEnd", Tables.interval(mean).upper());
        }
    },

    TAU_B {
        @Override
        public Steps byHand() {
            var steps = SelfAndSuperior.steps();
            double concordant = steps.count("concordant", pairs(1));
            double discordant = steps.count("discordant", pairs(-1));
            double n = SelfAndSuperior.total();
            double all = steps.count("pairs", Math.round(n * (n - 1) / 2));
            double tiedBySelf = 0;
            double tiedBySuperior = 0;
            for (int k = 0; k < SelfAndSuperior.LEVELS; k++) {
                tiedBySelf += SelfAndSuperior.self(k) * (SelfAndSuperior.self(k) - 1) / 2.0;
                tiedBySuperior += SelfAndSuperior.superior(k) * (SelfAndSuperior.superior(k) - 1) / 2.0;
            }
            double bySelf = steps.count("bySelf", Math.round(all - tiedBySelf));
            double bySuperior = steps.count("bySuperior", Math.round(all - tiedBySuperior));
            steps.put("value", (concordant - discordant) / Math.sqrt(bySelf * bySuperior));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(OrdinalAssociation.TAU_B));
        }
    },

    SPEARMAN {
        @Override
        public Steps byHand() {
            var steps = SelfAndSuperior.steps();
            double mean = steps.put("mean", (SelfAndSuperior.total() + 1) / 2.0);
            double bySelf = 0;
            double bySuperior = 0;
            for (int k = 0; k < SelfAndSuperior.LEVELS; k++) {
                double rank = steps.put("self" + (k + 1), rank(k, true)) - mean;
                double rankBySuperior = steps.put("superior" + (k + 1), rank(k, false)) - mean;
                bySelf += SelfAndSuperior.self(k) * rank * rank;
                bySuperior += SelfAndSuperior.superior(k) * rankBySuperior * rankBySuperior;
            }
            double together = 0;
            for (int k = 0; k < SelfAndSuperior.LEVELS; k++) {
                for (int l = 0; l < SelfAndSuperior.LEVELS; l++) {
                    together += SelfAndSuperior.PEOPLE[k][l] * (rank(k, true) - mean) * (rank(l, false) - mean);
                }
            }
            steps.put("together", together);
            steps.put("bySelf", bySelf);
            steps.put("bySuperior", bySuperior);
            steps.put("value", together / Math.sqrt(bySelf * bySuperior));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("value", engine(OrdinalAssociation.SPEARMAN));
        }
    };

    /** The mean difference, superior less self, with Student's interval. */
    private static Steps difference(Steps steps) {
        double n = SelfAndSuperior.total();
        double sum = 0;
        double squares = 0;
        for (int by = 1 - SelfAndSuperior.LEVELS; by < SelfAndSuperior.LEVELS; by++) {
            sum += by * SelfAndSuperior.higherBy(by);
            squares += by * by * SelfAndSuperior.higherBy(by);
        }
        double mean = steps.put("mean", sum / n);
        double deviation = steps.put("deviation", Math.sqrt((squares - n * mean * mean) / (n - 1)));
        double error = steps.put("error", deviation / Math.sqrt(n));
        double t = steps.put("t", Tables.studentBeyond(1 - Tables.CONFIDENCE, n - 1));
        steps.put("confidence", Tables.CONFIDENCE);
        steps.put("lowerEnd", mean - t * error);
        steps.put("upperEnd", mean + t * error);
        return steps;
    }

    /** Pairs of people whom both order alike (direction 1) or in opposite ways (direction −1). */
    private static long pairs(int direction) {
        long pairs = 0;
        int q = SelfAndSuperior.LEVELS;
        for (int cell = 0; cell < q * q; cell++) {
            for (int other = 0; other < q * q; other++) {
                int up = Integer.signum(other / q - cell / q);
                int upBySuperior = Integer.signum(other % q - cell % q);
                pairs += up > 0 && upBySuperior == direction
                        ? (long) SelfAndSuperior.PEOPLE[cell / q][cell % q]
                                * SelfAndSuperior.PEOPLE[other / q][other % q]
                        : 0;
            }
        }
        return pairs;
    }

    /** Mean rank of the people at a level, the lowest of all people ranking 1. */
    private static double rank(int level, boolean bySelf) {
        double below = 0;
        for (int k = 0; k < level; k++) {
            below += bySelf ? SelfAndSuperior.self(k) : SelfAndSuperior.superior(k);
        }
        return below + ((bySelf ? SelfAndSuperior.self(level) : SelfAndSuperior.superior(level)) + 1) / 2.0;
    }

    private static double engine(OrdinalAssociation association) {
        return Tables.value(SourceOrder.of(SelfAndSuperior.table(), association, Tables.CONFIDENCE));
    }
}

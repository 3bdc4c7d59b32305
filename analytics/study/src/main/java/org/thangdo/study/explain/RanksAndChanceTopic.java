package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.consensus.NullShape;
import org.thangdo.stats.reliability.FinnCoefficient;
import org.thangdo.stats.reliability.KendallConcordance;
import org.thangdo.stats.reliability.RankedRatings;

/** Do several raters order people alike, and how small are their differences against ratings by chance? */
enum RanksAndChanceTopic implements Topic {
    KENDALL_W {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double n = steps.count("people", POINTS.length);
            double m = steps.count("raters", POINTS[0].length);
            steps.rows("points", POINTS);
            double[] sums = new double[POINTS.length];
            double ties = 0;
            for (int rater = 0; rater < POINTS[0].length; rater++) {
                double[] ranks = ranks(rater);
                steps.series("ranks" + (rater + 1), Arrays.stream(ranks).boxed().toList(), 1);
                for (int person = 0; person < sums.length; person++) {
                    sums[person] += ranks[person];
                }
                ties += ties(rater);
            }
            steps.series("sums", Arrays.stream(sums).boxed().toList(), 1);
            double mean = steps.put("mean", m * (n + 1) / 2);
            double squares =
                    Arrays.stream(sums).map(sum -> Math.pow(sum - mean, 2)).sum();
            steps.put("squares", squares);
            steps.put("ties", ties);
            double w = steps.put("value", 12 * squares / (m * m * (n * n * n - n) - m * ties));
            double chiSquared = steps.put("chiSquared", m * (n - 1) * w);
            steps.put("p", Tables.chiSquaredBeyond(chiSquared, (int) steps.count("free", POINTS.length - 1L)));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var ranked = RankedRatings.of(FourPeople.panel(POINTS));
            var concordance = KendallConcordance.of(ranked, KendallConcordance.Ties.CORRECTED, Tables.CONFIDENCE);
            var answers = Tables.answers("chiSquared", concordance.test());
            answers.put("value", Tables.value(concordance.concordance()));
            return answers;
        }
    },

    FINN {
        @Override
        public Steps byHand() {
            var steps = SixPeople.steps();
            List<Double> variances = new ArrayList<>();
            for (int[] person : SixPeople.RATINGS) {
                double mean = Arrays.stream(person).average().orElseThrow();
                double squares = Arrays.stream(person)
                        .mapToDouble(x -> Math.pow(x - mean, 2))
                        .sum();
                variances.add(squares / (person.length - 1));
            }
            steps.series("variances", variances, 3);
            double within = steps.put(
                    "within",
                    variances.stream().mapToDouble(Double::doubleValue).sum() / variances.size());
            double q = SixPeople.SCALE.size();
            double chance = steps.put("chance", (q * q - 1) / 12);
            steps.put("value", 1 - within / chance);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var uniform = NullShape.UNIFORM.of(SixPeople.SCALE.size());
            return Map.of(
                    "value",
                    Tables.value(FinnCoefficient.ONE_WAY.of(
                            FourPeople.sums(SixPeople.RATINGS), uniform, Tables.CONFIDENCE)));
        }
    };

    /** Invented points; the second rater ties two people. */
    private static final int[][] POINTS = {{9, 8, 9}, {7, 8, 6}, {8, 6, 7}, {6, 7, 8}, {5, 5, 5}};

    /** Ranks from the lowest, ties at their mean rank. */
    private static double[] ranks(int rater) {
        return Arrays.stream(POINTS)
                .mapToDouble(row -> 1 + others(rater, row[rater], -1) + (others(rater, row[rater], 0) - 1) / 2.0)
                .toArray();
    }

    /** Number of people whose points are below (−1) or equal to (0) these. */
    private static long others(int rater, int points, int direction) {
        return Arrays.stream(POINTS)
                .filter(row -> Integer.compare(row[rater], points) == direction)
                .count();
    }

    /** {@code Σ (t³ − t)} over groups of {@code t} tied people. */
    private static double ties(int rater) {
        double ties = 0;
        for (int[] row : POINTS) {
            double t = others(rater, row[rater], 0);
            ties += t * t - 1; // once for each of the t
        }
        return ties;
    }
}

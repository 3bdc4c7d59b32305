package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.thangdo.stats.reliability.BlandAltman;
import org.thangdo.stats.reliability.ConcordanceCorrelation;

/** How near are the points of two raters? The first and the last rater of the four people. */
enum PairScoresTopic implements Topic {
    LIN_CCC {
        @Override
        public Steps byHand() {
            var steps = points();
            double first = steps.put("first", mean(row -> row[0]));
            double second = steps.put("second", mean(row -> row[1]));
            double ofFirst = steps.put("ofFirst", mean(row -> Math.pow(row[0] - first, 2)));
            double ofSecond = steps.put("ofSecond", mean(row -> Math.pow(row[1] - second, 2)));
            double together = steps.put("together", mean(row -> (row[0] - first) * (row[1] - second)));
            double apart = steps.put("apart", (first - second) * (first - second));
            double value = steps.put("value", 2 * together / (ofFirst + ofSecond + apart));
            double correlation = steps.put("correlation", together / Math.sqrt(ofFirst * ofSecond));
            steps.put("accuracy", value / correlation);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var concordance = ConcordanceCorrelation.estimate(FourPeople.sums(PAIRS), Tables.CONFIDENCE);
            return Map.of(
                    "value", Tables.value(concordance.estimate()),
                    "correlation", concordance.correlation(),
                    "accuracy", concordance.accuracy());
        }
    },

    BLAND_ALTMAN {
        @Override
        public Steps byHand() {
            var steps = points();
            double n = PAIRS.length;
            steps.rows("differences", new int[][] {
                Arrays.stream(PAIRS).mapToInt(row -> row[0] - row[1]).toArray()
            });
            double bias = steps.put("bias", mean(row -> row[0] - row[1]));
            double squares = mean(row -> Math.pow(row[0] - row[1] - bias, 2)) * n;
            double deviation = steps.put("deviation", Math.sqrt(squares / (n - 1)));
            double width = steps.put("width", WIDTH);
            steps.put("lowerLimit", bias - width * deviation);
            steps.put("upperLimit", bias + width * deviation);
            double error = steps.put("error", deviation / Math.sqrt(n));
            double t = steps.put("t", Tables.studentBeyond(1 - Tables.CONFIDENCE, n - 1));
            steps.put("confidence", Tables.CONFIDENCE);
            steps.put("lower", bias - t * error);
            steps.put("upper", bias + t * error);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var limits = BlandAltman.of(FourPeople.sums(PAIRS), WIDTH, Tables.CONFIDENCE);
            var answers = new TreeMap<String, Double>();
            answers.put("bias", Tables.value(limits.bias()));
            answers.put("deviation", limits.standardDeviation());
            answers.put("lowerLimit", Tables.value(limits.lowerLimit()));
            answers.put("upperLimit", Tables.value(limits.upperLimit()));
            answers.put("lower", Tables.interval(limits.bias()).lower());
            answers.put("upper", Tables.interval(limits.bias()).upper());
            return answers;
        }
    };

    private static final double WIDTH = 1.96;

    private static final int[][] PAIRS = Arrays.stream(FourPeople.POINTS)
            .map(row -> new int[] {row[0], row[FourPeople.RATERS - 1]})
            .toArray(int[][]::new);

    private static Steps points() {
        var steps = new Steps();
        steps.count("people", PAIRS.length);
        steps.rows("points", PAIRS);
        return steps;
    }

    private static double mean(ToDoubleFunction<int[]> number) {
        return Arrays.stream(PAIRS).mapToDouble(number).average().orElseThrow();
    }
}

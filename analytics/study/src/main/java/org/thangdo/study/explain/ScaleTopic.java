package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.Map;
import org.thangdo.stats.reliability.AlphaInterval;
import org.thangdo.stats.reliability.ItemScaling;
import org.thangdo.stats.reliability.ScaleReliability;

/** Can the sum of several criteria be trusted? Five invented people, three criteria. */
enum ScaleTopic implements Topic {
    CRONBACH_ALPHA {
        @Override
        public Steps byHand() {
            var steps = criteria();
            double k = (long) steps.named().get("criteria");
            double own = steps.put("own", covariance(0, 0) + covariance(1, 1) + covariance(2, 2));
            double total = steps.put("total", total());
            double alpha = steps.put("value", k / (k - 1) * (1 - own / total));
            long free = steps.count("free", POINTS.length - 1L);
            long rest = steps.count("rest", free * (POINTS[0].length - 1));
            steps.put("confidence", Tables.CONFIDENCE);
            double half = (1 - Tables.CONFIDENCE) / 2;
            double above = steps.put("above", Tables.fisherBeyond(half, (int) free, (int) rest));
            double below = steps.put("below", Tables.fisherBeyond(1 - half, (int) free, (int) rest));
            steps.put("lower", 1 - (1 - alpha) * above);
            steps.put("upper", 1 - (1 - alpha) * below);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var alpha = AlphaInterval.FELDT.of(FourPeople.sums(POINTS), Tables.CONFIDENCE);
            return Map.of(
                    "value", Tables.value(alpha),
                    "lower", Tables.interval(alpha).lower(),
                    "upper", Tables.interval(alpha).upper());
        }
    },

    /** With three criteria the loadings have a formula. */
    OMEGA {
        @Override
        public Steps byHand() {
            var steps = criteria();
            double c12 = steps.put("c12", covariance(0, 1));
            double c13 = steps.put("c13", covariance(0, 2));
            double c23 = steps.put("c23", covariance(1, 2));
            double[] common = {c12 * c13 / c23, c12 * c23 / c13, c13 * c23 / c12};
            double noise = 0;
            for (int item = 0; item < common.length; item++) {
                steps.put("common" + (item + 1), common[item]);
                noise += steps.put("noise" + (item + 1), covariance(item, item) - common[item]);
            }
            steps.put("noise", noise);
            steps.put("value", 1 - noise / steps.put("total", total()));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of(
                    "value",
                    Tables.value(ScaleReliability.OMEGA_TOTAL.of(
                            FourPeople.sums(POINTS), ItemScaling.RAW, Tables.CONFIDENCE)));
        }
    };

    private static final int[][] POINTS = {{10, 8, 10}, {7, 7, 5}, {9, 7, 10}, {6, 5, 5}, {8, 8, 10}};

    /** The points, and the variance of each criterion. */
    private static Steps criteria() {
        var steps = new Steps();
        steps.count("people", POINTS.length);
        steps.count("criteria", POINTS[0].length);
        steps.rows("points", POINTS);
        for (int item = 0; item < POINTS[0].length; item++) {
            steps.put("variance" + (item + 1), covariance(item, item));
        }
        return steps;
    }

    /** Variance of the sum. */
    private static double total() {
        double total = 0;
        for (int i = 0; i < POINTS[0].length; i++) {
            for (int j = 0; j < POINTS[0].length; j++) {
                total += covariance(i, j);
            }
        }
        return total;
    }

    private static double covariance(int i, int j) {
        double sum = 0;
        for (int[] row : POINTS) {
            sum += (row[i] - mean(i)) * (row[j] - mean(j));
        }
        return sum / (POINTS.length - 1);
    }

    private static double mean(int item) {
        return Arrays.stream(POINTS).mapToInt(row -> row[item]).average().orElseThrow();
    }
}

package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.stats.consensus.GroupReliability;
import org.thangdo.stats.consensus.GroupSize;
import org.thangdo.stats.consensus.GroupedScores;
import org.thangdo.stats.consensus.ScoreMoments;
import org.thangdo.stats.planning.Detection;
import org.thangdo.stats.planning.KappaSubjects;

/** Do groups differ more than their members do, and how many people does a study of agreement need? */
enum GroupsTopic implements Topic {
    ICC_GROUPS {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double groups = steps.count("groups", UNITS.length);
            double size = steps.count("size", UNITS[0].length);
            steps.rows("levels", UNITS);
            var means = new ArrayList<Double>();
            double within = 0;
            for (int[] unit : UNITS) {
                double mean = Arrays.stream(unit).average().orElseThrow();
                means.add(mean);
                within += Arrays.stream(unit)
                        .mapToDouble(x -> Math.pow(x - mean, 2))
                        .sum();
            }
            steps.series("means", means, 1);
            double all = means.stream().mapToDouble(Double::doubleValue).sum() / groups;
            double squares = means.stream()
                    .mapToDouble(mean -> size * Math.pow(mean - all, 2))
                    .sum();
            double between = steps.put("between", squares / (groups - 1));
            double inside = steps.put("within", within / (groups * (size - 1)));
            steps.put("f", between / inside);
            steps.put("single", (between - inside) / (between + (size - 1) * inside));
            steps.put("ofMean", (between - inside) / between);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var units = new TreeMap<String, ScoreMoments>();
            for (int unit = 0; unit < UNITS.length; unit++) {
                units.put(
                        "unit" + unit,
                        ScoreMoments.of(
                                Arrays.stream(UNITS[unit]).asDoubleStream().toArray()));
            }
            var reliability = GroupReliability.of(new GroupedScores(units), GroupSize.MEAN, Tables.CONFIDENCE);
            return Map.of(
                    "single", Tables.value(reliability.single()),
                    "ofMean", Tables.value(reliability.mean()),
                    "f", Tables.tested(reliability.test()).statistic());
        }
    },

    SAMPLE_SIZE {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.put("yes", YES);
            steps.put("unwanted", WANTED.unwanted());
            steps.put("expected", WANTED.expected());
            steps.put("significance", WANTED.significance());
            steps.put("power", WANTED.power());
            double critical = steps.put("critical", Tables.normalBeyond(WANTED.significance()));
            double reserve = steps.put("reserve", Tables.normalBeyond(2 * (1 - WANTED.power())));
            double distance = 0;
            for (int x = 0; x <= RATERS; x++) {
                double before = steps.put("unwanted" + x, share(x, WANTED.unwanted()));
                double then = steps.put("expected" + x, share(x, WANTED.expected()));
                distance += (then - before) * (then - before) / before;
            }
            steps.put("distance", distance);
            double exact = steps.put("exact", Math.pow(critical + reserve, 2) / distance);
            steps.count("people", (long) Math.ceil(exact));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of("people", (double) KappaSubjects.severalRaters(YES, RATERS, WANTED));
        }
    };

    /** Levels of the people of three invented units. */
    private static final int[][] UNITS = {{4, 4, 3, 3}, {3, 3, 4, 2}, {2, 3, 2, 3}};

    private static final double YES = 0.3;
    private static final int RATERS = 2;
    private static final Detection WANTED = new Detection(0.4, 0.7, 0.05, 0.8, true);

    /** Expected share of people to whom {@code x} of two raters say yes. */
    private static double share(int x, double kappa) {
        double independent = x == 1 ? 2 * YES * (1 - YES) : Math.pow(x == 0 ? 1 - YES : YES, 2);
        double alike = x == 1 ? 0 : x == 0 ? 1 - YES : YES;
        return (1 - kappa) * independent + kappa * alike;
    }
}

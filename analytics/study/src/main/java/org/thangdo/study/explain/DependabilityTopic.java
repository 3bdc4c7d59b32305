package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.thangdo.stats.generalizability.DStudyPlan;
import org.thangdo.stats.generalizability.FacetScores;
import org.thangdo.stats.generalizability.GStudy;
import org.thangdo.stats.generalizability.LeniencyAdjustment;
import org.thangdo.stats.generalizability.RaterAllocation;
import org.thangdo.stats.generalizability.RaterRole;

/** How dependable is a mean of several raters, and how many of which role should there be? */
enum DependabilityTopic implements Topic {
    /** The six people. */
    GENERALIZABILITY {
        @Override
        public Steps byHand() {
            var steps = SixPeople.steps();
            int n = SixPeople.RATINGS.length;
            int k = SixPeople.RATINGS[0].length;
            double[] people = Arrays.stream(SixPeople.RATINGS)
                    .mapToDouble(row -> mean(row))
                    .toArray();
            double[] raters = new double[k];
            for (int g = 0; g < k; g++) {
                int rater = g;
                raters[g] = mean(Arrays.stream(SixPeople.RATINGS)
                        .mapToInt(row -> row[rater])
                        .toArray());
            }
            double mean = Arrays.stream(people).average().orElseThrow();
            double ofPeople = steps.put("meanSquarePeople", k * squares(people, mean) / (n - 1));
            double ofRaters = steps.put("meanSquareRaters", n * squares(raters, mean) / (k - 1));
            double all = 0;
            for (int i = 0; i < n; i++) {
                for (int g = 0; g < k; g++) {
                    all += Math.pow(SixPeople.RATINGS[i][g] - people[i] - raters[g] + mean, 2);
                }
            }
            double rest = steps.put("meanSquareRest", all / ((n - 1) * (k - 1)));
            double person = steps.put("person", (ofPeople - rest) / k);
            double rater = steps.put("rater", (ofRaters - rest) / n);
            steps.put("adjusted", person / (person + rest / k));
            steps.put("unadjusted", person / (person + (rater + rest) / k));
            steps.put("worth", k * (rater + rest) / rest);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            int k = SixPeople.RATINGS[0].length;
            var study = (GStudy.Estimated) GStudy.of(scores());
            var worth = LeniencyAdjustment.of(study, DStudyPlan.of(study, "p").size("r", k), "r");
            return Map.of(
                    "person", study.component("p").value(),
                    "rater", study.component("r").value(),
                    "meanSquareRest", study.components().get(2).value(),
                    "adjusted", Tables.value(worth.crossed().generalizability()),
                    "unadjusted", Tables.value(worth.nested().generalizability()),
                    "worth", Tables.value(worth.unadjusted()));
        }
    },

    /** Superiors and colleagues. */
    HOW_MANY_RATERS {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.put("universe", UNIVERSE);
            steps.put("superior", SUPERIOR);
            steps.put("colleague", COLLEAGUE);
            steps.count("forms", FORMS);
            for (int superiors = 1; superiors < FORMS; superiors++) {
                int colleagues = FORMS - superiors;
                double error = steps.put("error" + superiors, (SUPERIOR / superiors + COLLEAGUE / colleagues) / 4);
                steps.put("reliability" + superiors, UNIVERSE / (UNIVERSE + error));
            }
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var best = RaterAllocation.of(
                            UNIVERSE,
                            0,
                            List.of(
                                    new RaterRole("superior", 0.5, SUPERIOR, 1, 1, FORMS),
                                    new RaterRole("colleague", 0.5, COLLEAGUE, 1, 1, FORMS)),
                            FORMS)
                    .orElseThrow();
            int superiors = best.choices().get(0).raters();
            return Map.of("error" + superiors, best.error(), "reliability" + superiors, best.coefficient());
        }
    };

    private static final double UNIVERSE = 0.2;
    private static final double SUPERIOR = 0.2;
    private static final double COLLEAGUE = 0.9;
    private static final int FORMS = 4;

    private static double mean(int[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private static double squares(double[] means, double mean) {
        return Arrays.stream(means).map(each -> (each - mean) * (each - mean)).sum();
    }

    private static FacetScores scores() {
        int n = SixPeople.RATINGS.length;
        int k = SixPeople.RATINGS[0].length;
        var codes = new int[2][n * k];
        var levels = new double[n * k];
        for (int m = 0; m < n * k; m++) {
            codes[0][m] = m / k;
            codes[1][m] = m % k;
            levels[m] = SixPeople.RATINGS[m / k][m % k];
        }
        return FacetScores.of(List.of("p", "r"), codes, levels);
    }
}

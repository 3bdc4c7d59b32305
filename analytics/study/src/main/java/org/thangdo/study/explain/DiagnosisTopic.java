package org.thangdo.study.explain;

import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.multitrait.MultitraitForms;
import org.thangdo.stats.multitrait.MultitraitJackknife;
import org.thangdo.stats.multitrait.MultitraitJackknife.Jackknifed;

/** How does a criterion work in use? */
enum DiagnosisTopic implements Topic {
    AGREED_SHARE {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            long people = steps.count("people", LEVELS[0].length);
            steps.rows("levels", LEVELS);
            double sum = 0;
            double squares = 0;
            double between = 0;
            for (int i = 0; i < people; i++) {
                sum += LEVELS[0][i] + LEVELS[1][i];
            }
            double mean = steps.put("mean", sum / (2 * people));
            for (int i = 0; i < people; i++) {
                double one = LEVELS[0][i] - mean;
                double other = LEVELS[1][i] - mean;
                squares += one * one + other * other;
                between += one * other;
            }
            double variance = steps.put("variance", squares / (2 * people));
            double agreed = steps.put("agreed", between / people);
            double share = steps.put("value", agreed / variance);
            steps.put("reliability", 2 * share / (1 + share));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            int people = LEVELS[0].length;
            var forms = new byte[2 * people][];
            var person = new int[2 * people];
            var rater = new int[2 * people];
            for (int f = 0; f < forms.length; f++) {
                person[f] = f / 2;
                rater[f] = f % 2;
                forms[f] = new byte[] {(byte) LEVELS[rater[f]][person[f]]};
            }
            var none = new int[forms.length];
            var found = MultitraitJackknife.of(new MultitraitForms(person, none, rater, none, forms, 0, 4))
                    .all();
            return Map.of("value", found.agreedShare(0), "reliability", found.meanReliability(0));
        }
    },

    SHARED_CONTENT {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            int people = CONTENT.length;
            steps.count("people", people);
            steps.rows("levels", CONTENT);
            double first = steps.put("first", covariance(0, 1));
            double other = steps.put("other", covariance(0, 2));
            double last = steps.put("last", covariance(2, 3));
            double common = steps.put("common", other * other / last);
            steps.put("value", first - common);
            return steps;
        }

        private double covariance(int c, int d) {
            double products = 0;
            for (int[] person : CONTENT) {
                products += (person[c] - 2) * (person[d] - 2);
            }
            return products / CONTENT.length;
        }

        @Override
        public Map<String, Double> byEngine() {
            var forms = new byte[2 * CONTENT.length][4];
            var person = new int[forms.length];
            var rater = new int[forms.length];
            for (int f = 0; f < forms.length; f++) {
                person[f] = f / 2;
                rater[f] = f % 2;
                for (int c = 0; c < 4; c++) {
                    forms[f][c] = (byte) CONTENT[person[f]][c];
                }
            }
            var none = new int[forms.length];
            var found = MultitraitJackknife.of(new MultitraitForms(person, none, rater, none, forms, 0, 5))
                    .all();
            return Map.of("value", found.sharedContent(0, 1));
        }
    },

    CRITERION_DOUBTS {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double number = steps.put("number", 0.46);
            double margin = steps.put("margin", 0.30);
            double error = steps.put("error", 0.05);
            long free = steps.count("free", 40);
            double t = steps.put("t", (number - margin) / error);
            double p = steps.put("p", new TDistribution(null, free).cumulativeProbability(-t));
            long tests = steps.count("tests", 30);
            steps.put("adjusted", p * tests);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var test = new Jackknifed(0.46, 0.05, 40).beyond(0.30, Alternative.INCREASING);
            return Map.of("p", Tables.tested(test).pValue());
        }
    };

    /** Levels that two raters give four people on one criterion. */
    private static final int[][] LEVELS = {{3, 2, 1, 2}, {3, 1, 2, 2}};

    /** Levels of eight people on four criteria; a second rater gives the same. */
    private static final int[][] CONTENT = {
        {4, 4, 4, 4}, {4, 4, 2, 2}, {2, 2, 4, 2}, {2, 2, 2, 4}, {2, 2, 2, 0}, {2, 2, 0, 2}, {0, 0, 2, 2}, {0, 0, 0, 0}
    };
}

package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.thangdo.stats.facets.ExpectedAgreement;
import org.thangdo.stats.facets.MeanSquareFit;
import org.thangdo.stats.facets.Separation;

/** How severe is who, and do the ratings follow from it? */
enum SeverityTopic implements Topic {
    SEVERITY {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.count("people", PAIR.length);
            steps.rows("ratings", PAIR);
            long first = steps.count("first", upper(PAIR, 0));
            long second = steps.count("second", upper(PAIR, 1));
            double odds = steps.put("odds", (double) first / (PAIR.length - first));
            double otherOdds = steps.put("otherOdds", (double) second / (PAIR.length - second));
            double lenient = steps.put("lenient", -Math.log(odds));
            double severe = steps.put("severe", -Math.log(otherOdds));
            steps.put("difference", severe - lenient);
            steps.put("times", odds / otherOdds);
            steps.put("share", FivePeople.chance(-lenient));
            steps.put("otherShare", FivePeople.chance(-severe));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var fit = FivePeople.fit(PAIR);
            return Map.of("lenient", fit.measure(1, 0), "severe", fit.measure(1, 1));
        }
    },

    FIT {
        @Override
        public Steps byHand() {
            var steps = FivePeople.steps();
            double[] expected = Arrays.stream(FivePeople.chances())
                    .mapToDouble(person -> person[ODD])
                    .toArray();
            double[] given = Arrays.stream(FivePeople.RATINGS)
                    .mapToDouble(person -> person[ODD])
                    .toArray();
            double[] variances = Arrays.stream(expected).map(p -> p * (1 - p)).toArray();
            double[] squares = IntStream.range(0, given.length)
                    .mapToDouble(n -> Math.pow(given[n] - expected[n], 2))
                    .toArray();
            double[] ratios = IntStream.range(0, given.length)
                    .mapToDouble(n -> squares[n] / variances[n])
                    .toArray();
            steps.series("expected", Arrays.stream(expected).boxed().toList(), 2);
            steps.series("ratios", Arrays.stream(ratios).boxed().toList(), 2);
            steps.put("outfit", sum(ratios) / given.length);
            double variance = steps.put("variance", sum(variances));
            double infit = steps.put("infit", steps.put("square", sum(squares)) / variance);
            double spread = Arrays.stream(variances).map(v -> v * (1 - 4 * v)).sum();
            double q = steps.put("q", Math.sqrt(spread) / variance);
            steps.put("z", (Math.cbrt(infit) - 1) * 3 / q + q / 3);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var fit = MeanSquareFit.ofElements(FivePeople.fit(), 1)[ODD];
            return Map.of("infit", fit.infit(), "outfit", fit.outfit(), "z", fit.infitZ());
        }
    },

    SEPARATION {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double n = steps.count("people", MEASURES.length);
            steps.series("measures", Arrays.stream(MEASURES).boxed().toList(), 1);
            steps.series("errors", Arrays.stream(ERRORS).boxed().toList(), 1);
            double mean = sum(MEASURES) / n;
            double spread =
                    Arrays.stream(MEASURES).map(m -> (m - mean) * (m - mean)).sum();
            double variance = steps.put("variance", spread / (n - 1));
            double error =
                    steps.put("error", Arrays.stream(ERRORS).map(e -> e * e).sum() / n);
            double real = steps.put("real", variance - error);
            steps.put("reliability", real / variance);
            double separation = steps.put("separation", Math.sqrt(real / error));
            steps.put("strata", (4 * separation + 1) / 3);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var separation = Separation.of(MEASURES, ERRORS, true);
            return Map.of(
                    "reliability", separation.reliability(),
                    "separation", separation.separation(),
                    "strata", separation.strata());
        }
    },

    RASCH_KAPPA {
        @Override
        public Steps byHand() {
            var steps = FivePeople.steps();
            double[][] chances = FivePeople.chances();
            long same = 0;
            double expected = 0;
            long pairs = 0;
            for (int n = 0; n < FivePeople.PEOPLE; n++) {
                for (int r = 1; r < FivePeople.RATERS; r++) {
                    for (int other = 0; other < r; other++) {
                        pairs++;
                        same += FivePeople.RATINGS[n][r] == FivePeople.RATINGS[n][other] ? 1 : 0;
                        double both = chances[n][r] * chances[n][other];
                        double none = (1 - chances[n][r]) * (1 - chances[n][other]);
                        expected += both + none;
                    }
                }
            }
            steps.series("chances", Arrays.stream(chances[0]).boxed().toList(), 2);
            double one = chances[0][0] * chances[0][1];
            steps.put("pair", one + (1 - chances[0][0]) * (1 - chances[0][1]));
            double observed = steps.put("observed", (double) steps.count("same", same) / steps.count("pairs", pairs));
            double share = steps.put("expected", expected / pairs);
            steps.put("value", (observed - share) / (1 - share));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var agreement = ExpectedAgreement.of(FivePeople.fit(), 1);
            return Map.of(
                    "observed", agreement.observed(),
                    "expected", agreement.expected(),
                    "value", agreement.kappa());
        }
    };

    /** Three people, two raters; 1 is the upper level. */
    private static final int[][] PAIR = {{1, 0}, {1, 0}, {0, 1}};

    /** The rater of the five people who sees them the other way round. */
    private static final int ODD = 3;

    private static final double[] MEASURES = {-1.2, -0.4, 0.1, 0.6, 1.4};
    private static final double[] ERRORS = {0.5, 0.4, 0.4, 0.4, 0.5};

    private static long upper(int[][] ratings, int rater) {
        return Arrays.stream(ratings).mapToLong(person -> person[rater]).sum();
    }

    private static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }
}

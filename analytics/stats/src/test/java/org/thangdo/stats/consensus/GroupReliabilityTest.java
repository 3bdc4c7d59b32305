package org.thangdo.stats.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.FDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

class GroupReliabilityTest {

    /** Four groups of 5, 3, 6 and 2 people. */
    private static final double[][] UNEQUAL = {{3, 4, 5, 2, 3}, {4, 5, 5}, {1, 2, 2, 3, 2, 1}, {3, 3}};

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /** Oracle: R multilevel 2.7 (ICC1, ICC2) and R 4.2.2 aov, printed with 15 digits; n0 = 3.79166666666667. */
        @Test
        void analysisOfVariance() {
            var mean = GroupReliability.of(scores(UNEQUAL), GroupSize.MEAN, 0.95);
            assertThat(defined(mean.single()).value()).isCloseTo(0.634837355718783, within(1e-14));
            assertThat(defined(mean.mean()).value()).isCloseTo(0.874277456647399, within(1e-14));
            assertThat(((TestResult.Tested) mean.test()).pValue()).isCloseTo(0.0034750056790221, within(1e-14));
            var unbiased = GroupReliability.of(scores(UNEQUAL), GroupSize.UNBIASED, 0.95);
            assertThat(defined(unbiased.single()).value()).isCloseTo(0.647145340286135, within(1e-14));
        }

        /** Oracle: Wald's equation solved in R 4.2.2 by uniroot, tolerance 1e-14. */
        @Test
        void exactInterval() {
            var interval = defined(GroupReliability.of(scores(UNEQUAL), GroupSize.MEAN, 0.95)
                            .single())
                    .interval();
            assertThat(interval.lower()).isCloseTo(0.150386288628430, within(1e-9));
            assertThat(interval.upper()).isCloseTo(0.963958818267712, within(1e-9));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** Shrout and Fleiss (1979): F divided by its quantiles. */
        @Test
        void forEqualSizesTheIntervalIsThatOfF() {
            double[][] equal = {{3, 4, 5}, {4, 5, 5}, {1, 2, 2}, {3, 3, 1}};
            var result = GroupReliability.of(scores(equal), GroupSize.MEAN, 0.9);
            double f = ((TestResult.Tested) result.test()).statistic();
            double low = f / new FDistribution(null, 3, 8).inverseCumulativeProbability(0.95);
            assertThat(defined(result.single()).interval().lower()).isCloseTo((low - 1) / (low + 2), within(1e-9));
            assertThat(defined(result.mean()).interval().lower()).isCloseTo(1 - 1 / low, within(1e-9));
            assertThat(result)
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> Math.abs(a - b) < 1e-12, Double.class)
                    .isEqualTo(GroupReliability.of(scores(equal), GroupSize.UNBIASED, 0.9));
        }

        @Test
        void theMeanIsSpearmanBrownOfOne() {
            var result = GroupReliability.of(scores(UNEQUAL), GroupSize.MEAN, 0.95);
            double single = defined(result.single()).value();
            assertThat(defined(result.mean()).value()).isCloseTo(4 * single / (1 + 3 * single), within(1e-14));
        }

        @Test
        void doesNotDependOnHowTheScoresWereCut() {
            var random = new Random(21);
            var parts = new ArrayList<GroupedScores>();
            for (int i = 0; i < 200; i++) {
                parts.add(one("g" + random.nextInt(9), random.nextGaussian()));
            }
            var whole = parts.stream().reduce(GroupedScores.empty(), GroupedScores::merge);
            Collections.shuffle(parts, random);
            var again = parts.stream().reduce(GroupedScores.empty(), GroupedScores::merge);
            assertThat(again).isEqualTo(whole);
            assertThat(GroupReliability.of(again, GroupSize.MEAN, 0.95))
                    .isEqualTo(GroupReliability.of(whole, GroupSize.MEAN, 0.95));
        }

        @Test
        void isOneWhenMembersAlwaysAgree() {
            var result = GroupReliability.of(scores(new double[][] {{3, 3}, {4, 4, 4}}), GroupSize.MEAN, 0.95);
            assertThat(defined(result.single()).value()).isEqualTo(1);
            assertThat(defined(result.mean()).value()).isEqualTo(1);
            assertThat(result.test()).isEqualTo(TestResult.untested(Reason.ON_THE_BOUNDARY));
        }

        /** 95 % intervals of very unequal groups of normal scores, true ICC 0.3: 1,000 studies, error 0.007. */
        @Test
        void coverage() {
            var random = new Random(22);
            int[] sizes = {2, 2, 3, 4, 5, 8, 12, 40, 60};
            int held = 0;
            double values = 0;
            double squares = 0;
            double errors = 0;
            for (int study = 0; study < 1000; study++) {
                var single = defined(GroupReliability.of(normal(random, sizes), GroupSize.UNBIASED, 0.95)
                        .single());
                held += single.interval().contains(0.3) ? 1 : 0;
                values += single.value() / 1000;
                squares += single.value() * single.value() / 1000;
                errors += single.standardError() / 1000;
            }
            assertThat(held / 1000.0).isBetween(0.935, 0.98);
            assertThat(errors).isCloseTo(Math.sqrt(squares - values * values), within(0.03));
        }

        private static GroupedScores normal(Random random, int[] sizes) {
            var groups = new double[sizes.length][];
            for (int g = 0; g < sizes.length; g++) {
                double own = Math.sqrt(0.3) * random.nextGaussian();
                groups[g] = random.doubles(sizes[g])
                        .map(u -> own + Math.sqrt(0.7) * random.nextGaussian())
                        .toArray();
            }
            return scores(groups);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void oneGroup() {
            assertUndefined(Reason.TOO_FEW, new double[][] {{1, 2, 3}});
        }

        @Test
        void onePersonInEveryGroup() {
            assertUndefined(Reason.TOO_FEW, new double[][] {{1}, {2}, {3}});
        }

        @Test
        void allScoresEqual() {
            assertUndefined(Reason.NO_VARIATION, new double[][] {{0.1, 0.1}, {0.1, 0.1, 0.1}});
        }

        @Test
        void equalMeans() {
            var result = GroupReliability.of(scores(new double[][] {{1, 3}, {2, 2}}), GroupSize.MEAN, 0.95);
            assertThat(defined(result.single()).value()).isEqualTo(-1);
            assertThat(result.mean()).isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
        }

        private static void assertUndefined(Reason reason, double[][] groups) {
            var result = GroupReliability.of(scores(groups), GroupSize.MEAN, 0.95);
            assertThat(List.of(result.single(), result.mean())).containsOnly(Estimate.undefined(reason));
            assertThat(result.test()).isEqualTo(TestResult.untested(reason));
        }
    }

    private static GroupedScores scores(double[][] groups) {
        var moments = new TreeMap<String, ScoreMoments>();
        for (int g = 0; g < groups.length; g++) {
            moments.put("g" + g, ScoreMoments.of(groups[g]));
        }
        return new GroupedScores(moments);
    }

    private static GroupedScores one(String group, double score) {
        var moments = new TreeMap<String, ScoreMoments>();
        moments.put(group, ScoreMoments.of(score));
        return new GroupedScores(moments);
    }

    private static Estimate.Defined defined(Estimate estimate) {
        return (Estimate.Defined) estimate;
    }
}

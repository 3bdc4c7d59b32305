package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.CriteriaInUse.defined;
import static org.thangdo.stats.CriteriaInUse.doubles;
import static org.thangdo.stats.CriteriaInUse.levels;
import static org.thangdo.stats.CriteriaInUse.published;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.reliability.ParallelAnalysis.Chance;
import org.thangdo.stats.reliability.ParallelAnalysis.Correlation;
import org.thangdo.stats.reliability.ParallelAnalysis.Plan;

class ItemRedundancyTest {

    private static final Plan HORN = new Plan(Chance.NORMAL_SCORES, Correlation.PEARSON, 500, 0.95, 11);
    private static final Plan DEALT = new Plan(Chance.PERMUTED, Correlation.PEARSON, 500, 0.95, 11);

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: psych 2.2.9 partial.r and smc, base R eigen; printed to 13 digits. */
        @Test
        void partialAndMultipleCorrelations() {
            var redundancy = ItemRedundancy.of(CrossProducts.of(levels()), 0.95);
            var published = published("redundancy");

            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 6; j++) {
                    assertThat(defined(redundancy.partialCorrelations().get(i).get(j))
                                    .value())
                            .isCloseTo(
                                    published.required("partial").get(i).get(j).asDouble(), within(5e-12));
                }
                assertThat(defined(redundancy.squaredMultipleCorrelations().get(i))
                                .value())
                        .isCloseTo(doubles(published.required("smc")).get(i), within(5e-12));
                assertThat(redundancy.eigenvalues().get(i))
                        .isCloseTo(doubles(published.required("eigen")).get(i), within(5e-12));
            }
        }

        /** Oracle: psych 2.2.9 alpha, {@code r.drop}. */
        @Test
        void correlationWithRest() {
            var analyses = ItemAnalysis.of(CrossProducts.of(levels()), 0.95);
            for (int i = 0; i < 6; i++) {
                assertThat(defined(analyses.get(i).correlationWithRest()).value())
                        .isCloseTo(doubles(published("item_rest").required("r")).get(i), within(5e-12));
            }
        }

        /** Oracle: psych 2.2.9 fa.parallel, 2,000 draws. Its draws are others, so the limits agree to 0.02 only. */
        @Test
        void parallelAnalysis() {
            var normal = ParallelAnalysis.of(levels(), HORN);
            var dealt = ParallelAnalysis.of(levels(), DEALT);
            var published = published("parallel");

            assertThat(normal.components())
                    .isEqualTo(published.required("ncomp").asInt());
            assertThat(dealt.components()).isEqualTo(published.required("ncomp").asInt());
            for (int i = 0; i < 6; i++) {
                assertThat(normal.means().get(i))
                        .isCloseTo(doubles(published.required("sim_mean")).get(i), within(0.01));
                assertThat(normal.limits().get(i))
                        .isCloseTo(doubles(published.required("sim")).get(i), within(0.02));
                assertThat(dealt.limits().get(i))
                        .isCloseTo(doubles(published.required("resampled")).get(i), within(0.02));
            }
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void itemsMayComeInAnyOrderAndUnit() {
            double[][] turned = Arrays.stream(levels())
                    .map(row -> IntStream.range(0, 6)
                            .mapToDouble(j -> 3 * row[5 - j] + 1)
                            .toArray())
                    .toArray(double[][]::new);
            var plain = ItemRedundancy.of(CrossProducts.of(levels()), 0.95);
            var other = ItemRedundancy.of(CrossProducts.of(turned), 0.95);

            var here = defined(plain.squaredMultipleCorrelations().get(1));
            var there = defined(other.squaredMultipleCorrelations().get(4));
            assertThat(there.value()).isCloseTo(here.value(), within(1e-12));
            assertThat(there.standardError()).isCloseTo(here.standardError(), within(1e-9));
            assertThat(defined(other.partialCorrelations().get(5).get(0))
                            .interval()
                            .lower())
                    .isCloseTo(
                            defined(plain.partialCorrelations().get(0).get(5))
                                    .interval()
                                    .lower(),
                            within(1e-12));
        }

        @Test
        void aRepeatedCriterionShows() {
            var redundancy = ItemRedundancy.of(CrossProducts.of(levels()), 0.95);

            assertThat(defined(redundancy.partialCorrelations().get(0).get(5))
                            .interval()
                            .lower())
                    .isGreaterThan(0.6);
            assertThat(defined(redundancy.partialCorrelations().get(1).get(5))
                            .interval()
                            .contains(0))
                    .isTrue();
        }

        /** With two items nothing is partialled out: the square of the correlation, and half of 1 + |r|. */
        @Test
        void twoItems() {
            double[][] two =
                    Arrays.stream(levels()).map(row -> Arrays.copyOf(row, 2)).toArray(double[][]::new);
            var redundancy = ItemRedundancy.of(CrossProducts.of(two), 0.95);
            double r = defined(redundancy.partialCorrelations().get(0).get(1)).value();

            assertThat(defined(redundancy.squaredMultipleCorrelations().get(0)).value())
                    .isCloseTo(r * r, within(1e-12));
            assertThat(defined(redundancy.firstShare()).value()).isCloseTo((1 + r) / 2, within(1e-12));
        }

        @Test
        void unrelatedItemsHaveNoComponent() {
            var random = new Random(4);
            double[][] noise = IntStream.range(0, 300)
                    .mapToObj(i -> random.ints(5, 0, 4).asDoubleStream().toArray())
                    .toArray(double[][]::new);

            assertThat(ParallelAnalysis.of(noise, DEALT).components()).isZero();
        }

        @Test
        void polychoricSeesMoreInCommon() {
            var plan = new Plan(Chance.PERMUTED, Correlation.POLYCHORIC, 100, 0.95, 3);
            var polychoric = ParallelAnalysis.of(levels(), plan);

            assertThat(polychoric.components()).isEqualTo(1);
            assertThat(polychoric.eigenvalues().get(0))
                    .isGreaterThan(
                            ParallelAnalysis.of(levels(), DEALT).eigenvalues().get(0));
        }

        @Test
        void equalSeedsGiveEqualLimits() {
            assertThat(ParallelAnalysis.of(levels(), HORN)).isEqualTo(ParallelAnalysis.of(levels(), HORN));
        }

        /** 2,000 seeded studies of 100 people: the standard error of a coverage of 0.95 is 0.005. */
        @Tag("slow")
        @Test
        void covers() {
            var random = new Random(8);
            var hits = new int[3];
            for (int r = 0; r < 2000; r++) {
                double[][] scores = IntStream.range(0, 100)
                        .mapToObj(i -> {
                            double common = random.nextGaussian();
                            return IntStream.range(0, 4)
                                    .mapToDouble(j -> common + random.nextGaussian())
                                    .toArray();
                        })
                        .toArray(double[][]::new);
                var redundancy = ItemRedundancy.of(CrossProducts.of(scores), 0.95);
                // all correlations are 1/2: partial 1/4, squared multiple 3/8, first share 5/8
                hits[0] += holds(redundancy.partialCorrelations().get(0).get(1), 0.25);
                hits[1] += holds(redundancy.squaredMultipleCorrelations().get(0), 0.375);
                hits[2] += holds(redundancy.firstShare(), 0.625);
            }

            assertThat(hits[0] / 2000.0).isBetween(0.935, 0.965);
            assertThat(hits[1] / 2000.0).isBetween(0.92, 0.965);
            assertThat(hits[2] / 2000.0).isBetween(0.92, 0.965);
        }

        private int holds(Estimate estimate, double truth) {
            return defined(estimate).interval().contains(truth) ? 1 : 0;
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void constantRepeatedOrFew() {
            double[][] constant = Arrays.stream(levels())
                    .map(row -> new double[] {row[0], row[1], 2})
                    .toArray(double[][]::new);
            double[][] twice = Arrays.stream(levels())
                    .map(row -> new double[] {row[0], row[1], 2 * row[0]})
                    .toArray(double[][]::new);
            double[][] few = Arrays.copyOf(levels(), 8);

            assertThat(ItemRedundancy.of(CrossProducts.of(constant), 0.95).firstShare())
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(ItemRedundancy.of(CrossProducts.of(twice), 0.95)
                            .partialCorrelations()
                            .get(0)
                            .get(1))
                    .isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
            assertThat(ItemRedundancy.of(CrossProducts.of(few), 0.95)
                            .squaredMultipleCorrelations()
                            .get(0))
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(ParallelAnalysis.of(constant, DEALT).refusal()).contains(Reason.NO_VARIATION);
            assertThat(ParallelAnalysis.of(Arrays.copyOf(levels(), 6), DEALT).refusal())
                    .contains(Reason.TOO_FEW);
        }

        @Test
        void planThatCannotBe() {
            assertThatThrownBy(() -> new Plan(Chance.NORMAL_SCORES, Correlation.POLYCHORIC, 100, 0.95, 3))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Plan(Chance.PERMUTED, Correlation.PEARSON, 100, 95, 3))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("quantile 95");
        }
    }
}

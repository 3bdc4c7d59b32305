package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.facets.AppraisalSettings.Design;
import org.thangdo.stats.facets.AppraisalSettings.Effects;
import org.thangdo.stats.facets.AppraisalSettings.Periods;

/** Moments are those of the settings within four standard errors of a sample of the size drawn, seeds fixed. */
class SimulatedAppraisalsTest {

    private static final AppraisalSettings MANY = AppraisalSettings.DIRTY.withDesign(
            Design.STANDARD.withRatees(4_000).withRaters(400).withMissing(0.05));

    private static double deviation(double[] values) {
        return Math.sqrt(StatUtils.variance(values));
    }

    private static double[] where(double[] values, IntPredicate chosen) {
        return IntStream.range(0, values.length)
                .filter(chosen)
                .mapToDouble(k -> values[k])
                .toArray();
    }

    @Nested
    class PeopleAreAsSet {

        private final SimulatedAppraisals drawn = SimulatedAppraisals.draw(MANY, 1);

        @Test
        void abilityByUnit() {
            double[] first = where(drawn.truth().ability(), n -> drawn.unit()[n] == 0);
            double[] second = where(drawn.truth().ability(), n -> drawn.unit()[n] == 1);
            assertThat(StatUtils.mean(first)).isCloseTo(0.5, within(4 * 1.2 / Math.sqrt(2_000)));
            assertThat(StatUtils.mean(second)).isCloseTo(0.1, within(4 * 1.2 / Math.sqrt(2_000)));
            assertThat(deviation(first)).isCloseTo(1.2, within(4 * 1.2 / Math.sqrt(4_000)));
            assertThat(IntStream.of(drawn.senior()).average().orElseThrow())
                    .isCloseTo(0.25, within(4 * Math.sqrt(0.1875 / 4_000)));
        }

        @Test
        void severityByRole() {
            int[] role = drawn.truth().raterRole();
            double[] peers = where(drawn.truth().severity(), r -> role[r] == SimulatedAppraisals.PEER);
            double[] superiors = where(drawn.truth().severity(), r -> role[r] == SimulatedAppraisals.SUPERIOR);
            assertThat(peers).hasSize(160);
            assertThat(superiors).hasSize(80);
            assertThat(deviation(peers)).isCloseTo(0.8, within(4 * 0.8 / Math.sqrt(320)));
            assertThat(StatUtils.mean(superiors) - StatUtils.mean(peers))
                    .isCloseTo(0.3, within(4 * 0.8 * Math.sqrt(1.0 / 160 + 1.0 / 80)));
            assertThat(StatUtils.sum(drawn.truth().severity())).isCloseTo(0, within(1e-10));
            assertThat(StatUtils.sum(drawn.truth().difficulty())).isCloseTo(0, within(1e-14));
        }

        @Test
        void haloProfileAndDispersion() {
            assertThat(deviation(drawn.halo())).isCloseTo(0.7, within(4 * 0.7 / Math.sqrt(2 * drawn.halo().length)));
            assertThat(deviation(drawn.truth().specific())).isCloseTo(0.4, within(4 * 0.4 / Math.sqrt(64_000)));
            double[] logs =
                    Arrays.stream(drawn.truth().dispersion()).map(Math::log).toArray();
            assertThat(deviation(logs)).isCloseTo(0.25, within(4 * 0.25 / Math.sqrt(800)));
        }

        @Test
        void cellsAreMissingAsOften() {
            long cells = 8L * drawn.halo().length;
            assertThat(1 - (double) drawn.ratings() / cells).isCloseTo(0.05, within(4 * Math.sqrt(0.0475 / cells)));
        }
    }

    @Nested
    class DesignIsAsSet {

        private final SimulatedAppraisals drawn = SimulatedAppraisals.draw(AppraisalSettings.CLEAN, 2);

        @Test
        void onlyBridgesAndTheSelfRatingsSeeBothUnits() {
            Set<Integer> both = new TreeSet<>();
            int[] seen = new int[drawn.raters()];
            for (int x = 0; x < drawn.ratings(); x++) {
                seen[drawn.rater()[x]] |= 1 << drawn.unit()[drawn.ratee()[x]];
            }
            for (int r = 0; r < seen.length; r++) {
                if (seen[r] == 3) {
                    both.add(r);
                }
            }
            assertThat(both).containsExactly(51, 52, drawn.raters() - 1);
            assertThat(drawn.truth().raterUnit()[51]).isEqualTo(SimulatedAppraisals.BOTH);
        }

        @Test
        void everyRateeHasSelfTwoOthersAndAllCriteria() {
            int[][] forms = new int[drawn.ratees()][2];
            for (int x = 0; x < drawn.ratings(); x++) {
                if (drawn.criterion()[x] == 0) {
                    forms[drawn.ratee()[x]][drawn.role()[x] == SimulatedAppraisals.SELF ? 1 : 0]++;
                }
                assertThat(drawn.criterion()[x]).isEqualTo(x % 8);
                assertThat(drawn.form()[x]).isEqualTo(x / 8);
            }
            assertThat(Arrays.stream(forms)).allMatch(counts -> counts[0] >= 2 && counts[1] == 1);
            assertThat(drawn.halo().length / 300.0).isCloseTo(7.05, within(4 * Math.sqrt(3.6 / 300)));
        }
    }

    /** Every row is drawn from the probabilities of its location: counts of levels against their expectations. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7})
    void levelsFollowTheModel(int levels) {
        var design = Design.STANDARD.withRatees(2_000).withLevels(levels).withMissing(0.05);
        var drawn = SimulatedAppraisals.draw(MANY.withDesign(design), 3);
        var probability = new double[levels];
        double[][] expected = new double[SimulatedAppraisals.ROLES][levels];
        double[][] variance = new double[SimulatedAppraisals.ROLES][levels];
        long[][] observed = new long[SimulatedAppraisals.ROLES][levels];
        for (int x = 0; x < drawn.ratings(); x++) {
            drawn.truth().probabilities(drawn.location(x), drawn.rater()[x], probability);
            int role = drawn.role()[x];
            observed[role][drawn.level()[x]]++;
            for (int k = 0; k < levels; k++) {
                expected[role][k] += probability[k];
                variance[role][k] += probability[k] * (1 - probability[k]);
            }
        }
        for (int role = 0; role < observed.length; role++) {
            for (int k = 0; k < levels; k++) {
                assertThat((double) observed[role][k])
                        .isCloseTo(expected[role][k], within(4 * Math.sqrt(variance[role][k])));
            }
        }
    }

    /** Adjacent categories: at θ − δ − λ = τ_k d the levels k − 1 and k are equally likely. */
    @Test
    void neighbouringLevelsAreEquallyLikelyAtTheirThreshold() {
        var truth = SimulatedAppraisals.draw(MANY, 4).truth();
        var probability = new double[4];
        for (int k = 1; k < 4; k++) {
            truth.probabilities(truth.thresholds()[k - 1] * truth.dispersion()[5], 5, probability);
            assertThat(probability[k]).isCloseTo(probability[k - 1], within(1e-15));
            assertThat(StatUtils.sum(probability)).isCloseTo(1, within(1e-15));
        }
    }

    @Nested
    class PeriodsAreAsSet {

        private final SimulatedAppraisals drawn = SimulatedAppraisals.draw(
                MANY.withPeriods(Periods.ONE
                        .withCount(3)
                        .withCommon(0.8, 0.9)
                        .withInflation(0.3)
                        .withDrift(0.2)
                        .withImprovement(0.1)
                        .withMetric(0.75)),
                5);

        @Test
        void someStay() {
            assertThat(drawn.ratees()).isEqualTo(4_000 + 2 * 800);
            assertThat(drawn.raters()).isEqualTo(400 + 2 * 40 + 1);
            assertThat(ratees(0)).hasSize(4_000);
            var stayed = ratees(1);
            stayed.retainAll(ratees(0));
            assertThat(stayed).hasSize(3_200);
        }

        private Set<Integer> ratees(int period) {
            Set<Integer> there = new TreeSet<>();
            for (int x = 0; x < drawn.ratings(); x++) {
                if (drawn.period()[x] == period) {
                    there.add(drawn.ratee()[x]);
                }
            }
            return there;
        }

        @Test
        void severityFallsAndAbilityRises() {
            var truth = drawn.truth();
            int self = drawn.raters() - 1;
            assertThat(truth.severity(self, 2) - truth.severity(self, 0)).isCloseTo(-0.6, within(1e-14));
            assertThat(truth.ability(7, 2) - truth.ability(7, 0)).isCloseTo(0.2, within(1e-14));
            assertThat(deviation(truth.slope())).isCloseTo(0.2, within(4 * 0.2 / Math.sqrt(960)));
        }

        @Test
        void metricFollowsAbilityAndNotLeniency() {
            var metric = drawn.metric();
            assertThat(metric.value()).hasSize(12_000);
            double[] ability = IntStream.range(0, 12_000)
                    .mapToDouble(x -> drawn.truth().ability(metric.ratee()[x], metric.period()[x]))
                    .toArray();
            IntPredicate chosen = x -> metric.period()[x] == 1 && drawn.unit()[metric.ratee()[x]] == 1;
            double shared =
                    new PearsonsCorrelation().correlation(where(ability, chosen), where(metric.value(), chosen));
            assertThat(shared * shared).isCloseTo(0.75, within(4 * 2 * Math.sqrt(0.75) * 0.25 / Math.sqrt(2_000)));
            double error = StatUtils.mean(metric.value()) - StatUtils.mean(ability);
            assertThat(error).isCloseTo(0, within(4 * 1.2 / Math.sqrt(3 * 12_000)));
        }
    }

    @Test
    void equalSeedsDrawEqualRatings() {
        byte[] level = SimulatedAppraisals.draw(AppraisalSettings.DIRTY, 6).level();
        assertThat(SimulatedAppraisals.draw(AppraisalSettings.DIRTY, 6).level()).isEqualTo(level);
        assertThat(SimulatedAppraisals.draw(AppraisalSettings.DIRTY, 7).level()).isNotEqualTo(level);
    }

    @Test
    void anEffectIsAddedToTheSamePeople() {
        var clean = SimulatedAppraisals.draw(AppraisalSettings.CLEAN, 8);
        var halo =
                SimulatedAppraisals.draw(AppraisalSettings.CLEAN.withEffects(Effects.SEVERITY_ONLY.withHalo(0.7)), 8);
        assertThat(halo.truth().ability()).isEqualTo(clean.truth().ability());
        assertThat(halo.truth().severity()).isEqualTo(clean.truth().severity());
        assertThat(halo.rater()).isEqualTo(clean.rater());
        assertThat(halo.level()).isNotEqualTo(clean.level());
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> Design.STANDARD.withRaters(5)).hasMessageContaining("5 raters");
        assertThatThrownBy(() -> Design.STANDARD.withMissing(1.5)).hasMessageContaining("missing");
        assertThatThrownBy(() -> Effects.SEVERITY_ONLY.withHalo(-1)).hasMessageContaining("halo");
        assertThatThrownBy(() -> Periods.ONE.withCount(0)).hasMessageContaining("no period");
    }
}

package org.thangdo.stats.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.appraisals;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.estimated;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.expected;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.scores;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.reliability.CrossProducts;
import org.thangdo.stats.reliability.IntraclassCorrelation;

class DStudyTest {
    private static final GStudy.Estimated BRENNAN_3_1 =
            estimated(scores("brennan_3_1", "person", "item", "occasion"), "person x item x occasion");
    private static final GStudy.Estimated BRENNAN_3_2 =
            estimated(scores("brennan_3_2", "person", "task", "rater"), "person x (rater:task)");
    private static final GStudy.Estimated GUILFORD =
            estimated(scores("guilford", "ratee", "rater", "item"), "ratee x rater x item");
    private static final GStudy.Estimated HALO = estimated(appraisals(2), "ratee x rater x item");

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Brennan (2001), section 4.1. */
        @Test
        void brennanCrossed() {
            var expected = expected("brennan31_pio").get("D");
            study(DStudy.of(BRENNAN_3_1, DStudyPlan.of(BRENNAN_3_1, "person")), expected, 1e-9);
        }

        /** Brennan (2001), section 4.2: three tasks with four raters each. */
        @Test
        void brennanNested() {
            var study = DStudy.of(BRENNAN_3_2, DStudyPlan.of(BRENNAN_3_2, "person"));

            assertThat(study.sizes()).containsExactlyInAnyOrder(new FacetSize("task", 3), new FacetSize("rater", 4));
            study(study, expected("brennan32_p_x_r_in_t").get("D_EMS"), 1e-9);
            assertThat(study.relativeSem()).isCloseTo(0.620382039, within(1e-5));
            assertThat(study.absoluteSem()).isCloseTo(0.739778381, within(1e-4));
        }

        private void study(DStudy study, JsonNode expected, double tolerance) {
            assertThat(study.relativeError())
                    .isCloseTo(expected.get("rel_error").doubleValue(), within(tolerance));
            assertThat(study.absoluteError())
                    .isCloseTo(expected.get("abs_error").doubleValue(), within(tolerance));
            coefficients(study, expected, tolerance);
        }

        @Test
        void guilfordWithNegativeComponentsKeptOrNot() {
            var expected = expected("guilford_pri_gstudy");
            var plan = DStudyPlan.of(GUILFORD, "ratee");
            var raw = expected.get("D_raw_3x5");
            var kept = DStudy.of(GUILFORD, plan.keepingNegatives());

            assertThat(kept.relativeError()).isCloseTo(raw.get("rel").doubleValue(), within(1e-9));
            assertThat(kept.absoluteError()).isCloseTo(raw.get("abs").doubleValue(), within(1e-9));
            coefficients(kept, raw, 1e-9);
            for (var row : expected.get("D_grid_trunc0")) {
                var study =
                        DStudy.of(GUILFORD, plan.size("rater", row.get("n_r").doubleValue()));
                assertThat(study.relativeError()).isCloseTo(row.get("rel").doubleValue(), within(5e-9));
                assertThat(study.absoluteError()).isCloseTo(row.get("abs").doubleValue(), within(5e-9));
                coefficients(study, row, 1e-9);
            }
        }

        /** Brennan and Kane (1977): the squared distance from the cut without its bias. */
        @Test
        void cutScore() {
            var expected = expected("guilford_pri_gstudy");
            double mean = ((Estimate.Defined) GUILFORD.mean()).value();
            var found = CutScoreDependability.of(
                    GUILFORD, DStudyPlan.of(GUILFORD, "ratee").keepingNegatives(), mean, 5);

            assertThat(found.meanVariance())
                    .isCloseTo(expected.get("sigma2_Xbar").doubleValue(), within(1e-9));
            assertThat(value(found.dependability()))
                    .isCloseTo(expected.get("Phi_lambda5").doubleValue(), within(1e-8));
        }

        /** From lme4's components, so within the tolerance of the components. */
        @Test
        void appraisalsByNumberOfRaters() {
            for (var row : expected("S2_dstudy_grid")) {
                var plan = DStudyPlan.of(HALO, "ratee")
                        .size("rater", row.get("n_raters").doubleValue())
                        .size("item", row.get("n_items").doubleValue());
                var crossed = DStudy.of(HALO, plan);
                var nested = DStudy.of(HALO, plan.nested("rater", "ratee"));

                assertThat(value(crossed.generalizability()))
                        .isCloseTo(row.get("Erho2_crossed").doubleValue(), within(2e-5));
                assertThat(value(nested.generalizability()))
                        .isCloseTo(row.get("Erho2_raters_nested").doubleValue(), within(2e-5));
                assertThat(value(crossed.dependability()))
                        .isCloseTo(row.get("Phi").doubleValue(), within(2e-5));
                assertThat(value(nested.dependability()))
                        .isCloseTo(row.get("Phi").doubleValue(), within(2e-5));
            }
        }

        /** psych 2.2.9: ICC(2,·) is Φ, ICC(3,·) is Eρ² with its exact interval, ICC(1,·) comes from raters in subjects. */
        @Test
        void shroutAndFleiss() {
            var data = scores("shrout_fleiss", "subject", "judge");
            var crossed = estimated(data, "subject x judge");
            var nested = estimated(data.nested("judge", "subject"), "judge:subject");
            var rows = expected("shrout_fleiss_icc").get("results");
            for (int raters : new int[] {1, 4}) {
                int offset = raters == 1 ? 0 : 3;
                var plan = DStudyPlan.of(crossed, "subject").size("judge", raters);
                var own = DStudy.of(nested, DStudyPlan.of(nested, "subject").size("judge", raters));
                var study = DStudy.of(crossed, plan);

                assertThat(value(own.dependability())).isCloseTo(icc(rows, offset), within(1e-8));
                assertThat(value(study.dependability())).isCloseTo(icc(rows, 1 + offset), within(1e-8));
                assertThat(value(study.generalizability())).isCloseTo(icc(rows, 2 + offset), within(1e-8));
            }
            var interval = interval(
                    DStudy.of(crossed, DStudyPlan.of(crossed, "subject")).generalizability());
            assertThat(interval.lower())
                    .isCloseTo(rows.get(5).get("lower bound").doubleValue(), within(1e-6));
            assertThat(interval.upper())
                    .isCloseTo(rows.get(5).get("upper bound").doubleValue(), within(1e-6));
            var oneWay =
                    interval(DStudy.of(nested, DStudyPlan.of(nested, "subject")).generalizability());
            assertThat(oneWay.upper()).isCloseTo(rows.get(3).get("upper bound").doubleValue(), within(1e-6));
        }

        private double icc(JsonNode rows, int row) {
            return rows.get(row).get("ICC").doubleValue();
        }

        private void coefficients(DStudy study, JsonNode expected, double tolerance) {
            assertThat(value(study.generalizability()))
                    .isCloseTo(expected.get("Erho2").doubleValue(), within(tolerance));
            assertThat(value(study.dependability()))
                    .isCloseTo(expected.get("Phi").doubleValue(), within(tolerance));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        @DisplayName("with one facet the interval of Φ is that of the intraclass correlation")
        void intervalOfDependability() {
            var data = scores("shrout_fleiss", "subject", "judge");
            var matrix = new double[6][4];
            for (int m = 0; m < 24; m++) {
                matrix[data.code("subject", m) - 1][data.code("judge", m) - 1] = data.score(m);
            }
            var crossed = estimated(data, "subject x judge");
            var own = interval(
                    DStudy.of(crossed, DStudyPlan.of(crossed, "subject")).dependability());
            var icc = IntraclassCorrelation.forms().stream()
                    .filter(form -> form.id().equals("ICC(A,k)"))
                    .findFirst();

            assertThat(icc).isPresent();
            var known =
                    interval(icc.get().estimate(CrossProducts.of(matrix), 0.95).estimate());
            assertThat(own.lower()).isCloseTo(known.lower(), within(1e-9));
            assertThat(own.upper()).isCloseTo(known.upper(), within(1e-9));
        }

        @Test
        @DisplayName("a fixed facet moves its interaction with the object to the universe score")
        void fixedFacet() {
            var plan = DStudyPlan.of(BRENNAN_3_1, "person");
            var random = DStudy.of(BRENNAN_3_1, plan);
            var fixed = DStudy.of(BRENNAN_3_1, plan.fixed("item"));
            double moved = BRENNAN_3_1.component("person x item").value() / 4;

            assertThat(fixed.universeScore()).isCloseTo(random.universeScore() + moved, within(1e-12));
            assertThat(fixed.relativeError()).isCloseTo(random.relativeError() - moved, within(1e-12));
            assertThat(fixed.absoluteError())
                    .isCloseTo(
                            random.absoluteError()
                                    - moved
                                    - BRENNAN_3_1.component("item").value() / 4,
                            within(1e-12));
        }

        @Test
        @DisplayName("what the object is nested in is part of the object")
        void objectInUnits() {
            int[] units = {1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2};
            int[] persons = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6};
            int[] items = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2};
            var study = estimated(
                    FacetScores.of(List.of("u", "p", "i"), new int[][] {units, persons, items}, new double[] {
                        1, 3, 2, 5, 4, 4, 6, 9, 9, 8, 4, 8
                    }),
                    "(p:u) x i");
            var found = DStudy.of(study, DStudyPlan.of(study, "p"));

            assertThat(found.universeScore())
                    .isCloseTo(
                            study.component("u").used() + study.component("p:u").used(), within(1e-12));
            assertThat(found.sizes()).containsExactly(new FacetSize("i", 2));
        }

        @Test
        @DisplayName("more raters never lower a coefficient, and Φ is at most Eρ²")
        void monotone() {
            double before = 0;
            for (int raters = 1; raters < 12; raters++) {
                var study = DStudy.of(
                        HALO, DStudyPlan.of(HALO, "ratee").size("rater", raters).size("item", 8));
                assertThat(value(study.generalizability())).isGreaterThan(before);
                assertThat(value(study.dependability())).isLessThan(value(study.generalizability()));
                before = value(study.generalizability());
            }
        }

        @Test
        @DisplayName("an interval contains its value and narrows with the level")
        void intervals() {
            for (var object : List.of("person")) {
                var plan = DStudyPlan.of(BRENNAN_3_1, object);
                var narrow = new DStudyPlan(object, plan.design(), plan.sizes(), List.of(), plan.negatives(), 0.5);
                for (var estimate : List.of(
                        DStudy.of(BRENNAN_3_1, plan).generalizability(),
                        DStudy.of(BRENNAN_3_1, plan).dependability())) {
                    assertThat(interval(estimate).contains(value(estimate))).isTrue();
                }
                var wide = interval(DStudy.of(BRENNAN_3_1, plan).dependability());
                var half = interval(DStudy.of(BRENNAN_3_1, narrow).dependability());
                assertThat(half.lower()).isGreaterThan(wide.lower());
                assertThat(half.upper()).isLessThan(wide.upper());
            }
        }

        @Test
        @DisplayName("sizes of unbalanced scores are harmonic means")
        void harmonic() {
            var data = FacetScores.of(
                    List.of("p", "r"),
                    new int[][] {{1, 1, 1, 2, 2, 3, 3}, {1, 2, 3, 1, 2, 2, 3}},
                    new double[] {1, 2, 3, 4, 2, 4, 1});

            assertThat(new ObservedSizes(data, Design.parse("p x r")).perObject("p"))
                    .containsExactly(new FacetSize("r", 3 / (1 / 3.0 + 1 / 2.0 + 1 / 2.0)));
        }
    }

    @Nested
    @DisplayName("says what adjusting for leniency is worth")
    class Leniency {

        /** {@code (σ²_pr + σ²_r + (σ²_pri + σ²_ri)/8) / (σ²_pr + σ²_pri/8)} of lme4's components is 1.798. */
        @Test
        void inRaters() {
            for (int raters : new int[] {1, 3, 4}) {
                var plan = DStudyPlan.of(HALO, "ratee").size("rater", raters).size("item", 8);
                var worth = LeniencyAdjustment.of(HALO, plan, "rater");
                var known = expected("S2_lmer_unbalanced").get("REML");
                double own = known.get("ratee:rater").doubleValue()
                        + known.get("Residual").doubleValue() / 8;
                double all = own
                        + known.get("rater").doubleValue()
                        + known.get("rater:item").doubleValue() / 8;

                assertThat(value(worth.unadjusted())).isCloseTo(raters * all / own, within(1e-3));
                assertThat(value(worth.saved())).isCloseTo(value(worth.unadjusted()) - raters, within(1e-12));
                var same = DStudy.of(
                        HALO, plan.size("rater", value(worth.unadjusted())).nested("rater", "ratee"));
                assertThat(value(same.generalizability()))
                        .isCloseTo(value(worth.crossed().generalizability()), within(1e-12));
            }
        }

        @Test
        void notOfRatersThatAreNestedAlready() {
            var plan = DStudyPlan.of(HALO, "ratee").nested("rater", "ratee");

            assertThatThrownBy(() -> LeniencyAdjustment.of(HALO, plan, "rater"))
                    .hasMessageStartingWith("raters are nested in ratee");
        }
    }

    @Nested
    @DisplayName("allows for raters that persons share in part")
    class Overlap {

        @Test
        void fromCrossedToNested() {
            var random = new SeededRandom(3);
            var crossed = GStudyTest.sparse(random, 9, 4, 3, 0);
            var nested = crossed.nested("r", "p");

            assertThat(RaterOverlap.of(crossed, "p", "r").q()).isCloseTo(0, within(1e-12));
            assertThat(RaterOverlap.of(nested, "p", "r").q()).isCloseTo(0.25, within(1e-12));
            assertThat(RaterOverlap.of(nested, "p", "r").harmonicRaters()).isCloseTo(4, within(1e-12));
        }

        @Test
        @DisplayName("q is that of all pairs of persons")
        void byItsDefinition() {
            var data = GStudyTest.sparse(new SeededRandom(5), 14, 6, 2, 0.4);
            var raters = new boolean[14][6];
            for (int m = 0; m < data.observations(); m++) {
                raters[data.code("p", m)][data.code("r", m)] = true;
            }
            double shared = 0;
            double inverse = 0;
            int persons = data.elements("p");
            for (boolean[] one : raters) {
                inverse += count(one, one) > 0 ? 1.0 / count(one, one) : 0;
                for (boolean[] other : raters) {
                    shared += one != other && count(one, one) > 0 && count(other, other) > 0
                            ? (double) count(one, other) / count(one, one) / count(other, other)
                            : 0;
                }
            }
            double q = inverse / persons - shared / persons / (persons - 1);

            assertThat(RaterOverlap.of(data, "p", "r").q()).isCloseTo(q, within(1e-12));
        }

        private int count(boolean[] one, boolean[] other) {
            int both = 0;
            for (int r = 0; r < one.length; r++) {
                both += one[r] && other[r] ? 1 : 0;
            }
            return both;
        }

        @Test
        @DisplayName("the coefficient lies between those of crossed and of nested raters, at their ends equal to them")
        void coefficient() {
            var others = List.of(new FacetSize("item", 8));
            var overlap = RaterOverlap.of(appraisals(2), "ratee", "rater");
            var plan = DStudyPlan.of(HALO, "ratee")
                    .size("rater", overlap.harmonicRaters())
                    .size("item", 8);
            double crossed = value(DStudy.of(HALO, plan).generalizability());
            double nested = value(DStudy.of(HALO, plan.nested("rater", "ratee")).generalizability());

            assertThat(value(overlap.coefficient(HALO, others))).isBetween(nested, crossed);
            assertThat(value(with(overlap, 0).coefficient(HALO, others))).isCloseTo(crossed, within(1e-12));
            assertThat(value(with(overlap, 1 / overlap.harmonicRaters()).coefficient(HALO, others)))
                    .isCloseTo(nested, within(1e-12));
        }

        private RaterOverlap with(RaterOverlap overlap, double q) {
            return new RaterOverlap(overlap.object(), overlap.rater(), overlap.objects(), overlap.harmonicRaters(), q);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void sizesOfEveryOtherFacet() {
            var plan = DStudyPlan.of(HALO, "ratee");

            assertThatThrownBy(() -> plan.sizes(List.of(new FacetSize("rater", 2))))
                    .hasMessageStartingWith("0 sizes of facet item");
            assertThatThrownBy(() -> plan.size("ratee", 2)).hasMessage("not averaged over: ratee");
            assertThatThrownBy(() -> plan.fixed("ratee")).hasMessage("fixed facet of the object ratee: ratee");
            assertThatThrownBy(() -> new FacetSize("rater", 0)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void aNestedFacetIsNotCrossedAgain() {
            var plan = new DStudyPlan(
                    "person",
                    Design.parse("person x rater x task"),
                    List.of(new FacetSize("rater", 4), new FacetSize("task", 3)),
                    List.of(),
                    DStudyPlan.Negatives.ZERO,
                    0.95);

            assertThatThrownBy(() -> DStudy.of(BRENNAN_3_2, plan)).hasMessageContaining("does not follow from");
        }

        @Test
        void noStandardErrorsNoInterval() {
            var study = estimated(
                    appraisals(2),
                    "ratee x rater x item",
                    GStudyPlan.DEFAULT.by(Estimator.ANALOGOUS_ANOVA).replicated(0, 0));

            assertThat(DStudy.of(study, DStudyPlan.of(study, "ratee")).generalizability())
                    .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void everyFacetFixed() {
            var plan = DStudyPlan.of(BRENNAN_3_1, "person").fixed("item").fixed("occasion");
            var study = DStudy.of(BRENNAN_3_1, plan);

            assertThat(study.relativeError()).isZero();
            assertThat(study.generalizability()).isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
        }
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    private static Interval interval(Estimate estimate) {
        return ((Estimate.Defined) estimate).interval();
    }
}

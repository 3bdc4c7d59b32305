package org.thangdo.stats.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.estimated;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.expected;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.scores;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.generalizability.DesignFault.Kind;

class GStudyTest {
    private static final GStudyPlan REML = GStudyPlan.DEFAULT.by(Estimator.REML);
    private static final GStudyPlan ANALOGOUS = GStudyPlan.DEFAULT.by(Estimator.ANALOGOUS_ANOVA);
    private static final String CROSSED = "ratee x rater x item";

    private static final Design CROSSED_LETTERS = Design.parse("p x r x i");

    private static final FacetScores BRENNAN_3_1 = scores("brennan_3_1", "person", "item", "occasion");
    private static final FacetScores BRENNAN_3_2 = scores("brennan_3_2", "person", "task", "rater");
    private static final FacetScores GUILFORD = scores("guilford", "ratee", "rater", "item");

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Brennan (2001), tables 3.1 and 3.3: printed with four decimals, by R's lm with nine digits. */
        @Test
        void brennanCrossed() {
            var study = estimated(BRENNAN_3_1, "person x item x occasion");
            var ems = expected("brennan31_pio").get("EMS");

            assertThat(study.estimator()).isEqualTo(Estimator.EXPECTED_MEAN_SQUARES);
            for (String[] name : new String[][] {
                {"p", "person"},
                {"i", "item"},
                {"o", "occasion"},
                {"pi", "person x item"},
                {"po", "person x occasion"},
                {"io", "item x occasion"},
                {"pio", "person x item x occasion,e"}
            }) {
                component(study, name[1], ems.get(name[0]).doubleValue(), 1e-9);
            }
            sources(study, "brennan31_pio");
        }

        /** The anova rows carry the names of R: capitals, and a colon between facets whether crossed or nested. */
        private void sources(GStudy.Estimated study, String id) {
            int rows = 0;
            for (JsonNode row : expected(id).get("anova")) {
                for (var component : study.components()) {
                    var names =
                            List.of(row.get("term").textValue().toLowerCase().split(":"));
                    if (names.size() == component.facets().size()
                            && component.facets().containsAll(names)) {
                        var source = component.source().orElseThrow();
                        assertThat(source.degreesOfFreedom())
                                .isEqualTo(row.get("df").doubleValue());
                        assertThat(source.sumOfSquares())
                                .isCloseTo(row.get("SS").doubleValue(), within(1e-6));
                        assertThat(source.meanSquare()).isCloseTo(row.get("MS").doubleValue(), within(1e-6));
                        rows++;
                    }
                }
            }
            assertThat(rows).isEqualTo(study.components().size());
        }

        /** Brennan (2001), table 3.2 and p. 116. */
        @Test
        void brennanNested() {
            var study = estimated(BRENNAN_3_2, "person x (rater:task)");
            var ems = expected("brennan32_p_x_r_in_t").get("EMS");

            component(study, "person", ems.get("p").doubleValue(), 1e-9);
            component(study, "task", ems.get("t").doubleValue(), 1e-9);
            component(study, "rater:task", ems.get("r:t").doubleValue(), 1e-9);
            component(study, "person x task", ems.get("pt").doubleValue(), 1e-9);
            component(study, "person x rater:task,e", ems.get("pr:t,e").doubleValue(), 5e-9);
        }

        /** Guilford (1954): the component of raters is negative and is shown. */
        @Test
        void guilford() {
            var study = estimated(GUILFORD, CROSSED);
            var ems = expected("guilford_pri_gstudy").get("EMS");
            var squares = expected("guilford_pri_gstudy").get("MS");

            component(study, "ratee", ems.get("p").doubleValue(), 1e-9);
            component(study, "rater", ems.get("r").doubleValue(), 1e-9);
            component(study, "item", ems.get("i").doubleValue(), 1e-9);
            component(study, "ratee x rater", ems.get("pr").doubleValue(), 5e-9);
            component(study, "ratee x item", ems.get("pi").doubleValue(), 1e-9);
            component(study, "rater x item", ems.get("ri").doubleValue(), 1e-9);
            component(study, "ratee x rater x item,e", ems.get("pri").doubleValue(), 5e-9);
            assertThat(study.component("rater").used()).isZero();
            assertThat(study.component("rater").source().orElseThrow().meanSquare())
                    .isCloseTo(squares.get("rater").doubleValue(), within(1e-7));
            assertThat(mean(study))
                    .isCloseTo(expected("guilford_pri_gstudy").get("mean").doubleValue(), within(1e-8));
        }

        /**
         * lme4 1.1-31 puts the raters' component at 0. Its optimiser stops 1.01e-5 from the optimum in the ratees'
         * component, which the next test proves; the others are within 1e-5.
         */
        @Test
        void guilfordByRemlIsAtTheBoundary() {
            var study = estimated(GUILFORD, CROSSED, REML);
            var peer = expected("guilford_pri_gstudy").get("REML");

            component(study, "ratee", peer.get("ratee").doubleValue(), 1.1e-5);
            assertThat(study.component("rater").value()).isZero();
            component(study, "item", peer.get("item").doubleValue(), 1e-5);
            component(study, "ratee x rater", peer.get("ratee:rater").doubleValue(), 1e-5);
            component(study, "ratee x item", peer.get("ratee:item").doubleValue(), 1e-5);
            component(study, "rater x item", peer.get("rater:item").doubleValue(), 1e-5);
            component(study, "ratee x rater x item,e", peer.get("Residual").doubleValue(), 1e-5);
            assertThat(study.trace()).last().extracting(RemlStep::atZero).isEqualTo(1);
        }

        /**
         * Where all components of a balanced design are positive, restricted maximum likelihood is the analysis of
         * variance. lme4 and gtheory stop up to 1.3e-4 before it, where the criterion is higher.
         */
        @Test
        void theOptimumIsBelowWherePeersStop() {
            above(
                    BRENNAN_3_1,
                    "person x item x occasion",
                    expected("brennan31_pio").get("REML"),
                    "Person",
                    "Item",
                    "Occasion",
                    "Person:Item",
                    "Person:Occasion",
                    "Item:Occasion");
            above(
                    BRENNAN_3_2,
                    "person x (rater:task)",
                    expected("brennan32_p_x_r_in_t").get("gtheory_REML"),
                    "Person",
                    "Task",
                    "Person:Task",
                    "Rater:Task");
            above(
                    GUILFORD,
                    CROSSED,
                    expected("guilford_pri_gstudy").get("REML"),
                    "ratee",
                    "rater",
                    "item",
                    "ratee:rater",
                    "ratee:item",
                    "rater:item");
        }

        private void above(FacetScores data, String design, JsonNode peer, String... names) {
            var study = estimated(data, design, REML);
            double[] stopped = Arrays.stream(names)
                    .mapToDouble(name -> peer.get(name).doubleValue())
                    .toArray();
            double[] components = Arrays.copyOf(stopped, names.length + 1);
            components[names.length] = peer.get("Residual").doubleValue();

            assertThat(dense(data, Design.parse(design), components))
                    .isGreaterThan(study.criterion().get(0))
                    .isCloseTo(study.criterion().get(0), within(1e-5));
        }

        /** lme4 1.1-31 on 17,280 scores, 61 raters; tolerance of the case. */
        @Test
        void sparseAppraisals() {
            var study = estimated(GeneralizabilityCases.appraisals(1), CROSSED);
            var peer = expected("S1_lmer_unbalanced");

            assertThat(study.estimator()).isEqualTo(Estimator.REML);
            lme4(study, peer.get("REML"), 1e-4);
            assertThat(mean(study)).isCloseTo(peer.get("mean").doubleValue(), within(1e-4));
            assertThat(study.criterion().get(0))
                    .isCloseTo(-2 * peer.get("logLik_REML").doubleValue(), within(1e-4));
        }

        /** lme4's conditional modes of the first raters and ratees. */
        @Test
        void predictedEffects() {
            var data = GeneralizabilityCases.appraisals(1);
            for (String[] facet : new String[][] {{"rater", "R%04d"}, {"ratee", "E%06d"}}) {
                var effects = RandomEffect.of(data, Design.parse(CROSSED), REML, facet[0]);
                var peer = expected("S1_lmer_unbalanced").get("BLUP_" + facet[0] + "_first5");
                for (int code = 1; code <= 5; code++) {
                    var elements = List.of(code);
                    var own = effects.stream()
                            .filter(effect -> effect.elements().equals(elements))
                            .findFirst()
                            .orElseThrow();
                    assertThat(((Estimate.Defined) own.effect()).value())
                            .isCloseTo(peer.get(facet[1].formatted(code)).doubleValue(), within(1e-4));
                }
            }
        }

        /** With halo, profile and deference, 5 % of the scores missing. */
        @Test
        void sparseAppraisalsWithHalo() {
            var study = estimated(GeneralizabilityCases.appraisals(2), CROSSED);
            var peer = expected("S2_lmer_unbalanced");

            lme4(study, peer.get("REML"), 1e-4);
            assertThat(study.criterion().get(0))
                    .isCloseTo(-2 * peer.get("logLik_REML").doubleValue(), within(2e-4));
        }

        /**
         * With the role as a fixed effect. lme4 with its default tolerance stops at a criterion of 36696.519178567, its
         * component of criteria 1.9e-4 off; with bobyqa to 1e-9 it reaches 36696.51915588, and that is compared here.
         */
        @Test
        void fixedRoles() {
            var study = estimated(GeneralizabilityCases.appraisals(2), CROSSED, GStudyPlan.DEFAULT.withFixed("role"));
            var peer = expected("S2_lmer_unbalanced");

            lme4(study, peer.get("REML_role_bobyqa_1e-9"), 1e-6);
            assertThat(study.criterion().get(0))
                    .isCloseTo(peer.get("criterion_role_bobyqa_1e-9").doubleValue(), within(1e-6))
                    .isLessThan(peer.get("criterion_role_at_REML_role").doubleValue());
            for (int code = 0; code < GeneralizabilityCases.ROLES.size(); code++) {
                String name = code == 0 ? "(Intercept)" : "role" + GeneralizabilityCases.ROLES.get(code);
                var own = (Estimate.Defined) study.fixedEffects().get(code).effect();
                assertThat(own.value())
                        .isCloseTo(peer.get("role_fixef").get(name).doubleValue(), within(1e-4));
                assertThat(own.standardError())
                        .isCloseTo(peer.get("role_se").get(name).doubleValue(), within(1e-4));
            }
        }

        private void lme4(GStudy.Estimated study, JsonNode peer, double tolerance) {
            component(study, "ratee", peer.get("ratee").doubleValue(), tolerance);
            component(study, "rater", peer.get("rater").doubleValue(), tolerance);
            component(study, "item", peer.get("item").doubleValue(), tolerance);
            component(study, "ratee x rater", peer.get("ratee:rater").doubleValue(), tolerance);
            component(study, "ratee x item", peer.get("ratee:item").doubleValue(), tolerance);
            component(study, "rater x item", peer.get("rater:item").doubleValue(), tolerance);
            component(study, "ratee x rater x item,e", peer.get("Residual").doubleValue(), tolerance);
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {
        private final FacetScores sparse = sparse(new SeededRandom(4), 12, 5, 4, 0.3);

        @Test
        @DisplayName("on balanced scores all estimators agree")
        void estimatorsAgreeOnBalancedScores() {
            for (var data : List.of(BRENNAN_3_1, BRENNAN_3_2)) {
                String design = Design.of(data).toString();
                var ems = estimated(data, design);
                var analogous = estimated(data, design, ANALOGOUS);
                var reml = estimated(data, design, REML);
                for (var component : ems.components()) {
                    component(analogous, component.effect(), component.value(), 1e-10);
                    component(reml, component.effect(), component.value(), 1e-8);
                }
            }
        }

        @Test
        @DisplayName("the criterion is that of the dense matrices, and no lower one is near")
        void criterionFollowsItsDefinition() {
            var study = estimated(sparse, "p x r x i");
            double[] components = study.components().stream()
                    .mapToDouble(VarianceComponent::value)
                    .toArray();

            assertThat(study.criterion().get(0)).isCloseTo(dense(sparse, CROSSED_LETTERS, components), within(1e-8));
            for (int j = 0; j < components.length; j++) {
                for (double factor : new double[] {0.98, 1.02}) {
                    double[] beside = components.clone();
                    beside[j] = components[j] == 0 ? 1e-3 : components[j] * factor;
                    assertThat(dense(sparse, CROSSED_LETTERS, beside))
                            .isGreaterThan(study.criterion().get(0));
                }
            }
        }

        @Test
        @DisplayName("the score is the slope of the criterion, in clusters and border alike")
        void derivatives() {
            var cells = new EffectCells(sparse, Design.parse("p x r x i"));
            double mean = sparse.mean();
            var layout = MixedModelLayout.of(cells, FixedFactor.mean(sparse));
            double[] ordered = IntStream.of(layout.order)
                    .mapToDouble(m -> sparse.score(m) - mean)
                    .toArray();
            var point = RemlPoint.at(cells, layout, ordered, new double[] {0.4, 0.3, 0.2, 0.1, 0.2, 0.3, 0.5})
                    .orElseThrow();
            double[] score = point.derivatives(ordered).score();
            for (int j = 0; j < score.length; j++) {
                double step = 1e-5;
                double[] ahead = point.components.clone();
                double[] behind = point.components.clone();
                ahead[j] += step;
                behind[j] -= step;
                double slope =
                        (dense(sparse, CROSSED_LETTERS, ahead) - dense(sparse, CROSSED_LETTERS, behind)) / (2 * step);
                assertThat(-2 * score[j]).isCloseTo(slope, within(1e-5));
            }
        }

        @Test
        @DisplayName("adding a constant changes nothing but the mean, and a factor c multiplies components by c²")
        void shiftAndScale() {
            for (var plan : List.of(GStudyPlan.DEFAULT, ANALOGOUS.replicated(0, 0))) {
                var study = estimated(sparse, "p x r x i", plan);
                var shifted = estimated(changed(sparse, 1, 1000), "p x r x i", plan);
                var scaled = estimated(changed(sparse, 3, 0), "p x r x i", plan);
                for (var component : study.components()) {
                    component(shifted, component.effect(), component.value(), 1e-8);
                    component(scaled, component.effect(), 9 * component.value(), 1e-7);
                }
                assertThat(mean(shifted)).isCloseTo(mean(study) + 1000, within(1e-8));
            }
        }

        @Test
        @DisplayName("other names of the elements and another order of the scores change nothing")
        void relabelled() {
            int n = sparse.observations();
            var codes = new int[3][n];
            var values = new double[n];
            var facets = List.of("p", "r", "i");
            for (int m = 0; m < n; m++) {
                int from = n - 1 - m;
                values[m] = sparse.score(from);
                for (int f = 0; f < 3; f++) {
                    codes[f][m] = 1_000_000 - 7 * sparse.code(facets.get(f), from);
                }
            }
            var study = estimated(sparse, "p x r x i");
            var renamed = estimated(FacetScores.of(facets, codes, values), "r x i x p");
            for (var component : study.components()) {
                double other = renamed.components().stream()
                        .filter(each ->
                                each.facets().size() == component.facets().size()
                                        && each.facets().containsAll(component.facets()))
                        .mapToDouble(VarianceComponent::value)
                        .findFirst()
                        .orElseThrow();
                assertThat(other).isCloseTo(component.value(), within(1e-7));
            }
        }

        @Test
        @DisplayName("every score twice leaves no variance within cells, and the components what they were")
        void duplicated() {
            var once = estimated(GUILFORD, CROSSED);
            var twice = estimated(repeated(GUILFORD), CROSSED);

            for (var component : once.components()) {
                boolean residual = component.effect().endsWith(",e");
                component(twice, residual ? CROSSED : component.effect(), component.value(), 1e-9);
            }
            component(twice, "e", 0, 1e-9);
        }

        @Test
        @DisplayName("known components come back: bias of the analogous analysis and of REML within sampling error")
        void recovery() {
            var cells = new EffectCells(sparse, Design.parse("p x r x i"));
            double[] truth = {0.5, 0.3, 0.2, 0.1, 0.2, 0.1, 0.6};
            var random = new SeededRandom(8);
            int times = 300;
            var sums = new double[truth.length];
            var squares = new double[truth.length];
            var anova = new AnalogousAnova(cells);
            for (int t = 0; t < times; t++) {
                double[] found = anova.components(new NormalScores(cells, random).draw(truth));
                for (int j = 0; j < truth.length; j++) {
                    sums[j] += found[j] / times;
                    squares[j] += found[j] * found[j] / times;
                }
            }
            for (int j = 0; j < truth.length; j++) {
                double error = Math.sqrt((squares[j] - sums[j] * sums[j]) / times);
                assertThat(sums[j]).isCloseTo(truth[j], within(4 * error));
            }
        }

        @Test
        @DisplayName("the same scores give the same study, seeds included")
        void reproducible() {
            assertThat(estimated(sparse, "p x r x i", ANALOGOUS)).isEqualTo(estimated(sparse, "p x r x i", ANALOGOUS));
            assertThat(estimated(sparse, "p x r x i")).isEqualTo(estimated(sparse, "p x r x i"));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nothingToSee() {
            refused(FacetScores.of(List.of("p", "r"), new int[2][0], new double[0]), "p x r", Kind.NO_SCORES);
            refused(
                    FacetScores.of(
                            List.of("p", "r"), new int[][] {{1, 1, 2, 2}, {1, 2, 1, 2}}, new double[] {3, 3, 3, 3}),
                    "p x r",
                    Kind.NO_VARIATION);
        }

        @Test
        void aFacetWithOneElement() {
            var data = FacetScores.of(List.of("p", "r"), new int[][] {{1, 2, 3}, {5, 5, 5}}, new double[] {1, 2, 4});

            assertThat(refused(data, "p x r", Kind.ONE_ELEMENT).terms()).containsExactly("r");
        }

        @Test
        void everyRaterRatesOnePerson() {
            var data = FacetScores.of(
                    List.of("p", "r"), new int[][] {{1, 1, 2, 2}, {1, 2, 3, 4}}, new double[] {1, 2, 4, 4});

            assertThat(Design.of(data)).isEqualTo(Design.parse("r:p"));
            assertThat(refused(data, "p x r", Kind.NOT_CROSSED).terms()).containsExactly("r", "p");
        }

        @Test
        void oneScoreInEachCellOfEverything() {
            var data = FacetScores.of(List.of("p"), new int[][] {{1, 2, 3}}, new double[] {1, 2, 4});

            assertThat(refused(data, "p", Kind.CONFOUNDED_WITH_RESIDUAL).terms())
                    .containsExactly("p");
        }

        /** Raters who judge one criterion of each person: leniency towards the person and residual are one. */
        @Test
        void haloIsNotToldFromTheResidual() {
            var data = FacetScores.of(
                    List.of("p", "r", "i"),
                    new int[][] {{1, 1, 1, 2, 2, 2, 3, 3, 3}, {1, 2, 3, 1, 2, 3, 1, 2, 3}, {1, 2, 1, 2, 1, 2, 1, 1, 2}},
                    new double[] {1, 2, 4, 2, 2, 3, 1, 4, 4});

            assertThat(refused(data, "p x r x i", Kind.CONFOUNDED_WITH_RESIDUAL).terms())
                    .containsExactly("pr");
        }

        /** Each rater judges one criterion of a person, twice: the two interactions with the person are one. */
        @Test
        void interactionsAreNotToldApart() {
            var data = FacetScores.of(
                    List.of("p", "r", "i"),
                    new int[][] {
                        {1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3},
                        {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2},
                        {1, 2, 2, 1, 1, 2, 1, 2, 2, 1, 1, 2}
                    },
                    new double[] {1, 2, 4, 2, 5, 3, 2, 2, 3, 4, 1, 3});

            assertThat(refused(data, "p x r x i", Kind.CONFOUNDED).terms()).containsExactly("pr", "pri");
        }

        /** Persons and raters add up to every score: the likelihood has no maximum, and the trace is kept. */
        @Test
        void nothingIsLeftForTheResidual() {
            int[] persons = {1, 1, 1, 2, 2, 3, 3, 4, 4, 4};
            int[] raters = {1, 2, 3, 1, 2, 2, 3, 1, 2, 3};
            double[] values = IntStream.range(0, 10)
                    .mapToDouble(m -> persons[m] * persons[m] + 0.5 * raters[m])
                    .toArray();
            var refused = (GStudy.Refused) GStudy.of(
                    FacetScores.of(List.of("p", "r"), new int[][] {persons, raters}, values),
                    Design.parse("p x r"),
                    GStudyPlan.DEFAULT);

            assertThat(refused.faults()).extracting(DesignFault::kind).containsExactly(Kind.NOT_CONVERGED);
            assertThat(refused.trace()).isNotEmpty();
        }

        @Test
        @DisplayName("equations that do not fit are refused, and not chosen")
        void tooLarge() {
            int persons = 6500;
            var codes = new int[2][2 * persons];
            var values = new double[2 * persons];
            var random = new SeededRandom(2);
            for (int m = 0; m < values.length; m++) {
                codes[0][m] = m / 2;
                codes[1][m] = (m / 2 + m % 2) % persons;
                values[m] = random.nextDouble();
            }
            var data = FacetScores.of(List.of("p", "r"), codes, values);
            var refused = (GStudy.Refused) GStudy.of(data, Design.parse("p x r"), REML);

            assertThat(refused.faults()).extracting(DesignFault::kind).containsExactly(Kind.TOO_LARGE);
            assertThat(estimated(data, "p x r").estimator()).isEqualTo(Estimator.ANALOGOUS_ANOVA);
        }

        @Test
        void expectedMeanSquaresNeedBalance() {
            var data = sparse(new SeededRandom(4), 6, 3, 3, 0.3);
            var plan = GStudyPlan.DEFAULT.by(Estimator.EXPECTED_MEAN_SQUARES);

            assertThatThrownBy(() -> GStudy.of(data, Design.parse("p x r x i"), plan))
                    .hasMessage("expected mean squares of an unbalanced design p x r x i");
        }

        @Test
        @DisplayName("raters and persons that fall into parts are told, with the number of parts")
        void notConnected() {
            int[] persons = {1, 1, 2, 2, 3, 3, 4, 4};
            int[] raters = {1, 2, 1, 2, 3, 4, 3, 4};
            var study = estimated(
                    FacetScores.of(
                            List.of("p", "r"), new int[][] {persons, raters}, new double[] {1, 2, 4, 2, 5, 3, 2, 2}),
                    "p x r");

            assertThat(study.warnings()).containsExactly(new DesignFault(Kind.NOT_CONNECTED, List.of("p", "r", "2")));
        }

        private DesignFault refused(FacetScores data, String design, Kind kind) {
            var study = (GStudy.Refused) GStudy.of(data, Design.parse(design), GStudyPlan.DEFAULT);
            assertThat(study.faults()).extracting(DesignFault::kind).contains(kind);
            return study.faults().stream()
                    .filter(fault -> fault.kind() == kind)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void component(GStudy.Estimated study, String effect, double value, double tolerance) {
        assertThat(study.component(effect).value()).as(effect).isCloseTo(value, within(tolerance));
    }

    private static double mean(GStudy.Estimated study) {
        return ((Estimate.Defined) study.mean()).value();
    }

    /** Crossed persons, raters and criteria with a share of the forms missing, from known components. */
    static FacetScores sparse(SeededRandom random, int persons, int raters, int items, double missing) {
        var kept = IntStream.range(0, persons * raters)
                .filter(form -> random.nextDouble() >= missing)
                .toArray();
        var codes = new int[3][kept.length * items];
        for (int m = 0; m < codes[0].length; m++) {
            codes[0][m] = kept[m / items] / raters;
            codes[1][m] = kept[m / items] % raters;
            codes[2][m] = m % items;
        }
        var empty = FacetScores.of(List.of("p", "r", "i"), codes, new double[codes[0].length]);
        var cells = new EffectCells(empty, Design.parse("p x r x i"));
        double[] scores = new NormalScores(cells, random).draw(new double[] {0.5, 0.3, 0.2, 0.1, 0.2, 0.1, 0.6});
        return scored(empty, scores);
    }

    /** The same cells with other scores. */
    static FacetScores scored(FacetScores cells, double[] scores) {
        var codes = cells.facets().stream()
                .map(facet -> IntStream.range(0, scores.length)
                        .map(m -> cells.code(facet, m))
                        .toArray())
                .toArray(int[][]::new);
        return FacetScores.of(cells.facets(), codes, scores);
    }

    private static FacetScores changed(FacetScores data, double factor, double shift) {
        return rebuilt(data, IntStream.range(0, data.observations()).toArray(), factor, shift);
    }

    private static FacetScores repeated(FacetScores data) {
        int n = data.observations();
        return rebuilt(data, IntStream.range(0, 2 * n).map(m -> m % n).toArray(), 1, 0);
    }

    private static FacetScores rebuilt(FacetScores data, int[] observations, double factor, double shift) {
        var codes = data.facets().stream()
                .map(facet ->
                        IntStream.of(observations).map(m -> data.code(facet, m)).toArray())
                .toArray(int[][]::new);
        return FacetScores.of(
                data.facets(),
                codes,
                IntStream.of(observations)
                        .mapToDouble(m -> factor * data.score(m) + shift)
                        .toArray());
    }

    /** {@code ln|V| + ln|XᵀV⁻¹X| + rᵀV⁻¹r + (n − 1) ln 2π} with matrices of every score. */
    private static double dense(FacetScores data, Design design, double[] components) {
        var cells = new EffectCells(data, design);
        int n = data.observations();
        RealMatrix v = new Array2DRowRealMatrix(n, n);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double covariance = a == b ? components[components.length - 1] : 0;
                for (int e = 0; e < cells.effects.size(); e++) {
                    int[] cellOf = cells.cells.get(e).cellOf();
                    covariance += cellOf[a] == cellOf[b] ? components[e] : 0;
                }
                v.setEntry(a, b, covariance);
            }
        }
        var lu = new LUDecomposition(v);
        var inverse = lu.getSolver().getInverse();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] y = cells.scores;
        double weight = dot(ones, inverse.operate(ones));
        double mean = dot(ones, inverse.operate(y)) / weight;
        double[] r = Arrays.stream(y).map(score -> score - mean).toArray();
        return logDeterminant(lu) + Math.log(weight) + dot(r, inverse.operate(r)) + (n - 1) * Math.log(2 * Math.PI);
    }

    private static double logDeterminant(LUDecomposition lu) {
        double sum = 0;
        for (int i = 0; i < lu.getU().getRowDimension(); i++) {
            sum += Math.log(Math.abs(lu.getU().getEntry(i, i)));
        }
        return sum;
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }
}

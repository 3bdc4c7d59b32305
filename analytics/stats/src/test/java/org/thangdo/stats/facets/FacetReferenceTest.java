package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.TestResult.Tested;
import org.thangdo.stats.facets.FacetFit.Fitted;

/**
 * Oracles: FACETS's documented definitions computed in numpy, whose likelihood of Guilford's data is that of immer 1.5-13 to
 * 9 digits; immer 1.5-13 and TAM 4.3-25 themselves. The files of sirt and TAM and the two simulated appraisals lie beside the
 * checkout or their tests are skipped.
 */
@DisplayName("agrees with published numbers")
class FacetReferenceTest {

    private static final List<String> EIGHT = List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8");

    @Nested
    @DisplayName("Guilford (1954), as FACETS reports it")
    class Guilford {
        private final Fitted fit = fitted(RatedStudy.guilfordStudy().ratings());
        private final JsonNode published = RatedStudy.guilford().required("cases");
        private final JsonNode expected =
                published.required("guilford_facets_jmle").required("expected");
        private final Offset<Double> close = within(1e-5);

        @Test
        void likelihoodAndThresholds() {
            assertThat(fit.logLikelihood())
                    .isCloseTo(expected.required("loglik").doubleValue(), close);
            assertThat(fit.thresholds(0)).containsExactly(numbers(expected, "andrich_thresholds"), close);
            assertThat(fit.trace()).hasSizeLessThanOrEqualTo(10);
        }

        /** The manual centres ratees and items and lets the raters float; here the ratees float. */
        @ParameterizedTest
        @CsvSource({"ratee, 0", "rater, 1", "item, 2"})
        void facet(String name, int facet) {
            var own = expected.required(name);
            int size = fit.ratings().size(facet);
            double mean = IntStream.range(0, 7)
                    .mapToDouble(n -> fit.measure(0, n))
                    .average()
                    .orElseThrow();
            double shift = facet == 2 ? 0 : -mean;
            var fair = FairAverage.of(fit, true);
            var fits = MeanSquareFit.ofElements(fit, facet);

            assertThat(each(size, e -> fit.measure(facet, e) + shift)).containsExactly(numbers(own, "measure"), close);
            assertThat(each(size, e -> fit.modelError(facet, e))).containsExactly(numbers(own, "se"), close);
            assertThat(each(size, e -> fair.at(facet, fit.measure(facet, e)) + 1))
                    .containsExactly(numbers(own, "fair_average_M"), close);
            assertThat(each(size, e -> fits[e].infit())).containsExactly(numbers(own, "infit"), close);
            assertThat(each(size, e -> fits[e].outfit())).containsExactly(numbers(own, "outfit"), close);
            assertThat(each(size, e -> fits[e].infitZ())).containsExactly(numbers(own, "infit_z"), close);
            assertThat(each(size, e -> fits[e].outfitZ())).containsExactly(numbers(own, "outfit_z"), close);
            assertThat(each(size, e -> fits[e].points())).containsExactly(numbers(own, "score"), close);
            assertThat(each(size, e -> fits[e].expected())).containsExactly(each(size, e -> fits[e].points()), close);
        }

        @ParameterizedTest
        @CsvSource({"ratee, 0", "rater, 1", "item, 2"})
        void separation(String name, int facet) {
            int size = fit.ratings().size(facet);
            double[] measures = each(size, e -> fit.measure(facet, e));
            double[] errors = each(size, e -> fit.modelError(facet, e));
            for (boolean sample : new boolean[] {false, true}) {
                var own = expected.required(name).required("separation").required(sample ? "sample" : "population");
                var separation = Separation.of(measures, errors, sample);

                assertThat(separation.standardDeviation())
                        .isCloseTo(own.required("sd").doubleValue(), close);
                assertThat(separation.rootMeanSquareError())
                        .isCloseTo(own.required("rmse").doubleValue(), close);
                assertThat(separation.trueDeviation())
                        .isCloseTo(own.required("true_sd").doubleValue(), close);
                assertThat(separation.separation())
                        .isCloseTo(own.required("separation").doubleValue(), close);
                assertThat(separation.strata()).isCloseTo(own.required("strata").doubleValue(), close);
                assertThat(separation.reliability())
                        .isCloseTo(own.required("reliability").doubleValue(), close);
            }
            var equal = (Tested) Separation.allEqual(measures, errors);
            assertThat(equal.statistic())
                    .isCloseTo(expected.required(name).required("chi2_fixed").doubleValue(), within(1e-4));
            assertThat(equal.degreesOfFreedom()).isEqualTo(size - 1);
        }

        @Test
        void interactionOfRatersAndRatees() {
            var interaction = Interaction.of(fit, 1, 0);
            var rows = expected.required("bias_rater_ratee");

            assertThat(interaction.terms()).hasSize(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                var term = interaction.terms().get(i);
                var row = rows.get(i);
                assertThat(term.firstElement()).isEqualTo(row.required("rater").intValue() - 1);
                assertThat(term.secondElement()).isEqualTo(row.required("ratee").intValue() - 1);
                assertThat(term.points() + term.ratings())
                        .isEqualTo(row.required("obs").doubleValue());
                assertThat(term.expected() + term.ratings())
                        .isCloseTo(row.required("exp").doubleValue(), close);
                assertThat(term.shift()).isCloseTo(row.required("size").doubleValue(), close);
                assertThat(term.standardError()).isCloseTo(row.required("se").doubleValue(), close);
                assertThat(((Tested) term.test()).statistic())
                        .isCloseTo(row.required("t").doubleValue(), close);
            }
            assertThat(((Tested) interaction.overall()).statistic())
                    .isCloseTo(expected.required("bias_chi2").doubleValue(), within(1e-4));
        }

        @Test
        void errorsFromAllInformation() {
            var full = published.required("guilford_jmle_full_information_se").required("expected");
            var exact = within(1e-6);
            assertThat(each(7, e -> fit.measure(0, e))).containsExactly(numbers(full, "theta"), exact);
            assertThat(each(7, e -> fit.standardError(0, e))).containsExactly(numbers(full, "theta_se_full"), exact);
            assertThat(each(7, e -> fit.modelError(0, e))).containsExactly(numbers(full, "theta_se_diag"), exact);
            assertThat(each(3, e -> fit.measure(1, e))).containsExactly(numbers(full, "lam"), exact);
            assertThat(each(3, e -> fit.standardError(1, e))).containsExactly(numbers(full, "lam_se_full"), exact);
            assertThat(each(3, e -> fit.modelError(1, e))).containsExactly(numbers(full, "lam_se_diag"), exact);
            assertThat(each(5, e -> fit.measure(2, e))).containsExactly(numbers(full, "delta"), exact);
            assertThat(each(5, e -> fit.standardError(2, e))).containsExactly(numbers(full, "delta_se_full"), exact);
            assertThat(each(5, e -> fit.modelError(2, e))).containsExactly(numbers(full, "delta_se_diag"), exact);
        }
    }

    /** Raters in the order of the truth file, which is that of their names but for SELF, the last of both. */
    @ParameterizedTest
    @ValueSource(strings = {"S1", "S2"})
    void simulatedAppraisals(String name) {
        var expected = expected(name + "_jmle");
        var study = RatedStudy.forms(name + "_ratings.csv", List.of("ratee", "rater"), EIGHT, 0, 4);
        var fit = fitted(study.ratings());
        var close = within(1e-6);

        assertThat(fit.logLikelihood()).isCloseTo(expected.required("ll").doubleValue(), within(1e-4));
        assertThat(fit.trace()).hasSizeLessThanOrEqualTo(10);
        assertThat(each(61, e -> fit.measure(1, e))).containsExactly(numbers(expected, "lam"), close);
        assertThat(each(61, e -> fit.standardError(1, e))).containsExactly(numbers(expected, "lam_se_full"), close);
        assertThat(each(61, e -> fit.modelError(1, e))).containsExactly(numbers(expected, "lam_se_diag"), close);
        assertThat(each(8, e -> fit.measure(2, e))).containsExactly(numbers(expected, "delta"), close);
        assertThat(fit.thresholds(0)).containsExactly(tau(expected), close);
        assertThat(each(10, e -> fit.measure(0, e))).containsExactly(numbers(expected, "theta_first10"), close);
    }

    @Test
    void extremeRateesAreSetAside() {
        var expected = expected("ratings1_jmle_full");
        var study = ratings1();
        var fit = fitted(study.ratings());
        var close = within(1e-6);

        long extreme = IntStream.range(0, study.ratings().size(0))
                .filter(n -> fit.standing(0, n) == FacetFit.Standing.EXTREME)
                .count();
        assertThat(extreme).isEqualTo(expected.required("n_extreme").longValue());
        assertThat(fit.logLikelihood()).isCloseTo(expected.required("ll").doubleValue(), within(1e-5));
        assertThat(each(7, e -> fit.measure(1, e))).containsExactly(numbers(expected, "lam"), close);
        assertThat(each(7, e -> fit.standardError(1, e))).containsExactly(numbers(expected, "lam_se_full"), close);
        assertThat(each(7, e -> fit.modelError(1, e))).containsExactly(numbers(expected, "lam_se_diag"), close);
        assertThat(each(5, e -> fit.measure(2, e))).containsExactly(numbers(expected, "delta"), close);
        assertThat(each(5, e -> fit.standardError(2, e))).containsExactly(numbers(expected, "delta_se_full"), close);
        assertThat(fit.thresholds(0)).containsExactly(tau(expected), close);
    }

    /**
     * TAM leaves the one extreme ratee in the equations of the items, with 0.3 points less, so its items lie up to 1.2e-4 from
     * the maximum of the likelihood of the others; the ratees do not feel it. Its errors of ratees are those of its WLE.
     */
    @Test
    void tamOnDichotomousItems() {
        var expected = expected("simrasch_tam_jml_biasFALSE");
        var items = IntStream.rangeClosed(1, 40).mapToObj(i -> "I" + i).toList();
        var fit = fitted(RatedStudy.forms("data.sim.rasch.csv", List.of(RatedStudy.LINE), items, 0, 2)
                .ratings());
        double mean = Arrays.stream(numbers(expected, "xsi")).average().orElseThrow();

        assertThat(each(20, n -> fit.measure(0, n) + mean))
                .containsExactly(numbers(expected, "theta_first20"), within(1e-4));
        var fits = MeanSquareFit.ofElements(fit, 0);
        for (int n = 0; n < 10; n++) {
            var own = expected.required("person_fit_first10").get(n);
            assertThat(fits[n].infit()).isCloseTo(own.required("infitPerson").doubleValue(), within(1e-4));
            assertThat(fits[n].outfit()).isCloseTo(own.required("outfitPerson").doubleValue(), within(1e-4));
            assertThat(fits[n].infitZ()).isCloseTo(own.required("infitPerson_t").doubleValue(), within(1e-3));
            assertThat(fits[n].outfitZ())
                    .isCloseTo(own.required("outfitPerson_t").doubleValue(), within(1e-3));
        }
    }

    @Test
    void immerOnGuilford() {
        var expected = expected("guilford_immer_jml");
        var fit = fitted(RatedStudy.guilfordStudy().ratings());
        double mean = Arrays.stream(each(7, e -> fit.measure(0, e))).average().orElseThrow();

        assertThat(fit.logLikelihood()).isCloseTo(expected.required("loglike").doubleValue(), within(1e-6));
        assertThat(each(7, e -> fit.measure(0, e) - mean)).containsExactly(numbers(expected, "theta"), within(2e-3));
        assertThat(each(7, e -> fit.modelError(0, e))).containsExactly(numbers(expected, "theta_se"), within(2e-3));
    }

    private static RatedStudy ratings1() {
        return RatedStudy.forms(
                "data.ratings1.csv", List.of("idstud", "rater"), List.of("k1", "k2", "k3", "k4", "k5"), 0, 4);
    }

    private static JsonNode expected(String id) {
        var published = RatedStudy.beside(id);
        assumeTrue(published.isPresent(), "the file of references does not lie beside the checkout");
        return published.orElseThrow().required("expected");
    }

    private static Fitted fitted(FacetRatings ratings) {
        return (Fitted) FacetFit.of(ratings, FacetModel.ratingScale(ratings.facets() - 1));
    }

    private static double[] tau(JsonNode expected) {
        var tau = expected.required("tau");
        return numbers(tau.get(0).isArray() ? tau.get(0) : tau);
    }

    private static double[] numbers(JsonNode node, String name) {
        return numbers(node.required(name));
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).doubleValue())
                .toArray();
    }

    private static double[] each(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }
}

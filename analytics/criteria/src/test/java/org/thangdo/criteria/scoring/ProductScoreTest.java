package org.thangdo.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.scoring.ProductScore.Cause;
import org.thangdo.criteria.scoring.ProductScore.Product;
import org.thangdo.criteria.scoring.ProductScore.Scored;
import org.thangdo.criteria.scoring.ProductScore.Unscored;
import org.thangdo.stats.Reason;

class ProductScoreTest {

    private static final ProductScore SCORE =
            ProductScore.of(RulePacks.shipped().get("nd335-2025"));

    private static final List<Product> PRODUCTS = List.of(
            new Product("submission", 1, 10, 10, 10, 10, 0, 2),
            new Product("report", 2.5, 4, 4, 4, 4, 1, 0),
            new Product("scheme", 5, 2, 1, 1, 1, 0, 0));

    /** Case vn_kpi_335 (closed form): Decree 335/2025 as described in the press, equal weights assumed. */
    @Nested
    class AgreesWithPublishedNumbers {

        @Test
        void onTheWorkedExample() throws IOException {
            JsonNode reference;
            try (var stream = ProductScoreTest.class.getResourceAsStream("vn_kpi_335.json")) {
                reference = new ObjectMapper().readTree(stream);
            }
            JsonNode expected = reference.get("expected");
            var scored = (Scored) SCORE.score(PRODUCTS);
            var exact = within(reference.get("tolerance").asDouble());

            assertThat(scored.quantity()).isCloseTo(expected.get("a").asDouble(), exact);
            assertThat(scored.quality()).isCloseTo(expected.get("b").asDouble(), exact);
            assertThat(scored.progress()).isCloseTo(expected.get("c").asDouble(), exact);
            assertThat(scored.score()).isCloseTo(expected.get("result_score").asDouble(), exact);
            assertThat(scored.score() + reference.at("/data/common_score").asDouble())
                    .isCloseTo(expected.get("total").asDouble(), exact);
            assertThat(scored.trace().stream()
                            .mapToDouble(ProductScore.Line::assigned)
                            .sum())
                    .isEqualTo(expected.get("standard_units_assigned").asDouble());
            assertThat(scored.trace().stream()
                            .mapToDouble(ProductScore.Line::completed)
                            .sum())
                    .isEqualTo(expected.get("standard_units_done").asDouble());
        }
    }

    @Nested
    class ObeysItsLaws {

        @Test
        void aManagerLosesHalfOfOnePartToOneSubordinate() {
            double kept = ((Scored) SCORE.score(PRODUCTS, List.of(SCORE.unitPart(0)))).score();
            double lost = ((Scored) SCORE.score(PRODUCTS, List.of(SCORE.unitPart(1)))).score();

            assertThat(kept - lost).isCloseTo(0.5 / 4 * SCORE.points(), within(1e-12));
        }

        @Test
        void faultsNeverMakeAProductOweQuality() {
            var bad = new Product("report", 2.5, 4, 4, 1, 4, 40, 0);
            assertThat(((Scored) SCORE.score(List.of(bad))).quality()).isZero();
        }

        @Test
        void everyFaultAndDelayIsOnTheTrace() {
            var product = new Product("report", 2.5, 4, 4, 1, 4, 6, 2);
            var line = ((Scored) SCORE.score(List.of(product))).trace().get(0);

            assertThat(line.losses())
                    .extracting(ProductScore.Loss::cause, ProductScore.Loss::number)
                    .containsExactly(
                            tuple(Cause.MAJOR_FAULT, 1L),
                            tuple(Cause.MAJOR_FAULT, 2L),
                            tuple(Cause.MAJOR_FAULT, 3L),
                            tuple(Cause.MAJOR_FAULT, 4L),
                            tuple(Cause.MAJOR_FAULT, 5L),
                            tuple(Cause.MAJOR_FAULT, 6L),
                            tuple(Cause.DELAY, 1L),
                            tuple(Cause.DELAY, 2L));
            assertThat(lost(line, Cause.MAJOR_FAULT))
                    .isCloseTo(2.5 * product.meetsQuality() - line.quality(), within(1e-12));
            assertThat(lost(line, Cause.DELAY)).isCloseTo(2.5 * product.onTime() - line.progress(), within(1e-12));
            assertThat(line.losses().get(5).standardProducts()).isZero();
        }

        private static double lost(ProductScore.Line line, Cause cause) {
            return line.losses().stream()
                    .filter(loss -> loss.cause() == cause)
                    .mapToDouble(ProductScore.Loss::standardProducts)
                    .sum();
        }

        @Test
        void aPerfectRecordEarnsEveryPoint() {
            var done = new Product("report", 2.5, 4, 4, 4, 4, 0, 0);
            assertThat(((Scored) SCORE.score(List.of(done))).score()).isEqualTo(SCORE.points());
        }

        @Test
        void equalWeightsAreMarked() {
            assertThat(SCORE.rule().unverified()).containsExactly("weights");
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @Test
        void withNothingAssigned() {
            assertThat(SCORE.score(List.of())).isEqualTo(new Unscored(Reason.NO_DATA));
        }

        @Test
        void refusesImpossibleCounts() {
            assertThatThrownBy(() -> new Product("report", 1, 4, 3, 4, 0, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("report");
            assertThatThrownBy(() -> ProductScore.of(RulePacks.shipped().get("nd56-2015")))
                    .hasMessageContaining("nd56-2015");
        }
    }
}

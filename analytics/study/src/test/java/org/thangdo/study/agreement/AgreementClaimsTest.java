package org.thangdo.study.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Wording;
import org.thangdo.study.simulation.Scenarios;

/** The sentences of agreement, and what holds of all of them. */
class AgreementClaimsTest extends AskedJudgements {

    @Nested
    @DisplayName("speaks of a rater only beyond chance")
    class Raters {

        @Test
        void whoRatesAgainstAllOthers() {
            var study = study(raters(150, 2));
            var said = claim(study, ClaimCode.RATER_MATTERS);

            assertThat(study.raters()).hasSize(4);
            assertThat(said.orElseThrow().arguments()).containsEntry("rater", "superior3");
            assertThat(said.orElseThrow().sentence(Language.EN)).contains("not a verdict on a person");
        }

        @Test
        void andOfNobodyWhoseIntervalHoldsZero() {
            for (var study : List.of(study(raters(150, 0)), study(Judgements.independent(5, 60, 1, 1, 1, 1)))) {
                var change = study.raters().get(0).change();
                boolean beyond = change instanceof Estimate.Defined defined
                        && !defined.interval().contains(0);

                assertThat(claim(study, ClaimCode.RATER_MATTERS).isPresent()).isEqualTo(beyond);
            }
        }

        /** Four raters on everybody; the last one's levels are turned by {@code turn}. */
        private Judgements raters(int people, int turn) {
            var random = new Random(11);
            var all = new Judgements();
            for (int i = 0; i < people; i++) {
                int level = random.nextInt(4);
                for (int rater = 0; rater < 4; rater++) {
                    int seen = Math.max(0, Math.min(3, level + random.nextInt(5) / 4 - random.nextInt(5) / 4));
                    all.rate("2021", i, "overall", "superior", rater, rater == 3 ? (seen + turn) % 4 : seen);
                }
            }
            return all;
        }
    }

    @Nested
    @DisplayName("tells who rates higher")
    class OfSources {

        @ParameterizedTest
        @CsvSource({"3, lower for under 5 of the 60", "6, lower for 10% of the 60", "0, lower for 0% of the 60"})
        void withoutCountingFewPeople(int lower, String says) {
            var all = new Judgements();
            for (int i = 0; i < 60; i++) {
                all.rate("2021", i, "overall", "superior", 0, 1);
                all.rate("2021", i, "overall", "self", 1, i < lower ? 0 : i < 45 ? 2 : 1);
            }

            assertThat(claim(study(all), ClaimCode.SOURCE_HIGHER).orElseThrow().sentence(Language.EN))
                    .contains(says);
        }
    }

    @Nested
    @DisplayName("tells what became of votes")
    class OfVotes {

        @Test
        void tiesAndTheChoiceOfTheHead() {
            var all = Judgements.two(20, 5, 1, 2, 3);
            for (int i = 0; i < 20; i++) {
                boolean tie = i < 3;
                all.rate("2021", i, "overall", "decision", 0, i == 0 ? 3 : 2);
                all.vote("2021", i, 2, tie ? 4 : 6, i == 0 ? 3 : i == 1 ? 2 : -1);
                all.vote("2021", i, 3, tie ? 4 : 2, i == 0 ? 3 : i == 1 ? 2 : -1);
            }
            var tied = claim(study(all), ClaimCode.VOTES_TIED).orElseThrow();

            assertThat(tied.sentence(Language.EN))
                    .startsWith("Of 20 results voted on (2021), the vote was tied in 3 (15.0%); in 2 of them the choice"
                            + " of the head is known, and in 2 the final level is what the head chose.");
        }

        @Test
        void noTies() {
            var all = Judgements.two(12, 5, 1, 2, 3);
            for (int i = 0; i < 12; i++) {
                all.rate("2021", i, "overall", "decision", 0, 2);
                all.vote("2021", i, 2, 5, -1);
                all.vote("2021", i, 3, 1, -1);
            }
            var untied = claim(study(all), ClaimCode.VOTES_UNTIED).orElseThrow();

            assertThat(untied.sentence(Language.EN))
                    .isEqualTo(
                            "None of 12 votes was tied (2021); the final level is the one with most votes in 12 of 12"
                                    + " results.");
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void everySentenceInBothLanguagesAndShortHeadlines() {
            var studies = List.of(
                    study(Judgements.simulated(Scenarios.seedPaper(3).withPeople(3, 60, List.of("2020", "2021")))),
                    study(Judgements.two(120, 4, 0, 1, 2, 3)),
                    study(Judgements.independent(3, 150, 1, 1, 30, 5)),
                    study(Judgements.two(30, 40, 2)));
            for (var study : studies) {
                assertThat(study.claims()).isNotEmpty();
                for (Claim claim : study.claims()) {
                    for (Language language : Language.values()) {
                        assertThat(claim.sentence(language)).doesNotContain("{").doesNotContain("NaN");
                        assertThat(claim.headline(language)).doesNotContain("{").hasSizeLessThanOrEqualTo(90);
                    }
                }
            }
        }

        @Test
        void headlinesHoldTheLongestNamesOfSources() {
            var roles = List.of(
                    "self",
                    "collective",
                    "monitoring_body",
                    "workplace_committee",
                    "residence_committee",
                    "superior",
                    "subordinate",
                    "mass_organisation");
            for (String first : roles) {
                for (String second : roles) {
                    for (var claim : about(Wording.source(first), Wording.source(second))) {
                        for (Language language : Language.values()) {
                            assertThat(claim.headline(language))
                                    .doesNotContain("{")
                                    .hasSizeLessThanOrEqualTo(90);
                        }
                    }
                }
            }
        }

        private static List<Claim> about(Text first, Text second) {
            var pair = Wording.term("pair", Map.of("first", first, "second", second));
            var name = Wording.term("coefficient.cohen_kappa.quadratic");
            return List.of(
                    new Claim(ClaimCode.PAIRS_RANGE, Map.of("low", 0.12, "lowest", pair, "high", 0.56)),
                    new Claim(
                            ClaimCode.SOURCES_BIASED,
                            Map.of("biased", 24, "pairs", 28, "lenient", first, "strict", second)),
                    new Claim(ClaimCode.SOURCE_HIGHER, Map.of("first", first, "second", second)),
                    new Claim(ClaimCode.SOURCE_NOT_HIGHER, Map.of("first", first, "second", second)),
                    new Claim(
                            ClaimCode.AGREEMENT_WITHIN,
                            Map.of("source", first, "percent", 0.654, "name", name, "value", 0.39)),
                    new Claim(
                            ClaimCode.RATER_MATTERS,
                            Map.of("rater", "TD01-3", "name", name, "without", 0.31, "value", 0.29)));
        }

        @Test
        void equalInputsGiveEqualBytesWithoutNullOrNaN() {
            var first = result(Judgements.independent(9, 60, 1, 2, 4, 3)).resultJson();

            assertThat(result(Judgements.independent(9, 60, 1, 2, 4, 3)).resultJson())
                    .isEqualTo(first);
            assertThat(new String(first, StandardCharsets.UTF_8))
                    .contains("\"agreement\"")
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity")
                    .doesNotContain(": null");
        }
    }
}

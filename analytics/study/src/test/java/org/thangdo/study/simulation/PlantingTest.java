package org.thangdo.study.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.thangdo.study.simulation.PlantedRows.PLAIN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

class PlantingTest {

    @Nested
    class FieldsAreSet {

        @Test
        void byTheirEffects() {
            var scenario = PLAIN;
            for (Effect effect : List.of(Effect.SEVERITY, Effect.HALO, Effect.DEFERENCE, Effect.INFLATION)) {
                scenario = Planting.in(scenario, effect, 0.55);
            }
            assertThat(scenario.spread().rater()).isEqualTo(0.55);
            assertThat(scenario.inflation()).isEqualTo(0.55);
            assertThat(scenario.roles()).allMatch(role -> role.halo() == 0.55);
            assertThat(scenario.roles()).allMatch(role -> role.deference() == (role.role() == Role.SELF ? 0 : 0.55));
            assertThat(scenario.planted()).isEmpty();
        }
    }

    @Nested
    class IsAFile {

        private static Scenario read(String text) throws IOException {
            return Json.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "scenario", Scenario.class);
        }

        @Test
        void withNothingPlantedNothingIsSaid() throws IOException {
            String text = Json.write(PLAIN);
            assertThat(text).doesNotContain("planted");
            assertThat(read(text)).isEqualTo(PLAIN);
        }

        @ParameterizedTest
        @EnumSource(
                mode = Mode.EXCLUDE,
                names = {"SEVERITY", "HALO", "DEFERENCE", "INFLATION", "TIES"})
        void everyEffectIsReadBack(Effect effect) throws IOException {
            var scenario = Planting.in(PLAIN, effect, effect.usual());
            String text = Json.write(scenario);
            assertThat(text).contains("\"" + effect.id() + "\" : " + effect.usual());
            assertThat(read(text)).isEqualTo(scenario);
        }

        @Test
        void refusesWhatNobodyCanPlant() {
            String text = Json.write(Planting.in(PLAIN, Effect.DRIFT, 0.2));
            assertThatThrownBy(() -> read(text.replace("drift", "drfit"))).hasMessageContaining("drfit");
            assertThatThrownBy(() -> read(text.replace("\"drift\"", "\"halo\"")))
                    .hasMessageContaining("halo");
            assertThatThrownBy(() -> read(text.replace("\"drift\" : 0.2", "\"drift\" : -0.2")))
                    .hasMessageContaining("drift cannot be -0.2");
            assertThatThrownBy(() -> read(text.replace("\"planted\"", "\"plants\"")))
                    .hasMessageContaining("plants");
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @ParameterizedTest
        @EnumSource(Language.class)
        void everyEffectHasAName(Language language) {
            var keys = Words.of(Wording.class, "simulation", language).keys();
            for (Effect effect : Effect.values()) {
                assertThat(keys).contains("effect." + effect.id());
            }
        }

        @Test
        void refusesImpossibleSizes() {
            assertThatThrownBy(() -> Planting.in(PLAIN, Effect.COPYING, 1.5)).hasMessageContaining("copying");
            assertThatThrownBy(() -> Planting.in(PLAIN, Effect.RANGE, Double.NaN))
                    .hasMessageContaining("range");
        }

        @Test
        void refusesOneLevelWhereFinalLevelsAreFixed() throws IOException {
            String fixed = Json.write(Planting.in(Scenarios.seedPaper(1), Effect.DRIFT, 0.2));
            assertThatThrownBy(() -> IsAFile.read(fixed.replace("\"drift\"", "\"uniform-units\"")))
                    .hasMessageContaining("one level");
            assertThat(Planting.in(Scenarios.seedPaper(1), Effect.UNIFORM_UNITS, 0.1)
                            .years())
                    .allMatch(year -> year.finals().isEmpty());
        }
    }
}

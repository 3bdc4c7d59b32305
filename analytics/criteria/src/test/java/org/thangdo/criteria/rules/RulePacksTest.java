package org.thangdo.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

class RulePacksTest {

    /** The folder the build copies the packs from. */
    private static final Path FOLDER = Path.of("..", "..", "data", "rules");

    private static final RulePacks SHIPPED = RulePacks.shipped();

    static List<RulePack> packs() {
        return SHIPPED.packs();
    }

    @Nested
    class ObeysItsLaws {

        /** With {@code -Ddata.write=true} the index is written anew. */
        @Test
        void theIndexNamesEveryPackOfTheFolder() throws IOException {
            Path index = FOLDER.resolve("index.txt");
            try (var files = Files.list(FOLDER)) {
                String found = files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".json"))
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n"));
                if (Boolean.getBoolean("data.write")) {
                    Files.writeString(index, found, StandardCharsets.UTF_8);
                }
                assertThat(Files.readString(index, StandardCharsets.UTF_8)).isEqualTo(found);
            }
        }

        @Test
        void bothLanguagesSayTheSameThings() {
            assertThat(Words.of(RulePack.class, "rules", Language.VI).keys())
                    .isEqualTo(Words.of(RulePack.class, "rules", Language.EN).keys());
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.rules.RulePacksTest#packs")
        void everyPackRoundTripsUnderItsName(RulePack pack) throws IOException {
            Path file = FOLDER.resolve(pack.id() + ".json");
            var json = new ObjectMapper();
            assertThat(json.readTree(Json.write(pack))).isEqualTo(json.readTree(file.toFile()));
            assertThat(RulePacks.read(file)).isEqualTo(pack);
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.rules.RulePacksTest#packs")
        void noSpellingMeansTwoLevels(RulePack pack) {
            Map<String, String> owners = new HashMap<>();
            for (Scale.Level level : pack.scale().levels()) {
                var spellings = new TreeSet<>(List.of(
                        level.name().vi(),
                        level.name().en(),
                        level.label().vi(),
                        level.label().en()));
                spellings.addAll(level.synonyms());
                for (String spelling : spellings) {
                    assertThat(Normalizer.isNormalized(spelling, Normalizer.Form.NFC))
                            .isTrue();
                    String owner = owners.putIfAbsent(bare(spelling), level.id());
                    assertThat(owner).as(spelling).isIn(null, level.id());
                }
            }
        }

        private String bare(String spelling) {
            return Normalizer.normalize(spelling, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}|\\s", "")
                    .replace('đ', 'd')
                    .toLowerCase(Locale.ROOT);
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void everyIdHasItsSentence(Language language) {
            Words words = Words.of(RulePack.class, "rules", language);
            for (Enum<?>[] ids : List.<Enum<?>[]>of(
                    Confidence.values(),
                    Rounding.values(),
                    Cap.Standing.values(),
                    RulePack.TieRule.values(),
                    ProductRule.Weights.values())) {
                for (Enum<?> id : ids) {
                    assertThat(words.say(id.name())).isNotBlank();
                }
            }
            assertThat(words.say("unverified")).isNotBlank();
        }
    }

    @Nested
    class AgreesWithPublishedNumbers {

        /** Limits, bases and marks as in the project's list of rules, each with the instrument it cites. */
        @ParameterizedTest
        @CsvSource({
            "hd21-2019,     1/5, good, true",
            "nd48-2023,     1/5, all,  false",
            "qd124-2023,    1/5, good, true",
            "qd366-2025,    1/5, good, false",
            "nd335-2025,    1/5, good, true",
            "hong-ngu-2021, 1/5, good, true",
        })
        void limitAndBase(String id, String limit, String base, boolean wordingSeen) {
            CapRule cap = SHIPPED.get(id).caps().get(0);
            assertThat(cap.limit().value()).hasToString(limit);
            assertThat(cap.base().value()).isEqualTo(base);
            assertThat(cap.limit().verified() && cap.base().verified()).isEqualTo(wordingSeen);
            assertThat(cap.rounding().confidence()).isEqualTo(Confidence.UNKNOWN);
            assertThat(cap.verified()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "100, excellent",
            "90, excellent",
            "89.99, good",
            "70, good",
            "69.5, completed",
            "50, completed",
            "49.9, not_completed",
            "0, not_completed"
        })
        void bandsOf335(double score, String level) {
            assertThat(SHIPPED.get("nd335-2025").bands().orElseThrow().value().level(score))
                    .isEqualTo(level);
        }

        @Test
        void the25PercentExceptionIsOfferedAsUnverified() {
            var exemption = SHIPPED.get("nd335-2025").caps().get(0).exceptions().get(0);
            assertThat(exemption.when().verified()).isTrue();
            assertThat(exemption.limit()).extracting(Stated::value).hasToString("1/4");
            assertThat(exemption.limit().verified()).isFalse();
        }
    }

    @Nested
    class FindsTheRuleOfAPeriod {

        @ParameterizedTest
        @CsvSource({"2019, nd56-2015", "2020, nd90-2020", "2023-Q1, nd90-2020", "2023, nd48-2023", "2026-01, nd335-2025"
        })
        void byItsLastDay(String period, String id) {
            assertThat(SHIPPED.validIn(period)).extracting(RulePack::id).contains(id);
        }

        @Test
        void nothingHeldBefore() {
            assertThat(SHIPPED.validOn(LocalDate.of(2010, 1, 1))).isEmpty();
        }

        @Test
        void refusesWhatIsNoPeriod() {
            assertThatThrownBy(() -> SHIPPED.validIn("2021-13")).hasMessageContaining("2021-13");
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @TempDir
        Path folder;

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"instrument\": \"21-HD/BTCTW\",  |                              | instrument",
                    "\"bands\": null,                  |                              | bands",
                    "\"bands\": null,                  | \"bands\": null, \"note\": 1,| note",
                    "\"bands\": null,                  | \"bands\": null, \"bands\": null,| bands",
                    "\"value\": \"1/5\"                | \"value\": \"6/5\"           | caps[0].limit.value: not a share in [0, 1]",
                    "\"value\": \"1/5\"                | \"value\": \"20%\"           | not a fraction such as 1/5: 20%",
                    "\"value\": \"good\"               | \"value\": \"godo\"          | no base godo",
                    "\"confidence\": \"?\"             | \"confidence\": \"D\"        | caps[0].rounding.confidence",
                    "\"from\": \"2019-10-18\"          | \"from\": \"2024-10-18\"     | ends before it begins",
                })
        void namesFileAndField(String right, String wrong, String said) throws IOException {
            String text = Files.readString(FOLDER.resolve("hd21-2019.json"), StandardCharsets.UTF_8);
            assertThat(text).contains(right);
            int at = text.indexOf(right);
            Path file = folder.resolve("mine.json");
            String broken = text.substring(0, at) + (wrong == null ? "" : wrong) + text.substring(at + right.length());
            Files.writeString(file, broken, StandardCharsets.UTF_8);

            assertThatThrownBy(() -> RulePacks.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("mine.json: ")
                    .hasMessageContaining(said);
        }

        @Test
        void aStatementNeedsItsSource() {
            assertThatThrownBy(() -> new Stated<>("floor", Confidence.A, " "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("floor");
        }
    }
}

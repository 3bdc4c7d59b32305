package org.thangdo.criteria.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.position.Measured.Aspect;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;

class PositionsTest {

    /** The folder the build copies the positions from. */
    private static final Path FOLDER = Path.of("..", "..", "data", "positions");

    private static final Positions SHIPPED = Positions.shipped();

    static List<Position> positions() {
        return SHIPPED.positions();
    }

    private static List<Measured> measured(Position position) {
        return position.metrics().stream()
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .toList();
    }

    @Nested
    class ObeysItsLaws {

        /** With {@code -Ddata.write=true} the index is written anew. */
        @Test
        void theIndexNamesEveryPositionOfTheFolder() throws IOException {
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
            assertThat(SHIPPED.positions()).hasSize(12);
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.position.PositionsTest#positions")
        void everyFileIsWrittenAgainByteForByte(Position position) throws IOException {
            Path file = FOLDER.resolve(position.id() + ".json");

            assertThat(Json.write(Positions.read(file))).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
            assertThat(Positions.read(file)).isEqualTo(position);
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.position.PositionsTest#positions")
        void everyTextIsComposedAndHasEnglish(Position position) throws IOException {
            var texts = new ArrayList<JsonNode>();
            collect(new ObjectMapper().readTree(Json.write(position)), texts);

            assertThat(texts).hasSizeGreaterThan(5 * position.metrics().size());
            for (JsonNode text : texts) {
                assertThat(text.get("en").asText("")).as(text.toString()).isNotBlank();
                assertThat(Normalizer.isNormalized(text.get("vi").asText(), Normalizer.Form.NFC))
                        .as(text.toString())
                        .isTrue();
            }
        }

        private void collect(JsonNode node, List<JsonNode> texts) {
            if (node.has("vi")) {
                texts.add(node);
            }
            node.forEach(child -> collect(child, texts));
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.position.PositionsTest#positions")
        void partsAreThoseOfTheRule(Position position) {
            RulePack rules = RulePacks.shipped().get(position.rules());
            var parts = rules.scoreParts().orElseThrow().value().stream()
                    .map(part -> new Position.Part(
                            part.id(), Label.of(part.name().vi(), part.name().en()), part.points()))
                    .toList();

            assertThat(position.parts()).isEqualTo(parts);
            assertThat(position.points()).isEqualTo(100);
            assertThat(position.metrics()).hasSizeBetween(5, 8);
            for (Metric metric : position.metrics()) {
                assertThat(metric.part()).isEqualTo(metric instanceof Judged ? "common" : "results");
            }
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.position.PositionsTest#positions")
        void curvesFollowNormsThatAreIllustrative(Position position) {
            var bands = RulePacks.shipped()
                    .get(position.rules())
                    .bands()
                    .orElseThrow()
                    .value();
            assertThat(position.illustrative()).isEqualTo(measured(position)).isNotEmpty();
            for (Measured metric : measured(position)) {
                double passes = bands.bands().get(bands.bands().size() - 2).from();
                assertThat(metric.curve().score(metric.norms().floor()))
                        .as(metric.id())
                        .isEqualTo(100 * passes / bands.max());
                assertThat(metric.curve().score(metric.norms().stretch()))
                        .as(metric.id())
                        .isEqualTo(100);
                assertThat(metric.curve()).isEqualTo(Curves.of(metric.norms(), metric.direction(), bands));
            }
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.position.PositionsTest#positions")
        void aDraftFromTheFirstDayOfItsRule(Position position) {
            assertThat(position.version()).isEqualTo(Version.draft(LocalDate.of(2026, 1, 1)));
            assertThat(position.note()).hasValueSatisfying(note -> {
                assertThat(note.vi()).contains("minh họa");
                assertThat(note.en().orElseThrow()).contains("illustrative");
            });
        }
    }

    @Nested
    class CoversTheWork {

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.position.PositionsTest#positions")
        void moreThanOneSideOfIt(Position position) {
            var sides = EnumSet.noneOf(Aspect.class);
            measured(position).forEach(metric -> sides.add(metric.aspect()));

            assertThat(sides).contains(Aspect.TIMELINESS).hasSizeGreaterThanOrEqualTo(3);
        }

        /** Points of quantity, quality, timeliness and outcome, by the catalogue's draft of November 2026. */
        @ParameterizedTest
        @CsvSource({
            "bi-thu-chi-bo,                 25,  0, 20, 25",
            "can-bo-dan-van,                10,  0, 30, 30",
            "chanh-thanh-tra,               15, 10, 30, 15",
            "cong-chuc-cong-nghe-thong-tin, 10, 30, 15, 15",
            "cong-chuc-dia-chinh-xay-dung,  35, 15, 20,  0",
            "cong-chuc-tai-chinh-ke-toan,   15, 25, 30,  0",
            "cong-chuc-tu-phap-ho-tich,     30, 15, 15, 10",
            "giam-doc-don-vi-su-nghiep,     20, 10, 10, 30",
            "hieu-truong,                   10,  0, 15, 45",
            "pho-chu-tich-ubnd-phuong,      30,  0, 25, 15",
            "truong-phong-noi-vu,            0, 15, 25, 30",
            "vien-chuc-mot-cua,             20, 25, 25,  0",
        })
        void asTheCatalogueDoes(String id, double quantity, double quality, double timeliness, double outcome) {
            assertThat(EnumSet.allOf(Aspect.class).stream().map(aspect -> points(SHIPPED.get(id), aspect)))
                    .containsExactly(quantity, quality, timeliness, outcome);
        }

        private double points(Position position, Aspect aspect) {
            return measured(position).stream()
                    .filter(metric -> metric.aspect() == aspect)
                    .mapToDouble(Metric::points)
                    .sum();
        }
    }

    @Nested
    class FindsAPosition {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Công chức Tư pháp – Hộ tịch                  | cong-chuc-tu-phap-ho-tich",
                    "CONG CHUC TU PHAP HO TICH phường An Thạnh    | cong-chuc-tu-phap-ho-tich",
                    "cong-chuc-tu-phap-ho-tich                    | cong-chuc-tu-phap-ho-tich",
                    "Phiếu chấm: Công chức địa chính—xây dựng     | cong-chuc-dia-chinh-xay-dung",
                    "Phó Chủ tịch Uỷ ban nhân dân phường           | pho-chu-tich-ubnd-phuong",
                    "Hiệu trưởng                                  | hieu-truong",
                    "Hiệu trưởng, Bí thư chi bộ trường            | bi-thu-chi-bo",
                    "Trưởng phòng Nội vụ                          | truong-phong-noi-vu",
                    "Công chức bộ phận một cửa                    | vien-chuc-mot-cua",
                    "Viên chức/công chức bộ phận một cửa          | vien-chuc-mot-cua",
                    "Chief inspector of the province              | chanh-thanh-tra",
                })
        void howeverTyped(String name, String id) {
            assertThat(SHIPPED.find(name)).map(Position::id).contains(id);
            assertThat(SHIPPED.find(Normalizer.normalize(name, Normalizer.Form.NFD)))
                    .map(Position::id)
                    .contains(id);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " - ",
                    "Công chức",
                    "Kế toán trưởng",
                    "Phó Hiệu trưởng",
                    "Phó Bí thư chi bộ",
                    "Deputy Chief Inspector",
                    "Chủ tịch UBND phường",
                })
        void orNone(String name) {
            assertThat(SHIPPED.find(name)).isEmpty();
        }

        @Test
        void everyTitleFindsItsOwn() {
            for (Position position : SHIPPED.positions()) {
                assertThat(SHIPPED.find(position.title().vi())).contains(position);
                assertThat(SHIPPED.find(position.title().en().orElseThrow())).contains(position);
            }
        }

        @Test
        void byItsIdOrNotAtAll() {
            assertThat(SHIPPED.ids()).isSorted().contains("hieu-truong");
            assertThatThrownBy(() -> SHIPPED.get("nobody")).hasMessageContaining("nobody");
            var twice = List.of(SHIPPED.get("hieu-truong"), SHIPPED.get("hieu-truong"));
            assertThatThrownBy(() -> new Positions(twice)).hasMessageContaining("hieu-truong");
        }
    }

    @Nested
    class HoldsOnADay {

        private final Position draft = SHIPPED.get("hieu-truong");
        private final Position first = edition(1, "2026-02-01", null);
        private final Position second = edition(2, "2026-07-01", null);
        private final Position ended = edition(3, "2027-01-01", "2027-03-31");

        private Position edition(int number, String from, String until) {
            return draft.withVersion(new Version(
                    number,
                    LocalDate.parse(from),
                    Optional.ofNullable(until).map(LocalDate::parse),
                    Version.Status.ADOPTED,
                    Optional.of("12/QĐ")));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-01-31, ",
            "2026-02-01, 1",
            "2026-06-30, 1",
            "2026-07-01, 2",
            "2027-01-01, 3",
            "2027-03-31, 3",
            "2027-04-01, 2"
        })
        void theLatestAdoptedEdition(LocalDate day, Integer number) {
            var editions = List.of(ended, second, draft, first);

            assertThat(Positions.inForce(editions, day))
                    .extracting(position -> position.version().number())
                    .isEqualTo(number == null ? List.of() : List.of(number));
        }

        @Test
        void oneOfEachPosition() {
            var other = SHIPPED.get("chanh-thanh-tra").withVersion(first.version());

            assertThat(Positions.inForce(List.of(second, other, first), LocalDate.of(2026, 8, 1)))
                    .containsExactly(other, second);
        }

        @Test
        void noDraft() {
            assertThat(Positions.inForce(SHIPPED.positions(), LocalDate.of(2026, 6, 1)))
                    .isEmpty();
        }
    }
}

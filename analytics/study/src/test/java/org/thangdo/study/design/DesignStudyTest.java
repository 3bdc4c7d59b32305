package org.thangdo.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Norms;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.norms.NormMark;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.ResultJson;
import org.thangdo.study.design.Adoption.Kept;
import org.thangdo.study.simulation.work.WorkScenario;
import org.thangdo.study.simulation.work.WorkScenarios;
import org.thangdo.study.simulation.work.WorkSimulation;
import org.thangdo.study.simulation.work.WorkTables;

/** Planted norms, coefficients and faults of simulated work are found; what is not planted is not. */
class DesignStudyTest {

    private static final RulePack RULE = RulePacks.shipped().get("nd335-2025");
    private static final Plan PLAN = Plan.standard();
    private static final WorkScenario SCENARIO = WorkScenarios.commune(20242025);
    private static final DesignPlan DESIGN = fewerDraws(DesignPlan.standard(PLAN));
    private static final Map<String, DesignStudy> STUDIES = new HashMap<>();

    @TempDir
    private static Path folder;

    private static History history;

    @BeforeAll
    static void read() throws IOException {
        var files = new ArrayList<Path>();
        for (var table :
                WorkTables.of(new WorkSimulation(SCENARIO), RULE.scale()).entrySet()) {
            Path file = folder.resolve(table.getKey().name().toLowerCase() + ".csv");
            Files.write(file, WorkTables.csv(table.getKey(), table.getValue()));
            files.add(file);
        }
        history = Histories.read(files, RULE.scale(), ReadOptions.DEFAULT, Progress.NONE);
    }

    @AfterAll
    static void close() {
        history.close();
    }

    @Nested
    @DisplayName("finds what is planted")
    class Planted {

        @Test
        void normsOfUndisturbedMetrics() {
            for (var position : SCENARIO.positions().subList(0, 3)) {
                var study = DesignStudy.of(history, position.title(), DESIGN, PLAN);
                for (var metric : position.metrics()) {
                    var lower = metric.lower() ? DESIGN.withLower(Set.of(metric.name())) : DESIGN;
                    var found = metric.lower()
                            ? metric(DesignStudy.of(history, position.title(), lower, PLAN), metric.name())
                            : metric(study, metric.name());
                    var norm =
                            (Estimate.Defined) found.norms().get(NormMark.NORM).estimate();
                    WorkSimulation.quantile(metric, 0.5)
                            .ifPresent(truth -> assertThat(norm.interval().contains(truth))
                                    .as(metric.name() + " " + truth + " in " + norm.interval())
                                    .isTrue());
                }
            }
        }

        @Test
        void coefficientsByHoursAndByLoad() {
            var study = of("cong-chuc-tu-phap-ho-tich");
            var found = study.coefficients().orElseThrow();

            assertThat(found.standard()).isEqualTo("Đăng ký khai sinh");
            for (var product : SCENARIO.positions().get(1).products()) {
                int at = found.products().indexOf(product.name());
                var byMedian =
                        found.byMedian().orElseThrow().coefficients().get(at).estimate();
                var byLoad = found.byLoad().orElseThrow().coefficients().get(at).estimate();
                assertThat(((Estimate.Defined) byMedian).interval().contains(product.coefficient()))
                        .as(product.name() + " " + byMedian)
                        .isTrue();
                assertThat(((Estimate.Defined) byLoad).interval().contains(product.coefficient()))
                        .as(product.name() + " " + byLoad)
                        .isTrue();
            }
            assertThat(claims(study, ClaimCode.COEFFICIENT_UNLIKE_HISTORY)).containsExactly("Cải chính hộ tịch");
        }

        @Test
        void seasonBreakHeapAndSplitProducts() {
            var study = of("vien-chuc-mot-cua");

            assertThat(claims(study, ClaimCode.NORM_SEASON)).containsExactly("Hồ sơ tiếp nhận");
            assertThat(claims(study, ClaimCode.NORM_REGIME))
                    .containsExactly("Thời gian chờ tại quầy", "Hồ sơ liên thông");
            assertThat(metric(study, "Thời gian chờ tại quầy").regimeFrom()).isEqualTo("2025-01");
            assertThat(claims(study, ClaimCode.NORM_HEAPED)).containsExactly("Hồ sơ số hóa đầy đủ thành phần");
            assertThat(claims(study, ClaimCode.PRODUCTS_SPLIT)).containsExactly("Hồ sơ liên thông");
        }

        /** The mean falls by 5 with the break, and the norm of the later regime lies below that of all. */
        @Test
        void sinceTheBreakOnRequest() {
            var all = metric(of("vien-chuc-mot-cua"), "Thời gian chờ tại quầy");
            var since = metric(of("vien-chuc-mot-cua", DESIGN.with(true, false)), "Thời gian chờ tại quầy");

            assertThat(all.chosen()).isEqualTo(all.norms());
            assertThat(since.chosen()).isEqualTo(since.sinceBreak().orElseThrow());
            assertThat(value(since.chosen().get(NormMark.NORM).estimate()))
                    .isLessThan(value(all.chosen().get(NormMark.NORM).estimate()) - 1);
            assertThat(all.regime().after() - all.regime().before()).isCloseTo(-5, within(0.6));
        }

        @Test
        void yearByYear() {
            var metric = metric(of("vien-chuc-mot-cua"), "Thời gian chờ tại quầy");

            assertThat(metric.byYear().stream().map(MetricNorms.OfYear::year)).containsExactly("2024", "2025");
            assertThat(metric.byYear().get(1).norms())
                    .isEqualTo(metric.sinceBreak().orElseThrow());
        }

        @Test
        void farValuesKeepTheirCells() {
            var far = metric(of("vien-chuc-mot-cua"), "Hồ sơ tiếp nhận").outliers();

            assertThat(far).isNotEmpty().allSatisfy(value -> {
                assertThat(value.source()).matches("measurements\\.csv!\\d+");
                int line =
                        Integer.parseInt(value.source().substring(value.source().indexOf('!') + 1));
                assertThat(Files.readAllLines(folder.resolve("measurements.csv"))
                                .get(line - 1))
                        .contains(value.person() + ",", value.period() + ",")
                        .endsWith("," + value.value());
            });
        }
    }

    @Nested
    @DisplayName("fills in a definition")
    class Adopted {

        @Test
        void normsWithTheirOrigin() throws IOException {
            var study = of("cong-chuc-tu-phap-ho-tich");
            var before = Positions.shipped().get("cong-chuc-tu-phap-ho-tich");
            var after = study.adopted(before, RULE);
            var filled = (Measured) after.metric("TP1").orElseThrow();

            assertThat(filled.norms().origin()).isInstanceOfSatisfying(Norms.FromHistory.class, origin -> {
                assertThat(origin.people()).isEqualTo(18);
                assertThat(origin.values()).isEqualTo(432);
                assertThat(origin.from() + origin.to()).isEqualTo("2024-012025-12");
            });
            assertThat(after.metric("TP3")).isEqualTo(before.metric("TP3"));
            assertThat(kept(study)).containsEntry("TP3", Kept.NOT_FOUND).containsEntry("TP6", Kept.JUDGED);
            Path file = folder.resolve("adopted.json");
            Files.write(file, Json.bytes(after));
            assertThat(Positions.read(file)).isEqualTo(after);
        }

        @Test
        void aNameThatIsMatched() {
            var study =
                    of("cong-chuc-tai-chinh-ke-toan", DESIGN.withMatch(Map.of("KT2", "Tỷ lệ văn bản đúng hạn (%)")));

            assertThat(study.unused()).isEmpty();
            assertThat(kept(study)).containsEntry("KT2", Kept.NOT_BOUNDED);
        }

        /** Four people bound no mark; three similar positions have the same metric. */
        @Test
        void aThinPositionFromSimilarOnesOnRequest() {
            var design = DESIGN.withMatch(Map.of("KT2", "Tỷ lệ văn bản đúng hạn (%)"))
                    .with(false, true);
            var study = of("cong-chuc-tai-chinh-ke-toan", design);
            var adoption = study.adoptions().get(1);

            assertThat(adoption.norms()).isPresent();
            assertThat(adoption.pooled()).containsExactly(NormMark.values());
            assertThat(kept(study)).containsEntry("KT1", Kept.NOT_BOUNDED);
            assertThat(metric(study, "Tỷ lệ văn bản đúng hạn (%)").pooled())
                    .allSatisfy(mark -> assertThat(mark.positions()).isEqualTo(4));
        }
    }

    @Test
    void sameInputSameBytes() {
        byte[] first = ResultJson.bytes(of("cong-chuc-dia-chinh-xay-dung", DESIGN));

        assertThat(ResultJson.bytes(of("cong-chuc-dia-chinh-xay-dung", DESIGN))).isEqualTo(first);
    }

    @Test
    void everySentenceIsWritten() {
        for (String id : List.of("vien-chuc-mot-cua", "cong-chuc-tu-phap-ho-tich", "cong-chuc-tai-chinh-ke-toan")) {
            for (var claim : of(id).claims()) {
                for (Language language : Language.values()) {
                    assertThat(claim.sentence(language)).doesNotContain("{");
                    assertThat(claim.headline(language)).doesNotContain("{");
                }
            }
        }
    }

    @Test
    void aPositionThatNobodyHolds() {
        assertThat(DesignStudy.of(history, "Hiệu trưởng", DESIGN, PLAN).metrics())
                .isEmpty();
        assertThat(DesignStudy.positions(history)).hasSize(4);
    }

    private static DesignStudy of(String id) {
        return STUDIES.computeIfAbsent(id, key -> of(key, DESIGN));
    }

    private static DesignPlan fewerDraws(DesignPlan usual) {
        return new DesignPlan(
                usual.norms().withBootstrap(new Bootstrap(300, 2021)),
                usual.lower(),
                usual.match(),
                usual.called(),
                usual.standard(),
                false,
                false);
    }

    private static DesignStudy of(String id, DesignPlan design) {
        Position definition = Positions.shipped().get(id);
        return DesignStudy.of(history, definition, design, PLAN);
    }

    private static MetricNorms metric(DesignStudy study, String name) {
        return study.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the claims of a code are about. */
    private static List<String> claims(DesignStudy study, ClaimCode code) {
        return study.claims().stream()
                .filter(claim -> claim.code() == code)
                .map(claim -> (String) claim.arguments()
                        .getOrDefault("metric", claim.arguments().get("product")))
                .toList();
    }

    private static Map<String, Kept> kept(DesignStudy study) {
        return study.adoptions().stream()
                .filter(adoption -> adoption.kept().isPresent())
                .collect(Collectors.toMap(
                        Adoption::metric, adoption -> adoption.kept().get()));
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }
}

package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseCommandTest {

    private static final String DATA = "data/appraisals-2018-2021.xlsx";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void findsTheCriteriaThatTheScenarioMadeWeak() throws IOException {
        var run = Run.of("diagnose", DATA, "--json", "--lang", "vi");
        JsonNode criteria = JSON.readTree(run.result()).get(0).path("criteria");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(criteria).hasSize(8);
        assertThat(criteria.get(0).path("criterion").asText()).isEqualTo("Phẩm chất chính trị");
        assertThat(criteria.get(1).path("criterion").asText()).isEqualTo("Đạo đức, lối sống");
        assertThat(criteria.get(0).path("action").asText()).isEqualTo("REWRITE");
        assertThat(criteria.get(2).path("action").asText()).isEqualTo("KEEP");
    }

    @Test
    void saysItInBothLanguagesUnderBothNames() {
        assertThat(Run.of("diagnose", DATA, "--lang", "en", "--quiet").result())
                .contains("Criteria that ask for a second look, 2 of 8")
                .contains("does not tell people apart");
        assertThat(Run.of("chan-doan", DATA, "--lang", "vi", "--brief").result())
                .contains("2 trong 8 tiêu chí cần xem lại");
    }

    @Test
    void setsTheTextsOfTheFormBesideTheData() throws IOException {
        Path out = folder.resolve("out");
        var run =
                Run.of("diagnose", DATA, "--form", "data/phieu-danh-gia.docx", "--lang", "vi", "--out", out.toString());

        assertThat(run.result()).contains("neo theo hành vi").contains("chung chung");
        assertThat(out).isDirectoryContaining("glob:**.png").isDirectoryContaining("glob:**criteria.xlsx");
        assertThat(Files.readString(out.resolve("criteria-grid.csv"))).contains("Phẩm chất chính trị;");
        assertThat(Run.of("verify", out.toString(), "--lang", "en").exitCode()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void refusesWhatItCannotUse() throws IOException {
        Path other = Files.writeString(folder.resolve("form.txt"), "Một tiêu chí khác hẳn, không ai chấm.\n");
        assertThat(Run.of("diagnose", DATA, "--form", other.toString(), "--lang", "en", "--brief")
                        .messages())
                .contains("bears the name of a criterion");
        assertThat(Run.of("diagnose", DATA, "--form", folder.resolve("none.csv").toString())
                        .exitCode())
                .isEqualTo(ExitCode.NOT_READABLE);
        assertThat(Run.of("diagnose", "data/hong-ngu-2018-2021.csv", "--lang", "en")
                        .result())
                .contains("no judgements on at least three criteria");
    }
}

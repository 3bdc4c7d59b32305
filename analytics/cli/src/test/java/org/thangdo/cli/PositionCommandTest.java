package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.criteria.position.Positions;

class PositionCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OFFICER = "cong-chuc-tu-phap-ho-tich";
    private static final String FORM = "../../data/phieu-danh-gia.docx";

    @TempDir
    private Path folder;

    private Path out(String name) {
        return folder.resolve(name);
    }

    @Test
    void listsWhatIsShipped() throws IOException {
        JsonNode ids = JSON.readTree(Run.of("position", "--json").result());

        assertThat(ids).hasSize(Positions.shipped().ids().size());
        assertThat(Run.of("vi-tri", "--lang", "vi").result()).contains(OFFICER + "  Công chức tư pháp - hộ tịch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aFormBecomesADefinitionThatExcelBringsBackUnchanged(String language) throws IOException {
        var draft = Run.of(
                "position",
                "--form",
                FORM,
                "--lang",
                language,
                "--out",
                out("draft").toString());
        String json = out("draft").resolve(OFFICER + ".json").toString();
        String xlsx = out("draft").resolve(OFFICER + ".xlsx").toString();

        assertThat(draft.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(draft.result()).contains("TP1", "TP7");
        assertThat(Positions.read(Path.of(json)).points()).isEqualTo(100);
        assertThat(JSON.readTree(Run.of("compare", json, xlsx, "--json").result())
                        .path("changes"))
                .isEmpty();
        assertThat(JSON.readTree(Run.of("compare", OFFICER, json, "--json").result())
                        .path("movedPoints")
                        .asDouble())
                .isPositive();
    }

    @Test
    void adoptsByADecisionAndNotOnInventedNorms() throws IOException {
        String[] adopt = {"position", OFFICER, "--adopt", "2027-01-01", "--lang", "en"};
        var undecided = Run.of(adopt);
        var illustrative = Run.of(with(adopt, "--decision", "QĐ 12/2026"));
        var adopted = Run.of(with(
                adopt,
                "--decision",
                "QĐ 12/2026",
                "--allow-illustrative",
                "--out",
                out("adopted").toString()));

        assertThat(undecided.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(illustrative.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(illustrative.messages()).contains("TP1, TP2, TP3, TP4, TP5 are illustrative");
        assertThat(adopted.result()).contains("version 1, adopted, from 2027-01-01");
        String file = out("adopted").resolve(OFFICER + ".json").toString();
        assertThat(Run.of("doi-chieu", OFFICER, file, "--lang", "vi").result()).contains("QĐ 12/2026");
    }

    private static String[] with(String[] first, String... more) {
        return java.util.stream.Stream.of(first, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    @Test
    void saysWhichCellKeepsAWorkbookFromBeingADefinition() throws IOException {
        String broken = Files.writeString(
                        out("broken.json"),
                        Files.readString(Path.of("../../data/positions/" + OFFICER + ".json"))
                                .replace("\"floor\" : 90.0", "\"floor\" : 990.0"))
                .toString();
        var run = Run.of("position", broken, "--lang", "en");
        var unknown = Run.of("position", "phi-hanh-gia", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(run.messages()).contains("broken.json", "TP1", "990");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(unknown.messages()).contains(OFFICER);
    }

    @Test
    void aFormThatNamesNoKnownPositionAsksForOne() throws IOException {
        Path form = Files.writeString(out("form.csv"), "text,points\nHoàn thành tốt nhiệm vụ.,100\n");
        var asked = Run.of("position", "--form", form.toString(), "--lang", "en");
        var told = Run.of("position", "hieu-truong", "--form", form.toString(), "--lang", "en");

        assertThat(asked.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(asked.messages()).contains("hieu-truong");
        assertThat(told.exitCode()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void playsResponsesAndNamesTheCheapestDefence() throws IOException {
        var run = Run.of("gaming", OFFICER, "--lang", "en");
        JsonNode result = JSON.readTree(Run.of("doi-pho", OFFICER, "--json").result());

        assertThat(run.result()).contains("lifting over a level").contains("With steps at the norms instead of lines");
        assertThat(result.path("effects")).hasSize(5);
        assertThat(Run.of("gaming", OFFICER, "--lang", "en").result()).isEqualTo(run.result());
    }
}

package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsCommandTest {

    private static final String APPRAISALS = "data/appraisals-2018-2021.xlsx";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void saysWhoWasTakenForAHeadInBothLanguages() {
        var vi = Run.of("don-vi", APPRAISALS, "--rules", "hong-ngu-2021", "--lang", "vi");
        var en = Run.of("units", APPRAISALS, "--rules", "hong-ngu-2021", "--lang", "en", "--brief");

        assertThat(vi.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(vi.result())
                .contains("Trưởng đơn vị (48 lượt xếp loại")
                .contains("12 lượt cao hơn mức của đơn vị, 28 lượt bằng và 8 lượt")
                .contains("Đơn vị có mọi người cùng một mức");
        assertThat(en.result())
                .contains("Taken for heads of units: Trưởng đơn vị (48 ratings; told by their words)")
                .doesNotContain("Heads beside the level of their unit");
    }

    @Test
    void namedHeadsAreInTheResultWhichCanBeVerified(@TempDir Path folder) throws IOException {
        String out = folder.resolve("run").toString();
        var run = Run.of("units", APPRAISALS, "--head", "phó trưởng đơn vị", "--json", "--lang", "en", "--out", out);
        var units = JSON.readTree(run.result());

        assertThat(units.path("heads").path("named").asBoolean()).isTrue();
        assertThat(units.path("heads").path("taken").get(0).asText()).isEqualTo("Phó trưởng đơn vị");
        assertThat(Run.of("verify", out).exitCode()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void countsWithoutUnitsAreRefusedInOneSentence() {
        var run = Run.of("units", "data/hong-ngu-2018-2021.csv", "--lang", "en");

        assertThat(run.result()).contains("Nobody was read whose final level names a unit");
    }
}

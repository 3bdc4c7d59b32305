package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.position.Positions;

class DesignCommandTest {

    private static final String WORK = "data/products-2024-2025.xlsx";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void asksInBothLanguages() {
        var vi = Run.of("thiet-ke", "vien-chuc-mot-cua", WORK, "--lang", "vi");
        var en = Run.of("design", "vien-chuc-mot-cua", WORK, "--lang", "en");

        assertThat(vi.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(vi.result())
                .contains("“Thời gian chờ tại quầy” thay đổi từ 2025-01")
                .contains("định mức 15 (tới nay là minh họa) nằm ngoài khoảng");
        assertThat(en.result())
                .contains("“Hồ sơ liên thông”: in the later half of the periods")
                .contains("Belongs to no metric of the definition: Tỷ lệ văn bản đúng hạn (%)");
    }

    @Test
    void writesTheDefinitionThatCanBeReadAgain(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("design");
        var run = Run.of("design", "cong-chuc-tu-phap-ho-tich", WORK, "--lang", "en", "--out", out.toString());
        var again = Run.of(
                "design",
                out.resolve("cong-chuc-tu-phap-ho-tich.xlsx").toString(),
                WORK,
                "--json",
                "--standard",
                "Đăng ký kết hôn");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(Positions.read(out.resolve("cong-chuc-tu-phap-ho-tich.json")).illustrative())
                .hasSize(3);
        assertThat(JSON.readTree(again.result())
                        .path("coefficients")
                        .path("standard")
                        .asText())
                .isEqualTo("Đăng ký kết hôn");
    }

    @Test
    void refusesWithWhatThereIs() {
        var other = Run.of("design", "hieu-truong", WORK, "--lang", "en");
        var nothing = Run.of("design", "hieu-truong", "data/hong-ngu-2018-2021.csv", "--lang", "en");
        var levels = Run.of("design", "vien-chuc-mot-cua", WORK, "--levels", "50,10,70,90", "--lang", "en");
        var match = Run.of("design", "vien-chuc-mot-cua", WORK, "--match", "MC1", "--lang", "en");

        assertThat(other.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(other.messages()).contains("The data name: Công chức bộ phận một cửa;");
        assertThat(nothing.messages()).contains("No measurement and no product of a position was read");
        assertThat(levels.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(match.messages()).contains("METRIC=NAME, not “MC1”");
    }

    @Test
    void aPositionOfTheDataByItsName() {
        var run = Run.of("design", "Trưởng đơn vị", "data/appraisals-2018-2021.xlsx", "--lang", "en");

        assertThat(run.result())
                .contains("in the data: Trưởng đơn vị")
                .containsPattern("floor\\s+not\\s+bounded")
                .containsPattern("norm\\s+120\\s");
    }

    /** Files of simulated work are read like any other, and their position is known. */
    @Test
    void simulatedWorkCanBeStudied(@TempDir Path folder) {
        Path out = folder.resolve("work");
        var made = Run.of("simulate", "--work", "--seed", "7", "--out", out.toString(), "--lang", "en");
        var run = Run.of(
                "design",
                "cong-chuc-dia-chinh-xay-dung",
                out.resolve("measurements.csv").toString(),
                "--lang",
                "en");

        assertThat(made.result()).contains("seed 7");
        assertThat(out.resolve("scenario.json")).exists();
        assertThat(run.result()).contains("“Hồ sơ đất đai thẩm tra”, 384 person-periods of 16 people");
    }
}

package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    private static final String POSITION = "cong-chuc-tu-phap-ho-tich";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private String measured;
    private String judged;
    private String products;

    @BeforeEach
    void tables() throws IOException {
        measured = file(
                "do.csv",
                """
                Kỳ,Mã cán bộ,Vị trí,Chỉ tiêu,Giá trị
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP1,150
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP2,100
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP3,0
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP4,95
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP5,5
                2026-Q1,CB02,Công chức tư pháp - hộ tịch,TP1,150
                2026-Q1,CB03,Kế toán,KT1,80
                """);
        judged = file(
                "cham.csv",
                """
                Kỳ,Mã cán bộ,Vị trí,Tiêu chí,Người chấm,Vai trò,Điểm
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP6,R1,cấp trên,5
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP6,R2,tập thể,5
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP7,R1,cấp trên,5
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP7,R2,tập thể,5
                2026-Q1,CB02,Công chức tư pháp - hộ tịch,TP6,R1,cấp trên,4
                """);
        products = file(
                "san-pham.csv",
                """
                Kỳ,Mã cán bộ,Vị trí,Sản phẩm,Hệ số,Được giao,Đã hoàn thành,Đạt chất lượng,Đúng hạn,Lỗi nặng,Số lần chậm
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,Tờ trình,1,10,10,10,10,0,2
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,Báo cáo,"2,5",4,4,4,4,1,0
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,Đề án,5,2,1,1,1,0,0
                """);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void scoresPeopleAndSaysWhatIsOpen() throws IOException {
        var run = Run.of("score", POSITION, measured, judged, products, "--json", "--lang", "vi");
        JsonNode answer = JSON.readTree(run.result());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(answer.path("people")).hasSize(2);
        var whole = answer.at("/people/0/card/total");
        assertThat(whole.path("least").asDouble()).isEqualTo(100);
        assertThat(whole.path("level").asText()).isEqualTo("excellent");
        var open = answer.at("/people/1/card");
        assertThat(open.at("/total/least").asDouble()).isEqualTo(20);
        assertThat(open.at("/total/most").asDouble()).isEqualTo(100);
        assertThat(open.at("/total/level").isTextual()).isFalse();
        assertThat(open.at("/lines/5/outcome/why").asText()).isEqualTo("TOO_FEW_RATERS");
        assertThat(answer.at("/elsewhere/0/subject").asText()).isEqualTo("CB03");
        assertThat(answer.at("/people/0/card/lines/0/outcome/source").asText()).isEqualTo("do.csv!2");
        assertThat(Run.of("cham-diem", POSITION, measured, judged, products, "--json", "--lang", "vi")
                        .result())
                .isEqualTo(run.result());
    }

    /** Case vn_kpi_335 (closed form), read from a table. */
    @Test
    void scoresProductsWithEveryFaultAndDelay() throws IOException {
        var run = Run.of("score", POSITION, products, "--json", "--lang", "en");
        var scored = JSON.readTree(run.result()).at("/people/0/products");

        assertThat(scored.path("score").asDouble()).isCloseTo(57.45833333333333, within(1e-9));
        assertThat(scored.at("/trace/0/product").asText()).isEqualTo("Báo cáo");
        assertThat(scored.at("/trace/0/losses/0/cause").asText()).isEqualTo("MAJOR_FAULT");
        assertThat(scored.at("/trace/0/losses/0/standardProducts").asDouble()).isEqualTo(0.625);
        assertThat(scored.at("/trace/1/losses")).hasSize(2);
    }

    @Test
    void tellsPeopleAndTheStepsOfOne() {
        var all = Run.of("score", POSITION, measured, judged, "--lang", "vi");
        var one = Run.of("score", POSITION, measured, judged, "--lang", "vi", "--subject", "CB02");

        assertThat(all.result())
                .contains("Đã tính phiếu điểm cho 2 người, trong đó 1 người đủ số liệu.")
                .contains("chỉ để minh họa")
                .contains("20,00–100,00")
                .doesNotContain("mới có 1 người chấm");
        assertThat(one.result()).contains("mới có 1 người chấm").contains("chưa có số liệu");
    }

    @Test
    void writesWorkbookAndJson() {
        Path out = folder.resolve("out");
        var run = Run.of("score", POSITION, measured, judged, products, "--lang", "vi", "--out", out.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(out.resolve("scorecards.json")).exists();
        assertThat(out.resolve("scorecards.xlsx")).exists();
    }

    @Test
    void whatCannotBeTakenNeedsAPerson() throws IOException {
        String twice = file(
                "hai.csv",
                """
                Kỳ,Mã cán bộ,Vị trí,Chỉ tiêu,Giá trị
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP1,150
                2026-Q1,CB01,Công chức tư pháp - hộ tịch,TP9,1
                """);
        var run = Run.of("score", POSITION, twice, "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        assertThat(run.result()).contains("the position has no such metric").contains("hai.csv!3");
    }

    @Test
    void refusesFilesWithoutAnybodyOfThePosition() {
        var run = Run.of("score", "hieu-truong", measured, "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        assertThat(run.messages()).contains("Nobody in these files holds the position");
        assertThat(Run.of("score", "khong-co", measured, "--lang", "en").exitCode())
                .isEqualTo(ExitCode.NOT_READABLE);
    }
}

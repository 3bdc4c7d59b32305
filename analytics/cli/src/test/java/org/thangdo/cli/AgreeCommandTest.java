package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreeCommandTest {

    /** Krippendorff (2011): 12 units, 4 observers. */
    private static final String KRIPPENDORFF =
            """
            1,1,,1
            2,2,3,2
            3,3,3,3
            3,3,3,3
            2,2,2,2
            1,2,3,4
            4,4,4,4
            1,1,2,1
            2,2,2,2
            ,5,5,5
            ,,1,1
            ,3,,
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    @BeforeAll
    static void files() throws IOException {
        write("krippendorff.csv", KRIPPENDORFF);
        write("van-ban.txt", "Xin chào.\nĐây không phải là bảng.\n");
        write("empty.csv", "");
        write("one.csv", "A\n1\n2\n3\n1\n");
        write("colours.csv", "A,B\nred,blue\nblue,blue\ngreen,red\nred,red\n");
        write("levels.csv", levels());
        write("semicolons.csv", "Mã;A;B\ns1;6,5;7\ns2;7,5;7,5\ns3;8;8\ns4;6,5;6,5\ns5;7;7,5\n");
        write("equal.csv", "A,B\n3,3\n3,3\n3,3\n3,3\n");
        write("ratings.csv", ratings());
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String levels() {
        var words = List.of("Hoàn thành", "Hoàn thành tốt", "Xuất sắc");
        var lines = new StringBuilder("Người chấm A,Người chấm B,Người chấm C\n");
        for (int i = 0; i < 30; i++) {
            lines.append(words.get(i % 3)).append(',');
            lines.append(words.get(i % 5 == 0 ? (i + 1) % 3 : i % 3)).append(',');
            lines.append(words.get(i % 7 == 0 ? (i + 2) % 3 : i % 3)).append('\n');
        }
        return lines.toString();
    }

    private static String ratings() {
        var words = List.of("Không hoàn thành", "Hoàn thành", "Tốt", "Xuất sắc");
        var lines = new StringBuilder("period,subject,unit,criterion,role,rater,level\n");
        for (int i = 0; i < 60; i++) {
            for (String role : List.of("superior", "collective", "self")) {
                int turn = i % (role.equals("self") ? 3 : 8) == 0 ? 1 : 0;
                lines.append("2021,CB")
                        .append(100 + i)
                        .append(",P")
                        .append(i % 2)
                        .append(",overall,");
                lines.append(role).append(',').append(role).append(i % 4).append(',');
                lines.append(words.get(Math.min(3, i % 4 + turn))).append('\n');
            }
        }
        return lines.toString();
    }

    private static Run run(String command) {
        return Run.of(Stream.of(command.split(" +"))
                .map(word ->
                        word.matches(".*\\.(csv|txt)") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new));
    }

    private static JsonNode json(String command) {
        try {
            return JSON.readTree(run(command + " --json").result());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    @DisplayName("answers")
    class Answers {

        @ParameterizedTest
        @CsvSource({
            "agree ratings.csv --lang en, 'FINDINGS, On “overall”, Agreement by unit'",
            "nhat-tri ratings.csv --lang vi, 'KẾT QUẢ, Về “kết quả chung”, tự đánh giá'",
            "nhat-tri --wide levels.csv --lang vi, 'KẾT QUẢ, Về “levels.csv”, Xuất sắc'",
            "agree --wide semicolons.csv --lang en, 'FINDINGS, 7.5'"
        })
        void inSentencesAndTables(String command, String says) {
            var run = run(command);

            assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
            assertThat(run.result()).contains(says.split(", "));
            assertThat(run.result()).doesNotContain("{").doesNotContain("NaN");
        }

        @Test
        void everyCoefficientAsJson() {
            for (var answer : List.of(json("agree ratings.csv"), json("agree --wide levels.csv"))) {
                assertThat(answer.path("coefficients")).hasSizeGreaterThan(10);
                for (JsonNode line : answer.path("coefficients")) {
                    assertThat(line.path("id").asText()).isNotEmpty();
                    assertThat(line.path("subjects").isIntegralNumber()).isTrue();
                    assertThat(line.has("undefined")).isNotEqualTo(line.has("value"));
                    assertThat(line.has("value"))
                            .isEqualTo(line.has("standardError"))
                            .isEqualTo(line.has("lower"))
                            .isEqualTo(line.has("upper"));
                    assertThat(line.path("id").asText().equals("icc")).isEqualTo(line.has("form"));
                }
            }
        }

        @ParameterizedTest
        @CsvSource({
            "krippendorff_alpha, metric,    nominal,    0.743421052631579, 0.146326652201",
            "krippendorff_alpha, metric,    ordinal,    0.815387503754881, 0",
            "krippendorff_alpha, metric,    interval,   0.849107142857143, 0",
            "gwet_ac,            weighting, unweighted, 0.775444068126995, 0.125223903481928",
            "gwet_ac,            weighting, quadratic,  0.914000723551605, 0.0647721520275117",
            "fleiss_kappa,       weighting, unweighted, 0.761169275422411, 0.139140883501696",
            "brennan_prediger,   weighting, linear,     0.848484848484849, 0.0970670885312109",
            "conger_kappa,       weighting, quadratic,  0.857168224091625, 0.136142427759859"
        })
        void ofKrippendorffsTable(String id, String by, String name, double value, double error) {
            var line = line(json("agree --wide --scale 1,2,3,4,5 krippendorff.csv"), id, by, name);

            assertThat(line.path("value").asDouble()).isCloseTo(value, within(1e-9));
            if (error > 0) {
                assertThat(line.path("standardError").asDouble()).isCloseTo(error, within(1e-9));
            }
        }

        private static JsonNode line(JsonNode answer, String id, String by, String name) {
            for (JsonNode line : answer.path("coefficients")) {
                if (line.path("id").asText().equals(id)
                        && line.path(by).asText().equals(name)) {
                    return line;
                }
            }
            throw new AssertionError("no " + id + " " + name);
        }

        @Test
        void byTheConventionThatIsAskedFor() {
            var answer = json("agree --wide --scale 1,2,3,4,5 --error gwet --bootstrap 0 krippendorff.csv");
            var line = line(answer, "gwet_ac", "weighting", "unweighted");

            assertThat(line.path("standardError").asDouble()).isCloseTo(0.142949950640765, within(1e-9));
            assertThat(line.has("bootstrapLower")).isFalse();
        }
    }

    @Nested
    @DisplayName("writes files")
    class Writes {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "agree ratings.csv| long",
                    "agree --wide --scale 1,2,3,4,5 --bootstrap 200 krippendorff.csv| wide",
                    "agree --wide levels.csv --error gwet --population 90| levels"
                })
        void thatCanBeVerified(String command, String name) throws IOException {
            Path out = folder.resolve(name);
            run(command + " --out " + out);
            run(command + " --out " + out);

            assertThat(Files.mismatch(
                            out.resolve(RunFiles.RESULT),
                            folder.resolve(name + "_2").resolve(RunFiles.RESULT)))
                    .isEqualTo(-1);
            assertThat(Run.of("verify", out.toString()).exitCode()).isEqualTo(ExitCode.FINE);
        }
    }

    @Nested
    @DisplayName("says why it cannot")
    class Refusals {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "--wide nowhere.csv | 2 | nowhere.csv",
                    "nowhere.csv | 2 | nowhere.csv",
                    "--wide van-ban.txt | 2 | LT-70",
                    "--wide empty.csv | 2 | LT-40",
                    "--wide one.csv | 2 | LT-70",
                    "--wide equal.csv | 2 | LT-65",
                    "--wide colours.csv | 3 | --scale blue,green,red",
                    "--wide --scale 1 krippendorff.csv | 3 | [1]",
                    "--wide --scale 3,2,1 krippendorff.csv | 3 | [3, 2, 1]",
                    "--wide krippendorff.csv one.csv | 3 | ×",
                    "--wide --error nonsense krippendorff.csv | 3 | nonsense",
                    "--wide --bootstrap 7 krippendorff.csv | 3 | replicates 7",
                    "--wide --population -4 krippendorff.csv | 3 | population -4",
                    "--bootstrap 500 --peers ratings.csv | 3 | --bootstrap, --peers"
                })
        void withAnExitCodeAndASentence(String arguments, int exitCode, String says) {
            for (String command : List.of("agree --lang en ", "nhat-tri --lang vi ")) {
                var run = run(command + arguments);

                assertThat(run.exitCode()).isEqualTo(exitCode);
                assertThat(run.messages())
                        .contains(says)
                        .doesNotContain("Exception")
                        .doesNotContain("\tat ");
            }
        }

        @ParameterizedTest
        @CsvSource({"van-ban.txt", "krippendorff.csv", "--wide van-ban.txt --json"})
        void withoutAFault(String arguments) {
            var run = run("agree --lang en " + arguments);

            assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_READABLE);
            assertThat(run.result() + run.messages()).doesNotContain("Exception");
        }

        @Test
        void wordsInTheOrderThatIsDeclaredAreRead() {
            assertThat(run("agree --wide --scale blue,green,red colours.csv").exitCode())
                    .isEqualTo(ExitCode.FINE);
        }

        @Test
        void oneRow() throws IOException {
            write("row.csv", "A,B,C\n1,2,3\n");
            var run = run("agree --wide row.csv --lang en");

            assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
            assertThat(run.result()).contains("How far ratings of the same people agree cannot be said");
        }
    }
}

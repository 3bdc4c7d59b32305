package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final String SEED = "data/hong-ngu-2018-2021.csv";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Nested
    @DisplayName("answers")
    class Answers {

        @Test
        void saysThatTheSeedFiguresShowNoRiseAndNamesTheCeiling() {
            var run = Run.of("inflation", SEED, "--lang", "en");

            assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
            assertThat(run.result())
                    .contains("do not differ beyond chance (chi-squared, p-value 0.821")
                    .contains("(365/374;")
                    .doesNotContain(" rose from ");
        }

        @Test
        void namesTheYearsExactlyAtTheLimit() {
            var run = Run.of("tran", SEED, "--lang", "vi", "--rules", "hong-ngu-2021");

            assertThat(run.result()).contains("16/80").contains("22/110").contains("20/68, 20/88, 20/92");
        }

        @Test
        void callsTheShiftedDecimalMarkWrongAndTheRoundingRounding() {
            var run = Run.of("check", "data/bao-cao-trich.docx", "--lang", "en");

            assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
            assertThat(run.result())
                    .contains("printed 27,02%, but 2/74 = 2.70%")
                    .contains("bao-cao-trich.docx › paragraph 6")
                    .contains("LT-13");
        }

        @Test
        void findsFloridasRise() {
            var run = Run.of(
                    "inflation", "data/teacher-ratings-us.csv", "--rules", "us-teacher-evaluation", "--lang", "en");

            assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
            assertThat(run.result())
                    .contains("FL: the share of “Highly effective” rose from 22.6% (2012) to 67.3% (2019)");
        }

        @Test
        void putsFloridasRiseOverTheFigureOfTheStates(@TempDir Path folder) throws IOException {
            Path pack = folder.resolve("pack");
            Run.of(
                    "pack",
                    "data/teacher-ratings-us.csv",
                    "--rules",
                    "us-teacher-evaluation",
                    "--lang",
                    "en",
                    "--out",
                    pack.toString());

            assertThat(Files.readString(pack.resolve("figures/share-trend-agency.svg")))
                    .contains(">FL: “Highly effective” up 44.8 points (22.6% to 67.3%)</title>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"inflation", "cap", "check", "pack"})
        void printsNothingButJsonOnRequest(String command, @TempDir Path folder) throws IOException {
            var run = Run.of(
                    command, SEED, "--json", "--out", folder.resolve("out").toString());

            assertThat(JSON.readTree(run.result())).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"LT-12", "wilson", "rules", "sison-glaz"})
        void explains(String code) {
            for (String language : List.of("vi", "en")) {
                var run = Run.of("explain", code, "--lang", language);

                assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
                assertThat(run.result()).isNotBlank();
            }
        }
    }

    @Nested
    @DisplayName("writes files")
    class Writes {

        @Test
        void aPackThatIsEqualByteForByteAndCanBeVerified(@TempDir Path folder) throws IOException {
            Path first = folder.resolve("lần một");
            Path second = folder.resolve("second");
            for (Path out : List.of(first, second)) {
                var run = Run.of("pack", SEED, "--rules", "hong-ngu-2021", "--lang", "vi", "--out", out.toString());
                assertThat(run.exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
            }

            assertThat(files(first)).isEqualTo(files(second)).contains("report.docx", "result.json");
            for (String name : files(first)) {
                if (!name.equals(RunFiles.RUN)) {
                    assertThat(Files.mismatch(first.resolve(name), second.resolve(name)))
                            .as(name)
                            .isEqualTo(-1);
                }
            }
            assertThat(Run.of("verify", first.toString()).exitCode()).isEqualTo(ExitCode.FINE);
        }

        @Test
        void verifyNoticesAChangedResult(@TempDir Path folder) throws IOException {
            Path out = folder.resolve("run");
            Run.of("cap", SEED, "--out", out.toString());
            Path result = out.resolve(RunFiles.RESULT);
            Files.writeString(result, Files.readString(result).replaceFirst("\"top\" : 22", "\"top\" : 21"));

            assertThat(Run.of("verify", out.toString()).exitCode()).isEqualTo(ExitCode.NEEDS_A_PERSON);
        }

        @Test
        void pseudonymsThatAreTheSameUnderTheSameKey(@TempDir Path folder) throws IOException {
            Path key = folder.resolve("khoá.txt");
            Path ratings = folder.resolve("r.csv");
            Files.writeString(
                    ratings,
                    """
                    period,subject,unit,level
                    2020,CB001,Phòng A,Tốt
                    2021,CB001,Phòng A,Xuất sắc
                    """);
            Path first = folder.resolve("first");
            Path second = folder.resolve("second");
            for (Path out : List.of(first, second)) {
                Run.of("inflation", ratings.toString(), "--key", key.toString(), "--out", out.toString());
            }

            assertThat(Files.mismatch(first.resolve(RunFiles.RESULT), second.resolve(RunFiles.RESULT)))
                    .isEqualTo(-1);
            assertThat(Files.readString(first.resolve(RunFiles.RUN))).doesNotContain(Files.readString(key));
        }

        @Test
        void unitsUnderTheNamesThatACrosswalkGives(@TempDir Path folder) throws IOException {
            Path ratings = folder.resolve("r.csv");
            Files.writeString(
                    ratings,
                    """
                    period,subject,unit,level
                    2020,CB001,Phòng A,Tốt
                    2020,CB002,Phòng B,Tốt
                    """);
            Path crosswalk = folder.resolve("c.csv");
            Files.writeString(
                    crosswalk,
                    """
                    kind,from,to,valid_from,valid_to
                    unit,Phòng A,Phòng AB,,
                    unit,Phòng B,Phòng AB,,
                    """);
            var run = Run.of("check", ratings.toString(), "--crosswalk", crosswalk.toString(), "--lang", "en");

            assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
            assertThat(run.result()).contains("“Phòng A” became “Phòng AB”").contains("“Phòng B” became “Phòng AB”");
        }

        @Test
        void neverOverAnEarlierRun(@TempDir Path folder) {
            Path out = folder.resolve("run");
            Run.of("cap", SEED, "--out", out.toString());
            Run.of("cap", SEED, "--out", out.toString());

            assertThat(folder.resolve("run_2").resolve(RunFiles.RESULT)).exists();
        }

        @Test
        void templatesThatCheckFindsNothingWrongWith(@TempDir Path folder) throws IOException {
            Path out = folder.resolve("mẫu");
            assertThat(Run.of("mau", "--lang", "vi", "--out", out.toString()).exitCode())
                    .isEqualTo(ExitCode.FINE);

            for (String name : files(out)) {
                var run = Run.of("check", out.resolve(name).toString(), "--lang", "vi", "--json");
                assertThat(JSON.readTree(run.result()).path("findings"))
                        .as(name)
                        .isEmpty();
            }
        }

        @Test
        void simulatedAppraisalsThatReadBackWithoutAFinding(@TempDir Path folder) throws IOException {
            Path out = folder.resolve("sim");
            assertThat(Run.of("simulate", "--people", "60", "--years", "2", "--out", out.toString())
                            .exitCode())
                    .isEqualTo(ExitCode.FINE);

            String workbook = files(out).get(0);
            var run = Run.of("check", out.resolve(workbook).toString(), "--lang", "en", "--json");
            assertThat(JSON.readTree(run.result()).path("findings")).isEmpty();
        }

        @Test
        void simulatedAppraisalsWithWhatWasPlantedBesideThem(@TempDir Path folder) throws IOException {
            Path out = folder.resolve("sim");
            assertThat(Run.of(
                                    "simulate",
                                    "--people",
                                    "60",
                                    "--plant",
                                    "straight-lining=0.3",
                                    "--plant",
                                    "drift",
                                    "--out",
                                    out.toString())
                            .exitCode())
                    .isEqualTo(ExitCode.FINE);

            assertThat(files(out))
                    .containsExactly(
                            "scenario.json",
                            "simulated-seed-20182021.xlsx",
                            "truth-ability.csv",
                            "truth-heads.csv",
                            "truth-raters.csv",
                            "truth-severity.csv",
                            "truth-units.csv",
                            "truth-years.csv");
            assertThat(JSON.readTree(out.resolve("scenario.json").toFile()).path("planted"))
                    .isEqualTo(JSON.readTree("{\"straight-lining\": 0.3, \"drift\": 0.2}"));
        }

        @Test
        void aScenarioThatIsSimulatedAgain(@TempDir Path folder) throws IOException {
            Path first = folder.resolve("first");
            Path again = folder.resolve("again");
            Run.of("simulate", "--seed", "5", "--plant", "copying", "--format", "csv", "--out", first.toString());
            String scenario = first.resolve("scenario.json").toString();
            Run.of("simulate", "--scenario", scenario, "--format", "csv", "--out", again.toString());

            assertThat(files(again)).isEqualTo(files(first)).hasSize(11);
            for (String file : files(first)) {
                assertThat(again.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
            }
        }

        @ParameterizedTest
        @CsvSource({"vi, sự nể nang", "en, deference"})
        void effectsThatCanBePlanted(String language, String name) {
            assertThat(Run.of("simulate", "--effects", "--lang", language).result())
                    .contains("straight-lining")
                    .contains(name);
        }

        private static List<String> files(Path folder) throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString())
                        .sorted()
                        .toList();
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot")
    class Refusals {

        @ParameterizedTest
        @CsvSource({
            "check nowhere.csv,             2, nowhere.csv",
            "cap,                           3, FILE",
            "cap data/rules/index.txt --rules nobody, 3, nobody",
            "explain nobody,                3, nobody",
            "frobnicate,                    3, frobnicate",
            "verify data,                   2, data",
            "simulate --people 0,           3, person",
            "simulate --plant nobody,       3, straight-lining",
            "simulate --plant copying=2,    3, copying",
            "simulate --plant copying=half, 3, half",
            "simulate --scenario nowhere.json, 2, nowhere.json",
            "simulate --scenario data/messy-expected.json, 2, messy-expected.json",
        })
        void withAnExitCodeAndOneSentence(String command, int exitCode, String says) {
            var run = Run.of((command + " --lang en").split(" +"));

            assertThat(run.exitCode()).isEqualTo(exitCode);
            assertThat(run.messages())
                    .contains(says)
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
        }

        @Test
        void aFileThatHoldsNothingReadableEndsWithTwo(@TempDir Path folder) throws IOException {
            Path file = folder.resolve("rỗng.csv");
            Files.write(file, new byte[0]);

            assertThat(Run.of("check", file.toString()).exitCode()).isEqualTo(ExitCode.NOT_READABLE);
        }
    }

    @Test
    void aConsoleWithoutVietnameseLettersGetsTheSameWordsWithoutMarks() {
        var result = new java.io.ByteArrayOutputStream();
        var console = Console.of(result, new java.io.ByteArrayOutputStream(), StandardCharsets.US_ASCII);

        Main.run(List.of("cap", Run.HOME.resolve(SEED).toString(), "--lang", "vi"), console);

        assertThat(result.toString(StandardCharsets.US_ASCII))
                .contains("KET QUA")
                .doesNotContain("?L");
    }
}

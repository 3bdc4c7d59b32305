package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatersCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Levels by which a rater is stricter than R0. */
    private static final double STEP = 0.35;

    @TempDir
    static Path folder;

    @BeforeAll
    static void files() throws IOException {
        Files.writeString(folder.resolve("forms.csv"), forms((n, k) -> (n + k) % 5));
        Files.writeString(folder.resolve("apart.csv"), forms((n, k) -> n < 30 ? (n + k) % 2 : 2 + (n + k) % 3));
        Files.writeString(folder.resolve("equal.csv"), "ratee,rater,C1,C2\nA,R1,2,2\nA,R2,2,2\nB,R1,2,2\nB,R2,2,2\n");
    }

    /** 60 people of two units on 4 criteria from 0 to 3. @param rater of each person and form */
    private static String forms(IntBinaryOperator rater) {
        var random = new SplittableRandom(7);
        var lines = new StringBuilder("ratee,rater,role,unit,C1,C2,C3,C4\n");
        for (int n = 0; n < 60; n++) {
            double ability = 3 * random.nextDouble() - 1.5;
            for (int k = 0; k < 2; k++) {
                int judge = rater.applyAsInt(n, k);
                lines.append(
                        "E%02d,R%d,%s,%s".formatted(n, judge, judge < 3 ? "superior" : "peer", n < 30 ? "A" : "B"));
                for (int c = 0; c < 4; c++) {
                    double seen = 1.9 + ability - STEP * judge + 1.2 * random.nextDouble() - 0.6 - 0.2 * c;
                    lines.append(',').append(Math.max(0, Math.min(3, Math.round(seen))));
                }
                lines.append('\n');
            }
        }
        return lines.toString();
    }

    private static Run run(String file, String... options) {
        var command = new String[options.length + 2];
        command[0] = "raters";
        command[1] = folder.resolve(file).toString();
        System.arraycopy(options, 0, command, 2, options.length);
        return Run.of(command);
    }

    private static JsonNode json(String file, String... options) throws IOException {
        var all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "--json";
        return JSON.readTree(run(file, all).result());
    }

    @Nested
    @DisplayName("answers")
    class Answers {

        @ParameterizedTest
        @CsvSource({
            "en, 'FINDINGS, Raters differ in severity, Severity of sources, not for sharing'",
            "vi, 'KẾT QUẢ, Người chấm khác nhau về độ nghiêm, Độ nghiêm của các nguồn, không chia sẻ'"
        })
        void inSentencesAndTables(String language, String says) {
            var run = run("forms.csv", "--lang", language);

            assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
            assertThat(run.result()).contains(says.split(", ")).doesNotContain("NaN");
        }

        @ParameterizedTest
        @CsvSource({
            "JOINT, JOINT",
            "MARGINAL, MARGINAL",
            "MARGINAL_HALO, MARGINAL_HALO",
            "MARGINAL_PROFILE, MARGINAL_PROFILE",
            // these raters have no habits but severity
            "MARGINAL_HABITS, MARGINAL_PROFILE"
        })
        void asJson(String asked, String model) throws IOException {
            var answer = json("forms.csv", "--model", asked);

            assertThat(answer.path("model").asText()).isEqualTo(model);
            assertThat(answer.path("convergence").path("converged").asBoolean()).isTrue();
            assertThat(answer.path("facets").path("ratee")).hasSize(60);
            assertThat(answer.path("facets").path("criterion")).hasSize(4);
            assertThat(answer.path("facets").path("role")).hasSize(2);
            assertThat(answer.path("thresholds")).hasSize(3);
            assertThat(answer.path("contrasts")).hasSize(1);
            assertThat(answer.path("variances")).hasSize(model.equals("JOINT") ? 0 : variances(model));
            var raters = answer.path("facets").path("rater");
            assertThat(raters).hasSize(5);
            double sum = 0;
            for (int r = 0; r < 5; r++) {
                var rater = raters.get(r);
                assertThat(rater.path("count").asInt()).isEqualTo(96);
                assertThat(rater.path("standardError").asDouble()).isPositive();
                assertThat(rater.path("infit").asDouble()).isPositive();
                assertThat(rater.path("outfit").asDouble()).isPositive();
                sum += rater.path("measure").asDouble();
            }
            assertThat(sum).isCloseTo(0, within(1e-8));
            assertThat(measure(raters, "R4")).isGreaterThan(measure(raters, "R0") + 1);
        }

        /** Joint likelihood takes levels for further apart than they are where people have few forms. */
        @Test
        void thresholdsAreThoseOfTheModel() throws IOException {
            double joint = reach(json("forms.csv", "--model", "JOINT"));
            double halo = reach(json("forms.csv", "--model", "MARGINAL_HALO"));

            assertThat(halo).isLessThan(0.95 * joint);
        }

        /** From the lowest threshold to the highest; that they are of one scale is their mean 0. */
        private static double reach(JsonNode answer) {
            var measures = answer.path("thresholds").findValues("measure").stream()
                    .mapToDouble(JsonNode::asDouble)
                    .toArray();
            assertThat(measures).hasSize(3);
            assertThat(Arrays.stream(measures).sum()).isCloseTo(0, within(1e-8));
            assertThat(answer.path("thresholds").findValues("standardError")).allMatch(error -> error.asDouble() > 0);
            return measures[2] - measures[0];
        }

        private static int variances(String model) {
            return model.equals("MARGINAL") ? 1 : model.equals("MARGINAL_HALO") ? 2 : 3;
        }

        private static double measure(JsonNode raters, String id) {
            return StreamSupport.stream(raters.spliterator(), false)
                    .filter(rater -> rater.path("id").asText().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .path("measure")
                    .asDouble();
        }

        @Test
        void theSameTwiceAndAgainFromItsRecord() throws IOException {
            assertThat(run("forms.csv", "--json").result())
                    .isEqualTo(run("forms.csv", "--json").result());
            Path out = folder.resolve("run");
            run("forms.csv", "--out", out.toString());
            assertThat(Run.of("verify", out.toString()).exitCode()).isEqualTo(ExitCode.FINE);
        }
    }

    @Nested
    @DisplayName("says what it cannot say")
    class Refusals {

        @Test
        void partsWithoutACommonRater() throws IOException {
            var answer = json("apart.csv");
            assertThat(answer.path("convergence").path("converged").asBoolean()).isFalse();
            assertThat(answer.path("convergence").path("refused").asText()).isEqualTo("NOT_CONNECTED");
            assertThat(answer.path("facets").path("rater")).isEmpty();
            assertThat(run("apart.csv", "--lang", "en").result())
                    .contains("The ratings fall into 2 parts that have no rater in common");
        }

        @Test
        void nothingVaries() {
            var run = run("equal.csv", "--scale", "0,1,2,3", "--lang", "en");
            assertThat(run.result()).contains("was not computed").doesNotContain("Exception");
        }
    }
}

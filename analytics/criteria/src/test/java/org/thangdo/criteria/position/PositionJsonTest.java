package org.thangdo.criteria.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.Json;

class PositionJsonTest {

    private static final String CLERK =
            """
            {
              "id": "clerk",
              "title": {"vi": "Văn thư", "en": "Clerk"},
              "tier": null,
              "family": null,
              "rules": "nd335-2025",
              "version": {"number": 2, "from": "2026-01-01", "until": "2026-12-31", "status": "adopted", "decision": "12/QĐ"},
              "parts": [
                {"id": "results", "name": {"vi": "kết quả", "en": null}, "points": 70.0},
                {"id": "common", "name": {"vi": "tiêu chí chung", "en": null}, "points": 30.0}
              ],
              "metrics": [
                {
                  "kind": "measured",
                  "id": "VT1",
                  "name": {"vi": "Văn bản đi đúng hạn", "en": null},
                  "part": "results",
                  "points": 70.0,
                  "aspect": "timeliness",
                  "evidence": {"vi": "sổ văn bản đi", "en": null},
                  "unit": {"vi": "% văn bản", "en": null},
                  "denominator": {"vi": "văn bản đến hạn, do phần mềm đếm", "en": null},
                  "direction": "higher",
                  "norms": {
                    "floor": 80.0, "norm": 90.0, "target": 95.0, "stretch": 100.0,
                    "origin": {"kind": "history", "people": 24, "values": 96, "from": "2024", "to": "2025", "level": 0.95,
                      "intervals": [
                        {"low": 78.0, "high": 82.0}, {"low": 89.0, "high": 91.0},
                        {"low": 94.0, "high": 96.0}, {"low": 99.0, "high": 100.0}
                      ]}
                  },
                  "curve": {"kind": "piecewise", "points": [{"at": 80.0, "score": 0.0}, {"at": 100.0, "score": 100.0}]},
                  "source": {"vi": "phần mềm văn bản", "en": null},
                  "every": "month",
                  "coefficient": 0.5,
                  "formula": {"vi": "đúng hạn / đến hạn", "en": null},
                  "toVerify": null
                },
                {
                  "kind": "judged",
                  "id": "VT2",
                  "name": {"vi": "Phối hợp", "en": null},
                  "part": "common",
                  "points": 30.0,
                  "evidence": {"vi": "nhật ký", "en": null},
                  "anchors": [
                    {"score": 0.0, "behaviour": {"vi": "từ chối", "en": null}},
                    {"score": 50.0, "behaviour": {"vi": "làm khi được nhắc", "en": null}},
                    {"score": 100.0, "behaviour": {"vi": "chủ động", "en": null}}
                  ],
                  "raters": 2,
                  "combine": "median",
                  "source": {"vi": "đồng nghiệp", "en": null},
                  "every": "half-year",
                  "toVerify": null
                }
              ],
              "note": null
            }
            """;

    @TempDir
    Path folder;

    /** What is changed in the file, and what must be said of it. */
    private record Change(String right, String wrong, String said) {}

    @Test
    void roundTripsToTheSameTree() throws IOException {
        var json = new ObjectMapper();

        assertThat(json.readTree(Json.write(read(CLERK)))).isEqualTo(json.readTree(CLERK));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "MISSING",
                "NOT_A_NUMBER",
                "NOT_WHOLE",
                "NOT_A_DATE",
                "UNKNOWN_WORD",
                "ANCHOR_WITHOUT_METRIC",
                "SEVERAL_POSITIONS",
                "SHEET_MISSING"
            })
    void refusesEveryFaultByName(Fault fault) {
        Change change = change(fault);
        assertThat(CLERK).contains(change.right());

        var thrown = catchThrowable(() -> read(CLERK.replace(change.right(), change.wrong())));

        assertThat(thrown)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("mine.json: ")
                .hasMessageContaining(change.said());
        assertThat(thrown.getCause().getCause())
                .isInstanceOfSatisfying(
                        InvalidDefinition.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private static Change change(Fault fault) {
        return switch (fault) {
            case EMPTY_TEXT -> new Change("\"en\": \"Clerk\"", "\"en\": \" \"", "title: EMPTY_TEXT: Văn thư");
            case BAD_ID -> new Change("\"VT2\"", "\"V T2\"", "metrics[1]: metric V T2: BAD_ID: V T2");
            case SAME_ID -> new Change("\"VT2\"", "\"VT1\"", "metric VT1: SAME_ID: VT1");
            case UNKNOWN_PART ->
                new Change("\"part\": \"common\"", "\"part\": \"comon\"", "metric VT2: UNKNOWN_PART: comon");
            case PART_SUM ->
                new Change("null}, \"points\": 30.0", "null}, \"points\": 31", "PART_SUM: common: 30.0 ≠ 31.0");
            case POINTS -> new Change("\"points\": 30.0,", "\"points\": 0,", "metrics[1]: metric VT2: POINTS: 0.0");
            case NORM_ORDER ->
                new Change("\"norm\": 90.0", "\"norm\": 96", "metrics[0]: metric VT1: NORM_ORDER: 80.0, 96.0");
            case NO_DENOMINATOR ->
                new Change(
                        "{\"vi\": \"văn bản đến hạn, do phần mềm đếm\", \"en\": null}",
                        "null",
                        "metrics[0]: metric VT1: NO_DENOMINATOR: % văn bản");
            case CURVE_DIRECTION ->
                new Change(
                        "\"score\": 0.0}, {\"at\"",
                        "\"score\": 100}, {\"at\": 90, \"score\": 20}, {\"at\"",
                        "metrics[0]: metric VT1: CURVE_DIRECTION: Piecewise");
            case CURVE_POINTS -> new Change("{\"at\": 80.0", "{\"at\": 100", "metrics[0].curve: CURVE_POINTS");
            case ANCHOR_COUNT ->
                new Change(
                        "{\"score\": 50.0, \"behaviour\": {\"vi\": \"làm khi được nhắc\", \"en\": null}},",
                        "",
                        "metrics[1]: metric VT2: ANCHOR_COUNT: 2");
            case ANCHOR_ORDER ->
                new Change("\"score\": 50.0", "\"score\": 0", "metric VT2: ANCHOR_ORDER: [0.0, 0.0, 100.0]");
            case ANCHOR_SAME -> new Change("\"chủ động\"", "\"từ chối\"", "metric VT2: ANCHOR_SAME: Phối hợp");
            case TOO_FEW_RATERS -> new Change("\"raters\": 2", "\"raters\": 1", "metric VT2: TOO_FEW_RATERS: 1");
            case COEFFICIENT ->
                new Change("\"coefficient\": 0.5", "\"coefficient\": -1", "metric VT1: COEFFICIENT: -1.0");
            case DATES -> new Change("2026-12-31", "2025-12-31", "version: DATES: 2026-01-01 – 2025-12-31");
            case NO_DECISION -> new Change("\"12/QĐ\"", "null", "version: NO_DECISION: version 2");
            case NO_HISTORY ->
                new Change("\"people\": 24", "\"people\": 0", "metrics[0].norms.origin: NO_HISTORY: 0, 96");
            case MISSING,
                    NOT_A_NUMBER,
                    NOT_WHOLE,
                    NOT_A_DATE,
                    UNKNOWN_WORD,
                    ANCHOR_WITHOUT_METRIC,
                    SEVERAL_POSITIONS,
                    SHEET_MISSING -> throw new IllegalArgumentException("of tables: " + fault);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"raters\": 2,           |                                   | raters",
                "\"raters\": 2,           | \"ratres\": 2,                    | metrics[1].raters",
                "\"raters\": 2,           | \"raters\": 2, \"raters\": 3,     | raters",
                "\"raters\": 2,           | \"raters\": 2, \"note\": 1,       | note",
                "\"combine\": \"median\"  | \"combine\": \"mode\"             | metrics[1].combine",
                "\"kind\": \"piecewise\"  | \"kind\": \"piecewsie\"           | piecewsie",
                "\"kind\": \"judged\"     | \"kind\": \"jugded\"              | jugded",
                "\"every\": \"month\"     | \"every\": \"week\"               | metrics[0].every",
                "\"aspect\": \"timeliness\" | \"aspect\": \"speed\"           | metrics[0].aspect",
                "\"floor\": 80.0          | \"floor\": \"80\"                 | metrics[0].norms.floor",
                "\"floor\": 80.0          | \"floor\": null                   | metrics[0].norms.floor",
                "\"from\": \"2026-01-01\" | \"from\": \"1.1.2026\"            | version.from",
            })
    void refusesAWrongFileByName(String right, String wrong, String said) {
        assertThat(CLERK).contains(right);

        assertThat(catchThrowable(() -> read(CLERK.replace(right, wrong == null ? "" : wrong))))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("mine.json: ")
                .hasMessageContaining(said);
    }

    private Position read(String text) throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return Positions.read(file);
    }
}

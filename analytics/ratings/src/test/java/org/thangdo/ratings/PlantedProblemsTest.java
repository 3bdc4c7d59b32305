package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingText;

/** Files of the shipped data in which every problem is planted once: each is found where it lies, and nothing else is. */
class PlantedProblemsTest {

    private static final Path DATA = Path.of("..", "..", "data");

    private static History read(String file) {
        return Histories.read(
                List.of(DATA.resolve(file)), RulePacks.shipped().get("nd335-2025"), ReadOptions.DEFAULT, Progress.NONE);
    }

    @Test
    void eachIsFoundWhereItLiesAndNothingElse() throws IOException {
        JsonNode planted = JsonMapper.builder()
                .build()
                .readTree(DATA.resolve("messy-expected.json").toFile())
                .get("planted");
        var expected = new ArrayList<String>();
        planted.forEach(one ->
                expected.add(one.get("file").asText() + " " + one.get("code").asText()));
        var found = new ArrayList<String>();
        for (String file :
                expected.stream().map(one -> one.split(" ")[0]).distinct().toList()) {
            try (History history = read(file)) {
                history.reading().findings().forEach(finding -> found.add(shown(finding)));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(places(planted));
    }

    private static List<String> places(JsonNode planted) {
        var places = new ArrayList<String>();
        planted.forEach(one -> places.add(Stream.of("file", "sheet", "cell", "finding")
                .map(key -> one.get(key).asText())
                .reduce("", (a, b) -> a + b + " | ")));
        return places;
    }

    private static String shown(Finding finding) {
        assertThat(FindingText.of(finding, Language.VI).why()).isNotBlank();
        assertThat(FindingText.of(finding, Language.EN).why()).isNotBlank();
        var place = finding.place();
        return place.file() + " | " + place.sheet() + " | " + place.cell() + " | " + finding.code() + " | ";
    }

    @Test
    void cleanFilesRaiseNoAlarm() {
        for (String file : List.of("appraisals-2018-2021.xlsx", "teacher-ratings-us.csv")) {
            String pack = file.endsWith("csv") ? "us-teacher-evaluation" : "hong-ngu-2021";
            try (History history = Histories.read(
                    List.of(DATA.resolve(file)), RulePacks.shipped().get(pack), ReadOptions.DEFAULT, Progress.NONE)) {
                assertThat(history.reading().findings().stream().map(PlantedProblemsTest::shown))
                        .as(file)
                        .isEmpty();
            }
        }
    }
}

package org.thangdo.study.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;
import org.thangdo.study.agreement.Judgements;
import org.thangdo.study.agreement.RaterShare;

class AgreementTablesTest {

    private static StudyResult result;

    /** Two sources on 60 people in four units, of which unit D has three; four of the first year; self on four people. */
    @BeforeAll
    static void read(@TempDir Path folder) {
        var all = new Judgements();
        for (int i = 0; i < 60; i++) {
            String unit = i < 3 ? "D" : String.valueOf((char) ('A' + i % 3));
            String period = i >= 56 ? "2019" : i < 30 ? "2020" : "2021";
            all.rate(period, i, unit, "overall", "superior", i % 4, i % 4);
            all.rate(period, i, unit, "overall", "collective", i % 5, i % 5 == 4 ? (i + 2) % 4 : i % 4);
            all.rate(period, i, unit, "discipline", "superior", i % 4, i % 4);
            if (i < 4) {
                all.rate(period, i, unit, "overall", "self", i, 3);
                all.rate(period, i, unit, "discipline", "collective", i % 5, i % 4);
            }
            int votes = i % 7 == 0 ? 3 : 5;
            all.rate(period, i, unit, "overall", "decision", 0, 2);
            all.vote(period, i, 2, votes, -1);
            all.vote(period, i, 3, 3, -1);
        }
        try (var history = all.history(folder)) {
            result = Study.of(history, Judgements.RULE, Plan.standard().withQuestions(Set.of(Question.AGREEMENT)));
        }
    }

    private static DataTable table(String id, Language language) {
        return ResultTables.of(result, language).stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ResultTables.of(result, language).stream()
                        .map(DataTable::id)
                        .toList()));
    }

    /** Names of the rows that hold a hidden cell. */
    private static List<String> hidden(DataTable table, int names) {
        return table.rows().stream()
                .filter(row -> row.stream().anyMatch(DataTable.Suppressed.class::isInstance))
                .map(row -> row.subList(0, names).stream()
                        .map(cell -> ((DataTable.Words) cell).text())
                        .collect(Collectors.joining("–")))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pairsOfSourcesWithFourPeople(Language language) {
        var pairs = table("sources-person", language);
        boolean vi = language == Language.VI;

        assertThat(hidden(pairs, 2))
                .containsExactlyInAnyOrderElementsOf(
                        vi
                                ? List.of(
                                        "tự đánh giá–tập thể", "tự đánh giá–cấp trên", "tự đánh giá–kết quả cuối cùng")
                                : List.of("self–collective", "self–superior", "self–final decision"));
        pairs.rows().stream()
                .filter(row -> row.get(2) instanceof DataTable.Suppressed)
                .forEach(
                        row -> assertThat(row.subList(2, row.size())).allMatch(DataTable.Suppressed.class::isInstance));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void smallUnitsPeriodsAndCriteriaWithTheNextSmallest(Language language) {
        assertThat(hidden(table("agreementby-person-unit", language), 1))
                .hasSize(2)
                .contains("D");
        assertThat(hidden(table("agreementby-person-period", language), 1))
                .hasSize(2)
                .contains("2019");
        assertThat(hidden(table("agreementby-person-criterion", language), 1)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void votesOfFewPeople(Language language) {
        assertThat(hidden(table("votes-person", language), 1)).hasSize(2).contains("2019");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTableNamesARater(Language language) {
        var raters = result.agreement().get(0).raters().stream()
                .map(RaterShare::rater)
                .toList();
        assertThat(raters).hasSizeGreaterThan(8);
        assertThat(result.claims()).extracting(Claim::code).contains(ClaimCode.RATER_MATTERS);
        for (var table : ResultTables.of(result, language)) {
            assertThat(words(table)).as(table.id()).noneMatch(word -> raters.stream()
                    .anyMatch(word::contains));
        }
    }

    private static List<String> words(DataTable table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell instanceof DataTable.Words words ? Stream.of(words.text()) : Stream.empty())
                .toList();
    }

    @Test
    void levelsOfFewPeopleAreNotShown(@TempDir Path folder) {
        var few = new Judgements();
        for (int i = 0; i < 4; i++) {
            few.rate("2021", i, "overall", "superior", i % 2, i % 3);
            few.rate("2021", i, "overall", "collective", i % 3, i % 4);
        }
        try (var history = few.history(folder)) {
            var small = Study.of(history, Judgements.RULE, Plan.standard().withQuestions(Set.of(Question.AGREEMENT)));
            for (var table : ResultTables.of(small, Language.EN)) {
                if (table.id().startsWith("agreement") || table.id().startsWith("sources")) {
                    assertThat(table.rows()).as(table.id()).allSatisfy(row -> assertThat(row)
                            .anyMatch(DataTable.Suppressed.class::isInstance));
                }
            }
        }
    }
}

package org.thangdo.study.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;
import org.thangdo.study.unit.UnitFiles;

class UnitTablesTest {

    private static StudyResult result;

    /** Eight units with a head each in 2020 and 2021, three in 2019; units S0 to S2 have four people, all of one level. */
    @BeforeAll
    static void read(@TempDir Path folder) {
        var files = new UnitFiles();
        for (int year = 2019; year <= 2021; year++) {
            for (int unit = 0; unit < (year == 2019 ? 3 : 8); unit++) {
                String period = String.valueOf(year);
                String name = unit < 3 ? "S" + unit : "U" + unit;
                if (unit < 3) {
                    files.year(period, name, 2 + unit % 2, 2, 2, 2, 2);
                } else {
                    files.year(period, name, 1 + unit % 3, 2 + unit % 2, 2, 2, 1 + unit % 2, 3, unit == 7 ? 2 : 1);
                }
                if (unit < 4) {
                    files.tie(period, name + "-1", 2, 3, 3);
                }
                files.majority(period, name + "-2", 2);
                if (year == 2021 && unit == 0) {
                    files.tie(period, name + "-0", 2, 3, 2);
                }
            }
        }
        files.year("2021", "V9", 2, 2, 2, 2, 2, 2, 2);
        try (var history = files.history(folder)) {
            var plan = Plan.standard().withQuestions(Set.of(Question.UNITS));
            result = Study.of(history, UnitFiles.RULE, plan);
        }
    }

    private static DataTable table(String id, Language language) {
        return ResultTables.of(result, language).stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    private static boolean isHidden(List<DataTable.Cell> row) {
        return row.stream().anyMatch(DataTable.Suppressed.class::isInstance);
    }

    private static List<String> hidden(DataTable table) {
        return table.rows().stream()
                .filter(UnitTablesTest::isHidden)
                .map(row -> ((DataTable.Words) row.get(0)).text())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aYearOfThreeHeadsIsHiddenWithAnother(Language language) {
        assertThat(hidden(table("headsunit", language))).hasSize(2).contains("2019");
        assertThat(hidden(table("headspeople", language))).hasSize(2).contains("2019");
        table("headsunit", language).rows().stream()
                .filter(UnitTablesTest::isHidden)
                .forEach(
                        row -> assertThat(row.subList(1, row.size())).allMatch(DataTable.Suppressed.class::isInstance));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void smallUnitsAreCountedAndNotNamed(Language language) {
        assertThat(table("unitonelevel", language).rows())
                .extracting(row -> ((DataTable.Words) row.get(1)).text())
                .containsExactly("V9");
        var years = result.units().orElseThrow().likeness();
        assertThat(years.get(2).ofOneLevel()).isEqualTo(4);
        for (var shown : ResultTables.of(result, language)) {
            assertThat(shown.rows()).as(shown.id()).allSatisfy(row -> assertThat(row)
                    .noneMatch(cell -> cell instanceof DataTable.Words words
                            && words.text().matches(".*\\bS[0-2]\\b.*")));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void votesOnFewHeadsAreHiddenWithThoseOnOthers(Language language) {
        var casting = table("casting", language);
        var onParts =
                casting.rows().subList(casting.rows().size() - 2, casting.rows().size());

        assertThat(onParts).allMatch(UnitTablesTest::isHidden);
        assertThat(casting.rows().get(casting.rows().size() - 3)).noneMatch(DataTable.Suppressed.class::isInstance);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTableIsThere(Language language) {
        assertThat(ResultTables.of(result, language))
                .extracting(DataTable::id)
                .contains("unittie", "headsunit", "headspeople", "unitlikeness", "unitonelevel", "casting");
    }
}

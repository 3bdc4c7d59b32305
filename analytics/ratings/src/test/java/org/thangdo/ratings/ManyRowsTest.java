package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.finding.FindingCode;

/** Large tables are read where they were staged; that must not be seen in any answer. */
class ManyRowsTest {

    private static final int PEOPLE = 6_000;
    private static final Selection WHERE = Selection.finalLevels(Kind.PERSON);
    private static final List<String> LEVELS = List.of("KHT", "HT", "HTT", "HTXS");

    @TempDir
    Path folder;

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void oneLargeFileAnswersLikeManySmallOnes() {
            List<String> rows = rows();
            try (History large = Fixture.read(file("large.csv", rows));
                    History small = Fixture.read(
                            file("a.csv", rows.subList(0, 5_000)), file("b.csv", rows.subList(5_000, rows.size())))) {
                assertSameAnswers(large, small);
                assertThat(large.reading().findings()).isEmpty();
                assertThat(large.table("ratings").rowCount()).isEqualTo(rows.size());
            }
        }

        @Test
        void repeatsAreTakenOutOfLargeFilesToo() {
            List<String> rows = rows();
            var repeated = new ArrayList<>(rows);
            repeated.add(rows.get(7));
            repeated.add("CB9,2020,Phòng 9,HT");
            repeated.add("CB9,2020,Phòng 9,HTT");
            try (History clean = Fixture.read(file("clean.csv", rows));
                    History history = Fixture.read(file("repeated.csv", repeated))) {
                assertSameAnswers(history, clean);
                assertThat(Fixture.codes(history))
                        .containsExactly(FindingCode.CONFLICTING_ROWS, FindingCode.DUPLICATE_ROW);
                assertThat(history.reading().sheets())
                        .containsExactly(
                                new Reading.Sheet("repeated.csv", "", "ratings", repeated.size(), rows.size(), 2, 1));
            }
        }

        @Test
        void everybodyIsTheSumOfTheGroups() {
            try (History history = Fixture.read(file("large.csv", rows()))) {
                var all = history.transitions(WHERE, "2020", "2021", Set.of()).get(0);
                var units = history.transitions(WHERE, "2020", "2021", Set.of(Dimension.UNIT));

                assertThat(units).hasSize(7);
                for (int i = 0; i < LEVELS.size(); i++) {
                    for (int j = 0; j < LEVELS.size(); j++) {
                        int from = i;
                        int to = j;
                        assertThat(units.stream()
                                        .mapToLong(
                                                unit -> unit.counts().get(from).get(to))
                                        .sum())
                                .isEqualTo(all.counts().get(from).get(to));
                    }
                }
            }
        }
    }

    private static void assertSameAnswers(History one, History other) {
        assertThat(one.levels(WHERE, Set.of(Dimension.UNIT))).isEqualTo(other.levels(WHERE, Set.of(Dimension.UNIT)));
        assertThat(one.transitions(WHERE, "2020", "2021", Set.of()))
                .isEqualTo(other.transitions(WHERE, "2020", "2021", Set.of()));
        assertThat(one.presence(WHERE, "2021", "2020")).isEqualTo(other.presence(WHERE, "2021", "2020"));
        assertThat(one.presence(WHERE, "2021", "2019")).isEqualTo(other.presence(WHERE, "2021", "2019"));
    }

    /** People of seven units, a tenth of whom are in one period only. */
    private static List<String> rows() {
        var random = new Random(2021);
        var rows = new ArrayList<String>();
        for (int person = 10; person < PEOPLE; person++) {
            for (int year = 2020; year <= 2021; year++) {
                if (random.nextInt(20) > 0) {
                    rows.add("CB" + person + "," + year + ",Phòng " + person % 7 + ","
                            + LEVELS.get(random.nextInt(LEVELS.size())));
                }
            }
        }
        return rows;
    }

    private Path file(String name, List<String> rows) {
        var lines = new ArrayList<>(List.of("Mã cán bộ,Năm,Đơn vị,Mức xếp loại"));
        lines.addAll(rows);
        return Fixture.file(folder, name, lines.toArray(String[]::new));
    }
}

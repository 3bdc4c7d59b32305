package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.History.Profiles;
import org.thangdo.ratings.History.SourcePairs;
import org.thangdo.ratings.SampleRatings.Row;
import org.thangdo.stats.agreement.AgreementTable;

/** The summaries of raters that the store counts are those that a loop over the rows counts. */
class RaterSummariesTest {

    private static final Selection ALL = new Selection(Kind.PERSON, Map.of());
    private static final List<Double> SCALE = List.of(1.0, 2.0, 3.0, 4.0);
    private static final List<Row> ROWS = SampleRatings.rows(11, 60);
    private static final RowByRow LOOP = new RowByRow(ROWS, SCALE);

    @TempDir
    Path folder;

    @Nested
    @DisplayName("counts what a loop over the rows counts")
    class Counts {

        @Test
        void profiles() {
            try (History history = read(ROWS)) {
                for (Profiles cell : history.profiles(ALL, Set.of())) {
                    assertThat(cell.table())
                            .isEqualTo(LOOP.profiles(row -> row.period().equals(cell.period()) && isSource(row)));
                }
                for (Profiles cell : history.profiles(ALL, Set.of(Dimension.UNIT, Dimension.CRITERION))) {
                    assertThat(cell.table())
                            .isEqualTo(LOOP.profiles(row -> row.period().equals(cell.period())
                                    && row.unit().equals(cell.group().get(Dimension.UNIT))
                                    && row.criterion().equals(cell.group().get(Dimension.CRITERION))
                                    && isSource(row)));
                }
            }
        }

        @Test
        void profilesOfARoleAndOfTheDecision() {
            try (History history = read(ROWS)) {
                var byRole = history.profiles(ALL, Set.of(Dimension.ROLE));
                assertThat(byRole).hasSize(8);
                for (Profiles cell : byRole) {
                    String role = cell.group().get(Dimension.ROLE);
                    assertThat(cell.table())
                            .isEqualTo(LOOP.profiles(row -> row.period().equals(cell.period())
                                    && row.role().equals(role)));
                }
                var decision = history.profiles(ALL.with(Dimension.ROLE, Selection.DECISION), Set.of());
                assertThat(decision.get(0).table())
                        .isEqualTo(LOOP.profiles(row -> row.period().equals("2020") && !isSource(row)));
            }
        }

        @Test
        void pairsOfSources() {
            try (History history = read(ROWS)) {
                var pairs = history.sourcePairs(ALL, Set.of(Dimension.UNIT));
                assertThat(pairs).hasSize(2 * 3 * 10);
                for (SourcePairs cell : pairs) {
                    String unit = cell.group().get(Dimension.UNIT);
                    assertThat(cell.table())
                            .isEqualTo(LOOP.pairs(
                                    row -> row.period().equals(cell.period())
                                            && row.unit().equals(unit),
                                    cell.first(),
                                    cell.second()));
                    assertThat(Roles.CANONICAL.compare(cell.first(), cell.second()))
                            .isNegative();
                }
            }
        }

        @Test
        void sumsOfScores() {
            var roles = List.of("superior", "collective");
            try (History history = read(ROWS)) {
                for (var measure : Measure.values()) {
                    var cells = history.sourceScores(ALL, roles, measure, Set.of(Dimension.CRITERION));
                    assertThat(cells).hasSize(4);
                    for (var cell : cells) {
                        assertThat(cell.complete())
                                .isEqualTo(LOOP.products(
                                        row -> row.period().equals(cell.period())
                                                && row.criterion()
                                                        .equals(cell.group().get(Dimension.CRITERION)),
                                        roles,
                                        measure));
                        assertThat(cell.complete().subjects() + cell.incomplete())
                                .isBetween(50L, 60L);
                    }
                }
            }
        }

        @Test
        void panel() {
            try (History history = read(ROWS)) {
                Panel panel = history.panel(ALL, Measure.LEVEL);
                var cells = new ArrayList<String>();
                for (int i = 0; i < panel.ratings().size(); i++) {
                    int rater = panel.ratings().rater()[i];
                    cells.add(panel.subjects().get(panel.ratings().subject()[i]) + " "
                            + panel.roles().get(rater) + " " + panel.raters().get(rater) + " "
                            + (int) panel.ratings().value()[i]);
                }
                assertThat(cells)
                        .containsExactlyInAnyOrderElementsOf(ROWS.stream()
                                .filter(row -> row.level() >= 0 && isSource(row))
                                .map(row -> row.period() + " " + row.subject() + " " + row.criterion() + " "
                                        + row.role() + " " + row.rater() + " " + row.level())
                                .toList());
                assertThat(panel.subjects()).isSorted();
                assertThat(panel.leftOut()).isZero();
                assertThat(panel.units().get(0)).isEqualTo("P0");
                Panel scores = history.panel(ALL.with(Dimension.CRITERION, "overall"), Measure.SCORE);
                assertThat(scores.subjects().get(0)).isEqualTo("2020 CB0000");
            }
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void orderAndCutOfTheRowsDoNotMatter() throws IOException, SQLException {
            var shuffled = new ArrayList<>(ROWS);
            Collections.shuffle(shuffled, new Random(3));
            var half = shuffled.subList(0, shuffled.size() / 2);
            var rest = shuffled.subList(shuffled.size() / 2, shuffled.size());
            Path csv = SampleRatings.file(folder, "ordered.csv", ROWS);
            try (History ordered = Fixture.read(csv);
                    History cut = Fixture.read(
                            SampleRatings.file(folder, "a.csv", half), SampleRatings.file(folder, "b.csv", rest));
                    History workbook = Fixture.read(SampleRatings.workbook(folder, ROWS));
                    History parquet = Fixture.read(Fixture.parquet(csv))) {
                for (History other : List.of(cut, workbook, parquet)) {
                    assertThat(Fixture.codes(other)).isEqualTo(Fixture.codes(ordered));
                    assertSame(ordered, other);
                }
            }
        }

        @Test
        void groupsMergeToTheWholeAndAreSelections() {
            try (History history = read(ROWS)) {
                var whole = merged(history.profiles(ALL, Set.of(Dimension.CRITERION)));
                assertThat(merged(history.profiles(ALL, Set.of(Dimension.UNIT))))
                        .isEqualTo(whole);
                assertThat(merged(history.profiles(ALL, Set.of()))).isEqualTo(whole);
                for (Profiles cell : history.profiles(ALL, Set.of(Dimension.UNIT))) {
                    assertThat(history.profiles(
                                    ALL.with(Dimension.UNIT, cell.group().get(Dimension.UNIT)), Set.of()))
                            .extracting(Profiles::period, Profiles::table)
                            .contains(org.assertj.core.groups.Tuple.tuple(cell.period(), cell.table()));
                }
            }
        }

        @Test
        void aRatingWithoutAUnitStaysWithItsSubject() {
            Path superior = Fixture.file(folder, "s.csv", "Năm,Mã,Đơn vị,Vai trò,Mức", "2021,CB1,A,superior,HT");
            Path self = Fixture.file(folder, "t.csv", "Năm,Mã,Vai trò,Mức", "2021,CB1,self,HTT");
            try (History history = Fixture.read(superior, self)) {
                var cells = history.profiles(ALL, Set.of(Dimension.UNIT));
                assertThat(cells).hasSize(1);
                assertThat(cells.get(0).group().get(Dimension.UNIT)).isEqualTo("A");
                assertThat(cells.get(0).table().subjects().firstKey().counts()).containsExactly(0, 1, 1, 0);
                assertThat(history.sourcePairs(ALL.with(Dimension.UNIT, "A"), Set.of()))
                        .hasSize(1);
                assertThat(history.panel(ALL, Measure.LEVEL).raters()).containsExactly("self", "superior");
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void severalRatingsOfARoleWithoutRatersAreCountedAndLeftOut() {
            Path file = Fixture.file(
                    folder,
                    "t.csv",
                    "Năm,Mã,Vai trò,Mức",
                    "2021,CB1,collective,HTT",
                    "2021,CB1,collective,HT",
                    "2021,CB2,collective,HT");
            try (History history = Fixture.read(file)) {
                Panel panel = history.panel(ALL, Measure.LEVEL);
                assertThat(panel.leftOut()).isEqualTo(2);
                assertThat(panel.subjects()).containsExactly("2021 CB2 overall");
                assertThat(history.profiles(ALL, Set.of())
                                .get(0)
                                .table()
                                .subjects()
                                .values())
                        .containsExactly(1L, 1L);
            }
        }

        @Test
        void nothingRatedIsNoTable() {
            try (History history =
                    Fixture.read(Fixture.file(folder, "c.csv", "Năm,Mức,Số lượng", "2021,HT,3", "2021,HTT,4"))) {
                assertThat(history.profiles(ALL, Set.of())).isEmpty();
                assertThat(history.sourcePairs(ALL, Set.of())).isEmpty();
                assertThat(history.sourceScores(ALL, List.of("self", "superior"), Measure.LEVEL, Set.of()))
                        .isEmpty();
                assertThat(history.panel(ALL, Measure.LEVEL).ratings().size()).isZero();
                assertThat(history.votes(Set.of())).isEmpty();
            }
        }

        @Test
        void questionsThatMakeNoSense() {
            try (History history = read(ROWS)) {
                assertThatThrownBy(() -> history.sourcePairs(ALL, Set.of(Dimension.ROLE)))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> history.sourceScores(ALL, List.of("self"), Measure.LEVEL, Set.of()))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> history.votes(Set.of(Dimension.ROLE)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private History read(List<Row> rows) {
        return Fixture.read(SampleRatings.file(folder, "rows.csv", rows));
    }

    private static boolean isSource(Row row) {
        return !row.role().equals(Selection.DECISION);
    }

    private static AgreementTable merged(List<Profiles> cells) {
        return cells.stream().map(Profiles::table).reduce(AgreementTable.empty(SCALE), AgreementTable::merge);
    }

    private static void assertSame(History one, History other) {
        var by = Set.of(Dimension.UNIT);
        var roles = List.of("self", "superior");
        assertThat(other.profiles(ALL, by)).isEqualTo(one.profiles(ALL, by));
        assertThat(other.sourcePairs(ALL, by)).isEqualTo(one.sourcePairs(ALL, by));
        for (Measure measure : Measure.values()) {
            assertThat(other.sourceScores(ALL, roles, measure, by))
                    .isEqualTo(one.sourceScores(ALL, roles, measure, by));
            assertThat(other.panel(ALL, measure)).usingRecursiveComparison().isEqualTo(one.panel(ALL, measure));
        }
    }
}

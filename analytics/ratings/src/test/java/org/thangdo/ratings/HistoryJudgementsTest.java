package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.LeftOut;
import org.thangdo.ratings.judgement.LevelList;
import org.thangdo.ratings.judgement.Lines;

@DisplayName("Judgements of a history")
class HistoryJudgementsTest {

    private static final Selection PEOPLE = new Selection(Kind.PERSON, Map.of());

    @TempDir
    Path folder;

    private Judgements read(JudgementOptions options, Selection where, String... lines) {
        try (History history = Fixture.read(Fixture.file(folder, "phieu.csv", lines))) {
            return history.judgements(where, options);
        }
    }

    private Judgements read(String... lines) {
        return read(JudgementOptions.DEFAULT, PEOPLE, lines);
    }

    @Nested
    @DisplayName("tells raters apart")
    class Raters {

        private final String[] lines = {
            "Năm,Mã cán bộ,Đơn vị,Chức vụ,Tiêu chí,Vai trò,Người chấm,Mức",
            "2021,CB2,P2,trưởng phòng,kỷ luật,Tập thể,R1,Tốt",
            "2021,CB1,P1,,kỷ luật,Cấp trên,R1,HTXS",
            "2021,CB1,P1,,kỷ luật,Tự đánh giá,CB1,HTXS",
            "2021,CB2,P2,,kỷ luật,Tự đánh giá,CB2,HT",
            "2021,CB1,P1,,Chung,Quyết định,,Tốt"
        };

        @Test
        void onePersonInTwoRolesIsTwoRaters() {
            Judgements judged = read(lines);

            assertThat(Lines.of(judged))
                    .containsExactly(
                            "2021|CB1|P1||self|self|kỷ luật|excellent",
                            "2021|CB1|P1||superior|R1|kỷ luật|excellent",
                            "2021|CB2|P2|trưởng phòng|self|self|kỷ luật|completed",
                            "2021|CB2|P2|trưởng phòng|collective|R1|kỷ luật|good");
            assertThat(judged.rater().names()).containsExactly("self", "R1", "R1");
            assertThat(judged.role().names()).containsExactly("self", "collective", "superior");
            assertThat(judged.roleOfRater()).containsExactly(0, 1, 2);
            assertThat(judged.levels()).isEqualTo(LevelList.of(Fixture.SCALE));
            assertThat(judged.leftOut()).containsExactly(Map.entry(LeftOut.DECISION, 1L));
        }

        @Test
        void thoseWhoJudgeThemselvesCanBeOneRaterInEachUnit() {
            Judgements judged = read(JudgementOptions.DEFAULT.withSelfByUnit(), PEOPLE, lines);

            assertThat(judged.rater().names()).containsExactly("self:P1", "self:P2", "R1", "R1");
        }

        @Test
        void decisionsAreJudgementsWhereTheyAreAskedFor() {
            assertThat(Lines.of(read(JudgementOptions.DEFAULT.withDecisions(), PEOPLE, lines)))
                    .hasSize(5)
                    .contains("2021|CB1|P1||decision|decision|overall|good");
            assertThat(Lines.of(read(JudgementOptions.DEFAULT, Selection.finalLevels(Kind.PERSON), lines)))
                    .containsExactly("2021|CB1|P1||decision|decision|overall|good");
        }

        @Test
        void equalIdsAreOnePersonWhereNoRoleIsSaid() {
            Judgements judged = read(
                    "Năm,Mã,Vai trò,Người chấm,Mức",
                    "2021,CB1,,CB1,Tốt",
                    "2021,CB1,,CB2,HT",
                    "2021,CB2,Tập thể,CB2,HT");

            assertThat(Lines.of(judged))
                    .containsExactlyInAnyOrder(
                            "2021|CB1|||self|self|overall|good",
                            "2021|CB1||||CB2|overall|completed",
                            "2021|CB2|||collective|CB2|overall|completed");
        }

        @Test
        void aRoleWithoutRatersIsOneRater() {
            Judgements judged = read(
                    "Năm,Mã,Vai trò,Mức", "2021,CB1,Tập thể,Tốt", "2021,CB2,Tập thể,HT", "2021,CB2,Tự đánh giá,Tốt");

            assertThat(judged.rater().names()).containsExactly("self", "collective");
        }

        @Test
        void aRoleAsAWholeThatContradictsItselfIsLeftOut() {
            Judgements judged = read(
                    "Năm,Mã,Vai trò,Mức",
                    "2021,CB1,Tập thể,Tốt",
                    "2021,CB1,Tập thể,HT",
                    "2021,CB2,Tập thể,HT",
                    "2021,CB2,Tập thể,HT");

            assertThat(Lines.of(judged)).containsExactly("2021|CB2|||collective|collective|overall|completed");
            assertThat(judged.leftOut())
                    .containsExactly(Map.entry(LeftOut.CONTRADICTION, 2L), Map.entry(LeftOut.REPEAT, 1L));
        }

        @Test
        void aSelectionOfAUnitHoldsForTheSubject() {
            Judgements judged = read(JudgementOptions.DEFAULT, PEOPLE.with(Dimension.UNIT, "P2"), lines);

            assertThat(judged.subject().names()).containsExactly("CB2");
            assertThat(judged.unit().names()).containsExactly("P2");
        }
    }

    @Nested
    @DisplayName("agrees with reading row by row")
    class RowByRowLaws {

        @Test
        void everyRowIsTakenOrCounted() {
            var rows = SampleRatings.rows(5, 40);
            try (History history = Fixture.read(SampleRatings.file(folder, "mau.csv", rows))) {
                Judgements judged = history.judgements(PEOPLE, JudgementOptions.DEFAULT);

                var expected = new TreeMap<String, String>();
                rows.stream()
                        .filter(row -> row.level() >= 0 && !row.role().equals("decision"))
                        .forEach(row -> expected.merge(
                                String.join(
                                        "|",
                                        row.period(),
                                        row.subject(),
                                        row.unit(),
                                        "",
                                        row.role(),
                                        row.role().equals("self") ? "self" : row.rater(),
                                        row.criterion()),
                                SampleRatings.LEVELS.get(row.level()),
                                (one, other) -> one.equals(other) ? one : "contradiction"));
                expected.values().removeIf("contradiction"::equals);
                var ids = Map.of("KHT", "not_completed", "HT", "completed", "HTT", "good", "HTXS", "excellent");
                assertThat(Lines.of(judged))
                        .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                                .map(entry -> entry.getKey() + "|" + ids.get(entry.getValue()))
                                .toList());
                long out = judged.leftOut().values().stream().mapToLong(n -> n).sum();
                long kept = history.reading().sheets().stream()
                        .mapToLong(Reading.Sheet::kept)
                        .sum();
                assertThat(judged.size() + out).isEqualTo(kept);
            }
        }

        @Test
        void theOrderOfTheFileDoesNotMatter() {
            var rows = new ArrayList<>(SampleRatings.rows(6, 30));
            Judgements first = judgements(rows);
            Collections.shuffle(rows, new Random(1));
            Judgements second = judgements(rows);

            assertThat(Lines.of(second)).isEqualTo(Lines.of(first));
            assertThat(second.rater()).isEqualTo(first.rater());
            assertThat(second.subject()).isEqualTo(first.subject());
            assertThat(first.subject().names()).isSorted().doesNotHaveDuplicates();
            assertThat(first.criterion().names()).isSorted();
            assertThat(new TreeSet<>(IntStream.of(first.rater().codes()).boxed().toList()))
                    .hasSize(first.rater().names().size());
        }

        private Judgements judgements(java.util.List<SampleRatings.Row> rows) {
            try (History history = Fixture.read(SampleRatings.file(folder, "mau.csv", rows))) {
                return history.judgements(PEOPLE, JudgementOptions.DEFAULT);
            }
        }

        @Test
        void rateesAreSubjectsInPeriods() {
            var judged = judgements(SampleRatings.rows(7, 20));
            var ratees = judged.ratees();
            int[] of = ratees.ofRows();

            for (int row = 0; row < judged.size(); row++) {
                assertThat(ratees.subject().name(of[row]))
                        .isEqualTo(judged.subject().name(row));
                assertThat(ratees.period().name(of[row]))
                        .isEqualTo(judged.period().name(row));
                assertThat(ratees.unit().name(of[row])).isEqualTo(judged.unit().name(row));
            }
            assertThat(ratees.areDescribedBy(judged.unit())).isTrue();
            assertThat(ratees.areDescribedBy(judged.rater())).isFalse();
            assertThat(ratees.size()).isEqualTo(of[of.length - 1] + 1);
        }
    }
}

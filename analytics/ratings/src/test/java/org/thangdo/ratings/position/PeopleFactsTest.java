package org.thangdo.ratings.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.scoring.Facts.Judgement;
import org.thangdo.criteria.scoring.Facts.Value;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.position.PeopleFacts.Why;

class PeopleFactsTest {

    private static final Position OFFICER = Positions.shipped().get("cong-chuc-tu-phap-ho-tich");
    private static final String TITLE = OFFICER.title().vi();

    @TempDir
    private Path folder;

    private PeopleFacts read(Optional<String> span, String... tables) throws IOException {
        var files = new java.util.ArrayList<Path>();
        for (int i = 0; i < tables.length; i++) {
            files.add(Files.writeString(folder.resolve("t" + i + ".csv"), tables[i]));
        }
        var rule = RulePacks.shipped().get(OFFICER.rules());
        try (var history = Histories.read(List.copyOf(files), rule, ReadOptions.DEFAULT, Progress.NONE)) {
            return PeopleFacts.of(history, OFFICER, span);
        }
    }

    private static String measured(String... rows) {
        return "Kỳ,Mã cán bộ,Vị trí,Chỉ số,Giá trị\n" + lines(rows);
    }

    private static String judged(String... rows) {
        return "Kỳ,Mã cán bộ,Vị trí,Tiêu chí,Người chấm,Vai trò,Điểm\n" + lines(rows);
    }

    private static String lines(String... rows) {
        return String.join("\n", rows).replace("@", TITLE) + "\n";
    }

    @Nested
    class Takes {

        @Test
        void valuesByIdOrNameWithTheirCell() throws IOException {
            var facts = read(Optional.empty(), measured("2026-Q1,A1,@,TP1,125", "2026-Q1,A1,@,hồ sơ ĐÚNG hạn,98"));

            var person = facts.people().get(0);
            assertThat(person.period()).isEqualTo("2026-Q1");
            assertThat(person.facts().values())
                    .containsEntry("TP1", new Value(125, "t0.csv!2"))
                    .containsEntry("TP2", new Value(98, "t0.csv!3"));
            assertThat(facts.leftOut()).isEmpty();
        }

        @Test
        void marksOfOthersAsAnchors() throws IOException {
            var facts = read(
                    Optional.empty(),
                    judged(
                            "2026-Q1,A1,@,TP6,R1,cấp trên,4",
                            "2026-Q1,A1,@,TP6,R2,tập thể,3",
                            "2026-Q1,A1,@,TP6,A1,tự đánh giá,5"));

            var marks = facts.people().get(0).facts().judgements().get("TP6");
            assertThat(marks)
                    .extracting(Judgement::rater, Judgement::anchor)
                    .containsExactly(tuple("R1", 4), tuple("R2", 3));
            assertThat(facts.leftOut()).extracting(PeopleFacts.LeftOut::why).containsExactly(Why.SELF);
        }

        @Test
        void productsWithTheirCounts() throws IOException {
            var facts = read(
                    Optional.empty(),
                    "Kỳ,Mã cán bộ,Vị trí,Sản phẩm,Hệ số,Được giao,Đã hoàn thành,Đạt chất lượng,Đúng hạn,Lỗi nặng,Số lần chậm\n"
                            + lines("2026-Q1,A1,@,Hồ sơ,1,10,10,10,10,0,2", "2026-Q1,A1,@,Báo cáo,1,10,3,4,3,0,0"));

            assertThat(facts.people().get(0).products()).singleElement().satisfies(delivered -> {
                assertThat(delivered.product().delays()).isEqualTo(2);
                assertThat(delivered.source()).startsWith("t0.csv!");
            });
            assertThat(facts.leftOut()).extracting(PeopleFacts.LeftOut::why).containsExactly(Why.PRODUCT_COUNTS);
        }

        @Test
        void theMeanOverALongerPeriodAndTheLastMarkOfARater() throws IOException {
            var facts = read(
                    Optional.of("2026"),
                    measured("2026-01,A1,@,TP1,120", "2026-02,A1,@,TP1,131", "2025-12,A1,@,TP1,1"),
                    judged("2026-Q1,A1,@,TP6,R1,cấp trên,2", "2026-Q2,A1,@,TP6,R1,cấp trên,4"));

            assertThat(facts.people()).hasSize(1);
            var person = facts.people().get(0);
            assertThat(person.facts().values().get("TP1").raw()).isCloseTo(125.5, within(1e-12));
            assertThat(person.facts().values().get("TP1").source()).isEqualTo("t0.csv!2; t0.csv!3");
            assertThat(person.facts().judgements().get("TP6"))
                    .extracting(Judgement::anchor)
                    .containsExactly(4);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-01, 2026, true", "2026-Q4, 2026, true", "2026, 2026, true", "2025-12, 2026, false",
            "2026-03, 2026-Q1, true", "2026-04, 2026-Q1, false", "2026, 2026-Q1, false", "2025-03, 2026-Q1, false"
        })
        void aPeriodHoldsItsQuartersAndMonths(String period, String span, boolean within) {
            assertThat(FactsReader.within(period, span)).isEqualTo(within);
        }
    }

    @Nested
    class SaysWhatItCannotTake {

        @Test
        void valuesThatContradictAndThoseOfNoMetric() throws IOException {
            var facts = read(
                    Optional.empty(),
                    measured(
                            "2026-Q1,A1,@,TP1,125",
                            "2026-Q1,A1,@,TP1,126",
                            "2026-Q1,A1,@,XX9,1",
                            "2026-Q1,A1,@,TP2,98"));

            assertThat(facts.people().get(0).facts().values()).containsOnlyKeys("TP2");
            assertThat(facts.leftOut())
                    .extracting(PeopleFacts.LeftOut::metric, PeopleFacts.LeftOut::why, each -> each.sources()
                            .size())
                    .containsExactly(tuple("TP1", Why.CONTRADICTION, 2), tuple("XX9", Why.UNKNOWN_METRIC, 1));
        }

        @Test
        void marksBetweenAnchors() throws IOException {
            var facts = read(Optional.empty(), judged("2026-Q1,A1,@,TP6,R1,cấp trên,3.5"));

            assertThat(facts.people().get(0).facts().judgements()).isEmpty();
            assertThat(facts.leftOut()).extracting(PeopleFacts.LeftOut::why).containsExactly(Why.NOT_AN_ANCHOR);
        }

        @Test
        void peopleOfOtherPositions() throws IOException {
            var facts = read(
                    Optional.empty(),
                    measured("2026-Q1,A1,@,TP1,125", "2026-Q1,B2,Kế toán,TP1,90", "2026-Q1,B2,Kế toán,KT1,90"));

            assertThat(facts.people()).extracting(PeopleFacts.Person::subject).containsExactly("A1");
            assertThat(facts.elsewhere()).containsExactly(new PeopleFacts.Elsewhere("2026-Q1", "B2", "Kế toán"));
            assertThat(facts.leftOut()).isEmpty();
        }
    }
}

package org.thangdo.ratings.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thangdo.ratings.wide.FormFixture.FOUR;
import static org.thangdo.ratings.wide.FormFixture.UNDECLARED;
import static org.thangdo.ratings.wide.FormFixture.codes;
import static org.thangdo.ratings.wide.FormFixture.finding;
import static org.thangdo.ratings.wide.FormFixture.judged;
import static org.thangdo.ratings.wide.FormFixture.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.LeftOut;
import org.thangdo.ratings.judgement.LevelList;
import org.thangdo.ratings.judgement.Lines;
import org.thangdo.ratings.wide.FormTable.Shape;

@DisplayName("Tables of forms")
class FormTableTest {

    @TempDir
    Path folder;

    private Path file(String... lines) {
        return Fixture.file(folder, "phieu.csv", lines);
    }

    private FormTable forms(WideScale scale, String... lines) {
        return read(file(lines), scale, ReadOptions.DEFAULT);
    }

    @Nested
    @DisplayName("find out what columns are")
    class Columns {

        @Test
        void ofAPublishedKindOfForm() {
            var read = forms(
                    FOUR,
                    "ratee,rater,role,unit,senior,C1,C2",
                    "E2,R1,superior,A,1,3,2",
                    "E1,R9,peer,B,0,0,NA",
                    "E1,SELF,self,B,0,,1");

            assertThat(codes(read)).containsExactly(FindingCode.FORM_COLUMNS);
            assertThat(finding(read, FindingCode.FORM_COLUMNS).arguments())
                    .containsEntry("ratee", "ratee")
                    .containsEntry("rater", "rater")
                    .containsEntry("criteria", "C1, C2")
                    .containsEntry("facets", "senior");
            assertThat(Lines.of(judged(read)))
                    .containsExactly(
                            "|E1|B||self|self|C2|0|1",
                            "|E1|B||collective|R9|C1|0|0",
                            "|E2|A||superior|R1|C1|1|3",
                            "|E2|A||superior|R1|C2|1|2");
            assertThat(judged(read).leftOut()).containsExactly(Map.entry(LeftOut.NO_LEVEL, 2L));
            assertThat(read.reading().sheets())
                    .containsExactly(new Reading.Sheet("phieu.csv", "", "judgements", 3, 3, 0, 0));
        }

        @Test
        void wordsForTwoRolesThatWouldBecomeOneStayAsTheyAre() {
            var read = forms(
                    FOUR, "ratee,rater,role,C1,C2", "E1,R1,peer,1,1", "E1,R2,collective,2,2", "E1,R3,Cấp trên,2,2");

            assertThat(judged(read).role().names()).containsExactly("collective", "superior", "peer");
        }

        @Test
        void criteriaWithoutNumbersAndVietnameseHeadersUnderATitle() {
            var read = forms(
                    FOUR,
                    "PHIẾU ĐÁNH GIÁ,,,,,,",
                    "STT,Mã cán bộ,Đơn vị,Chức vụ,Người chấm,Phẩm chất,Kỷ luật",
                    "1,CB1,P1,chuyên viên,R1,3,2",
                    "2,CB1,P1,,R2,1,0");

            assertThat(Lines.of(judged(read)))
                    .containsExactly(
                            "|CB1|P1|chuyên viên||R1|Kỷ luật|2",
                            "|CB1|P1|chuyên viên||R1|Phẩm chất|3",
                            "|CB1|P1|chuyên viên||R2|Kỷ luật|0",
                            "|CB1|P1|chuyên viên||R2|Phẩm chất|1");
        }

        @Test
        void namesOfCriteriaUnderACellThatSpansThem() {
            var read = forms(
                    FOUR,
                    "Mã cán bộ,Người chấm,Tiêu chí đánh giá,,,Ghi chú",
                    ",,Phẩm chất,Năng lực,Kỷ luật,",
                    "CB1,R1,3,2,1,",
                    "CB2,R1,0,1,2,");

            assertThat(judged(read).criterion().names()).containsExactly("Kỷ luật", "Năng lực", "Phẩm chất");
            assertThat(judged(read).size()).isEqualTo(6);
            assertThat(finding(read, FindingCode.MERGED_HEADER).arguments()).containsEntry("dataRow", "3");
        }

        @Test
        void aColumnWithoutANameIsNotReadInSilence() {
            var read = forms(FOUR, "ratee,rater,C1,C2,", "E1,R1,1,2,3", "E2,R1,2,2,1");

            assertThat(finding(read, FindingCode.COLUMN_NOT_READ).value()).isEqualTo("E");
        }

        @Test
        void aPersonSaysWhatIsNotKnown() {
            String[] lines = {"ma_hv,rater,tham nien,Ý thức,Chuyên môn", "h1,r1,2,1,2", "h2,r1,3,0,3"};
            assertThat(codes(forms(FOUR, lines))).containsExactly(FindingCode.RATEE_NOT_SAID);
            var said = ReadOptions.DEFAULT.withMapping("ma_hv=subject", "tham nien=facet");
            var read = read(file(lines), FOUR, said);

            assertThat(judged(read).criterion().names()).containsExactly("Chuyên môn", "Ý thức");
            assertThat(judged(read).facet("tham nien").orElseThrow().names()).containsExactly("2", "3");
            var only = ReadOptions.DEFAULT.withMapping("ma_hv=subject", "Chuyên môn=criterion", "tham nien=note");
            assertThat(judged(read(file(lines), FOUR, only)).criterion().names())
                    .containsExactly("Chuyên môn");
        }

        @Test
        void eachRowIsSomebodyElseOnlyIfAPersonSaysSo() {
            Path forms = file("rater,topic,female,X1,X2", "1,3,2,3,1", "2,1,2,0,2", "1,3,2,3,1");
            var asked = read(forms, UNDECLARED, ReadOptions.DEFAULT);
            assertThat(asked.shape()).isEqualTo(Shape.FORMS);
            assertThat(asked.judgements()).isEmpty();
            assertThat(finding(asked, FindingCode.RATEE_NOT_SAID).arguments()).containsEntry("first", "topic");

            var read = FormTable.read(
                    forms, UNDECLARED, ReadOptions.DEFAULT, JudgementOptions.DEFAULT.withRateePerRow(), Progress.NONE);
            assertThat(judged(read).subject().names()).containsExactly("2", "3", "4");
            assertThat(judged(read).size()).isEqualTo(6);
            assertThat(judged(read)
                            .ratees()
                            .areDescribedBy(judged(read).facet("topic").orElseThrow()))
                    .isTrue();
        }

        @Test
        void columnsOfOneNameAreToldApart() {
            var read = forms(FOUR, "ratee,rater,C1,C1,topic,topic", "E1,R1,1,2,a,b");

            assertThat(Lines.of(judged(read))).containsExactly("|E1||||R1|C1|a|b|1", "|E1||||R1|C1 (2)|a|b|2");
        }

        @Test
        void totalsBesideCriteriaAreNotRead() {
            var read = forms(UNDECLARED, "ratee,rater,C1,C2,Tổng điểm", "E1,R1,1,2,3", "E2,R1,3,2,5");

            assertThat(finding(read, FindingCode.COLUMN_NOT_READ).value()).isEqualTo("Tổng điểm");
            assertThat(judged(read).levels().names()).containsExactly("1", "2", "3");
        }

        @Test
        void thoseWhoJudgeThemselvesCanBeOneRaterInEachUnit() {
            Path forms =
                    file("ratee,rater,role,unit,C1,C2", "E1,SELF,self,A,1,2", "E2,SELF,self,B,1,2", "E2,,self,B,1,2");
            var read = FormTable.read(
                    forms, FOUR, ReadOptions.DEFAULT, JudgementOptions.DEFAULT.withSelfByUnit(), Progress.NONE);

            assertThat(judged(read).rater().names()).containsExactly("self:A", "self:B");
        }

        @Test
        void remarksAreNotRead() {
            var lines = new ArrayList<>(List.of("ratee,rater,C1,C2,ý kiến"));
            IntStream.range(0, 40).forEach(i -> lines.add("E" + i + ",R1," + i % 4 + ",1,nhận xét " + i));
            var read = forms(FOUR, lines.toArray(String[]::new));

            assertThat(codes(read)).contains(FindingCode.COLUMN_NOT_READ);
            assertThat(judged(read).facets()).isEmpty();
        }

        @Test
        void equalIdsOfARaterAndARateeAreNotOnePerson() {
            var read = forms(FOUR, "rater,ratee,item,score", "1,1,1,3", "1,2,1,2", "2,1,1,0");

            assertThat(judged(read).rater().names()).containsExactly("1", "2");
        }
    }

    @Nested
    @DisplayName("find the levels")
    class Levels {

        @Test
        void declaredLevelsThatNobodyUsedAreKept() {
            var read = forms(FOUR, "ratee,rater,C1,C2", "E1,R1,1,3");

            assertThat(judged(read).levels().names()).containsExactly("0", "1", "2", "3");
            assertThat(judged(read).level(0)).isEqualTo(1);
        }

        @Test
        void theRangeIsFilledWhereNobodyDeclares() {
            var read = forms(UNDECLARED, "rater,ratee,item,score", "1,1,1,5", "1,1,2,9", "2,1,1,2");

            assertThat(read.shape()).isEqualTo(Shape.LONG);
            assertThat(judged(read).levels().names()).containsExactly("2", "3", "4", "5", "6", "7", "8", "9");
            assertThat(judged(read).levels().scores()).startsWith(2.0, 3.0).endsWith(9.0);
            assertThat(codes(read)).contains(FindingCode.SCALE_FROM_RANGE);
        }

        @Test
        void halfPointsAreLevelsOfTheirOwn() {
            var read = forms(UNDECLARED, "ratee;rater;C1;C2", "E1;R1;1,5;2", "E2;R1;1;3");

            assertThat(judged(read).levels().scores()).containsExactly(1.0, 1.5, 2.0, 3.0);
        }

        @Test
        void wordsOfTheRuleWithoutAPeriod() {
            var read = forms(UNDECLARED, "ratee,rater,C1,C2", "E1,R1,HTXS,Tốt", "E2,R1,HT,KHT");

            assertThat(judged(read).levels()).isEqualTo(LevelList.of(Fixture.SCALE));
            assertThat(Lines.of(judged(read))).startsWith("|E1||||R1|C1|excellent");
        }

        @Test
        void oneLevelIsNoScaleAndScoresAreNoLevels() {
            var one = forms(UNDECLARED, "ratee,rater,C1,C2", "E1,R1,3,3", "E2,R1,3,3");
            assertThat(one.judgements()).isEmpty();
            assertThat(codes(one)).contains(FindingCode.ONE_CATEGORY);

            var scale = new WideScale(
                    IntStream.range(0, 129).mapToObj(Integer::toString).toList(), Fixture.SCALE);
            var many = forms(scale, "ratee,rater,C1,C2", "E1,R1,3,128");
            assertThat(many.judgements()).isEmpty();
            assertThat(codes(many)).contains(FindingCode.TOO_MANY_LEVELS);
        }
    }
}

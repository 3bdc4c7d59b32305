package org.thangdo.ratings.wide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.LeftOut;
import org.thangdo.ratings.judgement.LevelList;
import org.thangdo.ratings.judgement.Lines;
import org.thangdo.ratings.wide.FormTable.Shape;

@DisplayName("Tables of forms")
class FormTableTest {

    private static final WideScale UNDECLARED = WideScale.undeclared(Fixture.SCALE);
    private static final WideScale FOUR = new WideScale(List.of("0", "1", "2", "3"), Fixture.SCALE);

    @TempDir
    Path folder;

    private Path file(String... lines) {
        return Fixture.file(folder, "phieu.csv", lines);
    }

    private static FormTable read(Path file, WideScale scale, ReadOptions options) {
        return FormTable.read(file, scale, options, JudgementOptions.DEFAULT, Progress.NONE);
    }

    private FormTable read(WideScale scale, String... lines) {
        return read(file(lines), scale, ReadOptions.DEFAULT);
    }

    private static List<FindingCode> codes(FormTable read) {
        return read.reading().findings().stream().map(Finding::code).toList();
    }

    private static Finding finding(FormTable read, FindingCode code) {
        return read.reading().findings().stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(read.reading().findings()));
    }

    private static Judgements judged(FormTable read) {
        return read.judgements()
                .orElseThrow(() -> new AssertionError(read.reading().findings()));
    }

    @Nested
    @DisplayName("find out what columns are")
    class Columns {

        @Test
        void ofAPublishedKindOfForm() {
            var read = read(
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
            var read = read(
                    FOUR, "ratee,rater,role,C1,C2", "E1,R1,peer,1,1", "E1,R2,collective,2,2", "E1,R3,Cấp trên,2,2");

            assertThat(judged(read).role().names()).containsExactly("collective", "superior", "peer");
        }

        @Test
        void criteriaWithoutNumbersAndVietnameseHeadersUnderATitle() {
            var read = read(
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
            var read = read(
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
            var read = read(FOUR, "ratee,rater,C1,C2,", "E1,R1,1,2,3", "E2,R1,2,2,1");

            assertThat(finding(read, FindingCode.COLUMN_NOT_READ).value()).isEqualTo("E");
        }

        @Test
        void aPersonSaysWhatIsNotKnown() {
            String[] lines = {"ma_hv,rater,tham nien,Ý thức,Chuyên môn", "h1,r1,2,1,2", "h2,r1,3,0,3"};
            assertThat(codes(read(FOUR, lines))).containsExactly(FindingCode.RATEE_NOT_SAID);
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
            var read = read(FOUR, "ratee,rater,C1,C1,topic,topic", "E1,R1,1,2,a,b");

            assertThat(Lines.of(judged(read))).containsExactly("|E1||||R1|C1|a|b|1", "|E1||||R1|C1 (2)|a|b|2");
        }

        @Test
        void totalsBesideCriteriaAreNotRead() {
            var read = read(UNDECLARED, "ratee,rater,C1,C2,Tổng điểm", "E1,R1,1,2,3", "E2,R1,3,2,5");

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
            var read = read(FOUR, lines.toArray(String[]::new));

            assertThat(codes(read)).contains(FindingCode.COLUMN_NOT_READ);
            assertThat(judged(read).facets()).isEmpty();
        }

        @Test
        void equalIdsOfARaterAndARateeAreNotOnePerson() {
            var read = read(FOUR, "rater,ratee,item,score", "1,1,1,3", "1,2,1,2", "2,1,1,0");

            assertThat(judged(read).rater().names()).containsExactly("1", "2");
        }
    }

    @Nested
    @DisplayName("find the levels")
    class Levels {

        @Test
        void declaredLevelsThatNobodyUsedAreKept() {
            var read = read(FOUR, "ratee,rater,C1,C2", "E1,R1,1,3");

            assertThat(judged(read).levels().names()).containsExactly("0", "1", "2", "3");
            assertThat(judged(read).level(0)).isEqualTo(1);
        }

        @Test
        void theRangeIsFilledWhereNobodyDeclares() {
            var read = read(UNDECLARED, "rater,ratee,item,score", "1,1,1,5", "1,1,2,9", "2,1,1,2");

            assertThat(read.shape()).isEqualTo(Shape.LONG);
            assertThat(judged(read).levels().names()).containsExactly("2", "3", "4", "5", "6", "7", "8", "9");
            assertThat(judged(read).levels().scores()).startsWith(2.0, 3.0).endsWith(9.0);
            assertThat(codes(read)).contains(FindingCode.SCALE_FROM_RANGE);
        }

        @Test
        void halfPointsAreLevelsOfTheirOwn() {
            var read = read(UNDECLARED, "ratee;rater;C1;C2", "E1;R1;1,5;2", "E2;R1;1;3");

            assertThat(judged(read).levels().scores()).containsExactly(1.0, 1.5, 2.0, 3.0);
        }

        @Test
        void wordsOfTheRuleWithoutAPeriod() {
            var read = read(UNDECLARED, "ratee,rater,C1,C2", "E1,R1,HTXS,Tốt", "E2,R1,HT,KHT");

            assertThat(judged(read).levels()).isEqualTo(LevelList.of(Fixture.SCALE));
            assertThat(Lines.of(judged(read))).startsWith("|E1||||R1|C1|excellent");
        }

        @Test
        void oneLevelIsNoScaleAndScoresAreNoLevels() {
            var one = read(UNDECLARED, "ratee,rater,C1,C2", "E1,R1,3,3", "E2,R1,3,3");
            assertThat(one.judgements()).isEmpty();
            assertThat(codes(one)).contains(FindingCode.ONE_CATEGORY);

            var scale = new WideScale(
                    IntStream.range(0, 129).mapToObj(Integer::toString).toList(), Fixture.SCALE);
            var many = read(scale, "ratee,rater,C1,C2", "E1,R1,3,128");
            assertThat(many.judgements()).isEmpty();
            assertThat(codes(many)).contains(FindingCode.TOO_MANY_LEVELS);
        }
    }

    @Nested
    @DisplayName("leave nothing out in silence")
    class Faults {

        private final String[] lines = {
            "Năm,Mã,Người chấm,Tiêu chí 1,Tiêu chí 2",
            "2021,CB1,R1,1,2",
            "2021,CB1,R1,1,3",
            "2021,CB2,R1,7,0",
            "2021,CB3,,1,1",
            "2021,,R1,2,2",
            "2021,CB4,R2,0,",
            "2021,CB4,R2,0,NA",
            "2201,CB5,R2,0,1",
            "2021,CB6,R2,,"
        };

        @Test
        void everyCellIsTakenOrCounted() {
            var read = read(FOUR, lines);
            Judgements judged = judged(read);

            assertThat(Lines.of(judged))
                    .containsExactly(
                            "2021|CB1||||R1|Tiêu chí 1|1",
                            "2021|CB2||||R1|Tiêu chí 2|0",
                            "2021|CB4||||R2|Tiêu chí 1|0");
            assertThat(judged.leftOut())
                    .containsExactly(
                            Map.entry(LeftOut.NO_SUBJECT, 2L),
                            Map.entry(LeftOut.NO_LEVEL, 4L),
                            Map.entry(LeftOut.UNREADABLE, 3L),
                            Map.entry(LeftOut.NO_RATER, 2L),
                            Map.entry(LeftOut.CONTRADICTION, 2L),
                            Map.entry(LeftOut.REPEAT, 2L));
            long out = judged.leftOut().values().stream().mapToLong(n -> n).sum();
            assertThat(judged.size() + out).isEqualTo(2L * (lines.length - 1));
            assertThat(read.reading().sheets())
                    .containsExactly(new Reading.Sheet("phieu.csv", "", "judgements", 9, 3, 4, 2));
            assertThat(judged.reading()).isEqualTo(read.reading());
        }

        @Test
        void everyFaultIsAFindingInItsPlace() {
            var read = read(FOUR, lines);

            assertThat(codes(read))
                    .containsExactlyInAnyOrder(
                            FindingCode.FORM_COLUMNS,
                            FindingCode.OUTSIDE_SCALE,
                            FindingCode.PERIOD_OUT_OF_RANGE,
                            FindingCode.RATER_MISSING,
                            FindingCode.VALUE_MISSING,
                            FindingCode.ROWS_WITHOUT_RATING,
                            FindingCode.FORMS_DIFFER,
                            FindingCode.FORM_REPEATED);
            assertThat(finding(read, FindingCode.OUTSIDE_SCALE).place())
                    .isEqualTo(new Finding.Place("phieu.csv", "", "4", "Tiêu chí 1"));
            var differ = finding(read, FindingCode.FORMS_DIFFER);
            assertThat(differ.value()).isEqualTo("“2” (2) · “3” (3)");
            assertThat(differ.arguments()).containsEntry("subject", "CB1").containsEntry("things", 1L);
            assertThat(finding(read, FindingCode.FORM_REPEATED).arguments()).containsEntry("cells", 2L);
            assertThat(finding(read, FindingCode.VALUE_MISSING).place().cell()).isEqualTo("6");
        }

        @Test
        void aFacetTellsFormsApart() {
            var read = read(FOUR, "ratee,rater,occasion,C1,C2", "E1,R1,1,1,2", "E1,R1,2,2,3");

            assertThat(codes(read)).containsExactly(FindingCode.FORM_COLUMNS);
            assertThat(judged(read).size()).isEqualTo(4);
        }

        @Test
        void decisionsAreLeftOutUnlessAsked() {
            Path forms = file("ratee,role,C1,C2", "E1,Cấp trên,1,2", "E1,Quyết định,2,3");

            Judgements judged = judged(read(forms, FOUR, ReadOptions.DEFAULT));
            assertThat(judged.rater().names()).containsExactly("superior");
            assertThat(judged.leftOut()).containsExactly(Map.entry(LeftOut.DECISION, 2L));
            var asked = FormTable.read(
                    forms, FOUR, ReadOptions.DEFAULT, JudgementOptions.DEFAULT.withDecisions(), Progress.NONE);
            assertThat(judged(asked).role().names()).containsExactly("superior", "decision");
        }

        @Test
        void idsCanBeReplaced() {
            var read = read(
                    file("ratee,rater,role,C1,C2", "E1,R1,superior,1,2", "E1,E1,self,2,3"),
                    FOUR,
                    ReadOptions.DEFAULT.withKey(new byte[] {1, 2, 3}));

            assertThat(judged(read).subject().names()).hasSize(1).allMatch(name -> name.matches("CB\\w{12}"));
            assertThat(judged(read).rater().names())
                    .hasSize(2)
                    .contains("self")
                    .anyMatch(name -> name.matches("NC\\w{12}"));
        }

        @Test
        void whatHoldsNoFormsSaysSo() {
            var read = read(UNDECLARED, "a,b,c", "x,y,z", "u,v,w");

            assertThat(read.shape()).isEqualTo(Shape.NONE);
            assertThat(codes(read)).containsExactly(FindingCode.NO_FORMS);
            assertThat(read(folder.resolve("none.csv"), UNDECLARED, ReadOptions.DEFAULT)
                            .reading()
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.NOT_READABLE);
        }
    }

    @Nested
    @DisplayName("say the same as other tables of the same judgements")
    class SameJudgements {

        private final List<String> forms = forms();

        private List<String> forms() {
            var random = new Random(11);
            var lines = new ArrayList<String>();
            for (int ratee = 0; ratee < 20; ratee++) {
                for (int rater = 0; rater < 12; rater++) {
                    if (random.nextInt(3) > 0) {
                        String role = rater % 3 == 0 ? "superior" : "collective";
                        lines.add("E" + ratee + ",R" + rater + "," + role + ",U" + ratee % 3 + "," + random.nextInt(4)
                                + "," + random.nextInt(4) + "," + (random.nextInt(5) == 0 ? "" : random.nextInt(4)));
                    }
                }
            }
            return lines;
        }

        private FormTable wide(List<String> lines) {
            var all = new ArrayList<>(List.of("ratee,rater,role,unit,C1,C2,C10"));
            all.addAll(lines);
            return read(FOUR, all.toArray(String[]::new));
        }

        private List<String> longer(String header, String before, List<String> levels) {
            var lines = new ArrayList<>(List.of(header));
            for (String form : forms) {
                String[] cells = form.split(",", -1);
                String[] criteria = {"C1", "C2", "C10"};
                for (int j = 0; j < 3; j++) {
                    String level = cells[4 + j].isEmpty() ? "" : levels.get(Integer.parseInt(cells[4 + j]));
                    lines.add(before + String.join(",", cells[0], cells[1], cells[2], cells[3], criteria[j], level));
                }
            }
            return lines;
        }

        private void assertSame(Judgements one, Judgements other) {
            assertThat(Lines.of(other)).isEqualTo(Lines.of(one));
            assertThat(one.size()).isGreaterThan(300);
            assertThat(other.rater()).isEqualTo(one.rater());
            assertThat(other.subject()).isEqualTo(one.subject());
            assertThat(other.criterion()).isEqualTo(one.criterion());
            assertThat(other.unit()).isEqualTo(one.unit());
            assertThat(other.level()).isEqualTo(one.level());
        }

        @Test
        void oneRowForEachJudgement() {
            var lines = longer("ratee,rater,role,unit,item,score", "", List.of("0", "1", "2", "3"));

            Judgements one = judged(wide(forms));
            Judgements other = judged(read(FOUR, lines.toArray(String[]::new)));
            assertSame(one, other);
            assertThat(other.leftOut()).isEqualTo(one.leftOut());
            assertThat(one.criterion().names()).containsExactly("C1", "C10", "C2");
        }

        @Test
        void theHistoryOfThem() {
            var lines = longer(
                    "period,ratee,rater,role,unit,criterion,level", "2021,", List.of("KHT", "HT", "Tốt", "HTXS"));
            Path file = file(lines.toArray(String[]::new));
            var words = new ArrayList<>(List.of("ratee,rater,role,unit,C1,C2,C10"));
            forms.forEach(form -> {
                String[] cells = form.split(",", -1);
                for (int j = 4; j < 7; j++) {
                    cells[j] = cells[j].isEmpty()
                            ? ""
                            : List.of("KHT", "HT", "Tốt", "HTXS").get(Integer.parseInt(cells[j]));
                }
                words.add(String.join(",", cells));
            });
            assertThat(FormTable.shape(file, UNDECLARED, ReadOptions.DEFAULT)).isEqualTo(Shape.HISTORY);
            try (History history = Fixture.read(file)) {
                Judgements one = history.judgements(new Selection(Kind.PERSON, Map.of()), JudgementOptions.DEFAULT);
                Path wide = Fixture.file(folder, "forms.csv", words.toArray(String[]::new));
                assertThat(FormTable.shape(wide, UNDECLARED, ReadOptions.DEFAULT))
                        .isEqualTo(Shape.FORMS);
                var other = judged(read(wide, UNDECLARED, ReadOptions.DEFAULT));
                assertThat(one.period().names()).containsExactly("2021");
                assertThat(Lines.of(other).stream().map(line -> "2021" + line).toList())
                        .isEqualTo(Lines.of(one));
                assertThat(other.rater()).isEqualTo(one.rater());
                assertThat(other.levels()).isEqualTo(one.levels());
            }
        }

        @Test
        void theSameInAnyOrderOfRows() {
            Judgements one = judged(wide(forms));
            var shuffled = new ArrayList<>(forms);
            Collections.shuffle(shuffled, new Random(5));

            assertSame(one, judged(wide(shuffled)));
        }

        @Test
        void theSameAsParquetAndInAWorkbook() throws Exception {
            Judgements one = judged(wide(forms));
            Path csv = folder.resolve("phieu.csv");

            assertSame(one, judged(read(Fixture.parquet(csv), FOUR, ReadOptions.DEFAULT)));
            assertSame(one, judged(read(FormWorkbook.of(csv), FOUR, ReadOptions.DEFAULT)));
        }
    }
}

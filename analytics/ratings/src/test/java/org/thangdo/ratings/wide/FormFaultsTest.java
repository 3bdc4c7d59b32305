package org.thangdo.ratings.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thangdo.ratings.wide.FormFixture.FOUR;
import static org.thangdo.ratings.wide.FormFixture.UNDECLARED;
import static org.thangdo.ratings.wide.FormFixture.codes;
import static org.thangdo.ratings.wide.FormFixture.finding;
import static org.thangdo.ratings.wide.FormFixture.judged;
import static org.thangdo.ratings.wide.FormFixture.read;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.LeftOut;
import org.thangdo.ratings.judgement.Lines;
import org.thangdo.ratings.wide.FormTable.Shape;

@DisplayName("Faults of forms")
class FormFaultsTest {

    @TempDir
    Path folder;

    private Path file(String... lines) {
        return Fixture.file(folder, "phieu.csv", lines);
    }

    private FormTable forms(WideScale scale, String... lines) {
        return read(file(lines), scale, ReadOptions.DEFAULT);
    }

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
        var read = forms(FOUR, lines);
        Judgements judged = judged(read);

        assertThat(Lines.of(judged))
                .containsExactly(
                        "2021|CB1||||R1|Tiêu chí 1|1", "2021|CB2||||R1|Tiêu chí 2|0", "2021|CB4||||R2|Tiêu chí 1|0");
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
        var read = forms(FOUR, lines);

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
        var read = forms(FOUR, "ratee,rater,occasion,C1,C2", "E1,R1,1,1,2", "E1,R1,2,2,3");

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
        var read = forms(UNDECLARED, "a,b,c", "x,y,z", "u,v,w");

        assertThat(read.shape()).isEqualTo(Shape.NONE);
        assertThat(codes(read)).containsExactly(FindingCode.NO_FORMS);
        assertThat(read(folder.resolve("none.csv"), UNDECLARED, ReadOptions.DEFAULT)
                        .reading()
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NOT_READABLE);
    }
}

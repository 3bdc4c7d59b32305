package org.thangdo.ratings.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thangdo.ratings.wide.WideFixture.FOUR;
import static org.thangdo.ratings.wide.WideFixture.UNDECLARED;
import static org.thangdo.ratings.wide.WideFixture.codes;
import static org.thangdo.ratings.wide.WideFixture.finding;
import static org.thangdo.ratings.wide.WideFixture.matrix;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.FindingCode;

@DisplayName("sees raters and subjects as a person sees them")
class WideHeaderTest {

    @TempDir
    Path folder;

    @Test
    void headerAndSubjects() {
        try (var read = read(FOUR, "Mã cán bộ;An;Bình;Chi", "CB1;1;2;2", "CB2;4;NA;.", "CB3;-;3;3.0")) {
            assertThat(read.raters()).containsExactly("An", "Bình", "Chi");
            assertThat(read.subjects()).containsExactly("CB1", "CB2", "CB3");
            assertThat(matrix(read)).isEqualTo("011 3.. .22");
            assertThat(codes(read)).containsExactly(FindingCode.COLUMN_OF_SUBJECTS);
            assertThat(read.completeRows()).isEqualTo(1);
            assertThat(read.reading().sheets()).containsExactly(new Reading.Sheet("wide.csv", "", "wide", 3, 3, 0, 0));
        }
    }

    @Test
    void neitherHeaderNorSubjects() {
        try (var read = read(FOUR, "1,2,2", "4,null,N/A", "3,3,3", "2,2,1")) {
            assertThat(read.raters()).containsExactly("R1", "R2", "R3");
            assertThat(read.subjects()).containsExactly("1", "2", "3", "4");
            assertThat(matrix(read)).isEqualTo("011 3.. 222 110");
            assertThat(codes(read)).containsExactly(FindingCode.NO_HEADER);
        }
    }

    @Test
    void headerWithoutSubjects() {
        try (var read = read(UNDECLARED, "r1,r2,r3", "1,2,2", "4,,3", "3,3,3")) {
            assertThat(read.raters()).containsExactly("r1", "r2", "r3");
            assertThat(matrix(read)).isEqualTo("011 3.2 222");
            assertThat(codes(read)).containsExactly(FindingCode.SCALE_NOT_DECLARED);
        }
    }

    @Test
    void subjectsWithoutHeader() {
        try (var read = read(FOUR, "Nguyễn Văn A,1,2,2", "Trần Thị B,4,,3", "Lê C,3,3,3")) {
            assertThat(read.subjects()).containsExactly("Nguyễn Văn A", "Trần Thị B", "Lê C");
            assertThat(matrix(read)).isEqualTo("011 3.2 222");
            assertThat(codes(read)).containsExactly(FindingCode.COLUMN_OF_SUBJECTS, FindingCode.NO_HEADER);
        }
    }

    @Test
    void ratersNamedByNumbers() {
        try (var read = read(FOUR, "unit,1,2,3", "1,1,2,2", "2,4,,3", "3,3,3,3")) {
            assertThat(read.raters()).containsExactly("1", "2", "3");
            assertThat(read.rows()).isEqualTo(3);
        }
    }

    @Test
    void numbersOfRowsAreNotRatings() {
        try (var read = read(UNDECLARED, "\"\",a,b", "1,1,2", "2,2,2", "3,1,1", "4,1,1", "5,2,2", "6,1,2")) {
            assertThat(read.raters()).containsExactly("a", "b");
            assertThat(read.subjects()).containsExactly("1", "2", "3", "4", "5", "6");
        }
        try (var read = read(FOUR, "x,a,b", "101,1,2", "102,2,2", "103,1,1", "104,1,1")) {
            assertThat(read.raters()).containsExactly("a", "b");
        }
    }

    @Test
    void aRaterWhoGaveEveryCategoryOnceIsNotANumbering() {
        try (var read = read(FOUR, "a,b,c", "1,1,2", "2,2,2", "3,3,3", "4,4,4")) {
            assertThat(read.raters()).containsExactly("a", "b", "c");
        }
    }

    @Test
    void allScoresDifferInEveryColumn() {
        try (var read = read(UNDECLARED, "a,b,c", "71,65,80", "90,88,85", "55,60,52", "77,79,81", "68,70,66")) {
            assertThat(read.raters()).containsExactly("a", "b", "c");
            assertThat(read.crossProducts().subjects()).isEqualTo(5);
        }
    }

    @Test
    void otherColumnsAreNamed() {
        String[] lines = {"STT,Họ và tên,Đơn vị,A,B", "1,An,P1,3,4", "2,Bình,P2,2,2"};
        try (var read = read(FOUR, lines)) {
            assertThat(read.subjects()).containsExactly("An", "Bình");
            assertThat(read.raters()).containsExactly("A", "B");
            assertThat(finding(read, FindingCode.COLUMN_NOT_READ).value()).isEqualTo("Đơn vị");
        }
    }

    @Test
    void idsCanBeCodes() {
        String[] lines = {"Mã,self,Lan", "CB1,1,2", "CB2,2,9"};
        var options = ReadOptions.DEFAULT.withKey(new byte[] {1, 2, 3});
        try (var read = WideRatings.read(WideFixture.file(folder, lines), FOUR, options, Progress.NONE)) {
            assertThat(read.subjects()).doesNotContain("CB1").allMatch(code -> code.matches("CB[0-9A-Z]{12}"));
            assertThat(read.raters().get(0)).isEqualTo("self");
            assertThat(read.raters().get(1)).matches("NC[0-9A-Z]{12}");
            assertThat(read.reading().findings().toString()).doesNotContain("Lan");
        }
    }

    @Test
    void manySubjectsAndRemarks() {
        var lines = new String[25_002];
        lines[0] = "ma so,r1,r2,gi do";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "X" + i + "," + (1 + i % 4) + "," + (1 + i % 3) + ",noi dung " + i;
        }
        try (var read = read(UNDECLARED, lines)) {
            assertThat(read.raters()).containsExactly("r1", "r2");
            assertThat(read.categories()).containsExactly("1", "2", "3", "4");
            assertThat(finding(read, FindingCode.COLUMN_NOT_READ).value()).isEqualTo("gi do");
            assertThat(read.subjects().get(25_000)).isEqualTo("X25001");
        }
    }

    @Test
    void aPersonCanSayItOtherwise() {
        String[] lines = {"stt,b,c", "1,1,2", "2,2,2", "3,3,3"};
        var options = ReadOptions.DEFAULT.withMapping("stt=level");
        try (var read = WideRatings.read(WideFixture.file(folder, lines), FOUR, options, Progress.NONE)) {
            assertThat(read.raters()).containsExactly("stt", "b", "c");
        }
    }

    private WideRatings read(WideScale scale, String... lines) {
        return WideFixture.read(folder, scale, lines);
    }
}

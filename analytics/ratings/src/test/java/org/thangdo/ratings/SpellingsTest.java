package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.ratings.finding.FindingCode;

/** What people write in many ways is read in the one way they mean. */
class SpellingsTest {

    @TempDir
    Path folder;

    private History read(String... lines) {
        return Fixture.read(Fixture.file(folder, "bang.csv", lines));
    }

    private static List<String> levels(History history) {
        return history.levels(Selection.finalLevels(Kind.PERSON), Set.of()).stream()
                .map(cell -> cell.period() + cell.counts().counts())
                .toList();
    }

    @Nested
    @DisplayName("a name without its middle")
    class MissingMiddle {

        @ParameterizedTest
        @CsvSource({
            "1978, A, Nguyễn Thuỷ, 1978, B, true",
            "'', A, Nguyễn Thủy, '', A, true",
            "1978, A, Nguyễn Thủy, 1980, A, false",
            "'', A, Nguyễn Thủy, '', B, false",
            "'', '', Nguyễn Thủy, '', '', false",
            "1978, A, Trần Thủy, 1978, A, false",
            "1978, A, Nguyễn Ngọc Thủy, 1978, A, false",
        })
        void isProbablyOnePersonInOneUnitOrOfOneBirthYear(
                String birth, String unit, String name, String otherBirth, String otherUnit, boolean one) {
            try (History history = read(
                    "Mã,Họ và tên,Năm sinh,Đơn vị,Năm,Mức",
                    "1,Nguyễn Thị Thủy," + birth + "," + unit + ",2020,Tốt",
                    "2," + name + "," + otherBirth + "," + otherUnit + ",2021,Tốt")) {
                assertThat(Fixture.codes(history))
                        .isEqualTo(one ? List.of(FindingCode.SAME_PERSON_TWO_SPELLINGS) : List.of());
            }
        }
    }

    @Nested
    @DisplayName("marks under levels")
    class Marks {

        @Test
        void giveTheLevelOverTheColumn() {
            try (History history = read(
                    "Mã,Họ và tên,Năm,HTXS,HTT,HT,KHT",
                    "1,A,2021,x,,,",
                    "2,B,2021,,X,,",
                    "3,C,2021,,✓,,",
                    "4,D,2021,,,,")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.VALUE_MISSING);
                assertThat(levels(history)).containsExactly("2021[0, 0, 2, 1]");
                assertThat(history.reading().sheets().get(0))
                        .isEqualTo(new Reading.Sheet("bang.csv", "", "ratings", 4, 3, 1, 0));
            }
        }

        @Test
        void ofTwoLevelsContradict() {
            try (History history = read("Mã,Năm,HTXS,HTT", "1,2021,x,x", "2,2021,,x")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.CONFLICTING_ROWS);
                assertThat(levels(history)).containsExactly("2021[0, 0, 1, 0]");
            }
        }
    }

    @Nested
    @DisplayName("totals")
    class Totals {

        @Test
        void inADecomposedWordAreARowOfTotals() {
            String total = Normalizer.normalize("Tổng cộng", Normalizer.Form.NFD);
            try (History history =
                    read("Đơn vị,Năm,HTXS,HTT,HT,KHT", "A,2021,1,5,0,0", "B,2021,2,7,1,0", total + ",,3,12,1,0")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.TOTALS_ROW);
                assertThat(levels(history)).containsExactly("2021[0, 1, 12, 3]");
            }
        }

        @Test
        void inAColumnAreCheckedAgainstTheLevels() {
            try (History history =
                    read("Đơn vị,Năm,Tổng số,HTXS,HTT,HT,KHT", "A,2021,6,1,5,0,0", "B,2021,11,2,7,1,0")) {
                var finding = Fixture.finding(history, FindingCode.TOTALS_DIFFER);

                assertThat(Fixture.codes(history)).containsExactly(FindingCode.TOTALS_DIFFER);
                assertThat(finding.place().source()).isEqualTo("bang.csv!3");
                assertThat(finding.place().column()).isEqualTo("Tổng số");
                assertThat(finding.arguments()).containsEntry("printed", 11L).containsEntry("sum", 10L);
            }
        }

        @Test
        void mayBeLargerIfALevelIsNotListed() {
            try (History history = read("Đơn vị,Năm,Tổng số,HTXS,HTT", "A,2021,7,1,5", "B,2021,8,2,7")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.TOTALS_DIFFER);
                assertThat(Fixture.finding(history, FindingCode.TOTALS_DIFFER)
                                .place()
                                .cell())
                        .isEqualTo("3");
            }
        }
    }
}

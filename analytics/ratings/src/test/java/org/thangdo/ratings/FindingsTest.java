package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;

class FindingsTest {

    @TempDir
    Path folder;

    private History read(String... lines) {
        return Fixture.read(Fixture.file(folder, "ket_qua.csv", lines));
    }

    private static Reading.Sheet ledger(History history) {
        return history.reading().sheets().get(0);
    }

    @Nested
    @DisplayName("finds what is wrong with a column")
    class Columns {

        @Test
        void unknownLevelWithTheNearestOne() {
            try (History history =
                    read("Mã cán bộ,Năm,Mức xếp loại", "CB1,2021,Tốt", "CB2,2021,HTT NV", "CB3,2021,HTT NV")) {
                var finding = Fixture.finding(history, FindingCode.UNKNOWN_LEVEL);

                assertThat(Fixture.codes(history)).containsExactly(FindingCode.UNKNOWN_LEVEL);
                assertThat(finding.place()).isEqualTo(new Place("ket_qua.csv", "", "3", "Mức xếp loại"));
                assertThat(finding.value()).isEqualTo("HTT NV");
                assertThat(finding.arguments()).containsEntry("id", "good").containsEntry("cells", 2L);
                assertThat(finding.others()).hasSize(1);
                assertThat(ledger(history)).isEqualTo(new Reading.Sheet("ket_qua.csv", "", "ratings", 3, 1, 2, 0));
            }
        }

        @Test
        void mixedDecimalMarksAreNeverGuessed() {
            try (History history =
                    read("Mã;Năm;Điểm", "CB1;2021;87,5", "CB2;2021;92.5", "CB3;2021;1.250", "CB4;2021;80")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.MIXED_DECIMAL_MARK);
                assertThat(Fixture.finding(history, FindingCode.MIXED_DECIMAL_MARK)
                                .arguments())
                        .containsEntry("comma", 1L)
                        .containsEntry("point", 2L);
                assertThat(ledger(history).rejected())
                        .isEqualTo(3 + ledger(history).kept() - 1);
            }
        }

        @Test
        void datesInTheColumnOfYears() {
            try (History history = read("Mã,Năm,Mức", "CB1,2021-01-01,Tốt", "CB2,2021,Tốt", "CB3,1905-07-12,Tốt")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.YEAR_IS_DATE);
                assertThat(ledger(history).rejected()).isEqualTo(2);
            }
        }

        @Test
        void periodOutsideTheRange() {
            try (History history = read("Mã,Năm,Mức", "CB1,2201,Tốt", "CB2,2021,Tốt", "CB3,202,Tốt")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.PERIOD_OUT_OF_RANGE);
                assertThat(ledger(history).rejected()).isEqualTo(2);
            }
        }

        @Test
        void spacesAndUnicodeFormsAreRepairedAndListed() {
            try (History history = read(
                    "Mã,Năm,Đơn vị,Mức",
                    "CB1,2021,Phòng Nội vụ ,Tốt",
                    "CB2,2021,Pho\u0300ng No\u0323\u0302i vu\u0323,Tốt",
                    "CB3,2021,Phòng\u00A0Nội vụ,Tốt",
                    "CB4,2021,Phòng Nội vụ,Tốt")) {
                assertThat(Fixture.codes(history))
                        .containsExactlyInAnyOrder(FindingCode.SPACES_TRIMMED, FindingCode.UNICODE_NORMALISED);
                assertThat(history.values(Selection.finalLevels(Kind.PERSON), Dimension.UNIT))
                        .containsExactly("Phòng Nội vụ");
            }
        }

        @Test
        void idsThatASpreadsheetRounded() {
            try (History history = read("Mã,Năm,Mức", "1.23457E+11,2021,Tốt", "123456789012,2021,Tốt")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.SCIENTIFIC_ID);
                assertThat(ledger(history).rejected()).isEqualTo(1);
            }
        }

        @Test
        void formsWithoutARater() {
            try (History history = read(
                    "Mã,Năm,Vai trò,Người chấm,Mức",
                    "CB1,2021,Cấp trên,R1,Tốt",
                    "CB1,2021,Tập thể,,Tốt",
                    "CB1,2021,Quyết định,,Tốt")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.RATER_MISSING);
                assertThat(ledger(history)).isEqualTo(new Reading.Sheet("ket_qua.csv", "", "ratings", 3, 2, 1, 0));
            }
        }
    }

    @Nested
    @DisplayName("finds what is wrong between rows")
    class Rows {

        @Test
        void equalRowsBecomeOne() {
            try (History history = read("Mã,Năm,Mức", "CB1,2021,Tốt", "CB1,2021,Tốt", "CB2,2021,Tốt")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.DUPLICATE_ROW);
                assertThat(ledger(history)).isEqualTo(new Reading.Sheet("ket_qua.csv", "", "ratings", 3, 2, 0, 1));
            }
        }

        @Test
        void contradictingRowsAreAllLeftOut() {
            try (History history = read("Mã,Năm,Mức", "CB1,2021,Tốt", "CB1,2021,HTXS", "CB2,2021,Tốt")) {
                var finding = Fixture.finding(history, FindingCode.CONFLICTING_ROWS);

                assertThat(finding.value()).isEqualTo("CB1, 2021: “Tốt” (2) · “Xuất sắc” (3)");
                assertThat(ledger(history)).isEqualTo(new Reading.Sheet("ket_qua.csv", "", "ratings", 3, 1, 2, 0));
            }
        }

        @Test
        void oneIdInTwoUnits() {
            try (History history = read("Mã,Năm,Đơn vị,Mức", "CB1,2021,A,Tốt", "CB1,2021,B,HTXS", "CB2,2021,A,Tốt")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.SUBJECT_IN_TWO_UNITS);
                assertThat(ledger(history).kept()).isEqualTo(3);
            }
        }

        @Test
        void totalsRowIsACrossCheck() {
            try (History history =
                    read("Đơn vị,Năm,HTXS,HTT,HT,KHT", "A,2021,1,5,0,0", "B,2021,2,7,1,0", "Tổng cộng,,3,12,1,0")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.TOTALS_ROW);
                assertThat(ledger(history)).isEqualTo(new Reading.Sheet("ket_qua.csv", "", "counts", 3, 2, 0, 1));
            }
        }

        @Test
        void totalsThatDoNotAddUp() {
            try (History history =
                    read("Đơn vị,Năm,HTXS,HTT,HT,KHT", "A,2021,1,5,0,0", "B,2021,2,7,1,0", "Tổng cộng,,3,13,1,0")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.TOTALS_DIFFER);
                assertThat(Fixture.finding(history, FindingCode.TOTALS_DIFFER).arguments())
                        .containsEntry("printed", 13L)
                        .containsEntry("sum", 12L);
            }
        }

        @Test
        void printedSharesOfTheSeedPaper() {
            try (History history = read(
                    "Năm;Mức xếp loại;Số lượng;Tỷ lệ ghi",
                    "2020;Xuất sắc;13;17,56",
                    "2020;Tốt;58;78,37",
                    "2020;Hoàn thành;1;1,35",
                    "2020;Không hoàn thành;2;27,02",
                    "2019;Xuất sắc;20;21,7",
                    "2019;Tốt;68;73,9",
                    "2019;Hoàn thành;2;2,2",
                    "2019;Không hoàn thành;2;2.2")) {
                assertThat(Fixture.codes(history))
                        .containsExactly(
                                FindingCode.PRINTED_SHARE_WRONG,
                                FindingCode.PRINTED_SHARE_ROUNDING,
                                FindingCode.PRINTED_SHARE_STYLE);
                var wrong = Fixture.finding(history, FindingCode.PRINTED_SHARE_WRONG);
                assertThat(wrong.place().cell()).isEqualTo("5");
                assertThat(wrong.arguments())
                        .containsEntry("cause", "DECIMAL_SHIFT")
                        .containsEntry("sum", 1.243);
                assertThat(ledger(history).kept()).isEqualTo(8);
            }
        }
    }

    @Nested
    @DisplayName("reads other layouts")
    class Layouts {

        @Test
        void oneColumnPerYear() {
            try (History history = read("Mã cán bộ,Họ và tên,2020,2021", "CB1,A,Tốt,HTXS", "CB2,B,,Tốt")) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(history.levels(Selection.finalLevels(Kind.PERSON), Set.of()))
                        .extracting(cell -> cell.period() + cell.counts().counts())
                        .containsExactly("2020[0, 0, 1, 0]", "2021[0, 0, 1, 1]");
            }
        }

        @Test
        void titleAndTwoHeaderRows() {
            try (History history = read(
                    "KẾT QUẢ XẾP LOẠI NĂM 2021,,,,,",
                    "STT,Đơn vị,Kết quả xếp loại,,,",
                    ",,HTXS,HTT,HT,KHT",
                    "1,A,1,5,0,0",
                    "2,B,2,7,1,0")) {
                assertThat(Fixture.codes(history))
                        .containsExactly(FindingCode.MERGED_HEADER, FindingCode.PERIOD_FROM_NAME);
                assertThat(history.levels(Selection.finalLevels(Kind.PERSON), Set.of(Dimension.UNIT)))
                        .extracting(cell -> cell.group().label() + cell.counts().counts())
                        .containsExactly("A[0, 0, 5, 1]", "B[0, 1, 7, 2]");
            }
        }

        @Test
        void oneColumnPerCriterion() {
            try (History history =
                    read("Mã,Năm,Phẩm chất chính trị,Kết quả công việc", "CB1,2021,28,60", "CB2,2021,25,55.5")) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(history.values(new Selection(Kind.PERSON, java.util.Map.of()), Dimension.CRITERION))
                        .isEqualTo(List.of());
                assertThat(history.table("ratings")
                                .stringColumn("criterion")
                                .unique()
                                .asList())
                        .containsExactlyInAnyOrder("Phẩm chất chính trị", "Kết quả công việc");
            }
        }

        @Test
        void oneColumnPerRole() {
            try (History history = read(
                    "Mã,Năm,Tự đánh giá,Tập thể,Cấp trên,Xếp loại",
                    "CB1,2021,HTXS,Tốt,Tốt,Tốt",
                    "CB2,2021,Tốt,Tốt,HT,HT")) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(history.values(new Selection(Kind.PERSON, java.util.Map.of()), Dimension.ROLE))
                        .containsExactly("collective", "decision", "self", "superior");
            }
        }

        @Test
        void countsWithSharesBeside() {
            try (History history =
                    read("Năm;Tổng số;HTXS;Tỷ lệ HTXS;HTT;Tỷ lệ HTT;HT;KHT", "2018;112;22;19,64;88;78,58;2;0")) {
                assertThat(Fixture.codes(history)).containsExactly(FindingCode.PRINTED_SHARE_ROUNDING);
                assertThat(history.printedShares()).hasSize(2);
            }
        }
    }
}

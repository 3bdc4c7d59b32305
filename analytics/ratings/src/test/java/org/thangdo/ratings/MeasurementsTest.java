package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Measurements;

@DisplayName("Measurements")
class MeasurementsTest {

    @TempDir
    Path folder;

    private static String row(Measurements read, int row) {
        return String.join(
                        "|",
                        read.period().name(row),
                        read.subject().name(row),
                        read.unit().name(row),
                        read.position().name(row),
                        read.metric().name(row))
                + "|" + read.value(row);
    }

    @Test
    void areReadUnderVietnameseHeadersAndFindTheSubjectsOfJudgements() {
        Path ratings = Fixture.file(
                folder,
                "phieu.csv",
                "Năm,Mã cán bộ,Vai trò,Người chấm,Mức",
                "2021,CB3,Cấp trên,R1,Tốt",
                "2021,CB2,Cấp trên,R1,HT");
        Path measured = Fixture.file(
                folder,
                "do_luong.csv",
                "Kỳ;Mã cán bộ;Đơn vị;Chức vụ;Chỉ số;Giá trị",
                "Quý 3/2021;CB2;P1;;Số hồ sơ;120",
                "Quý 3/2021;CB2;;chuyên viên;Tỷ lệ đúng hạn;97,5",
                "Quý 3/2021;CB1;P1;;Số hồ sơ;88",
                "Quý 3/2021;CB1;P1;;Số hồ sơ;88",
                "Quý 3/2021;CB4;P1;;Số hồ sơ;5",
                "Quý 3/2021;CB4;P1;;Số hồ sơ;6");
        try (History history = Fixture.read(ratings, measured)) {
            Measurements read = history.measurements();

            assertThat(Fixture.codes(history)).isEmpty();
            assertThat(read.size()).isEqualTo(3);
            assertThat(row(read, 0)).isEqualTo("2021-Q3|CB1|P1||Số hồ sơ|88.0");
            assertThat(row(read, 1)).isEqualTo("2021-Q3|CB2|P1|chuyên viên|Số hồ sơ|120.0");
            assertThat(row(read, 2)).isEqualTo("2021-Q3|CB2|P1|chuyên viên|Tỷ lệ đúng hạn|97.5");
            assertThat(read.contradictions()).isEqualTo(2);
            assertThat(read.repeats()).isEqualTo(1);
            var judged = history.judgements(new Selection(Kind.PERSON, java.util.Map.of()), JudgementOptions.DEFAULT);
            assertThat(read.subject().codesIn(judged.subject())).containsExactly(-1, 0, 0);
        }
    }

    @Test
    void areReadFromASheetOfAWorkbookAndWhatIsNoNumberIsAFinding() throws IOException {
        Path path = folder.resolve("do_luong.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var sheet = book.createSheet("Đo lường");
            String[][] cells = {
                {"Năm", "Mã cán bộ", "Chỉ số", "Giá trị"},
                {"2021", "CB1", "Số hồ sơ", "12"},
                {"2021", "CB2", "Số hồ sơ", "nhiều"},
                {"2021", "", "Số hồ sơ", "7"}
            };
            for (int i = 0; i < cells.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < cells[i].length; j++) {
                    if (cells[i][j].matches("\\d+")) {
                        row.createCell(j).setCellValue(Double.parseDouble(cells[i][j]));
                    } else {
                        row.createCell(j).setCellValue(cells[i][j]);
                    }
                }
            }
            book.write(out);
        }
        try (History history = Fixture.read(path)) {
            assertThat(row(history.measurements(), 0)).isEqualTo("2021|CB1|||Số hồ sơ|12.0");
            assertThat(Fixture.codes(history)).contains(FindingCode.NOT_A_NUMBER);
            assertThat(history.reading().sheets())
                    .containsExactly(new Reading.Sheet("do_luong.xlsx", "Đo lường", "measurements", 3, 1, 2, 0));
        }
    }
}

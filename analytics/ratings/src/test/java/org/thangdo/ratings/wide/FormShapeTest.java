package org.thangdo.ratings.wide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.wide.FormTable.Shape;

@DisplayName("What a file holds")
class FormShapeTest {

    private static final WideScale UNDECLARED = WideScale.undeclared(Fixture.SCALE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORMS   | ratee,rater,role,unit,senior,C1,C2 | E1,R1,peer,A,0,1,2 | E2,R2,self,A,1,0,3",
                "FORMS   | idstud,rater,k1,k2                 | 1,db03,1,2         | 2,db03,1,1",
                "FORMS   | rater,topic,female,X1,X2           | 1,3,2,3,1          | 2,1,2,0,2",
                "FORMS   | Mã,Năm,Người chấm,Tiêu chí 1,Tiêu chí 2 | CB1,2021,R1,3,1 | CB2,2021,R1,1,4",
                "FORMS   | Mã,Người chấm,Tiêu chí 1,Tiêu chí 2 | CB1,R1,HTXS,Tốt   | CB2,R1,HT,HT",
                "FORMS   | Mã,Năm,Người chấm,Tiêu chí 1,Tiêu chí 2 | CB1,2021,R1,HTXS,Tốt | CB2,2021,R1,HT,HT",
                "HISTORY | Mã,Năm,Vai trò,Tiêu chí 1,Tiêu chí 2 | CB1,2021,Cấp trên,HTXS,Tốt | CB2,2021,Cấp trên,HT,HT",
                "FORMS   | Mã,Người chấm,C1,C2,Tổng điểm | CB1,R1,1,2,3 | CB2,R1,3,2,5",
                "HISTORY | Mã,Năm,Mức xếp loại                | CB1,2021,HTXS      | CB2,2021,HT",
                "HISTORY | Mã,Năm,Vai trò,Người chấm,Mức,Điểm | CB1,2021,Cấp trên,R1,HTXS,95 | CB2,2021,Cấp trên,R1,HT,61",
                "LONG    | rater,ratee,item,score             | 1,1,1,5            | 1,1,2,9",
                "LONG    | Mã,Người chấm,Mức                  | CB1,R1,4           | CB2,R1,2",
                "LONG    | Task,Person,Rater,Score            | 1,1,1,5            | 1,2,1,9",
                "NONE    | Năm,Đơn vị,HTXS,HTT,HT,KHT         | 2021,A,1,5,0,0     | 2021,B,2,7,1,0",
                "NONE    | Mã,Năm,Vai trò,Người chấm,Điểm     | CB1,2021,Cấp trên,R1,95.5 | CB2,2021,Cấp trên,R1,61",
                "NONE    | subject,X1,X2,X3                   | 1,9,2,5            | 2,6,1,3"
            })
    void isFoundOutFromTheHeaderAndTheFirstRows(Shape shape, String header, String first, String second) {
        Path file = Fixture.file(folder, "bang.csv", header, first, second);

        assertThat(FormTable.shape(file, UNDECLARED, ReadOptions.DEFAULT)).isEqualTo(shape);
    }

    @Test
    void aDeclaredScaleIsNotThatOfAHistory() {
        Path file = Fixture.file(folder, "bang.csv", "Mã,Năm,Người chấm,Mức", "CB1,2021,R1,Tốt", "CB2,2021,R1,Khá");
        var scale = new WideScale(List.of("Trung bình", "Khá", "Tốt"), Fixture.SCALE);

        assertThat(FormTable.shape(file, scale, ReadOptions.DEFAULT)).isEqualTo(Shape.LONG);
    }

    @Test
    void onlyTheBeginningOfALongTableIsRead() throws IOException {
        Path file = folder.resolve("dai.csv");
        var text = new StringBuilder("ratee,rater,C1,C2\n");
        for (int i = 0; i < 150_000; i++) {
            text.append("E").append(i).append(",R1,").append(i % 4).append(",1\n");
        }
        Files.writeString(file, text + "nothing of this is read: \u0000\u0001\n");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        assertThat(FormTable.shape(file, UNDECLARED, ReadOptions.DEFAULT.withTemporaryFolder(temporary)))
                .isEqualTo(Shape.FORMS);
        try (var left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }
}

package org.thangdo.ratings.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.thangdo.ratings.wide.WideFixture.FOUR;
import static org.thangdo.ratings.wide.WideFixture.UNDECLARED;
import static org.thangdo.ratings.wide.WideFixture.codes;
import static org.thangdo.ratings.wide.WideFixture.finding;
import static org.thangdo.ratings.wide.WideFixture.matrix;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

class WideRatingsTest {

    @TempDir
    Path folder;

    @Nested
    @DisplayName("reads categories")
    class Values {

        @Test
        void wordsOfLevels() {
            try (var read = read(UNDECLARED, "a,b,c", "HTXS,Tốt,hoàn thành tốt nhiệm vụ", "KHT,,HTT", "x,HT,HT")) {
                assertThat(read.levels()).contains(Fixture.SCALE);
                assertThat(read.scale()).containsExactly(1.0, 2.0, 3.0, 4.0);
                assertThat(matrix(read)).isEqualTo("322 0.2 .11");
                assertThat(codes(read)).containsExactly(FindingCode.UNKNOWN_LEVEL);
                assertThat(finding(read, FindingCode.UNKNOWN_LEVEL).place().cell())
                        .isEqualTo("4");
            }
        }

        @Test
        void declaredWords() {
            var scale = new WideScale(List.of("Yếu", "Trung bình", "Khá", "Giỏi"), Fixture.SCALE);
            try (var read = read(scale, "a,b", "khá,GIỎI", "Trung  bình,Yếu", "Kha,Xuất sắc")) {
                assertThat(matrix(read)).isEqualTo("23 10 2.");
                var outside = finding(read, FindingCode.OUTSIDE_SCALE);
                assertThat(outside.value()).isEqualTo("Xuất sắc");
                assertThat(outside.place().column()).isEqualTo("b");
            }
        }

        @Test
        void wordsThatNobodyDeclared() {
            try (var read = read(UNDECLARED, "rater 1,rater 2", "B,b", "A,C", "A,A", "C,C")) {
                assertThat(read.categories()).containsExactly("A", "B", "C");
                assertThat(matrix(read)).isEqualTo("11 02 00 22");
                assertThat(codes(read)).containsExactly(FindingCode.SCALE_NOT_DECLARED);
            }
        }

        @Test
        void decimalCommas() {
            try (var read = read(UNDECLARED, "a;b;c", "1,5;2;2,0", "1;1,5;1")) {
                assertThat(read.scale()).containsExactly(1.0, 1.5, 2.0);
                assertThat(matrix(read)).isEqualTo("122 010");
                assertThat(read.crossProducts().sums().get(0)).isEqualByComparingTo("2.5");
            }
        }

        @Test
        void anUnclearMarkIsAsked() {
            String[] lines = {"a;b", "1.250;2", "1;2"};
            try (var read = read(UNDECLARED, lines)) {
                assertThat(codes(read)).contains(FindingCode.MIXED_DECIMAL_MARK);
            }
            var point = ReadOptions.DEFAULT.withDecimalMark("point");
            try (var read = WideRatings.read(WideFixture.file(folder, lines), UNDECLARED, point, Progress.NONE)) {
                assertThat(read.scale()).containsExactly(1.0, 1.25, 2.0);
            }
            var declared = new WideScale(List.of("1", "1.25", "2"), Fixture.SCALE);
            try (var read = read(declared, lines)) {
                assertThat(matrix(read)).isEqualTo("12 02");
            }
        }

        @Test
        void aValueOutsideTheScaleIsAFindingAndTheOthersAreRead() {
            try (var read = read(FOUR, "id,a,b", "s1,1,2", "s2,7,3", "s3,bad,4", "s4,9,1", "s5,2,2")) {
                assertThat(matrix(read)).isEqualTo("01 .2 .3 .0 11");
                var outside = finding(read, FindingCode.OUTSIDE_SCALE);
                assertThat(outside.value()).isEqualTo("7 · 9 · bad");
                assertThat(outside.place()).isEqualTo(new Finding.Place("wide.csv", "", "3", "a"));
                assertThat(outside.others()).hasSize(2);
                assertThat(outside.arguments()).containsEntry("cells", 3L).containsEntry("scale", "1, 2, 3, 4");
            }
        }

        @ParameterizedTest
        @CsvSource({"''", "NA", "N/A", "null", "NULL", ".", "-", "NaN", "–"})
        void marksOfAMissingRating(String mark) {
            try (var read = read(FOUR, "id,a,b", "s1,1,2", "s2," + mark + ",3")) {
                assertThat(matrix(read)).isEqualTo("01 .2");
                assertThat(codes(read)).containsExactly(FindingCode.COLUMN_OF_SUBJECTS);
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void rowsWithoutRatingsAreCounted() {
            try (var read = read(FOUR, "id,a,b", "s1,1,2", "s2,,", "s3,NA,x", "s4,1,1")) {
                assertThat(read.rows()).isEqualTo(4);
                assertThat(read.silentRows()).isEqualTo(2);
                assertThat(read.profiles().subjects().values().stream().mapToLong(n -> n))
                        .hasSize(2);
                var silent = finding(read, FindingCode.ROWS_WITHOUT_RATING);
                assertThat(silent.place().cell()).isEqualTo("3");
                assertThat(read.reading().sheets())
                        .containsExactly(new Reading.Sheet("wide.csv", "", "wide", 4, 2, 2, 0));
                assertThat(read.categoryPanel().subjects()).isEqualTo(4);
            }
        }

        @Test
        void subjectsInSeveralRows() {
            try (var read = read(FOUR, "id,a,b", "s1,1,2", "s2,1,2", "s1,3,3")) {
                var repeated = finding(read, FindingCode.SUBJECT_REPEATED);
                assertThat(repeated.place().cell()).isEqualTo("4");
                assertThat(read.rows()).isEqualTo(3);
            }
        }

        @Test
        void oneCategoryIsNoScale() {
            try (var read = read(UNDECLARED, "a,b", "3,3", "3,3")) {
                assertThat(read.isReadable()).isFalse();
                assertThat(codes(read)).containsExactly(FindingCode.ONE_CATEGORY);
                assertThatThrownBy(read::profiles).isInstanceOf(IllegalStateException.class);
            }
            try (var read = read(FOUR, "a,b", "3,3", "3,3")) {
                assertThat(read.isReadable()).isTrue();
            }
        }

        @Test
        void aTableOfOneRaterIsNone() {
            try (var read = read(FOUR, "id,a", "s1,3", "s2,2")) {
                assertThat(read.isReadable()).isFalse();
                assertThat(codes(read)).containsExactly(FindingCode.NOT_SUBJECTS_BY_RATERS);
                assertThat(read.reading().sheets().get(0).rejected()).isEqualTo(3);
            }
            try (var read = WideRatings.read(folder.resolve("none.csv"), FOUR, ReadOptions.DEFAULT, Progress.NONE)) {
                assertThat(codes(read)).containsExactly(FindingCode.NOT_READABLE);
            }
        }

        @Test
        void scoresAreNotCategories() {
            var lines = new String[400];
            lines[0] = "a,b";
            for (int i = 1; i < lines.length; i++) {
                lines[i] = i / 10.0 + "," + (i % 7 == 0 ? "" : i / 10.0 + 0.5);
            }
            try (var read = read(UNDECLARED, lines)) {
                assertThat(read.isCategorical()).isFalse();
                assertThatThrownBy(read::profiles).isInstanceOf(IllegalStateException.class);
                var panel = read.scorePanel();
                assertThat(panel.value()).startsWith(0.1, 0.6, 0.2, 0.7);
                assertThat(read.crossProducts().subjects()).isEqualTo(read.completeRows());
            }
        }

        @Test
        void scalesThatAreNone() {
            for (var declared : List.of(List.of("1"), List.of("1", "3", "2"), List.of("a", "A"), List.of("a", ""))) {
                assertThatThrownBy(() -> new WideScale(declared, Fixture.SCALE))
                        .as(declared.toString())
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private WideRatings read(WideScale scale, String... lines) {
        return WideFixture.read(folder, scale, lines);
    }
}

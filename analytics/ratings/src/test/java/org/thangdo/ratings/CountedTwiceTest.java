package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.finding.FindingCode;

/** Nobody is counted twice without a word. */
class CountedTwiceTest {

    @TempDir
    Path folder;

    private Path file(String name, String... lines) {
        return Fixture.file(folder, name, lines);
    }

    private static List<String> levels(History history, Dimension... by) {
        return history.levels(Selection.finalLevels(Kind.PERSON), Set.of(by)).stream()
                .map(cell ->
                        cell.period() + cell.group().label() + cell.counts().counts())
                .toList();
    }

    @Nested
    @DisplayName("the same counts in two files")
    class TwoFiles {

        private Path wide;

        @BeforeEach
        void write() {
            wide = file("a.csv", "Năm,HTXS,HTT,HT,KHT", "2020,13,58,1,2", "2021,16,80,0,0");
        }

        @Test
        void areCountedOnceIfEqual() {
            Path long_ = file("b.csv", "Năm,Mức,Số lượng,Tỷ lệ ghi", "2021,HTXS,16,16.67", "2021,HTT,80,83.33");
            try (History history = Fixture.read(wide, long_)) {
                var finding = Fixture.finding(history, FindingCode.COUNTS_TWICE);

                assertThat(Fixture.codes(history)).containsExactly(FindingCode.COUNTS_TWICE);
                assertThat(finding.place().source()).isEqualTo("a.csv!3");
                assertThat(finding.arguments()).containsEntry("cells", 2L).containsEntry("other", "b.csv");
                assertThat(levels(history)).containsExactly("2020[2, 1, 58, 13]", "2021[0, 0, 80, 16]");
                assertThat(history.printedShares()).hasSize(2);
                assertThat(history.reading().sheets().get(0).kept()).isEqualTo(2);
            }
        }

        @Test
        void goToTheLedgerAsMerged() {
            Path same = file("b.csv", "Năm,HTXS,HTT,HT,KHT", "2021,16,80,0,0");
            try (History history = Fixture.read(wide, same)) {
                assertThat(history.reading().sheets().get(1))
                        .isEqualTo(new Reading.Sheet("b.csv", "", "counts", 1, 0, 0, 1));
            }
        }

        @Test
        void areAllLeftOutIfAnyLevelDiffers() {
            Path other = file("b.csv", "Năm,Mức,Số lượng", "2020,HTXS,13", "2020,HTT,85", "2021,HTXS,16");
            try (History history = Fixture.read(wide, other)) {
                var finding = Fixture.finding(history, FindingCode.COUNTS_CONTRADICT);

                assertThat(finding.value()).isEqualTo("2020: Tốt: 58 (a.csv!2) · Tốt: 85 (b.csv!3)");
                assertThat(finding.place().source()).isEqualTo("b.csv!3");
                assertThat(history.reading().needsAPerson()).isTrue();
                assertThat(levels(history)).containsExactly("2021[0, 0, 80, 16]");
                assertThat(history.reading().sheets().get(0))
                        .isEqualTo(new Reading.Sheet("a.csv", "", "counts", 2, 1, 1, 0));
            }
        }

        @Test
        void ofDifferentUnitsAreAdded() {
            Path a = file("u1.csv", "Đơn vị,Năm,HTXS,HTT", "A,2021,1,5");
            Path b = file("u2.csv", "Đơn vị,Năm,HTXS,HTT", "B,2021,1,5");
            try (History history = Fixture.read(a, b)) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(levels(history)).containsExactly("2021[0, 0, 10, 2]");
            }
        }

        @Test
        void areRecognisedInTheShippedReportAndItsTable() {
            Path data = Path.of("..", "..", "data");
            var files = List.of(data.resolve("hong-ngu-2018-2021.csv"), data.resolve("bao-cao-trich.docx"));
            try (History alone = shipped(files.subList(0, 1));
                    History both = shipped(files)) {
                assertThat(levels(both)).isEqualTo(levels(alone)).hasSize(4);
                assertThat(Fixture.codes(both)).contains(FindingCode.COUNTS_TWICE);
            }
        }

        private History shipped(List<Path> files) {
            return Histories.read(files, RulePacks.shipped().get("hong-ngu-2021"), ReadOptions.DEFAULT, Progress.NONE);
        }
    }

    @Nested
    @DisplayName("a whole beside its parts")
    class Wholes {

        private static final String HEADER = "Cơ quan,Đơn vị,Năm,HTXS,HTT";

        @Test
        void isACrossCheckIfItAddsUp() {
            Path both = file("a.csv", HEADER, "S,A,2021,1,5", "S,B,2021,2,7", "S,,2021,3,12", "T,,2021,4,4");
            try (History history = Fixture.read(both)) {
                var finding = Fixture.finding(history, FindingCode.TOTALS_BESIDE_PARTS);

                assertThat(Fixture.codes(history)).containsExactly(FindingCode.TOTALS_BESIDE_PARTS);
                assertThat(finding.arguments()).containsEntry("checked", 2L).containsEntry("group", "2021 · S");
                assertThat(levels(history, Dimension.AGENCY))
                        .containsExactly("2021S[0, 0, 12, 3]", "2021T[0, 0, 4, 4]");
                assertThat(history.reading().sheets().get(0))
                        .isEqualTo(new Reading.Sheet("a.csv", "", "counts", 4, 3, 0, 1));
            }
        }

        @Test
        void isReportedIfItDiffers() {
            Path both = file("a.csv", HEADER, "S,A,2021,1,5", "S,B,2021,2,7", "S,,2021,3,13");
            try (History history = Fixture.read(both)) {
                var finding = Fixture.finding(history, FindingCode.TOTALS_DIFFER);

                assertThat(finding.value()).isEqualTo("2021 · S · Tốt: 13");
                assertThat(finding.arguments()).containsEntry("printed", 13L).containsEntry("sum", 12L);
                assertThat(levels(history)).containsExactly("2021[0, 0, 12, 3]");
            }
        }

        @Test
        void ofWholesIsCheckedAgainstTheFinest() {
            Path parts = file("a.csv", HEADER, "S,A,2021,1,5", "S,B,2021,2,7", "S,,2021,3,12", "T,,2021,4,4");
            Path all = file("b.csv", "Năm,HTXS,HTT", "2021,7,16");
            try (History history = Fixture.read(all, parts)) {
                assertThat(Fixture.codes(history))
                        .containsExactly(FindingCode.TOTALS_BESIDE_PARTS, FindingCode.TOTALS_BESIDE_PARTS);
                assertThat(levels(history)).containsExactly("2021[0, 0, 16, 7]");
            }
        }

        @Test
        void isNotSeenInABlankPositionThatIsNoSum() {
            Path positions = file("a.csv", "Đơn vị,Chức danh,Năm,HTXS,HTT", "A,Trưởng phòng,2021,1,0", "A,,2021,2,7");
            try (History history = Fixture.read(positions)) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(levels(history)).containsExactly("2021[0, 0, 7, 3]");
            }
        }
    }

    @Test
    void aSummaryThatDiffersFromTheListIsNamed() {
        Path list = file("a.csv", "Mã,Năm,Mức", "CB1,2021,Tốt", "CB2,2021,HTXS");
        Path summary = file("b.csv", "Năm,HTXS,HTT", "2021,1,2");
        try (History history = Fixture.read(list, summary)) {
            var finding = Fixture.finding(history, FindingCode.COUNTS_BESIDE_PEOPLE);

            assertThat(Fixture.codes(history)).containsExactly(FindingCode.COUNTS_BESIDE_PEOPLE);
            assertThat(finding.arguments()).containsEntry("counts", 2L).containsEntry("people", 1L);
            assertThat(levels(history)).containsExactly("2021[0, 0, 1, 1]");
        }
    }
}

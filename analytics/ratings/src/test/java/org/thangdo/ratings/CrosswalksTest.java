package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.ratings.finding.FindingCode;

/** Names that changed over the years are counted under one name, as a person says, and every change is listed. */
class CrosswalksTest {

    @TempDir
    Path folder;

    private History read(List<String> crosswalk, String... data) {
        Path names = Fixture.file(folder, "doi-ten.csv", crosswalk.toArray(String[]::new));
        return Histories.read(
                List.of(Fixture.file(folder, "ds.csv", data)),
                Fixture.SCALE,
                ReadOptions.DEFAULT.withCrosswalks(List.of(names)),
                Progress.NONE);
    }

    private static List<String> levels(History history, Dimension by) {
        return history.levels(Selection.finalLevels(Kind.PERSON), Set.of(by)).stream()
                .map(cell ->
                        cell.period() + cell.group().label() + cell.counts().counts())
                .toList();
    }

    private static final String[] UNITS = {
        "Mã,Đơn vị,Chức danh,Năm,Mức",
        "CB1,Phòng Y tế,NV,2020,Tốt",
        "CB1,Phòng Y tế,NV,2021,Tốt",
        "CB2,phòng y tế,CV,2021,HT"
    };

    @Test
    void unitsAreRenamedInThePeriodsOfALineOnly() {
        try (History history =
                read(List.of("kind,from,to,valid_from,valid_to", "unit,Phòng Y tế,Phòng Văn hoá,01/07/2021,"), UNITS)) {
            var finding = Fixture.finding(history, FindingCode.CROSSWALK_APPLIED);

            assertThat(Fixture.codes(history)).containsExactly(FindingCode.CROSSWALK_APPLIED);
            assertThat(finding.arguments()).containsEntry("rows", 2L).containsEntry("to", "Phòng Văn hoá");
            assertThat(finding.place().source()).isEqualTo("doi-ten.csv!2");
            assertThat(levels(history, Dimension.UNIT))
                    .containsExactly("2020Phòng Y tế[0, 0, 1, 0]", "2021Phòng Văn hoá[0, 1, 1, 0]");
        }
    }

    @Test
    void aRowIsRenamedOnceByItsNameInTheFile() {
        try (History history = read(List.of("Loại quy đổi,Từ,Thành", "Chức danh,NV,CV", "chức danh,CV,CVC"), UNITS)) {
            assertThat(levels(history, Dimension.POSITION))
                    .containsExactly("2020CV[0, 0, 1, 0]", "2021CV[0, 0, 1, 0]", "2021CVC[0, 1, 0, 0]");
            assertThat(Fixture.codes(history))
                    .containsExactly(FindingCode.CROSSWALK_APPLIED, FindingCode.CROSSWALK_APPLIED);
        }
    }

    @Test
    void levelsOfAnOlderScaleAreReadInItsPeriodsAndUnknownInOthers() {
        try (History history = read(
                List.of("kind,from,to,valid_from,valid_to", "level,Loại A,good,,2020", "mức,Tốt,completed,,2019"),
                "Mã,Năm,Mức",
                "CB1,2019,Loại A",
                "CB2,2019,Tốt",
                "CB1,2021,Loại A",
                "CB2,2021,Tốt")) {
            assertThat(Fixture.codes(history))
                    .containsExactly(
                            FindingCode.CROSSWALK_APPLIED, FindingCode.CROSSWALK_APPLIED, FindingCode.UNKNOWN_LEVEL);
            assertThat(levels(history, Dimension.AGENCY)).containsExactly("2019[0, 1, 1, 0]", "2021[0, 0, 1, 0]");
            assertThat(history.reading().sheets().get(0))
                    .isEqualTo(new Reading.Sheet("ds.csv", "", "ratings", 4, 3, 1, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"màu,A,B,,", "unit,,B,,", "unit,A,,,", "level,Loại A,Loại B,,", "unit,A,B,khi nào,"})
    void aLineThatCannotBeUsedIsAnError(String line) {
        try (History history = read(List.of("kind,from,to,valid_from,valid_to", line), UNITS)) {
            assertThat(Fixture.codes(history)).containsExactly(FindingCode.CROSSWALK_WRONG);
        }
    }

    @Test
    void aFileWithoutTheColumnsIsAnError() {
        try (History history = read(List.of("a,b", "1,2"), UNITS)) {
            assertThat(Fixture.codes(history)).containsExactly(FindingCode.CROSSWALK_WRONG);
        }
    }

    @Test
    void linesThatOverlapAreBothLeftOut() {
        try (History history = read(
                List.of(
                        "kind,from,to,valid_from,valid_to",
                        "unit,Phòng Y tế,A,,2021-06",
                        "unit,phòng Y tế,B,2021-Q2,",
                        "unit,X,Y,2019,2019",
                        "unit,X,Z,2020,"),
                UNITS)) {
            var finding = Fixture.finding(history, FindingCode.CROSSWALK_OVERLAP);

            assertThat(Fixture.codes(history)).containsExactly(FindingCode.CROSSWALK_OVERLAP);
            assertThat(finding.arguments()).containsEntry("first", "A").containsEntry("second", "B");
            assertThat(levels(history, Dimension.UNIT)).noneMatch(cell -> cell.matches("\\d{4}[AB]\\[.*"));
        }
    }
}

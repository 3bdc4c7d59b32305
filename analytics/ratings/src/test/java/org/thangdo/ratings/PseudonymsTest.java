package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.finding.FindingText;

/** With a key, nobody is named: not in the data and not in what is said about them. */
class PseudonymsTest {

    /** Key and text of RFC 4231, test case 2, whose HMAC-SHA256 begins 5bdcc146bf60754e. */
    private static final byte[] JEFE = "Jefe".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private History read(byte[] key, Path... files) {
        return Histories.read(List.of(files), Fixture.SCALE, ReadOptions.DEFAULT.withKey(key), Progress.NONE);
    }

    private Path file(String name, String... lines) {
        return Fixture.file(folder, name, lines);
    }

    private static List<String> ids(History history, String column) {
        return history.table("ratings").stringColumn(column).unique().asList().stream()
                .sorted()
                .toList();
    }

    @Test
    void theCodeIsTheBeginningOfTheHash() {
        Path rfc4231 = file("a.csv", "Mã,Năm,Mức", "what do ya want for nothing?,2021,Tốt");
        try (History history = read(JEFE, rfc4231)) {
            assertThat(ids(history, "subject")).containsExactly("CBBFEC2HNZC1TM");
        }
    }

    @Test
    void equalIdsHaveEqualCodesInEveryFileAndOthersDoNot() {
        Path a = file("a.csv", "Mã,Năm,Mức", "S1,2020,Tốt", "S2,2020,HT");
        Path b = file("b.csv", "Mã,Năm,Vai trò,Người chấm,Mức", "S1,2021,Cấp trên,R1,Tốt", "S1,2021,Tập thể,R2,HT");
        try (History history = read(JEFE, a, b);
                History again = read(JEFE, b, a);
                History other = read(new byte[] {1}, a, b)) {
            assertThat(ids(history, "subject")).hasSize(2).allMatch(code -> code.matches("CB[0-9A-Z]{12}"));
            assertThat(ids(history, "rater"))
                    .hasSize(3)
                    .contains("")
                    .filteredOn(code -> !code.isEmpty())
                    .allMatch(code -> code.matches("NC[0-9A-Z]{12}"));
            assertThat(ids(again, "subject")).isEqualTo(ids(history, "subject"));
            assertThat(ids(other, "subject")).doesNotContainAnyElementsOf(ids(history, "subject"));
        }
    }

    @Test
    void levelsAndTransitionsAreTheSameAsWithoutAKey() {
        Path a = file("a.csv", "Mã,Năm,Mức", "S1,2020,Tốt", "S2,2020,HT", "S1,2021,HTXS", "S2,2021,HT");
        var people = Selection.finalLevels(Kind.PERSON);
        try (History coded = read(JEFE, a);
                History plain = Fixture.read(a)) {
            assertThat(coded.transitions(people, "2020", "2021", java.util.Set.of()))
                    .isEqualTo(plain.transitions(people, "2020", "2021", java.util.Set.of()))
                    .isNotEmpty();
            assertThat(coded.reading().sheets()).isEqualTo(plain.reading().sheets());
        }
    }

    @Test
    void findingsShowNoId() {
        Path a = file(
                "a.csv",
                "Mã,Họ và tên,Đơn vị,Năm,Mức",
                "SECRET-1 ,Nguyễn Thị Thủy,A,2021,Tốt",
                "SECRET-1,Nguyễn Thị Thủy,A,2021,HT",
                "SECRET-2,Nguyễn Thị Thuỷ,A,2021,HT",
                "SECRET-3,Lê Văn B,A,2021,HT",
                "SECRET-3,Lê Văn B,C,2021,HT",
                "1.23457E+11,Lê Văn  C,C,2021,HT",
                "SECRET-9,x,A,2021,Tốt,thừa");
        try (History history = read(JEFE, a)) {
            assertThat(Fixture.codes(history))
                    .contains(
                            FindingCode.SPACES_TRIMMED,
                            FindingCode.SCIENTIFIC_ID,
                            FindingCode.CONFLICTING_ROWS,
                            FindingCode.SUBJECT_IN_TWO_UNITS,
                            FindingCode.SAME_PERSON_TWO_SPELLINGS,
                            FindingCode.RAGGED_ROW);
            assertThat(history.reading().findings().stream()
                            .flatMap(finding -> Stream.concat(
                                    FindingText.of(finding, Language.VI).lines(Language.VI).stream(),
                                    Stream.of(finding.arguments().toString()))))
                    .noneMatch(text -> text.contains("SECRET")
                            || text.contains("Nguyễn")
                            || text.contains("Lê Văn")
                            || text.contains("1.23457"));
        }
    }

    @Test
    void organisationsKeepTheirNames() {
        Path a = file("a.csv", "Loại đối tượng,Tổ chức,Năm,Mức", "tổ chức,Chi bộ 1,2021,Tốt");
        try (History history = read(JEFE, a)) {
            assertThat(ids(history, "subject")).containsExactly("Chi bộ 1");
        }
    }

    @Test
    void aKeyOfNoBytesIsNone() {
        Path a = file("a.csv", "Mã,Năm,Mức", "S1,2020,Tốt");
        assertThatThrownBy(() -> read(new byte[0], a)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.thangdo.ratings.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.finding.Finding.Place;

class FindingTextTest {

    private static final Finding EMPTY = new Finding(
            FindingCode.EMPTY_FILE,
            new Place("kết quả.xlsx", "KetQua", "F27", "Mức"),
            "␣x",
            Map.of(),
            List.of(new Place("kết quả.xlsx", "KetQua", "F28", "Mức")));

    @Test
    void saysWhatWhereWhichValueWhyAndWhatToDo() {
        var lines = FindingText.of(EMPTY, Language.EN).lines(Language.EN);

        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith(FindingCode.EMPTY_FILE.number() + "  ERROR  ");
        assertThat(lines.get(1)).isEqualTo("  File    kết quả.xlsx › “KetQua” › F27 (Mức), and 1 more");
        assertThat(lines.get(2)).isEqualTo("  Value   “␣x”");
        assertThat(lines.get(3)).startsWith("  Why     ");
        assertThat(lines.get(4)).startsWith("  Fix     ");
    }

    @Test
    void leavesOutTheLineOfAValueThatIsNotThere() {
        var silent = new Finding(FindingCode.EMPTY_FILE, new Place("a.xlsx", "", "", ""), "", Map.of(), List.of());

        var lines = FindingText.of(silent, Language.VI).lines(Language.VI);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith(FindingCode.EMPTY_FILE.number() + "  LỖI  ");
        assertThat(lines.get(1)).isEqualTo("  Tệp       a.xlsx");
    }

    @Test
    void namesAPassageOfAReportInTheReadersLanguage() {
        var place = new Place("a.docx", "", "footnote 1", "");
        var finding = new Finding(FindingCode.EMPTY_FILE, place, "", Map.of(), List.of());

        assertThat(FindingText.of(finding, Language.VI).place()).isEqualTo("a.docx › cước chú 1");
        assertThat(FindingText.of(finding, Language.EN).place()).isEqualTo("a.docx › footnote 1");
    }
}

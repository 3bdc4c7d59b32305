package org.thangdo.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.lint.CriterionForm.Criterion;
import org.thangdo.criteria.lint.CriterionForm.Shared;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

class CriterionFormTest {

    private static final SentenceReader READER = SentenceReader.shipped();
    private static final String REPORTS = "Nộp 12 báo cáo trong năm.";

    private static CriterionForm form(Object... textsPositionsPoints) {
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < textsPositionsPoints.length; i += 3) {
            var reading = READER.read((String) textsPositionsPoints[i], (String) textsPositionsPoints[i + 1]);
            double points = (int) textsPositionsPoints[i + 2];
            criteria.add(
                    new Criterion(i / 3 + 1, reading, points < 0 ? OptionalDouble.empty() : OptionalDouble.of(points)));
        }
        return new CriterionForm(criteria);
    }

    @Test
    void sharesAreOfPointsOnlyIfEveryCriterionHasThem() {
        var points = form(REPORTS, "a", 70, "Có uy tín.", "a", 20, "Thực hiện tốt công tác.", "a", 10);
        var rows = form(REPORTS, "a", 70, "Có uy tín.", "a", -1);

        assertThat(points.share(Verdict.MEASURABLE)).isEqualTo(0.7);
        assertThat(points.share(Verdict.QUALITATIVE)).isEqualTo(0.2);
        assertThat(points.share(Verdict.GENERAL)).isEqualTo(0.1);
        assertThat(rows.hasPoints()).isFalse();
        assertThat(rows.share(Verdict.MEASURABLE)).isEqualTo(0.5);
    }

    @Test
    void findsSentencesOfSeveralPositionsAndProductsCountedTwice() {
        var form = form(
                "Có uy tín.", "a", 1, "có  uy tín", "b", 1, REPORTS, "a", 1, "Lập ít nhất 4 báo cáo mỗi quý.", "a", 1);

        assertThat(form.repeatedSentences()).containsExactly(new Shared("Có uy tín.", List.of(1, 2)));
        assertThat(form.sameProducts()).containsExactly(new Shared("báo cáo", List.of(3, 4)));
        assertThat(form(REPORTS, "a", 1, REPORTS, "b", 1).sameProducts()).isEmpty();
        assertThat(form("Tỷ lệ hồ sơ đúng hạn từ 98%.", "a", 1, "Tỷ lệ hồ sơ trực tuyến từ 70%.", "a", 1)
                        .sameProducts())
                .isEmpty();
    }

    @Test
    void saysWhatNoMeasureIsAbout() {
        assertThat(form(REPORTS, "a", 1).uncovered())
                .containsExactly(Aspect.QUALITY, Aspect.TIMELINESS, Aspect.OUTCOME);
        assertThat(form("Có uy tín.", "a", 1).uncovered()).containsExactly(Aspect.values());
    }

    @Test
    void aFormWithoutCriteriaCannotExist() {
        assertThatThrownBy(() -> new CriterionForm(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothLanguagesSayEverything() {
        var vi = Words.of(LintText.class, "lint", Language.VI);
        var en = Words.of(LintText.class, "lint", Language.EN);

        assertThat(vi.keys()).isEqualTo(en.keys());
        vi.keys().forEach(key -> assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key)));
        assertThat(Arrays.stream(Reason.values()).map(reason -> "reason." + reason))
                .isSubsetOf(vi.keys());
        assertThat(Arrays.stream(Verdict.values()).map(verdict -> "verdict." + verdict))
                .isSubsetOf(vi.keys());
        assertThat(Arrays.stream(Slot.values()).map(slot -> "slot." + slot)).isSubsetOf(vi.keys());
        assertThat(Arrays.stream(Aspect.values()).map(aspect -> "aspect." + aspect))
                .isSubsetOf(vi.keys());
    }

    @Test
    void theFrameKeepsWhatIsSaidAndOffersProductsOfThePosition() {
        var said = LintText.in(Language.VI);

        assertThat(said.frame(READER.read("Giải quyết đúng hạn hồ sơ.", ""), List.of()))
                .isEqualTo("Giải quyết [số] hồ sơ [ngưỡng chất lượng], trước/trong [hạn], theo [nguồn]");
        assertThat(said.frame(
                        READER.read("Thực hiện tốt công tác.", "kế toán"), READER.objects(Language.VI, "Kế toán")))
                .contains("[ngân sách / quyết toán");
        assertThat(said.frame(READER.read("Có uy tín.", ""), List.of())).contains("BARS");
        assertThat(said.frame(READER.read("Cải tạo trật tự xây dựng.", ""), List.of()))
                .startsWith("Cải tạo [số] [sản phẩm của vị trí]");
        assertThat(said.frame(READER.read("Quản lý 35 công chức.", ""), List.of()))
                .doesNotContain("35");
    }

    @Test
    void aMeasuredSentenceStandsAndIsOnlyAddedTo() {
        var said = LintText.in(Language.VI);

        assertThat(said.frame(READER.read("Nộp 12 báo cáo mỗi quý.", ""), List.of()))
                .isEqualTo("Giữ câu này, bổ sung: theo [nguồn]");
        assertThat(said.frame(READER.read("Nộp 12 báo cáo mỗi quý theo sổ theo dõi.", ""), List.of()))
                .isEqualTo("Câu đã đủ các phần, giữ nguyên.");
        assertThat(LintText.in(Language.EN).frame(READER.read("Files 12 reports a month.", ""), List.of()))
                .isEqualTo("Keep it and add: per [source]");
    }

    @Test
    void aLexiconThatIsWrongIsRefusedByName(@TempDir Path folder) throws IOException {
        String fields = "\"version\": \"1\", \"language\": \"VI\", \"numbers\": {}, \"vague\": {}, \"positions\": {}, ";
        Path pattern = Files.writeString(
                folder.resolve("a.json"), "{" + fields + "\"terms\": {}, \"patterns\": {\"MASK\": [\"(\"]}}");
        Path kind = Files.writeString(
                folder.resolve("b.json"), "{" + fields + "\"terms\": {\"NOUN\": []}, \"patterns\": {}}");

        assertThatThrownBy(() -> Lexicon.read(pattern))
                .hasMessageContaining("a.json")
                .hasMessageContaining("not a pattern");
        assertThatThrownBy(() -> Lexicon.read(kind))
                .hasMessageContaining("b.json")
                .hasMessageContaining("NOUN");
    }
}

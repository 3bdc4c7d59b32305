package org.thangdo.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Marks;

class SentenceReaderTest {

    private static final SentenceReader READER = SentenceReader.shipped();

    private static Verdict verdict(String text) {
        return READER.read(text, "").verdict();
    }

    /**
     * Labels are those of people. {@code development} was there while the words were written. The own sets were labelled before
     * the reader saw them; at first sight it read 73/74, 42/50, 43/48, 22/30, 73/80, 39/40, 36/40 and 17/20 Vietnamese (hard ones 40/40,
     * 24/30, 25/28, 22/30, 34/40, 19/20, 20/24 and 9/12) and 22/22, 20/22, 50/60, 28/30, 22/26 and 19/20 English sentences right (hard
     * ones of the last four 21/30, 14/15, 12/16 and 11/11), and families of wording that it missed were added afterwards. The sentences
     * of {@code mending} were written while the words were, and prove nothing but that none of them is lost again.
     */
    @ParameterizedTest
    @CsvSource({
        "development-vi.csv, 0.95, 0.95",
        "own-vi.csv, 0.95, 0.95",
        "own-vi-2.csv, 0.95, 0.95",
        "own-vi-3.csv, 0.95, 0.95",
        "own-vi-4.csv, 0.95, 0.95",
        "own-vi-5.csv, 0.95, 0.95",
        "own-vi-6.csv, 0.95, 0.95",
        "own-vi-7.csv, 0.95, 0.95",
        "own-vi-8.csv, 0.95, 0.9",
        "mending-vi.csv, 0.95, 0.95",
        "development-en.csv, 0.95, 0",
        "own-en.csv, 0.95, 0",
        "own-en-2.csv, 0.95, 0",
        "own-en-3.csv, 0.95, 0.95",
        "own-en-4.csv, 0.95, 0.9",
        "own-en-5.csv, 0.95, 0.9",
        "own-en-6.csv, 0.95, 0.9",
        "mending-en.csv, 0.95, 0.95"
    })
    void readsLabelledSentences(String file, double least, double leastOfHard) {
        var sentences = LabelledSentence.of(file);
        var hard = sentences.stream().filter(LabelledSentence::hard).toList();

        assertThat(share(sentences)).as(file + ": " + wrong(sentences)).isGreaterThanOrEqualTo(least);
        assertThat(hard.isEmpty() ? 1 : share(hard)).isGreaterThanOrEqualTo(leastOfHard);
    }

    private static double share(List<LabelledSentence> sentences) {
        return 1 - (double) wrong(sentences).size() / sentences.size();
    }

    private static List<String> wrong(List<LabelledSentence> sentences) {
        return sentences.stream()
                .filter(sentence -> !sentence.isReadRight(READER))
                .map(LabelledSentence::text)
                .toList();
    }

    @Nested
    @DisplayName("numbers")
    class Numbers {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Hoàn thành 100% nhiệm vụ được giao.",
                    "Phục vụ hai mặt công tác của đơn vị.",
                    "Một số dịch vụ được cải thiện.",
                    "Quản lý 35 công chức.",
                    "Có 20 năm công tác.",
                    "Dự 12 cuộc họp giao ban.",
                    "Thực hiện Nghị quyết số 26-NQ/TW ngày 19/5/2018, khoản 2 Điều 3.",
                    "Giai đoạn 2021 - 2025 thực hiện 6 rõ, 19 điều.",
                    "Kết quả năm sau cao hơn năm trước.",
                    "Giải ngân 500 triệu đồng kinh phí.",
                    "Địa bàn gồm 3 chợ và hơn 800 hộ kinh doanh.",
                    "Hoàn thành 100% chỉ tiêu được giao.",
                    "Đạt 100% tinh thần đoàn kết mỗi năm.",
                    "Fifteen years on the beat.",
                    "Has 18 years in the force and 3 commendations.",
                    "Bought 30 laptops.",
                    "Gives 110% effort every day.",
                    "Plays a role in 3 strategic initiatives.",
                    "Maintains standards under section 4.2 of Regulation 12."
                })
        void thatAreNoResultsMeasureNothing(String text) {
            assertThat(verdict(text)).isIn(Verdict.GENERAL, Verdict.QUALITATIVE);
        }

        @ParameterizedTest
        @CsvSource({
            "Trả kết quả trong năm ngày làm việc., D.DEADLINE, trong năm ngày làm việc",
            "Mỗi năm thẩm định bốn mươi hồ sơ., Q.COUNT, 40",
            "Số hóa 12.000 trang tài liệu trong năm., Q.COUNT, 12000",
            "Năng suất đạt từ 99.5% theo báo cáo., R.SHARE, 99.5",
            "Answers twenty five calls per day., Q.COUNT, 25"
        })
        void areReadInDigitsAndWords(String text, String rule, String value) {
            assertThat(READER.read(text, "").spans())
                    .anyMatch(span -> span.rule().equals(rule) && span.value().equals(value));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Chi phí khám không cao hơn mức bình quân toàn huyện., BENCHMARK",
        "Turnover no worse than the three-year average., BENCHMARK",
        "Vận động quỹ đạt 110% chỉ tiêu tỉnh giao., RATE",
        "Toàn bộ hồ sơ được trả đúng hạn., RATE",
        "All invoices are paid before the due date., RATE",
        "Reviews every file each month., RATE",
        "Sổ quỹ khớp với tiền mặt đến từng đồng., ZERO",
        "Không để xảy ra cháy rừng., ZERO",
        "Hồ sơ thất lạc: 0., ZERO",
        "Không còn hộ nghèo vào cuối năm., ZERO",
        "Mười hai tháng không có tai nạn lao động., ZERO",
        "Participated in 100 hours of meetings., NOT_A_RESULT",
        "Tham gia 100% các cuộc họp., NOT_A_RESULT",
        "No supplier is treated unfairly., VAGUE",
        "Phần lớn văn bản được phát hành trong ngày., VAGUE",
        "Most letters leave within two days., VAGUE"
    })
    void levelsAreFoundWithoutNumbersAndOpenOnesAreNot(String text, Reason reason) {
        assertThat(READER.read(text, "").reason()).isEqualTo(reason);
    }

    @Test
    void aRegisterForFollowingUpIsASourceAndNotTheVagueVerbInItsName() {
        var spans = READER.read("Nộp 12 báo cáo mỗi quý theo sổ theo dõi.", "").spans();

        assertThat(spans).anyMatch(span -> span.rule().equals("E.SOURCE"));
        assertThat(spans).noneMatch(span -> span.rule().startsWith("G."));
    }

    @Test
    void aVagueOpeningDoesNotSpoilTheMeasureBehindIt() {
        var reading = READER.read("Tích cực, chủ động: trình đúng hạn 12 tờ trình mỗi quý.", "");

        assertThat(reading.verdict()).isEqualTo(Verdict.MEASURABLE);
        assertThat(reading.clauses()).hasSize(2);
        assertThat(reading.missing()).containsExactly(Slot.SOURCE);
    }

    @Test
    void nothingIsDemandedOfWhatIsNotCounted() {
        var reading = READER.read("Có uy tín, được nhân dân tín nhiệm.", "");

        assertThat(reading.verdict()).isEqualTo(Verdict.QUALITATIVE);
        assertThat(reading.missing()).isEmpty();
    }

    @Test
    void workWithoutALevelIsIncomplete() {
        var reading = READER.read("Giải quyết đúng hạn các hồ sơ đất đai.", "công chức địa chính");

        assertThat(reading.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(reading.missing()).contains(Slot.QUANTITY, Slot.SOURCE);
    }

    @Test
    void placesAndScoresHoldForEverySentence() {
        for (String file : List.of("development-vi.csv", "own-vi-2.csv", "own-vi-3.csv", "development-en.csv")) {
            for (var sentence : LabelledSentence.of(file)) {
                var reading = READER.read(sentence.text(), sentence.position());
                reading.spans().forEach(span -> assertThat(reading.text().substring(span.start(), span.end()))
                        .isNotBlank());
                assertThat(reading.score()).isEqualTo(reading.verdict().inBand(reading.score()));
                assertThat(reading.reason().verdict()).isEqualTo(reading.verdict());
            }
        }
    }

    @Test
    void decomposedLettersAndCapitalsReadTheSame() {
        for (var sentence : LabelledSentence.of("development-vi.csv")) {
            var reading = READER.read(sentence.text(), sentence.position());
            var decomposed = Normalizer.normalize(sentence.text(), Normalizer.Form.NFD);

            assertThat(READER.read(decomposed, sentence.position())).isEqualTo(reading);
            assertThat(SentenceReader.shipped().read(sentence.text(), sentence.position()))
                    .isEqualTo(reading);
        }
    }

    @Test
    void aMeasureMayBeAddedToAnySentenceAndMakesItMeasurable() {
        String measure = "; nộp 12 báo cáo mỗi quý, theo sổ theo dõi.";
        var spoiled = new ArrayList<String>();
        for (var sentence : LabelledSentence.of("development-vi.csv")) {
            if (verdict(sentence.text().replaceFirst("[.]$", "") + measure) != Verdict.MEASURABLE) {
                spoiled.add(sentence.text());
            }
        }
        assertThat(spoiled).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ";;;", "100%", "năm", "%%% /// 5", "𝟙𝟚 🙂 hồ sơ", "İSTANBUL 5"})
    void oddTextsAreReadToo(String text) {
        assertThat(READER.read(text, "").clauses()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hai ba bốn ", "cứ mười hồ sơ ", "không để hồ sơ ", "one two three ", "1.1,", "no file is "})
    void aLongTextOfOneWordOverAndOverIsReadToo(String words) {
        assertThat(READER.read(words.repeat(1000), "").clauses()).isNotEmpty();
    }

    /** Marks tell many words apart; without them fewer sentences are read rightly, but far more than by chance. */
    @Test
    void vietnameseTypedWithoutMarksIsReadAsVietnamese() {
        var sentences = LabelledSentence.of("development-vi.csv");
        long right = 0;
        for (var sentence : sentences) {
            var reading = READER.read(Marks.removed(sentence.text()), sentence.position());
            assertThat(reading.language()).isEqualTo(Language.VI);
            right += (reading.verdict() == Verdict.MEASURABLE) == sentence.quantified() ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(Math.round(0.9 * sentences.size()));
    }

    @Test
    void englishIsNotTakenForVietnamese() {
        for (var sentence : LabelledSentence.of("development-en.csv")) {
            assertThat(READER.read(sentence.text(), "").language()).isEqualTo(Language.EN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công chức tư pháp - hộ tịch",
                "cong chuc TU PHAP – HO TICH",
                "Công chức Tư pháp, Hộ tịch phường A"
            })
    void aPositionIsKnownHoweverItIsTyped(String position) {
        assertThat(READER.objects(Language.VI, position)).contains("chứng thực");
    }

    @Test
    void aLineThatBeginsAnewIsAClauseOfItsOwnAndOneThatGoesOnIsNot() {
        assertThat(READER.read("Tích cực trong công việc\nNộp 12 báo cáo mỗi quý", "")
                        .clauses())
                .hasSize(2);
        assertThat(READER.read("Nộp 12 báo cáo\nmỗi quý", "").clauses()).hasSize(1);
    }
}

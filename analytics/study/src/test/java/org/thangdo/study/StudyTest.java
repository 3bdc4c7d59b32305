package org.thangdo.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History.PrintedShare;

class StudyTest {

    private static final RulePack SEED = RulePacks.shipped().get("hong-ngu-2021");

    /** Counts and shares as the Hồng Ngự paper (2021) prints them, lowest level first; empty where it prints none. */
    private static final String[][] PRINTED = {
        {"2018", "112", "0:", "2:1,79", "88:78,58", "22:19,64"},
        {"2019", "92", "2:2.2", "2:2,2", "68:73,9", "20:21,7"},
        {"2020", "74", "2:27,02", "1:1,35", "58:78,37", "13:17,56"},
        {"2021", "96", "0:", "0:", "80:83,3", "16:16,67"},
    };

    private static List<PrintedShare> printed() {
        var shares = new ArrayList<PrintedShare>();
        for (String[] year : PRINTED) {
            for (int level = 0; level < 4; level++) {
                String[] cell = year[2 + level].split(":", -1);
                if (!cell[1].isEmpty()) {
                    shares.add(new PrintedShare(
                            year[0],
                            Group.ALL,
                            level,
                            Long.parseLong(cell[0]),
                            Long.parseLong(year[1]),
                            cell[1],
                            "paper.txt!1"));
                }
            }
        }
        return shares;
    }

    private static StudyResult seed() {
        return Study.of(HistoryOf.counts(SEED.scale(), "hong-ngu.csv").printing(printed()), SEED, Plan.standard());
    }

    private static List<String> said(StudyResult result, ClaimCode code, Language language) {
        return result.claims().stream()
                .filter(claim -> claim.code() == code)
                .map(claim -> claim.sentence(language))
                .toList();
    }

    @Nested
    @DisplayName("printed shares of the seed")
    class Printed {

        @Test
        void oneIsWrongByAShiftedMark() {
            assertThat(said(seed(), ClaimCode.PRINTED_WRONG, Language.VI))
                    .containsExactly(
                            "Kỳ 2020, “Không hoàn thành”: in 27,02%, tính lại 2,70% (2/74). Có vẻ dấu thập phân bị"
                                    + " lệch. Các tỷ lệ in của kỳ này cộng lại là 124,30%.");
            assertThat(said(seed(), ClaimCode.PRINTED_WRONG, Language.EN))
                    .containsExactly(
                            "Period 2020, “Not completed”: printed 27.02%, computed 2.70% (2/74). It looks like a"
                                    + " shifted decimal mark. The printed shares of this period add up to 124.30%.");
        }

        @Test
        void threeAreRoundingAndOneIsStyle() {
            assertThat(said(seed(), ClaimCode.PRINTED_ROUNDING, Language.VI))
                    .containsExactly(
                            "3 tỷ lệ in lệch do làm tròn: kỳ 2018 in 78,58, đúng là 78,57 (88/112); kỳ 2020 in 78,37,"
                                    + " đúng là 78,38 (58/74); kỳ 2020 in 17,56, đúng là 17,57 (13/74).");
            assertThat(said(seed(), ClaimCode.PRINTED_STYLE, Language.VI))
                    .containsExactly("1 tỷ lệ in khác kiểu viết của báo cáo: kỳ 2019 in 2.2, đúng là 2,2 (2/92).");
        }
    }

    @Nested
    @DisplayName("files")
    class JsonFiles {

        @Test
        void equalInputsGiveEqualBytes() {
            assertThat(seed().resultJson()).isEqualTo(seed().resultJson());
            assertThat(seed().findingsJson()).isEqualTo(seed().findingsJson());
        }

        @Test
        void numbersAreRoundedAndReasonsStandInPlaceOfGaps() {
            String json = new String(seed().resultJson(), StandardCharsets.UTF_8);
            assertThat(json)
                    .contains("\"value\" : 0.196428571429")
                    .contains("\"reason\" : \"TOO_FEW\"")
                    .contains("\"degreesOfFreedom\" : \"infinite\"")
                    .doesNotContain("NaN")
                    .doesNotContain("null")
                    .endsWith("}\n");
        }

        @Test
        void anotherSeedIsAnotherRun() {
            var history = HistoryOf.counts(SEED.scale(), "hong-ngu.csv");
            var other = Study.of(history, SEED, Plan.standard().withSeed(7));
            assertThat(other.run()).hasSize(8).isNotEqualTo(seed().run());
        }

        @Test
        void provenanceIsReadBackAndCompared(@TempDir Path folder) throws Exception {
            var result = seed();
            Path file = folder.resolve("result.json");
            Files.write(file, result.resultJson());
            var recorded = Provenance.read(file);
            assertThat(recorded).isEqualTo(result.provenance());
            assertThat(recorded.differencesTo(result.provenance())).isEmpty();
            var other = Study.of(
                            HistoryOf.counts(SEED.scale(), "hong-ngu.csv"),
                            SEED,
                            Plan.standard().withConfidence(0.9))
                    .provenance();
            assertThat(recorded.differencesTo(other))
                    .extracting(Provenance.Difference::what)
                    .containsExactly("plan");
        }

        @Test
        void aFileWithoutProvenanceIsRefused(@TempDir Path folder) throws Exception {
            Path file = folder.resolve("other.json");
            Files.writeString(file, "{}");
            assertThatThrownBy(() -> Provenance.read(file)).hasMessageContaining("other.json");
        }
    }

    @Nested
    @DisplayName("words")
    class Bundles {

        @Test
        void everyClaimHasItsSentenceAndHeadlineInBothLanguages() {
            var codes = new TreeSet<String>();
            for (var code : ClaimCode.values()) {
                codes.add(code.name());
                codes.add(code.name() + ".headline");
            }
            var vi = Words.of(Claim.class, Claim.BUNDLE, Language.VI);
            var en = Words.of(Claim.class, Claim.BUNDLE, Language.EN);
            assertThat(vi.keys()).isEqualTo(codes);
            assertThat(en.keys()).isEqualTo(codes);
            codes.forEach(key -> assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key)));
        }

        @Test
        void everyClaimOfARisingShareSaysWhatElseRaisesIt() {
            var vi = Words.of(Claim.class, Claim.BUNDLE, Language.VI);
            assertThat(vi.keys()).isNotEmpty();
            for (var code : List.of(ClaimCode.TOP_SHARE_ROSE, ClaimCode.GROUP_ROSE, ClaimCode.GROUPS_MOVED)) {
                for (var language : Language.values()) {
                    String sentence = Template.of(code, language);
                    assertThat(sentence)
                            .contains(
                                    language == Language.VI
                                            ? "Thành phần, tiến bộ thật hoặc thay đổi thang đo cũng làm tỷ lệ tăng"
                                            : "Composition, real improvement and scale change can also raise a share");
                }
            }
        }

        @Test
        void termsAreInBothLanguages() {
            var vi = Words.of(Wording.class, "terms", Language.VI);
            var en = Words.of(Wording.class, "terms", Language.EN);
            assertThat(vi.keys()).isEqualTo(en.keys());
            vi.keys().forEach(key -> assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key)));
        }
    }

    /** The sentence of a code with its placeholders still in it. */
    private static final class Template {
        static String of(ClaimCode code, Language language) {
            String file = Claim.BUNDLE + "_" + language.tag() + ".properties";
            return HistoryOf.lines(file).stream()
                    .filter(line -> line.startsWith(code.name() + "="))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

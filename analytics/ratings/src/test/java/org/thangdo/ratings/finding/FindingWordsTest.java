package org.thangdo.ratings.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

class FindingWordsTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasItsThreeSentencesAndNothingElseDoes(Language language) {
        var expected = new TreeSet<String>();
        for (FindingCode code : FindingCode.values()) {
            expected.add(code.name() + ".title");
            expected.add(code.name() + ".why");
            expected.add(code.name() + ".fix");
        }
        assertThat(Words.of(FindingText.class, "findings", language).keys()).isEqualTo(expected);
    }

    @Test
    void bothLanguagesAskForTheSameArguments() {
        Words vi = Words.of(FindingText.class, "findings", Language.VI);
        Words en = Words.of(FindingText.class, "findings", Language.EN);
        for (String key : vi.keys()) {
            assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key));
        }
    }

    /** Options of the program that findings may offer; each is proven in {@link org.thangdo.ratings.ReadOptionsTest},
     * and what is said of tables of raters in {@link org.thangdo.ratings.wide}, of forms for experts in
     * {@link org.thangdo.ratings.elicitation}.
     */
    private static final Set<String> OPTIONS = Set.of(
            "--sheet",
            "--header-row",
            "--data-row",
            "--map",
            "--level",
            "--encoding",
            "--decimal",
            "--period",
            "--year-from-date",
            "--drop-incomplete",
            "--scale",
            "--wide",
            "--ratee-per-row",
            "--template",
            "--criteria");

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyOptionsThatExistAreOffered(Language language) {
        for (FindingCode code : FindingCode.values()) {
            for (String part : List.of(".why", ".fix")) {
                String sentence = ResourceBundle.getBundle("org.thangdo.ratings.finding.findings_"
                                + language.name().toLowerCase(Locale.ROOT))
                        .getString(code.name() + part);
                assertThat(OPTION.matcher(sentence).results().map(MatchResult::group))
                        .as(code + part)
                        .isSubsetOf(OPTIONS);
            }
        }
    }
}

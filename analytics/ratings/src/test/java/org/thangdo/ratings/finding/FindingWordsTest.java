package org.thangdo.ratings.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

class FindingWordsTest {

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
}

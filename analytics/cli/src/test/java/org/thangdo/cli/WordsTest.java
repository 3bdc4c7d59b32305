package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

class WordsTest {

    @Test
    void bothLanguagesSayTheSameSentencesWithTheSameArguments() {
        var vi = Words.of(Main.class, "cli", Language.VI);
        var en = Words.of(Main.class, "cli", Language.EN);

        assertThat(vi.keys()).isEqualTo(en.keys());
        vi.keys().forEach(key -> assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key)));
    }

    @Test
    void bothLanguagesHelpWithTheSameOptions() {
        assertThat(HelpBundle.in(Language.VI).keySet())
                .isEqualTo(HelpBundle.in(Language.EN).keySet());
    }
}

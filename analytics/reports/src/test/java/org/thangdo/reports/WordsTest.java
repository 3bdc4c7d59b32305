package org.thangdo.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.text.Language;

/** Both languages say the same things. */
class WordsTest {

    @Test
    void bothBundlesHaveTheSameKeysAndPlaceholders() {
        var vi = Pack.words(Language.VI);
        var en = Pack.words(Language.EN);

        assertThat(vi.keys()).isEqualTo(en.keys());
        assertThat(vi.keys()).allSatisfy(key -> assertThat(vi.placeholders(key)).isEqualTo(en.placeholders(key)));
    }

    @Test
    void vietnameseIsComposed() {
        var vi = Pack.words(Language.VI);

        assertThat(vi.keys()).allSatisfy(key -> {
            if (vi.placeholders(key).isEmpty()) {
                assertThat(Normalizer.isNormalized(vi.say(key), Normalizer.Form.NFC))
                        .isTrue();
            }
        });
    }
}

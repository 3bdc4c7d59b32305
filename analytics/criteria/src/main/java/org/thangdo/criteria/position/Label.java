package org.thangdo.criteria.position;

import java.util.Optional;
import org.thangdo.criteria.text.Language;

/**
 * A text of a definition. An office writes Vietnamese; English stands beside it where somebody gave it, and readers of English
 * see the Vietnamese where nobody did.
 *
 * @param vi never empty
 */
public record Label(String vi, Optional<String> en) {

    public Label {
        if (vi == null || vi.isBlank() || en.filter(String::isBlank).isPresent()) {
            throw new InvalidDefinition(Fault.EMPTY_TEXT, "", String.valueOf(vi));
        }
    }

    public static Label vi(String text) {
        return new Label(text, Optional.empty());
    }

    public static Label of(String vi, String en) {
        return new Label(vi, Optional.of(en));
    }

    public String in(Language language) {
        return language == Language.VI ? vi : en.orElse(vi);
    }
}

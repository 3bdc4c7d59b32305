package org.thangdo.criteria.text;

/**
 * A text that readers see, in both languages. Neither may be empty.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
public record Text(String vi, String en) {
    public Text {
        if (vi == null || vi.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("text needs both languages: vi=" + vi + ", en=" + en);
        }
    }

    public String in(Language language) {
        return language == Language.VI ? vi : en;
    }
}

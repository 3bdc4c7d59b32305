package org.thangdo.criteria.position.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Version;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

/** The words that may stand in a column of choices. */
public final class Choices {

    private Choices() {}

    /** Ids of the choices of a column, in order. */
    static List<String> ids(String column) {
        return switch (column) {
            case "aspect" -> names(Measured.Aspect.values());
            case "direction" -> names(Measured.Direction.values());
            case "curve" -> List.of("standard", "linear", "piecewise", "steps", "target_range", "saturating");
            case "every" -> names(Metric.Every.values());
            case "combine" -> names(Judged.Combine.values());
            case "status" -> names(Version.Status.values());
            default -> throw new IllegalArgumentException("no choices: " + column);
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Choices::id).toList();
    }

    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The words of a column in a language, as a list to choose from. */
    public static List<String> words(String column, Language language) {
        var words = words(language);
        return ids(column).stream().map(id -> words.say(column + "." + id)).toList();
    }

    static String word(String column, String id, Language language) {
        return words(language).say(column + "." + id);
    }

    /** The choice that a word means, in either language, whatever its case. */
    static Optional<String> read(String column, String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return ids(column).stream()
                .filter(id -> id.equals(wanted)
                        || Arrays.stream(Language.values()).anyMatch(language -> word(column, id, language)
                                .toLowerCase(Locale.ROOT)
                                .equals(wanted)))
                .findFirst();
    }

    /** Names and headers of the sheets: {@code sheet.<SHEET>}, {@code column.<column>}, {@code note.<column>}. */
    public static Words words(Language language) {
        return Words.of(Choices.class, "table", language);
    }
}

package org.thangdo.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Numerals;
import org.thangdo.criteria.text.Text;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Reason;

/** The words that claims and tables share, in both languages at once. They are kept in {@code terms_vi/en.properties}. */
public final class Wording {

    private static final String BUNDLE = "terms";

    private Wording() {}

    /** A term without placeholders. */
    public static Text term(String key) {
        return term(key, Map.of());
    }

    /** Whether there is such a term. */
    public static boolean has(String key) {
        return Words.of(Wording.class, BUNDLE, Language.EN).keys().contains(key);
    }

    /** A term with its placeholders filled. */
    public static Text term(String key, Map<String, ?> arguments) {
        return both(language -> Words.of(Wording.class, BUNDLE, language).say(key, arguments));
    }

    /** Why there is no number. */
    public static Text reason(Reason reason) {
        return term("reason." + reason.name());
    }

    /** What is rated: “người”, “tổ chức”. */
    public static Text who(Kind kind) {
        return term(kind.name());
    }

    /** What ratings are grouped by: “đơn vị”, “đơn vị và nhóm nhiệm vụ”. */
    public static Text by(Set<Dimension> dimensions) {
        Text and = term("and");
        return both(language -> dimensions.stream()
                .map(dimension -> term(dimension.name()).in(language))
                .collect(Collectors.joining(and.in(language))));
    }

    /** A period as it is written; where the data name none, that is said. */
    public static Text period(String name) {
        return name.isBlank() ? term("period.unnamed") : new Text(name, name);
    }

    /** A group as readers know it: sources and criteria by their words, everything else as it is written. */
    public static Text label(Group group) {
        if (group.label().isBlank()) {
            return term("unassigned");
        }
        return both(language -> {
            var words = Words.of(Wording.class, BUNDLE, language);
            return group.values().entrySet().stream()
                    .map(value -> value(words, value.getKey(), value.getValue()))
                    .collect(Collectors.joining(" · "));
        });
    }

    /** A source as readers know it: “cấp trên”. */
    public static Text source(String role) {
        return label(new Group(Map.of(Dimension.ROLE, role)));
    }

    /** What was judged, as readers know it; the empty criterion stands for all of them. */
    public static Text matter(String criterion) {
        return criterion.isEmpty() ? term("allCriteria") : label(new Group(Map.of(Dimension.CRITERION, criterion)));
    }

    private static String value(Words words, Dimension dimension, String value) {
        boolean word = dimension == Dimension.ROLE || dimension == Dimension.CRITERION;
        String key = "value." + value;
        return word && words.keys().contains(key) ? words.say(key) : value;
    }

    /** Names with separators. */
    public static Text names(List<Text> names) {
        return both(language -> names.stream().map(name -> name.in(language)).collect(Collectors.joining("; ")));
    }

    /** Items with separators; a word for none. */
    public static Text list(List<String> items) {
        return items.isEmpty() ? term("none") : both(language -> String.join(", ", items));
    }

    /** Shares as percent with one decimal, one after the other. */
    public static Text shares(List<Double> shares) {
        return both(language -> shares.stream()
                .map(share -> new Numerals(language).percent(share, 1))
                .collect(Collectors.joining(" · ")));
    }

    /** A score: whole, or with two decimals. */
    public static Text number(double number) {
        return both(language -> number == Math.rint(number)
                ? new Numerals(language).whole((long) number)
                : new Numerals(language).decimal(number, 2));
    }

    /** A text made language by language. */
    public static Text both(Function<Language, String> text) {
        return new Text(text.apply(Language.VI), text.apply(Language.EN));
    }
}

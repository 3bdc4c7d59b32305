package org.thangdo.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Kind;

/**
 * What stands around every figure: above it the finding and what is shown, below it where the numbers come from and what
 * they do not say.
 *
 * @param language of every word and number of the figure
 * @param headline the finding, at most {@value #LONGEST_HEADLINE} characters
 * @param subtitle what is shown, for when, on which base, in which order
 * @param source where the numbers come from
 * @param variant tells figures of one kind apart in file names, ASCII; may be empty
 */
public record Frame(Language language, String headline, String subtitle, Source source, String variant) {

    public static final int LONGEST_HEADLINE = 90;

    private static final Map<Language, Words> WORDS = Stream.of(Language.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), each -> Words.of(Frame.class, "figures", each)));

    public Frame {
        if (headline.isBlank() || headline.codePointCount(0, headline.length()) > LONGEST_HEADLINE) {
            throw new IllegalArgumentException("a headline has 1 to " + LONGEST_HEADLINE + " characters: " + headline);
        }
    }

    /** A frame of the only figure of its kind. */
    public Frame(Language language, String headline, String subtitle, Source source) {
        this(language, headline, subtitle, source, "");
    }

    /** The id of a figure of this kind. */
    public String id(String kind) {
        return variant.isEmpty() ? kind : kind + "-" + variant;
    }

    /**
     * Where the numbers come from.
     *
     * @param files names of files and sheets
     * @param people number of people or organisations behind the figure
     * @param base what shares are taken of
     * @param caveat what the figure does not say; may be empty
     * @param run id of the run; may be empty
     * @param kind what is counted
     */
    public record Source(String files, long people, String base, String caveat, String run, Kind kind) {

        /** The source of a figure about people. */
        public Source(String files, long people, String base, String caveat, String run) {
            this(files, people, base, caveat, run, Kind.PERSON);
        }
    }

    /** The key of a sentence that counts people or, where the figure is about organisations, organisations. */
    public String key(String name) {
        return source.kind() == Kind.PERSON ? name : name + "." + source.kind().column();
    }

    /** The line below the figure. */
    public String footer() {
        Words words = words();
        List<String> parts = new ArrayList<>();
        parts.add(words.say("footer.source", Map.of("files", source.files(), "people", source.people())));
        if (!source.base().isBlank()) {
            parts.add(words.say("footer.base", Map.of("base", source.base())));
        }
        if (!source.caveat().isBlank()) {
            parts.add(source.caveat());
        }
        if (!source.run().isBlank()) {
            parts.add(words.say("footer.run", Map.of("run", source.run())));
        }
        return String.join(" ", parts);
    }

    public Frame withCaveat(String caveat) {
        return new Frame(
                language,
                headline,
                subtitle,
                new Source(source.files(), source.people(), source.base(), caveat, source.run(), source.kind()),
                variant);
    }

    public Frame withSubtitle(String subtitle) {
        return new Frame(language, headline, subtitle, source, variant);
    }

    /** The words of the figures in the language of this frame. */
    public Words words() {
        return WORDS.get(language);
    }
}

package org.thangdo.criteria.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.text.Language;

/**
 * The words by which sentences of one language are read. It is data: an edited copy may be given in place of the shipped one.
 * Terms are lower-case and matched by whole syllables, the longest first. In patterns, <code>{n}</code> stands for a number in
 * digits or words, <code>{t}</code> for a unit of time, and a space for any white space.
 *
 * @param version of the words, written beside every result
 * @param numbers value of each number word
 * @param vague vague terms by class
 * @param terms other terms by kind; one term may be of several kinds
 * @param patterns regular expressions by kind
 * @param positions objects that belong to the work of a position, by the position's name
 */
public record Lexicon(
        String version,
        Language language,
        SortedMap<String, Long> numbers,
        SortedMap<VagueClass, Vague> vague,
        SortedMap<TermKind, List<String>> terms,
        SortedMap<PatternKind, List<String>> patterns,
        SortedMap<String, List<String>> positions) {

    /**
     * Vague terms of one class.
     *
     * @param weight of one occurrence in the score, {@code >= 0}
     */
    public record Vague(double weight, List<String> terms) {
        public Vague {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weight of vague terms below 0: " + weight);
            }
            terms = checked(terms);
        }
    }

    public Lexicon {
        if (version == null || version.isBlank()) {
            throw new IllegalArgumentException("a lexicon needs a version");
        }
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        vague = Collections.unmodifiableSortedMap(new TreeMap<>(vague));
        terms = checked(terms);
        patterns = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
        positions = checked(positions);
        patterns.values().stream().flatMap(List::stream).forEach(Lexicon::compile);
    }

    private static <K> SortedMap<K, List<String>> checked(SortedMap<K, List<String>> lists) {
        var copy = new TreeMap<K, List<String>>();
        lists.forEach((key, list) -> copy.put(key, checked(list)));
        return Collections.unmodifiableSortedMap(copy);
    }

    private static List<String> checked(List<String> terms) {
        if (terms.stream().anyMatch(term -> term == null || term.isBlank())) {
            throw new IllegalArgumentException("an empty term");
        }
        return List.copyOf(terms);
    }

    private static void compile(String pattern) {
        try {
            Pattern.compile(pattern.replace("{n}", "1").replace("{t}", "d"));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a pattern: " + pattern + " (" + e.getDescription() + ")", e);
        }
    }

    /** The words that come with the product. */
    public static Lexicon shipped(Language language) {
        String file = "lexicon_" + language.tag() + ".json";
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("no lexicon on the class path: " + file);
            }
            return Json.read(stream, file, Lexicon.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a lexicon of the user.
     *
     * @throws IOException if it cannot be read or is no lexicon; the message names file and field
     */
    public static Lexicon read(Path file) throws IOException {
        return Json.read(file, Lexicon.class);
    }
}

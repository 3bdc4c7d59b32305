package org.thangdo.criteria.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Marks;

/**
 * Vietnamese typed without its marks: "hoan thanh tot nhiem vu". Words that differ by their marks alone cannot be told apart, so
 * it is read by the same lexicon without marks, less surely.
 */
final class Unmarked {

    /** Words that without marks are far commoner ones: sáu (six) beside sau (after), tư (fourth) beside từ (from). */
    private static final Set<String> NO_NUMBERS = Set.of("sau", "tu");

    private final Set<String> vietnamese = new HashSet<>();
    private final Set<String> english = new HashSet<>();

    /** @param vi with marks */
    Unmarked(Lexicon vi, Lexicon en) {
        collect(of(vi), vietnamese);
        collect(en, english);
    }

    private static void collect(Lexicon lexicon, Set<String> syllables) {
        lexicon.terms().values().forEach(terms -> terms.forEach(term -> add(term, syllables)));
        lexicon.vague().values().forEach(vague -> vague.terms().forEach(term -> add(term, syllables)));
        lexicon.numbers().keySet().forEach(term -> add(term, syllables));
    }

    private static void add(String term, Set<String> syllables) {
        Token.of(term).stream().filter(Token::isWord).map(Token::text).forEach(syllables::add);
    }

    /** Whether a text without marks has more syllables of Vietnamese terms than words of English ones. */
    boolean speaks(String text) {
        var tokens = Token.of(text.toLowerCase(java.util.Locale.ROOT));
        long vi = tokens.stream()
                .filter(token -> vietnamese.contains(token.text()))
                .count();
        long en =
                tokens.stream().filter(token -> english.contains(token.text())).count();
        return vi > en;
    }

    /** The same words without marks. */
    static Lexicon of(Lexicon marked) {
        var numbers = new TreeMap<String, Long>();
        marked.numbers().forEach((word, value) -> {
            if (!NO_NUMBERS.contains(Marks.removed(word))) {
                numbers.putIfAbsent(Marks.removed(word), value);
            }
        });
        var vague = new TreeMap<VagueClass, Lexicon.Vague>();
        marked.vague().forEach((kind, each) -> vague.put(kind, new Lexicon.Vague(each.weight(), plain(each.terms()))));
        return new Lexicon(
                marked.version(),
                Language.VI,
                numbers,
                vague,
                plain(marked.terms()),
                plain(marked.patterns()),
                plain(marked.positions()));
    }

    private static <K extends Comparable<K>> SortedMap<K, List<String>> plain(SortedMap<K, List<String>> lists) {
        var plain = new TreeMap<K, List<String>>();
        lists.forEach((key, terms) -> plain.put(key, plain(terms)));
        return plain;
    }

    private static List<String> plain(List<String> terms) {
        return terms.stream().map(Marks::removed).distinct().toList();
    }
}

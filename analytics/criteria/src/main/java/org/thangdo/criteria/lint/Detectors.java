package org.thangdo.criteria.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A lexicon made ready: what stands where in a sentence. */
final class Detectors {

    private static final char MASKED = '_';
    private static final String BEGINS = "(?:(?<![\\p{L}\\d])|(?=[^\\p{L}\\d\\s]))";
    private static final String ENDS = "(?![\\p{L}\\d])";

    private final PhraseIndex phrases = new PhraseIndex();
    private final Map<PatternKind, Pattern> patterns = new EnumMap<>(PatternKind.class);
    private final QuantityReader quantities;

    Detectors(Lexicon lexicon) {
        lexicon.terms().forEach((kind, terms) -> terms.forEach(term -> phrases.add(term, kind)));
        lexicon.vague().forEach((kind, vague) -> vague.terms().forEach(term -> phrases.add(term, kind)));
        String words = alternatives(lexicon.numbers().keySet().stream());
        String word = "(?:" + words + ")" + ENDS;
        String number =
                "(?:\\d+(?:[.,]\\d+){0,8}" + (words.isEmpty() ? "" : "|" + word + "(?:[\\s-]" + word + "){0,7}") + ")";
        String time = "(?:" + alternatives(lexicon.terms().getOrDefault(TermKind.TIME_UNIT, List.of()).stream()) + ")";
        lexicon.patterns().forEach((kind, list) -> {
            String any = String.join("|", list)
                    .replace(" ?", "\\s{0,4}")
                    .replace(" ", "\\s{1,4}+")
                    .replace("{n}", number)
                    .replace("{t}", time);
            patterns.put(kind, Pattern.compile(BEGINS + "(?:" + any + ")" + ENDS));
        });
        quantities = new QuantityReader(
                Pattern.compile("(?<![\\p{L}\\d])" + number + ENDS),
                new NumberWords(lexicon.numbers()),
                lexicon.language());
    }

    /** The longest first; behind each first letter only the terms that begin with it are tried. */
    private static String alternatives(Stream<String> terms) {
        var byLetter = terms.sorted(
                        Comparator.comparingInt(String::length).reversed().thenComparing(term -> term))
                .collect(Collectors.groupingBy(term -> term.substring(0, 1), TreeMap::new, Collectors.toList()));
        return byLetter.entrySet().stream()
                .map(entry -> entry.getValue().stream()
                        .map(term -> Pattern.quote(term.substring(1)).replace(" ", "\\E\\s+\\Q"))
                        .collect(Collectors.joining("|", Pattern.quote(entry.getKey()) + "(?:", ")")))
                .collect(Collectors.joining("|"));
    }

    /** @param text in NFC */
    MarkedText read(String text) {
        String lower = lower(text);
        var marks = new ArrayList<Mark>();
        find(PatternKind.MASK, lower, marks);
        String masked = masked(lower, marks);
        var tokens = Token.of(masked);
        for (PatternKind kind : patterns.keySet()) {
            if (kind != PatternKind.MASK) {
                find(kind, masked, marks);
            }
        }
        var found = List.copyOf(marks);
        marks.removeIf(mark -> mark.is(PatternKind.RATIO) && isPartOfDeadline(mark, found));
        var terms = terms(tokens, text, marks);
        marks.removeIf(mark -> mark.is(PatternKind.DEADLINE) && beginsWithin(mark, terms));
        marks.addAll(terms);
        marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
        return new MarkedText(text, tokens, marks, quantities.read(masked, tokens, marks));
    }

    /** "Before 31/01" holds no share. */
    private static boolean isPartOfDeadline(Mark ratio, List<Mark> marks) {
        return marks.stream()
                .anyMatch(mark -> mark.is(PatternKind.DEADLINE) && mark.overlaps(ratio.start(), ratio.end()));
    }

    /** The "in" of "participated in 100 hours" opens no deadline. */
    private static boolean beginsWithin(Mark deadline, List<Mark> terms) {
        return terms.stream()
                .filter(term -> term.is(TermKind.ATTEND))
                .anyMatch(term -> term.start() < deadline.start() && deadline.start() < term.end());
    }

    /** A vague term inside a deadline or frequency is part of it: "mỗi ngày một lần" holds no "ngày một". */
    private List<Mark> terms(List<Token> tokens, String text, List<Mark> found) {
        return phrases.marks(tokens, text).stream()
                .filter(term -> !(term.kind() instanceof VagueClass)
                        || found.stream().noneMatch(mark -> mark.overlaps(term.start(), term.end())))
                .toList();
    }

    private void find(PatternKind kind, String text, List<Mark> marks) {
        Pattern pattern = patterns.get(kind);
        if (pattern != null) {
            var hit = pattern.matcher(text);
            while (hit.find()) {
                marks.add(new Mark(hit.start(), hit.end(), kind, hit.group()));
            }
        }
    }

    /** Letter by letter, so that every place stays where it was. */
    private static String lower(String text) {
        var lower = new StringBuilder(text.length());
        text.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
        return lower.toString();
    }

    private static String masked(String text, List<Mark> masks) {
        var masked = new StringBuilder(text);
        for (Mark mask : masks) {
            for (int i = mask.start(); i < mask.end(); i++) {
                masked.setCharAt(i, Character.isWhitespace(text.charAt(i)) ? ' ' : MASKED);
            }
        }
        return masked.toString();
    }
}

package org.thangdo.criteria.lint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.criteria.lint.Quantity.Role;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Marks;

/**
 * Reads criterion sentences by lexicon and rules: no model, no network, equal sentences give equal readings. It looks at the form
 * of a sentence; whether the figure asked for is the right one for the work is for people to say.
 */
public final class SentenceReader {

    private static final Map<PatternKind, String> PATTERN_RULES = Map.of(
            PatternKind.MASK, "M.NAME",
            PatternKind.DEADLINE, "D.DEADLINE",
            PatternKind.FREQUENCY, "D.FREQUENCY",
            PatternKind.PERIOD, "D.PERIOD",
            PatternKind.RATIO, "R.RATIO",
            PatternKind.TRANSITION, "B.TRANSITION",
            PatternKind.ZERO, "T.ZERO",
            PatternKind.RANK, "Q.RANK",
            PatternKind.BENCHMARK, "B.BENCHMARK");

    private static final Map<TermKind, String> TERM_RULES = Map.of(
            TermKind.PRODUCT, "P.PRODUCT",
            TermKind.ACTION, "V.ACTION",
            TermKind.COMPARATOR, "T.THRESHOLD",
            TermKind.WHOLE, "T.WHOLE",
            TermKind.CHANGE, "B.CHANGE",
            TermKind.BASELINE, "B.BASELINE",
            TermKind.EVIDENCE, "E.SOURCE",
            TermKind.STATUS, "T.STATE",
            TermKind.ATTITUDE, "G.ATTITUDE");

    private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
    private final Map<Language, Detectors> detectors = new EnumMap<>(Language.class);
    private final Unmarked unmarked;
    private final Detectors withoutMarks;

    /** A reader with these words in place of the shipped ones of their language. */
    public SentenceReader(List<Lexicon> own) {
        for (Language language : Language.values()) {
            lexicons.put(language, Lexicon.shipped(language));
        }
        own.forEach(lexicon -> lexicons.put(lexicon.language(), lexicon));
        lexicons.forEach((language, lexicon) -> detectors.put(language, new Detectors(lexicon)));
        unmarked = new Unmarked(lexicons.get(Language.VI), lexicons.get(Language.EN));
        withoutMarks = new Detectors(Unmarked.of(lexicons.get(Language.VI)));
    }

    /** The reader with the words that come with the product. */
    public static SentenceReader shipped() {
        return new SentenceReader(List.of());
    }

    /** Version of the words of a language. */
    public String version(Language language) {
        return lexicons.get(language).version();
    }

    private static boolean hasMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK || c == 'đ' || c == 'Đ');
    }

    /**
     * Reads a sentence: as Vietnamese if any letter carries a mark of that script or if most of its words are Vietnamese ones typed
     * without marks, else as English.
     *
     * @param position whose criterion it is, as the lexicon names positions; may be empty
     */
    public SentenceReading read(String text, String position) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean hasMarks = hasMarks(composed);
        boolean typedPlain = !hasMarks && unmarked.speaks(composed);
        var language = hasMarks || typedPlain ? Language.VI : Language.EN;
        var marked = (typedPlain ? withoutMarks : detectors.get(language)).read(composed);
        var clauses = new ArrayList<ClauseReading>();
        int start = 0;
        for (int end : marked.clauseEnds()) {
            clauses.add(read(new Clause(marked, start, end), lexicons.get(language), objects(language, position)));
            start = end;
        }
        return new SentenceReading(composed, language, position, clauses);
    }

    /** Objects of the work of the position whose name is in what is given, however it is typed; none if the lexicon knows none. */
    public List<String> objects(Language language, String position) {
        String wanted = syllables(position);
        return lexicons.get(language).positions().entrySet().stream()
                .filter(entry -> wanted.contains(syllables(entry.getKey())))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static String syllables(String name) {
        return Token.of(Marks.removed(name).toLowerCase(Locale.ROOT)).stream()
                .filter(Token::isWord)
                .map(Token::text)
                .collect(Collectors.joining(" ", " ", " "));
    }

    private ClauseReading read(Clause clause, Lexicon lexicon, List<String> ownObjects) {
        String words =
                clause.sentence().text().substring(clause.start(), clause.end()).toLowerCase(Locale.ROOT);
        boolean own = ownObjects.stream().anyMatch(words::contains);
        Reason reason = new Judge(clause).reason();
        var scoring = new Scoring(clause, reason, lexicon.vague(), own);
        return new ClauseReading(
                clause.start(),
                clause.end(),
                reason.verdict(),
                reason,
                scoring.score(),
                spans(clause),
                scoring.missing());
    }

    private static List<Span> spans(Clause clause) {
        var spans = new ArrayList<Span>();
        for (Quantity q : clause.quantities()) {
            if (q.role() != Role.WHEN) {
                spans.add(new Span(q.start(), q.end(), rule(q), q.value()));
            }
        }
        for (Mark mark : clause.marks()) {
            String rule = mark.kind() instanceof PatternKind pattern
                    ? PATTERN_RULES.get(pattern)
                    : mark.kind() instanceof VagueClass vague ? "G." + vague : TERM_RULES.get((TermKind) mark.kind());
            if (rule != null) {
                spans.add(new Span(mark.start(), mark.end(), rule, mark.text()));
            }
        }
        spans.sort(java.util.Comparator.comparingInt(Span::start)
                .thenComparingInt(Span::end)
                .thenComparing(Span::rule));
        return spans;
    }

    private static String rule(Quantity q) {
        return switch (q.role()) {
            case NOT_A_RESULT -> "Q.NOT_A_RESULT";
            case GENERIC -> "R.GENERIC";
            default -> q.unit() == TermKind.SHARE ? "R.SHARE" : "Q.COUNT";
        };
    }
}

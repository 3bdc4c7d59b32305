package org.thangdo.ratings.wide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.DecimalMark;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.recognise.LevelWords;

/**
 * The categories of a table and how its cells name them.
 *
 * @param names as declared, as levels are called, or as they stand in the table
 * @param scores strictly increasing; {@code 1..q} for words
 * @param origin where the categories come from
 * @param mark decimal mark of the numerals; empty if it is not clear
 */
record Categories(
        List<String> names, List<BigDecimal> scores, Origin origin, Optional<DecimalMark> mark, LevelWords levels) {

    enum Origin {
        DECLARED_NUMBERS,
        DECLARED_WORDS,
        /** The words of a scale of levels. */
        LEVELS,
        /** The numbers that occur. */
        NUMBERS_FOUND,
        /** The words that occur. */
        WORDS_FOUND
    }

    /** What most cells say is what the table is about; the others are asked about. */
    private static final double MOST = 0.5;

    /** Between numbers that are further apart nothing is filled in. */
    private static final int MOST_FILLED = 1000;

    /** The category of a cell, or why it has none; neither if there is no rating. */
    record Cell(int category, FindingCode problem) {
        static final Cell MISSING = new Cell(-1, null);

        static Cell problem(FindingCode code) {
            return new Cell(-1, code);
        }
    }

    static Categories of(WideScale scale, LevelWords levels, List<DistinctText> texts, Optional<DecimalMark> said) {
        var ratings =
                texts.stream().filter(text -> !Marks.isMissing(text.text())).toList();
        var mark = said.or(() -> mark(ratings, scale));
        if (scale.isDeclared()) {
            var numbers = scale.numbers();
            return numbers.isEmpty()
                    ? words(scale.declared(), Origin.DECLARED_WORDS, mark, levels)
                    : new Categories(scale.declared(), numbers, Origin.DECLARED_NUMBERS, mark, levels);
        }
        long all = ratings.stream().mapToLong(DistinctText::count).sum();
        long named = ratings.stream()
                .filter(text -> levels.level(text.text()).isPresent())
                .mapToLong(DistinctText::count)
                .sum();
        if (named > MOST * all) {
            var ids = levels.scale().levels().stream().map(level -> level.id()).toList();
            return words(ids, Origin.LEVELS, mark, levels);
        }
        long numerals = ratings.stream()
                .filter(text -> Marks.isNumeral(text.text()))
                .mapToLong(DistinctText::count)
                .sum();
        return numerals >= MOST * all ? numbersFound(ratings, mark, levels) : wordsFound(ratings, mark, levels);
    }

    private static Categories words(List<String> names, Origin origin, Optional<DecimalMark> mark, LevelWords levels) {
        var scores = IntStream.rangeClosed(1, names.size())
                .mapToObj(BigDecimal::valueOf)
                .toList();
        return new Categories(names, scores, origin, mark, levels);
    }

    private static Categories numbersFound(List<DistinctText> ratings, Optional<DecimalMark> mark, LevelWords levels) {
        var numbers = new TreeSet<BigDecimal>();
        ratings.forEach(text -> number(text, mark).ifPresent(numbers::add));
        var scores = List.copyOf(numbers);
        var names = scores.stream().map(BigDecimal::toPlainString).toList();
        return new Categories(names, scores, Origin.NUMBERS_FOUND, mark, levels);
    }

    /** Spellings that differ only in case, accents and spaces are one word, written as most often. */
    private static Categories wordsFound(List<DistinctText> ratings, Optional<DecimalMark> mark, LevelWords levels) {
        var spellings = new TreeMap<String, Map<String, Long>>();
        for (DistinctText text : ratings) {
            spellings
                    .computeIfAbsent(Folding.fold(text.text()), word -> new TreeMap<>())
                    .merge(Folding.clean(text.text()), text.count(), Long::sum);
        }
        var names = new ArrayList<String>();
        spellings
                .values()
                .forEach(same -> names.add(same.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey()));
        return words(names.stream().sorted().toList(), Origin.WORDS_FOUND, mark, levels);
    }

    /** The decimal mark that the numerals prove, or the only one with which they are on the declared scale. */
    private static Optional<DecimalMark> mark(List<DistinctText> ratings, WideScale scale) {
        var numerals = ratings.stream()
                .filter(text -> text.type() != 'n' && Marks.isNumeral(text.text()))
                .map(text -> Folding.clean(text.text()))
                .toList();
        Optional<DecimalMark> proven = DecimalMark.of(numerals);
        if (proven.isPresent() || scale.numbers().isEmpty()) {
            return proven;
        }
        var fitting = new ArrayList<DecimalMark>();
        for (DecimalMark mark : DecimalMark.values()) {
            if (numerals.stream().allMatch(text -> mark.reads(text) && isOn(scale, mark.plain(text)))) {
                fitting.add(mark);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static boolean isOn(WideScale scale, String plain) {
        return scale.numbers().stream().anyMatch(number -> number.compareTo(new BigDecimal(plain)) == 0);
    }

    private static Optional<BigDecimal> number(DistinctText text, Optional<DecimalMark> mark) {
        String clean = Folding.clean(text.text());
        if (text.type() == 'n') {
            return clean.matches("[-+]?[\\d.]+([eE][-+]?\\d+)?")
                    ? Optional.of(canonical(new BigDecimal(clean)))
                    : Optional.empty();
        }
        boolean marked = clean.indexOf('.') >= 0 || clean.indexOf(',') >= 0;
        var own = marked ? mark : Optional.of(DecimalMark.POINT);
        return own.filter(known -> Marks.isNumeral(clean) && known.reads(clean))
                .map(known -> canonical(new BigDecimal(known.plain(clean))));
    }

    private static BigDecimal canonical(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** With the whole numbers between the lowest and the highest that occur, if whole numbers occur and nothing else. */
    Categories filled() {
        boolean whole = scores.stream().allMatch(score -> score.scale() <= 0);
        if (origin != Origin.NUMBERS_FOUND || !whole || scores.size() < 2 || width() > MOST_FILLED) {
            return this;
        }
        var all = IntStream.rangeClosed(0, width())
                .mapToObj(step -> scores.get(0).add(BigDecimal.valueOf(step)))
                .toList();
        return new Categories(all.stream().map(BigDecimal::toPlainString).toList(), all, origin, mark, levels);
    }

    private int width() {
        return scores.get(scores.size() - 1)
                .subtract(scores.get(0))
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    /** How cells are read, text by text. */
    Map<DistinctText, Cell> read(List<DistinctText> texts) {
        var byName = new HashMap<Object, Integer>();
        for (int k = 0; k < names.size(); k++) {
            byName.put(areNumbers() ? canonical(scores.get(k)) : Folding.fold(names.get(k)), k);
        }
        var cells = new HashMap<DistinctText, Cell>();
        texts.forEach(text -> cells.put(text, cell(text, byName)));
        return cells;
    }

    private Cell cell(DistinctText text, Map<Object, Integer> byName) {
        Integer known =
                switch (origin) {
                    case LEVELS -> {
                        var level = levels.level(text.text());
                        yield level.isPresent() ? Integer.valueOf(level.getAsInt()) : null;
                    }
                    case DECLARED_WORDS, WORDS_FOUND -> byName.get(Folding.fold(text.text()));
                    default -> number(text, mark).map(byName::get).orElse(null);
                };
        if (known != null) {
            return new Cell(known, null);
        }
        if (Marks.isMissing(text.text())) {
            return Cell.MISSING;
        }
        return Cell.problem(problem(text));
    }

    private FindingCode problem(DistinctText text) {
        boolean unclear = text.type() != 'n' && Marks.isNumeral(text.text());
        if (areNumbers() && unclear && number(text, mark).isEmpty()) {
            return FindingCode.MIXED_DECIMAL_MARK;
        }
        return switch (origin) {
            case LEVELS -> FindingCode.UNKNOWN_LEVEL;
            case NUMBERS_FOUND -> FindingCode.NOT_A_NUMBER;
            default -> FindingCode.OUTSIDE_SCALE;
        };
    }

    private boolean areNumbers() {
        return origin == Origin.DECLARED_NUMBERS || origin == Origin.NUMBERS_FOUND;
    }

    /** Whether the categories are only those that occur. */
    boolean areFound() {
        return origin == Origin.NUMBERS_FOUND || origin == Origin.WORDS_FOUND;
    }
}

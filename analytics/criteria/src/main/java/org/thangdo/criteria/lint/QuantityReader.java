package org.thangdo.criteria.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.thangdo.criteria.lint.Quantity.Role;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Marks;

/**
 * Numbers with their units. A number in words counts only before a unit, so that "một số" is not 1 and "hai mặt" is not 2; the
 * year "năm" is five only before another unit.
 */
record QuantityReader(Pattern number, NumberWords words, Language language) {

    private static final Set<TermKind> UNITS = EnumSet.of(
            TermKind.SHARE,
            TermKind.PRODUCT,
            TermKind.PERSON,
            TermKind.TIME_UNIT,
            TermKind.MONEY,
            TermKind.MEASURE,
            TermKind.ABSTRACT);

    private static final int ADJECTIVES = 2;

    List<Quantity> read(String text, List<Token> tokens, List<Mark> marks) {
        var found = new ArrayList<Quantity>();
        var hit = number.matcher(text);
        while (hit.find()) {
            quantity(hit.start(), hit.end(), hit.group(), tokens, marks).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Quantity> quantity(int start, int end, String number, List<Token> tokens, List<Mark> marks) {
        int next = next(tokens, end);
        Token unit = next < tokens.size() ? tokens.get(next) : new Token(end, end, ".");
        var kind = unit(tokens, next, marks);
        boolean digits = Character.isDigit(number.charAt(0));
        boolean noun = unit.isWord() && marks.stream().noneMatch(mark -> mark.start() == unit.start());
        boolean limited = (noun || number.contains(" ") || !unit.isWord()) && followsLimit(start, marks);
        boolean known = kind.isPresent() || limited && !words.value(number).equals("1");
        if (!digits && (!known || isFixed(start, end, marks) || isYear(number, kind, before(tokens, start)))) {
            return Optional.empty();
        }
        String value = words.value(number);
        if (kind.isPresent()) {
            var term = (TermKind) kind.get().kind();
            return Optional.of(new Quantity(start, kind.get().end(), value, term, false, Role.RESULT));
        }
        return Optional.of(new Quantity(start, noun ? unit.end() : end, value, TermKind.PRODUCT, !noun, Role.RESULT));
    }

    /** The unit is the next word; in English also the one behind words that are not known: "two breastfeeding sessions". */
    private Optional<Mark> unit(List<Token> tokens, int next, List<Mark> marks) {
        int last = language == Language.EN ? next + ADJECTIVES : next;
        for (int i = next;
                i < Math.min(last + 1, tokens.size()) && tokens.get(i).isWord();
                i++) {
            int start = tokens.get(i).start();
            var here = marks.stream()
                    .filter(mark -> mark.start() == start && !(mark.kind() instanceof PatternKind))
                    .toList();
            var found = here.stream().filter(QuantityReader::isUnit).findFirst();
            if (found.isPresent() || !here.stream().allMatch(QuantityReader::mayDescribe)) {
                return found;
            }
        }
        return marks.stream()
                .filter(mark ->
                        next < tokens.size() && mark.start() == tokens.get(next).start() && isUnit(mark))
                .findFirst();
    }

    /** "Corrected" in "two corrected statements". */
    private static boolean mayDescribe(Mark mark) {
        return mark.is(TermKind.ACTION) || mark.is(TermKind.STATUS) || mark.kind() instanceof VagueClass;
    }

    private static boolean isUnit(Mark mark) {
        return mark.kind() instanceof TermKind term && UNITS.contains(term);
    }

    private static int next(List<Token> tokens, int place) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).start() < place) {
            i++;
        }
        return i;
    }

    private static String before(List<Token> tokens, int place) {
        int i = next(tokens, place);
        return i == 0 ? "" : tokens.get(i - 1).text();
    }

    /** Whether the words belong to a phrase that is not a number. */
    private static boolean isFixed(int start, int end, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.kind() instanceof TermKind || mark.kind() instanceof VagueClass)
                .anyMatch(mark -> mark.overlaps(start, end) && (mark.start() < start || mark.end() > end));
    }

    /** "Năm" alone is a year, unless a unit of time follows or nothing before it speaks of a year. */
    private static boolean isYear(String number, Optional<Mark> unit, String before) {
        return Marks.removed(number).equals("nam")
                && unit.filter(mark -> mark.is(TermKind.TIME_UNIT)).isEmpty()
                && YEAR_FOLLOWS.contains(Marks.removed(before));
    }

    /** A noun that the lexicon does not know counts after a number in words only right behind a limit, a change or an action. */
    private static boolean followsLimit(int start, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.end() <= start && start - mark.end() <= 2)
                .anyMatch(mark -> mark.is(TermKind.CHANGE)
                        || mark.is(TermKind.ACTION)
                        || mark.is(TermKind.COMPARATOR)
                                && !PREPOSITIONS.contains(
                                        Marks.removed(mark.text().toLowerCase(Locale.ROOT))));
    }

    private static final Set<String> PREPOSITIONS = Set.of("tu", "tren", "ve");

    private static final Set<String> YEAR_FOLLOWS =
            Set.of("", "moi", "trong", "ca", "hang", "cuoi", "dau", "mot", "tung", "theo", "sang", "het", "hoach", "/");
}

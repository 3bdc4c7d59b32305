package org.thangdo.criteria.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.thangdo.criteria.lint.Quantity.Role;

/** A clause of a sentence: its marks, and its quantities with their roles. */
final class Clause {

    private static final int SCOPE_REACH = 5;
    private static final int SPEND_REACH = 25;

    private final MarkedText sentence;
    private final int start;
    private final int end;
    private final List<Mark> marks;
    private final List<Quantity> quantities = new ArrayList<>();

    Clause(MarkedText sentence, int start, int end) {
        this.sentence = sentence;
        this.start = start;
        this.end = end;
        this.marks = sentence.marks().stream()
                .filter(mark -> mark.start() >= start && mark.end() <= end)
                .toList();
        for (Quantity quantity : sentence.quantities()) {
            if (quantity.start() >= start && quantity.end() <= end) {
                role(quantity).ifPresent(role -> quantities.add(with(quantity, role)));
            }
        }
    }

    private static Quantity with(Quantity q, Role role) {
        return new Quantity(q.start(), q.end(), q.value(), q.unit(), q.bare(), role);
    }

    /** What a number is for; empty if it is part of a share in words, or counts nothing. */
    private Optional<Role> role(Quantity q) {
        if (within(q, PatternKind.DEADLINE) || within(q, PatternKind.FREQUENCY)) {
            return Optional.of(Role.WHEN);
        }
        if (within(q, PatternKind.RATIO) || within(q, PatternKind.TRANSITION) || within(q, PatternKind.RANK)) {
            return Optional.empty();
        }
        if (q.bare() && !followsComparator(q)) {
            return Optional.empty();
        }
        if (q.unit() == TermKind.SHARE) {
            if (isShareAttended(q)) {
                return Optional.of(Role.NOT_A_RESULT);
            }
            return Optional.of(denominatorIsGeneric(q) ? Role.GENERIC : Role.RESULT);
        }
        boolean input = q.unit() == TermKind.ABSTRACT || isTenure(q) || isScope(q) || isAttendance(q) || isSpent(q);
        return Optional.of(input ? Role.NOT_A_RESULT : Role.RESULT);
    }

    private boolean within(Quantity q, PatternKind kind) {
        return any(mark -> mark.is(kind) && mark.overlaps(q.start(), q.end()));
    }

    private boolean followsComparator(Quantity q) {
        return any(mark -> mark.is(TermKind.COMPARATOR) && mark.end() <= q.start() && q.start() - mark.end() <= 2);
    }

    /** The first noun after a share says of what it is taken; else the last noun before it. */
    private boolean denominatorIsGeneric(Quantity share) {
        Optional<Mark> after = marks.stream()
                .filter(mark -> mark.start() >= share.end() && isNoun(mark))
                .findFirst();
        Optional<Mark> before = marks.stream()
                .filter(mark -> mark.end() <= share.start() && isNoun(mark))
                .reduce((first, second) -> second);
        boolean target = after.filter(mark -> isAlso(mark, TermKind.TARGET)).isPresent()
                && any(mark ->
                        mark.end() <= share.start() && (mark.is(TermKind.PRODUCT) || mark.is(TermKind.INDICATOR)));
        return !target
                && after.or(() -> before)
                        .filter(mark -> mark.is(TermKind.ABSTRACT) || mark.is(VagueClass.GENERIC_OBJECT))
                        .isPresent();
    }

    /** Whether the words of a mark are of another kind as well. */
    private boolean isAlso(Mark mark, TermKind kind) {
        return any(other -> other.is(kind) && other.start() == mark.start());
    }

    private static boolean isNoun(Mark mark) {
        return mark.is(TermKind.PRODUCT)
                || mark.is(TermKind.PERSON)
                || mark.is(TermKind.INDICATOR)
                || mark.is(TermKind.ABSTRACT)
                || mark.is(VagueClass.GENERIC_OBJECT);
    }

    private boolean isTenure(Quantity q) {
        boolean told = any(mark -> mark.is(TermKind.TENURE) && mark.overlaps(q.start(), q.end() + 30));
        boolean years = any(mark -> mark.is(TermKind.YEAR) && mark.overlaps(q.start(), q.end()))
                && !has(TermKind.CHANGE)
                && !has(TermKind.INDICATOR);
        return q.unit() == TermKind.TIME_UNIT && (told || years);
    }

    /** Numbers joined to one that says the size of what is managed say it too. */
    private boolean isScope(Quantity q) {
        return lastVerb(q)
                .filter(mark -> isAlso(mark, TermKind.SCOPE))
                .filter(verb -> tokensBetween(Math.max(verb.end(), lastInput(q)), q.start()) <= SCOPE_REACH)
                .isPresent();
    }

    private int lastInput(Quantity q) {
        return quantities.stream()
                .filter(earlier -> earlier.role() == Role.NOT_A_RESULT && earlier.end() <= q.start())
                .mapToInt(Quantity::end)
                .max()
                .orElse(0);
    }

    /** Money put in or things bought, by no time and within no limit. */
    private boolean isSpent(Quantity q) {
        boolean loose = !followsComparator(q)
                && !has(TermKind.CHANGE)
                && !sentence.has(PatternKind.DEADLINE)
                && !sentence.has(PatternKind.PERIOD)
                && !sentence.has(PatternKind.FREQUENCY);
        boolean money = q.unit() == TermKind.MONEY
                && any(mark ->
                        mark.is(TermKind.SPEND) && mark.overlaps(q.start() - SPEND_REACH, q.end() + SPEND_REACH));
        return loose
                && (money
                        || lastVerb(q)
                                .filter(verb -> isAlso(verb, TermKind.SPEND))
                                .isPresent());
    }

    private boolean isAttendance(Quantity q) {
        return lastVerb(q).filter(mark -> isAlso(mark, TermKind.ATTEND)).isPresent()
                && !sentence.has(TermKind.EVIDENCE);
    }

    /** "Attends 100 % of the meetings". */
    private boolean isShareAttended(Quantity q) {
        return isAttendance(q)
                && tokensBetween(lastVerb(q).get().end(), q.start()) <= 2
                && !has(TermKind.INDICATOR)
                && !sentence.has(PatternKind.DEADLINE);
    }

    private Optional<Mark> lastVerb(Quantity q) {
        return marks.stream()
                .filter(mark -> mark.end() <= q.start())
                .filter(mark -> mark.is(TermKind.ACTION)
                        || mark.is(TermKind.SCOPE)
                        || mark.is(TermKind.ATTEND)
                        || mark.is(TermKind.SPEND)
                        || mark.is(TermKind.CHANGE))
                .reduce((first, second) -> second);
    }

    long tokensBetween(int from, int to) {
        return sentence.tokens().stream()
                .filter(token -> token.start() >= from && token.end() <= to)
                .count();
    }

    boolean any(Predicate<Mark> wanted) {
        return marks.stream().anyMatch(wanted);
    }

    boolean has(Enum<?> kind) {
        return any(mark -> mark.is(kind));
    }

    /** Whether a number here is a result of the wanted unit. */
    boolean counts(Predicate<Quantity> wanted) {
        return quantities.stream().filter(Quantity::isResult).anyMatch(wanted);
    }

    boolean plays(Role role) {
        return quantities.stream().anyMatch(quantity -> quantity.role() == role);
    }

    MarkedText sentence() {
        return sentence;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Quantity> quantities() {
        return quantities;
    }
}

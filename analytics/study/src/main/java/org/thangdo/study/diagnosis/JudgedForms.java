package org.thangdo.study.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.ratings.Roles;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.Factor;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.stats.multitrait.MultitraitForms;

/**
 * Judgements form by form. Forms are of one rater on one ratee (a person in a period); a stratum is a role in a period. Those who
 * rate themselves are raters of their own.
 */
final class JudgedForms {

    /** Names of what is judged, then of the overall impression if there is one. */
    final List<String> names;
    /** Number of criteria, the overall impression not counted. */
    final int criteria;
    /** Column of the overall impression, −1 if there is none. */
    final int overall;
    /** Column of the final level, −1 if there is none. */
    final int outcome;

    final int periods;
    final int ratees;
    final MultitraitForms forms;

    private final Judgements judgements;
    private final int[] first;

    JudgedForms(Judgements judgements, Optional<Judgements> decisions) {
        this.judgements = judgements;
        var judged = judgements.criterion().names();
        var all = new ArrayList<>(
                judged.stream().filter(name -> !name.equals(Selection.OVERALL)).toList());
        criteria = all.size();
        overall = judged.contains(Selection.OVERALL) ? criteria : -1;
        if (overall >= 0) {
            all.add(Selection.OVERALL);
        }
        names = List.copyOf(all);
        var known = decisions.filter(each -> each.size() > 0);
        outcome = known.isPresent() ? names.size() : -1;
        periods = judgements.period().names().size();
        ratees = judgements.ratees().size();
        first = starts(judgements.ratees().ofRows());
        forms = new MultitraitForms(
                codes(judgements.subject()),
                codes(judgements.period()),
                raters(),
                strata(),
                levels(known),
                outcome < 0 ? 0 : 1,
                Math.max(
                        judgements.levels().size(),
                        known.map(decided -> decided.levels().size()).orElse(0)));
    }

    private int[] starts(int[] ratee) {
        return IntStream.range(0, judgements.size())
                .filter(row -> row == 0
                        || ratee[row] != ratee[row - 1]
                        || judgements.rater().code(row) != judgements.rater().code(row - 1)
                        || judgements.facets().stream().anyMatch(facet -> facet.code(row) != facet.code(row - 1)))
                .toArray();
    }

    private int[] codes(Factor column) {
        return IntStream.of(first).map(column::code).toArray();
    }

    private int[] raters() {
        int raters = judgements.rater().names().size();
        int self = judgements.role().names().indexOf(Roles.SELF);
        return IntStream.of(first)
                .map(row -> self >= 0 && judgements.role().code(row) == self
                        ? raters + judgements.subject().code(row)
                        : judgements.rater().code(row))
                .toArray();
    }

    /** A role in a period, numbered as they come. */
    private int[] strata() {
        int roles = judgements.role().names().size();
        var numbers = new TreeMap<Integer, Integer>();
        return IntStream.of(first)
                .map(row -> judgements.period().code(row) * roles
                        + judgements.role().code(row))
                .map(key -> numbers.computeIfAbsent(key, k -> numbers.size()))
                .toArray();
    }

    private byte[][] levels(Optional<Judgements> decisions) {
        int[] place =
                judgements.criterion().names().stream().mapToInt(names::indexOf).toArray();
        var levels = new byte[first.length][names.size() + (decisions.isPresent() ? 1 : 0)];
        for (int f = 0; f < first.length; f++) {
            Arrays.fill(levels[f], (byte) -1);
            int end = f + 1 < first.length ? first[f + 1] : judgements.size();
            for (int row = first[f]; row < end; row++) {
                levels[f][place[judgements.criterion().code(row)]] = (byte) judgements.level(row);
            }
        }
        decisions.ifPresent(decided -> decide(levels, decided));
        return levels;
    }

    private void decide(byte[][] levels, Judgements decided) {
        var finals = new HashMap<List<String>, Integer>();
        for (int row = 0; row < decided.size(); row++) {
            finals.put(List.of(decided.period().name(row), decided.subject().name(row)), decided.level(row));
        }
        for (int f = 0; f < first.length; f++) {
            var ratee = List.of(
                    judgements.period().name(first[f]), judgements.subject().name(first[f]));
            levels[f][outcome] = (byte) (int) finals.getOrDefault(ratee, -1);
        }
    }

    /** Position of the ratees. */
    Factor position() {
        return judgements.position();
    }

    /** Unit of the ratees. */
    Factor unit() {
        return judgements.unit();
    }

    /** What a column says of each person in the last period. */
    int[] lastOfPeople(Factor column) {
        var last = new int[judgements.subject().names().size()];
        for (int row : first) {
            last[judgements.subject().code(row)] = column.code(row);
        }
        return last;
    }

    /** Mean of each person over all forms on each criterion, levels less the mean of their stratum; NaN where there is none. */
    double[][] means() {
        return forms.meansOfPeople();
    }

    /** Ratee of each form. */
    int[] rateeOfForms() {
        int[] ofRows = judgements.ratees().ofRows();
        return IntStream.of(first).map(row -> ofRows[row]).toArray();
    }

    /** Whether the form before it is of the same rater on the same ratee, under another facet. */
    boolean isAgain(int form) {
        int row = first[form];
        int before = first[form - 1];
        return judgements.rater().code(row) == judgements.rater().code(before)
                && judgements.subject().code(row) == judgements.subject().code(before)
                && judgements.period().code(row) == judgements.period().code(before);
    }
}

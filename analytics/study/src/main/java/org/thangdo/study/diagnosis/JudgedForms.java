package org.thangdo.study.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** Names of what is judged; the overall impression, if there is one, is the last. */
    final List<String> criteria;
    /** Place of the overall impression, −1 if there is none. */
    final int overall;

    final MultitraitForms forms;
    /** Ratee of each form, and position, unit and period of each ratee. */
    final int[] ratee;

    final Factor position;
    final Factor unit;
    final Factor period;
    final Factor subject;

    JudgedForms(Judgements judgements) {
        var names = judgements.criterion().names();
        boolean judged = names.contains(Selection.OVERALL);
        var all = new ArrayList<>(names.stream()
                .filter(name -> !name.equals(Selection.OVERALL))
                .toList());
        if (judged) {
            all.add(Selection.OVERALL);
        }
        criteria = List.copyOf(all);
        overall = judged ? all.size() - 1 : -1;
        var ratees = judgements.ratees();
        position = ratees.position();
        unit = ratees.unit();
        period = ratees.period();
        subject = ratees.subject();
        int[] rateeOfRow = ratees.ofRows();
        int[] first = starts(judgements, rateeOfRow);
        ratee = IntStream.of(first).map(row -> rateeOfRow[row]).toArray();
        int[] place = names.stream().mapToInt(criteria::indexOf).toArray();
        var levels = new byte[first.length][criteria.size()];
        for (int f = 0; f < first.length; f++) {
            Arrays.fill(levels[f], (byte) -1);
            int end = f + 1 < first.length ? first[f + 1] : judgements.size();
            for (int row = first[f]; row < end; row++) {
                levels[f][place[judgements.criterion().code(row)]] = (byte) judgements.level(row);
            }
        }
        forms = new MultitraitForms(
                people(judgements, first),
                IntStream.of(first).map(judgements.period()::code).toArray(),
                raters(judgements, first),
                strata(judgements, first),
                levels,
                judgements.levels().size());
    }

    private static int[] starts(Judgements judgements, int[] ratee) {
        return IntStream.range(0, judgements.size())
                .filter(row -> row == 0
                        || ratee[row] != ratee[row - 1]
                        || judgements.rater().code(row) != judgements.rater().code(row - 1)
                        || judgements.facets().stream().anyMatch(facet -> facet.code(row) != facet.code(row - 1)))
                .toArray();
    }

    private static int[] people(Judgements judgements, int[] first) {
        return IntStream.of(first).map(judgements.subject()::code).toArray();
    }

    private static int[] raters(Judgements judgements, int[] first) {
        int raters = judgements.rater().names().size();
        int self = judgements.role().names().indexOf(Roles.SELF);
        return IntStream.of(first)
                .map(row -> self >= 0 && judgements.role().code(row) == self
                        ? raters + judgements.subject().code(row)
                        : judgements.rater().code(row))
                .toArray();
    }

    /** A role in a period, numbered as they come. */
    private static int[] strata(Judgements judgements, int[] first) {
        var numbers = new TreeMap<Long, Integer>();
        return IntStream.of(first)
                .map(row -> numbers.computeIfAbsent(
                        ((long) judgements.period().code(row) << 32) | judgements.role().code(row),
                        key -> numbers.size()))
                .toArray();
    }
}

package org.thangdo.criteria.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The score of a clause: {@code 30 Q + 10 R + 12 T + 14 D + 12 P + 8 E + 6 V + 8 B − 6 Σ w(G) − 14 generic object}, where each letter
 * is 1 if its detector saw something, and vague terms weigh 0.35 of their weight in a clause that measures. It is then held
 * in the band of its verdict, so that it orders sentences of one verdict and never contradicts it.
 */
record Scoring(Clause clause, Reason reason, SortedMap<VagueClass, Lexicon.Vague> vague, boolean positionObject) {

    private static final double ANCHORED = 0.35;

    int score() {
        double score = 30 * is(quantity())
                + 10 * is(share() && denominator())
                + 12 * is(clause.has(TermKind.COMPARATOR) || clause.has(TermKind.WHOLE) || clause.has(PatternKind.ZERO))
                + 14 * is(when())
                + 12 * is(clause.has(TermKind.PRODUCT))
                + 8 * is(clause.has(TermKind.EVIDENCE))
                + 6 * is(clause.has(TermKind.ACTION))
                + 8 * is(clause.has(TermKind.BASELINE) || clause.has(PatternKind.TRANSITION) || positionObject);
        boolean anchored = reason.verdict() == Verdict.MEASURABLE;
        double penalty = 0;
        for (Mark mark : clause.marks()) {
            if (mark.kind() instanceof VagueClass group) {
                penalty += 6 * vague.get(group).weight();
            }
        }
        score -= anchored ? ANCHORED * penalty : penalty;
        boolean generic = reason == Reason.GENERIC_SHARE || reason == Reason.GENERIC_OBJECT;
        return reason.verdict().inBand(generic ? score - 14 : score);
    }

    /** What a measure would still need. */
    List<Slot> missing() {
        var missing = new ArrayList<Slot>();
        if (reason.verdict() == Verdict.QUALITATIVE) {
            return missing;
        }
        boolean measured = reason.verdict() == Verdict.MEASURABLE;
        add(missing, Slot.QUANTITY, !quantity() && !measured);
        add(missing, Slot.DENOMINATOR, share() && !denominator() || reason == Reason.GENERIC_SHARE);
        add(missing, Slot.THRESHOLD, !measured && !clause.has(TermKind.COMPARATOR));
        add(missing, Slot.DEADLINE, !when());
        var sentence = clause.sentence();
        boolean counted = sentence.has(TermKind.PRODUCT)
                || measured && (sentence.has(TermKind.INDICATOR) || sentence.has(TermKind.PERSON));
        add(missing, Slot.PRODUCT, !counted && !share());
        add(missing, Slot.SOURCE, !sentence.has(TermKind.EVIDENCE));
        return missing;
    }

    private static void add(List<Slot> missing, Slot slot, boolean isMissing) {
        if (isMissing) {
            missing.add(slot);
        }
    }

    private static int is(boolean seen) {
        return seen ? 1 : 0;
    }

    private boolean quantity() {
        return clause.counts(q -> true)
                || clause.has(PatternKind.RATIO)
                || clause.has(PatternKind.TRANSITION)
                || clause.has(PatternKind.RANK)
                || clause.has(PatternKind.ZERO)
                || clause.has(TermKind.WHOLE) && reason.verdict() == Verdict.MEASURABLE;
    }

    private boolean share() {
        return clause.has(PatternKind.RATIO) || clause.counts(q -> q.unit() == TermKind.SHARE);
    }

    private boolean denominator() {
        return clause.has(TermKind.PRODUCT) || clause.has(TermKind.PERSON) || clause.has(TermKind.INDICATOR);
    }

    private boolean when() {
        return clause.sentence().has(PatternKind.DEADLINE)
                || clause.sentence().has(PatternKind.FREQUENCY)
                || clause.sentence().has(PatternKind.PERIOD);
    }
}

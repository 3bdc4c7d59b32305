package org.thangdo.criteria.lint;

import java.util.EnumSet;
import java.util.Set;
import org.thangdo.criteria.lint.Quantity.Role;

/**
 * The rules that judge a clause. Numbers, deadlines and vague words count within the clause; products, evidence and how often
 * something is counted may stand anywhere in the sentence.
 */
record Judge(Clause clause) {

    private static final int BESIDE = 2;

    private static final Set<VagueClass> PREDICATES = EnumSet.of(
            VagueClass.DEGREE, VagueClass.TIME, VagueClass.QUALITY, VagueClass.EFFORT, VagueClass.REPUTATION);

    Reason reason() {
        Reason measured = measured();
        return measured != null ? measured : unmeasured();
    }

    /** The way in which the clause measures, or {@code null}. */
    private Reason measured() {
        if (zero()) {
            return Reason.ZERO;
        }
        if (clause.has(PatternKind.TRANSITION) || change()) {
            return Reason.CHANGE;
        }
        if (share()) {
            return shareReason();
        }
        if (all()) {
            return Reason.RATE;
        }
        if (clause.has(PatternKind.DEADLINE) && !clause.has(TermKind.SOME) && deadlineHasObject()) {
            return Reason.DEADLINE;
        }
        if (clause.has(PatternKind.RANK)) {
            return Reason.RANK;
        }
        if (clause.has(PatternKind.BENCHMARK) && (product() || clause.has(TermKind.INDICATOR))) {
            return Reason.BENCHMARK;
        }
        if (clause.counts(q -> q.unit() != TermKind.SHARE) && countReason() != null) {
            return countReason();
        }
        boolean often = clause.has(PatternKind.FREQUENCY) && !vaguePredicate();
        boolean done = clause.has(TermKind.ACTION) && (product() || evidence());
        boolean counted = clause.plays(Role.WHEN) || clause.has(TermKind.TIMES);
        return often && (done && (evidence() || counted) || counted && evidence()) ? Reason.FREQUENCY : null;
    }

    private boolean zero() {
        boolean none = clause.has(PatternKind.ZERO) && !vagueAfterNone();
        boolean state = clause.has(TermKind.NEGATION) && clause.has(TermKind.STATUS) && (product() || stated());
        return none
                        && (product()
                                || clause.has(TermKind.PERSON)
                                || clause.has(TermKind.MONEY)
                                || clause.has(TermKind.STATUS)
                                || clause.has(TermKind.INDICATOR))
                || state && (when() || evidence() || stated());
    }

    /** "No supplier is treated unfairly": the judge decides what is unfair. */
    private boolean vagueAfterNone() {
        return clause.any(none -> none.is(PatternKind.ZERO)
                        && clause.any(mark -> mark.start() >= none.end() && isPredicate(mark)))
                && !clause.has(TermKind.STATUS)
                && !when()
                && !evidence();
    }

    /** "No file late": the state stands behind the product, or the person, and nothing vague behind the negation. */
    private boolean stated() {
        return clause.any(noun -> (noun.is(TermKind.PRODUCT) || noun.is(TermKind.PERSON))
                        && clause.any(state -> state.is(TermKind.STATUS)
                                && state.start() >= noun.end()
                                && clause.tokensBetween(noun.end(), state.start()) <= BESIDE))
                && clause.marks().stream()
                        .filter(mark -> mark.is(TermKind.NEGATION))
                        .noneMatch(none -> clause.any(mark -> mark.start() >= none.end() && isPredicate(mark)));
    }

    /** "All files in time" is a share of 100 %, and so is doing it to all of them every month. */
    private boolean all() {
        return !vaguePredicate()
                && clause.any(all -> all.is(TermKind.ALL)
                        && clause.any(noun -> (noun.is(TermKind.PRODUCT) || noun.is(TermKind.PERSON))
                                && noun.start() >= all.end()
                                && clause.tokensBetween(all.end(), noun.start()) <= BESIDE
                                && (clause.any(state -> state.is(TermKind.STATUS) && state.start() >= noun.end())
                                        || clause.has(TermKind.ACTION) && clause.has(PatternKind.FREQUENCY))));
    }

    private boolean change() {
        return clause.has(TermKind.CHANGE) && clause.counts(q -> !q.bare());
    }

    private boolean share() {
        return clause.has(PatternKind.RATIO) || clause.counts(q -> q.unit() == TermKind.SHARE);
    }

    private Reason shareReason() {
        boolean checkable = clause.has(TermKind.STATUS)
                || clause.has(PatternKind.DEADLINE)
                || clause.has(PatternKind.FREQUENCY)
                || clause.has(TermKind.INDICATOR)
                || clause.has(TermKind.BASELINE)
                || evidence();
        if (shareOfAttitude() && !evidence() || clause.has(TermKind.ATTITUDE) && !checkable) {
            return Reason.ATTITUDE_SHARE;
        }
        if (vaguePredicate() && !checkable) {
            return product() ? Reason.VAGUE_PREDICATE : Reason.ATTITUDE_SHARE;
        }
        return Reason.RATE;
    }

    private boolean shareOfAttitude() {
        return clause.quantities().stream()
                .filter(q -> q.unit() == TermKind.SHARE)
                .anyMatch(share -> clause.any(mark -> isAttitude(mark)
                        && mark.start() >= share.end()
                        && clause.tokensBetween(share.end(), mark.start()) <= 1));
    }

    private static boolean isAttitude(Mark mark) {
        return mark.is(TermKind.ATTITUDE) || mark.is(VagueClass.EFFORT) || mark.is(VagueClass.REPUTATION);
    }

    /** A deadline of tasks that nobody listed measures nothing. */
    private boolean deadlineHasObject() {
        boolean generic = clause.has(TermKind.ABSTRACT) || clause.has(VagueClass.GENERIC_OBJECT);
        boolean named = product() || clause.has(TermKind.INDICATOR) || clause.has(TermKind.ACTION) && !generic;
        return named
                || !generic
                        && !vaguePredicate()
                        && !clause.has(VagueClass.WEAK_VERB)
                        && !clause.has(TermKind.ATTITUDE)
                        && !clause.has(TermKind.ATTEND);
    }

    /** {@code null} if nothing says that the number is a result: nobody does anything, by no time and to no limit. */
    private Reason countReason() {
        if (when() || evidence() || clause.has(TermKind.COMPARATOR) || clause.has(PatternKind.DEADLINE)) {
            return Reason.COUNT;
        }
        if (!clause.has(TermKind.ACTION)) {
            return null;
        }
        return vaguePredicate() ? Reason.BARE_COUNT : Reason.COUNT;
    }

    private Reason unmeasured() {
        if (clause.plays(Role.NOT_A_RESULT) || clause.counts(q -> q.unit() != TermKind.SHARE)) {
            return Reason.NOT_A_RESULT;
        }
        if (clause.plays(Role.GENERIC)) {
            return Reason.GENERIC_SHARE;
        }
        if (clause.has(VagueClass.REPUTATION)) {
            return Reason.REPUTATION;
        }
        if (!product()
                && !clause.has(TermKind.ACTION)
                && (clause.has(VagueClass.EFFORT) || clause.has(TermKind.ATTITUDE))) {
            return Reason.EFFORT;
        }
        if (clause.has(TermKind.BASELINE) && !clause.has(TermKind.STATUS)) {
            return Reason.COMPARISON_WITHOUT_AMOUNT;
        }
        if (clause.has(TermKind.ACTION) && product() && partly() && !vaguePredicate()) {
            return Reason.NO_LEVEL;
        }
        if (clause.has(PatternKind.MASK)) {
            return Reason.NAMED_NUMBER;
        }
        if (clause.has(VagueClass.GENERIC_OBJECT)
                || clause.has(TermKind.ABSTRACT) && clause.has(PatternKind.DEADLINE)) {
            return Reason.GENERIC_OBJECT;
        }
        return clause.any(mark -> mark.kind() instanceof VagueClass) ? Reason.VAGUE : Reason.NOTHING;
    }

    private boolean partly() {
        return clause.has(TermKind.STATUS) || evidence() || clause.has(PatternKind.FREQUENCY);
    }

    private boolean vaguePredicate() {
        return clause.any(Judge::isPredicate);
    }

    private static boolean isPredicate(Mark mark) {
        return mark.kind() instanceof VagueClass vague && PREDICATES.contains(vague);
    }

    private boolean product() {
        return clause.sentence().has(TermKind.PRODUCT);
    }

    private boolean evidence() {
        return clause.sentence().has(TermKind.EVIDENCE);
    }

    private boolean when() {
        var sentence = clause.sentence();
        return sentence.has(PatternKind.FREQUENCY)
                || sentence.has(PatternKind.PERIOD)
                || sentence.has(PatternKind.DEADLINE);
    }
}

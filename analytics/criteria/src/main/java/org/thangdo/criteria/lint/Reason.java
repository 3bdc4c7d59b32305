package org.thangdo.criteria.lint;

/** Why a sentence has its verdict; the sentences are in {@code lint_vi/en.properties}. */
public enum Reason {
    RATE(Verdict.MEASURABLE),
    COUNT(Verdict.MEASURABLE),
    DEADLINE(Verdict.MEASURABLE),
    CHANGE(Verdict.MEASURABLE),
    ZERO(Verdict.MEASURABLE),
    FREQUENCY(Verdict.MEASURABLE),
    RANK(Verdict.MEASURABLE),
    BENCHMARK(Verdict.MEASURABLE),
    /** A share whose rest is vague. */
    VAGUE_PREDICATE(Verdict.INCOMPLETE),
    BARE_COUNT(Verdict.INCOMPLETE),
    NO_LEVEL(Verdict.INCOMPLETE),
    ATTITUDE_SHARE(Verdict.GENERAL),
    GENERIC_SHARE(Verdict.GENERAL),
    NOT_A_RESULT(Verdict.GENERAL),
    COMPARISON_WITHOUT_AMOUNT(Verdict.GENERAL),
    GENERIC_OBJECT(Verdict.GENERAL),
    NAMED_NUMBER(Verdict.GENERAL),
    VAGUE(Verdict.GENERAL),
    NOTHING(Verdict.GENERAL),
    REPUTATION(Verdict.QUALITATIVE),
    EFFORT(Verdict.QUALITATIVE);

    private final Verdict verdict;

    Reason(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}

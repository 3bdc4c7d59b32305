package org.thangdo.stats.change;

/**
 * What the change of the ratings was. Only objective metrics lead to a statement about one of the two sides; each side is then
 * tested at half of the error rate, so that with nothing changed the chance of any statement is at most the whole.
 */
public enum Verdict {
    /** Raters became milder; a change of the ratees is not shown. */
    INFLATION,
    /** Ratees became better; a drift of the raters is not shown. */
    IMPROVEMENT,
    /** Raters became milder and ratees better. */
    BOTH,
    /** Raters became more severe; a change of the ratees is not shown. */
    STRICTER,
    /** Ratees became worse; a drift of the raters is not shown. */
    DECLINE,
    /** Raters became more severe and ratees worse. */
    STRICTER_AND_DECLINE,
    /** Raters became milder while ratees became worse. */
    INFLATION_HIDES_DECLINE,
    /** Raters became more severe while ratees became better. */
    STRICTER_HIDES_IMPROVEMENT,
    /** Both sides moved by less than what matters, if at all. */
    NEITHER,
    /** Without metrics: the same people were rated higher, and whether raters or ratees changed is not known. */
    INFLATION_OR_IMPROVEMENT,
    /** Without metrics: the same people were rated lower, and whether raters or ratees changed is not known. */
    STRICTER_OR_DECLINE,
    /** Nothing is shown and nothing can be excluded. */
    CANNOT_TELL;

    /**
     * The verdict on two signs.
     *
     * @param drift sign of the change of severity, 0 if none is shown: positive is stricter
     * @param change sign of the change of the ratees, 0 if none is shown
     */
    static Verdict of(int drift, int change) {
        if (drift < 0) {
            return change == 0 ? INFLATION : change > 0 ? BOTH : INFLATION_HIDES_DECLINE;
        }
        if (drift > 0) {
            return change == 0 ? STRICTER : change > 0 ? STRICTER_HIDES_IMPROVEMENT : STRICTER_AND_DECLINE;
        }
        return change == 0 ? CANNOT_TELL : change > 0 ? IMPROVEMENT : DECLINE;
    }
}

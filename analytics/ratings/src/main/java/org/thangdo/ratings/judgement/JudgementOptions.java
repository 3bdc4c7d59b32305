package org.thangdo.ratings.judgement;

/**
 * Which judgements are taken and who counts as a rater.
 *
 * @param selfByUnit whether those who judge themselves are one rater in each unit, {@code self:UNIT}, instead of one rater
 *     {@code self} in all. One rater in all links units that nobody else links, as if people were everywhere equally lenient
 *     with themselves
 * @param decisions whether final decisions are among the judgements; they are what the judgements led to
 * @param rateePerRow whether each row of a table of forms is about somebody else, because no column says who was judged
 */
public record JudgementOptions(boolean selfByUnit, boolean decisions, boolean rateePerRow) {

    /** One rater {@code self}, no decisions. */
    public static final JudgementOptions DEFAULT = new JudgementOptions(false, false, false);

    /** The same with one rater {@code self:UNIT} in each unit. */
    public JudgementOptions withSelfByUnit() {
        return new JudgementOptions(true, decisions, rateePerRow);
    }

    /** The same with final decisions. */
    public JudgementOptions withDecisions() {
        return new JudgementOptions(selfByUnit, true, rateePerRow);
    }

    /** The same, each row of a table of forms being about somebody else. */
    public JudgementOptions withRateePerRow() {
        return new JudgementOptions(selfByUnit, decisions, true);
    }
}

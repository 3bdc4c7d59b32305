package org.thangdo.ratings.judgement;

/** Why a row or a cell that was read is not among the judgements. */
public enum LeftOut {
    /** It does not say who was judged. */
    NO_SUBJECT,
    /** Nothing was judged: the cell is empty, or the row has a score and no level. */
    NO_LEVEL,
    /** The cell says something that is no level, or its row something else that cannot be read; there is a finding. */
    UNREADABLE,
    /** The form should name its rater and does not. */
    NO_RATER,
    /** It is the final decision, which was not asked for. */
    DECISION,
    /** One rater said different things about the same thing; none of them is taken. */
    CONTRADICTION,
    /** One rater said the same of the same thing again; one of them is taken. */
    REPEAT
}

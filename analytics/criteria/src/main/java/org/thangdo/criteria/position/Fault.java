package org.thangdo.criteria.position;

/** Why a definition cannot be. Each has a sentence and a remedy in {@code position_vi/en.properties}. */
public enum Fault {
    /** A text that readers see is empty. */
    EMPTY_TEXT,
    /** An id is not made of letters, digits, {@code _} and {@code -}. */
    BAD_ID,
    /** Two metrics have one id. */
    SAME_ID,
    /** A metric stands in a part that the position does not have. */
    UNKNOWN_PART,
    /** Points of the metrics of a part do not add up to its points. */
    PART_SUM,
    /** Points are not above 0. */
    POINTS,
    /** Floor, norm, target and stretch do not follow one another in the direction of the metric. */
    NORM_ORDER,
    /** A share does not say of what it is taken. */
    NO_DENOMINATOR,
    /** A curve falls where the metric says more is better, or rises where it says less is. */
    CURVE_DIRECTION,
    /** A curve has too few points, or they are not in order, or a score is outside [0, 100]. */
    CURVE_POINTS,
    /** Fewer than three anchors, or more than nine. */
    ANCHOR_COUNT,
    /** Scores of anchors do not rise from 0 to 100. */
    ANCHOR_ORDER,
    /** Two anchors describe the same behaviour. */
    ANCHOR_SAME,
    /** Behaviour judged by fewer than two raters. */
    TOO_FEW_RATERS,
    /** The coefficient of a product is not above 0. */
    COEFFICIENT,
    /** A version ends before it begins. */
    DATES,
    /** An adopted version names no decision. */
    NO_DECISION,
    /** A norm from history names no people or periods. */
    NO_HISTORY,
    /** A cell that must be filled is empty. */
    MISSING,
    /** A cell that must hold a number and nothing else; grouped thousands are not guessed at. */
    NOT_A_NUMBER,
    /** A count that is not a whole number. */
    NOT_WHOLE,
    NOT_A_DATE,
    /** A word that is none of those to choose from. */
    UNKNOWN_WORD,
    /** An anchor of a metric that is not judged, or not there. */
    ANCHOR_WITHOUT_METRIC,
    /** A workbook that defines more than one position. */
    SEVERAL_POSITIONS,
    /** A sheet or a column that must be there is not. */
    SHEET_MISSING
}

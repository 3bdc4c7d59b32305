package org.thangdo.study;

/** What can be asked of a history. */
public enum Question {
    /** Did ratings rise, how sure is that, and why did they move? */
    INFLATION,
    /** How many may have the highest level, under every reading of the rule? */
    CAP,
    /** Are the shares printed in reports those of the counts? */
    PRINTED,
    /** Do those who rate the same people say the same? */
    AGREEMENT,
    /** Do the levels of a unit, of its head and of its people go together? */
    UNITS,
    /** Who is lenient, and what would ratings be if all were equally severe? */
    RATERS,
    /** Which criteria fail in use? */
    CRITERIA
}

package org.thangdo.criteria.lint;

/** What a sentence is good for as a criterion, the least first. */
public enum Verdict {
    /** Says nothing that two people would measure alike. */
    GENERAL(0, 31),
    /** About conduct or standing that is not counted: to be judged by anchored behaviour, never by a demanded number. */
    QUALITATIVE(0, 31),
    /** Holds part of a measure; what is missing is listed. */
    INCOMPLETE(32, 54),
    /** Two people with the same records would reach the same figure. */
    MEASURABLE(55, 100);

    private final int least;
    private final int most;

    Verdict(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** A score in the band of this verdict: 55–100, 32–54, or 0–31. */
    int inBand(double score) {
        return (int) Math.max(least, Math.min(most, Math.round(score)));
    }
}

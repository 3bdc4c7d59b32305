package org.thangdo.stats.agreement;

/**
 * What another study like this one would draw anew, and so what the interval of a coefficient allows for. It is a
 * question about the world, not about the ratings: whoever wants to speak of other raters must let the raters vary.
 */
public enum Resampled {

    /** Other people, each drawn for himself, rated by the same raters. */
    SUBJECTS(false, true, false),

    /** Other units with all their people, rated by the same raters: people of one unit resemble each other. */
    UNITS(true, false, false),

    /** The same people, rated by other raters of the same kind. */
    RATERS(false, false, true),

    /** Other people and other raters. */
    SUBJECTS_AND_RATERS(false, true, true),

    /** Other units and other raters. */
    UNITS_AND_RATERS(true, false, true);

    private final boolean units;
    private final boolean subjects;
    private final boolean raters;

    Resampled(boolean units, boolean subjects, boolean raters) {
        this.units = units;
        this.subjects = subjects;
        this.raters = raters;
    }

    boolean units() {
        return units;
    }

    /** Whether people are drawn, one by one or with their unit. */
    boolean groups() {
        return units || subjects;
    }

    boolean raters() {
        return raters;
    }
}

package org.thangdo.stats.agreement;

/** What counts once in the averages. */
enum Averaging {
    /** Every rated subject, however often rated. */
    BY_SUBJECT {
        @Override
        double weight(int ratings) {
            return 1;
        }
    },

    /** Every rating of the subjects rated twice or more. */
    BY_RATING {
        @Override
        double weight(int ratings) {
            return ratings >= 2 ? ratings : 0;
        }
    };

    /** Weight of a subject with so many ratings; 0 leaves it out. */
    abstract double weight(int ratings);
}

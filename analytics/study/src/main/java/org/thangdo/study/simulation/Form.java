package org.thangdo.study.simulation;

import java.util.Arrays;

/**
 * What one rater gives one person in a year.
 *
 * @param levels of the overall impression, then of each criterion, also where not {@code given}
 */
record Form(Judge judge, int[] levels, boolean[] given) {

    /** All criteria have the level of the overall impression. */
    void straighten() {
        Arrays.fill(levels, levels[0]);
    }

    /** Repeats another form where that says anything. */
    void repeat(Form other) {
        for (int c = 0; c < levels.length; c++) {
            if (other.given[c]) {
                levels[c] = other.levels[c];
            }
        }
    }
}

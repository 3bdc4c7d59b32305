package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.agreement.SourcePairTable;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;

/** Twenty invented people on three levels, by their own assessment (rows) and by the superior's (columns). */
final class SelfAndSuperior {
    static final int[][] PEOPLE = {{2, 1, 0}, {1, 8, 1}, {0, 4, 3}};

    static final int LEVELS = PEOPLE.length;

    private SelfAndSuperior() {}

    static Steps steps() {
        var steps = new Steps();
        steps.rows("table", PEOPLE);
        steps.count("n", total());
        return steps;
    }

    /** Names how many people each of the two places at each level. */
    static Steps margins(Steps steps) {
        for (int k = 0; k < LEVELS; k++) {
            steps.count("self" + (k + 1), self(k));
            steps.count("superior" + (k + 1), superior(k));
        }
        return steps;
    }

    /** Number of people whom the superior places so many levels higher than they do themselves. */
    static long higherBy(int levels) {
        long people = 0;
        for (int k = 0; k < LEVELS; k++) {
            int l = k + levels;
            people += l >= 0 && l < LEVELS ? PEOPLE[k][l] : 0;
        }
        return people;
    }

    static long self(int level) {
        long people = 0;
        for (int l = 0; l < LEVELS; l++) {
            people += PEOPLE[level][l];
        }
        return people;
    }

    static long superior(int level) {
        long people = 0;
        for (int[] row : PEOPLE) {
            people += row[level];
        }
        return people;
    }

    static long total() {
        long people = 0;
        for (int k = 0; k < LEVELS; k++) {
            people += self(k);
        }
        return people;
    }

    static SourcePairTable table() {
        var pairs = new TreeMap<ProfilePair, Long>();
        for (int k = 0; k < LEVELS; k++) {
            for (int l = 0; l < LEVELS; l++) {
                if (PEOPLE[k][l] > 0) {
                    pairs.put(new ProfilePair(at(k), at(l)), (long) PEOPLE[k][l]);
                }
            }
        }
        return new SourcePairTable(List.of(1.0, 2.0, 3.0), pairs);
    }

    private static Profile at(int level) {
        var counts = new ArrayList<>(Collections.nCopies(LEVELS, 0));
        counts.set(level, 1);
        return new Profile(counts);
    }
}

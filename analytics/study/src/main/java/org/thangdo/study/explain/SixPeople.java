package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.List;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.agreement.RaterPattern;
import org.thangdo.stats.agreement.RaterTable;

/** Six invented people, each placed on four levels by the same three raters: the input of most examples here. */
final class SixPeople {
    static final List<Double> SCALE = List.of(1.0, 2.0, 3.0, 4.0);

    /** Levels from 1, people in rows, raters in columns. Nobody is at the lowest level. */
    static final int[][] RATINGS = {{4, 4, 4}, {3, 3, 4}, {3, 3, 3}, {2, 3, 3}, {3, 4, 4}, {2, 2, 3}};

    private SixPeople() {}

    static Steps steps() {
        var steps = new Steps();
        steps.count("people", RATINGS.length);
        steps.count("raters", RATINGS[0].length);
        steps.count("levels", SCALE.size());
        steps.rows("ratings", RATINGS);
        return steps;
    }

    /** Number of pairs of ratings of one person of which the lower is at one level and the higher at another. */
    static long pairs(int level, int other) {
        long pairs = 0;
        for (int[] person : RATINGS) {
            for (int g = 0; g < person.length; g++) {
                for (int h = 0; h < g; h++) {
                    boolean meant = Math.min(person[g], person[h]) == level && Math.max(person[g], person[h]) == other;
                    pairs += meant ? 1 : 0;
                }
            }
        }
        return pairs;
    }

    /** Number of pairs of ratings of one person that are so many levels apart. */
    static long pairsApart(int levels) {
        long pairs = 0;
        for (int level = 1; level + levels <= SCALE.size(); level++) {
            pairs += pairs(level, level + levels);
        }
        return pairs;
    }

    /** Number of ratings at a level. */
    static long at(int level) {
        return Arrays.stream(RATINGS)
                .flatMapToInt(Arrays::stream)
                .filter(rating -> rating == level)
                .count();
    }

    static AgreementTable table() {
        return table(RATINGS);
    }

    /** Ratings on the four levels, shape (people, raters). */
    static AgreementTable table(int[][] ratings) {
        return Arrays.stream(ratings).map(SixPeople::profile).collect(AgreementTable.collector(SCALE));
    }

    static RaterTable byRater() {
        return Arrays.stream(RATINGS)
                .map(person -> RaterPattern.of(
                        Arrays.stream(person).map(level -> level - 1).toArray()))
                .collect(RaterTable.collector(SCALE, RATINGS[0].length));
    }

    static Profile profile(int[] person) {
        return new Profile(SCALE.stream()
                .map(level -> (int)
                        Arrays.stream(person).filter(rating -> rating == level).count())
                .toList());
    }
}

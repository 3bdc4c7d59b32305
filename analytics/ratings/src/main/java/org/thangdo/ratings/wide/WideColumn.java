package org.thangdo.ratings.wide;

import java.util.List;
import java.util.function.Predicate;
import org.thangdo.ratings.proof.DistinctText;

/**
 * A column of a table, on its distinct texts.
 *
 * @param index from 1
 * @param label blank if it has none
 * @param rows rows of the table
 * @param texts distinct texts and how many cells hold each; of {@value #MANY} or more those of the first rows
 * @param distinct number of distinct texts, nearly exact where there are many
 */
record WideColumn(int index, String label, long rows, List<DistinctText> texts, long distinct) {

    static final int MANY = 20_000;

    boolean hasMany() {
        return distinct >= MANY;
    }

    long filled() {
        return texts.stream().mapToLong(DistinctText::count).sum();
    }

    /** Share of the cells with a text that pass a test. */
    double share(Predicate<DistinctText> test) {
        long all = filled();
        return all == 0
                ? 0
                : (double) texts.stream()
                                .filter(test)
                                .mapToLong(DistinctText::count)
                                .sum()
                        / all;
    }
}

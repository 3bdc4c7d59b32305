package org.thangdo.ratings.wide;

import java.util.List;
import org.thangdo.ratings.proof.DistinctText;

/**
 * A column of a table, on its distinct texts.
 *
 * @param index from 1
 * @param label blank if it has none
 * @param rows rows of the table
 * @param texts distinct texts and how many cells hold each; empty if there are {@value #MANY} or more and the column was
 *     not asked for one by one
 * @param distinct number of distinct texts, nearly exact where there are many
 */
record WideColumn(int index, String label, long rows, List<DistinctText> texts, long distinct) {

    static final int MANY = 20_000;

    long filled() {
        return texts.stream().mapToLong(DistinctText::count).sum();
    }

    /** Share of the cells with a text that pass a test. */
    double share(java.util.function.Predicate<DistinctText> test) {
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

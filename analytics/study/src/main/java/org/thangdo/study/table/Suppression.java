package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which groups of one total are not shown in shared output. A group below the smallest size is hidden; since the total is
 * shown elsewhere, a single hidden group could be worked out by subtraction, so further groups, smallest first, are hidden
 * until at least two are and they hold the smallest size together (complementary suppression).
 */
public final class Suppression {

    private Suppression() {}

    /**
     * @param sizes number of people of each group that adds up to the total
     * @param smallest people from which a group is shown
     * @return for each group, whether it is hidden; groups of nobody are not
     */
    public static List<Boolean> of(List<Long> sizes, int smallest) {
        var hidden = new ArrayList<>(Collections.nCopies(sizes.size(), false));
        var filled = IntStream.range(0, sizes.size())
                .filter(i -> sizes.get(i) > 0)
                .boxed()
                .sorted(Comparator.<Integer, Long>comparing(sizes::get).thenComparing(i -> i))
                .toList();
        if (filled.isEmpty() || sizes.get(filled.get(0)) >= smallest) {
            return hidden;
        }
        int count = 0;
        long people = 0;
        for (int i : filled) {
            boolean enough = count >= 2 && people >= smallest;
            if (sizes.get(i) >= smallest && enough) {
                break;
            }
            hidden.set(i, true);
            count++;
            people += sizes.get(i);
        }
        return hidden;
    }
}

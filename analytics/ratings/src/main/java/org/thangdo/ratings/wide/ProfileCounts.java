package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.store.Store;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * How many rows there are of each count of categories. The counts of a row are packed into as few numbers as hold them, so
 * that the store groups by numbers, and no row is read one by one.
 *
 * @param profiles rows by profile; rows without ratings are not in it
 * @param silent rows without ratings
 */
record ProfileCounts(SortedMap<Profile, Long> profiles, long silent) {

    private static final int BITS = 62;

    static ProfileCounts of(Store store, CategoryTable table, int raters, int categories) {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(raters);
        int perWord = BITS / width;
        int words = (categories + perWord - 1) / perWord;
        var packed = new ArrayList<String>();
        for (int w = 0; w < words; w++) {
            var weights = weights(w * perWord, Math.min(categories, (w + 1) * perWord), width);
            packed.add(IntStream.range(0, raters)
                            .mapToObj(j -> "coalesce(" + table.value(j, weights) + ", 0)::BIGINT")
                            .collect(Collectors.joining(" + "))
                    + " AS w" + w);
        }
        var profiles = new TreeMap<Profile, Long>();
        long[] silent = {0};
        store.each(
                "SELECT " + IntStream.range(0, words).mapToObj(w -> "w" + w).collect(Collectors.joining(", "))
                        + ", count(*) FROM (SELECT " + String.join(", ", packed) + " FROM " + table.from()
                        + ") GROUP BY ALL",
                row -> {
                    var counts = new ArrayList<Integer>(categories);
                    for (int k = 0; k < categories; k++) {
                        long word = row.getLong(1 + k / perWord);
                        counts.add((int) (word >>> (k % perWord) * width & (1L << width) - 1));
                    }
                    add(counts, row.getLong(words + 1), profiles, silent);
                });
        return new ProfileCounts(profiles, silent[0]);
    }

    private static void add(List<Integer> counts, long rows, SortedMap<Profile, Long> profiles, long[] silent) {
        if (counts.stream().allMatch(n -> n == 0)) {
            silent[0] += rows;
        } else {
            profiles.put(new Profile(counts), rows);
        }
    }

    private static SortedMap<Integer, String> weights(int first, int end, int width) {
        var weights = new TreeMap<Integer, String>();
        for (int k = first; k < end; k++) {
            weights.put(k, Long.toString(1L << width * (k - first)));
        }
        return weights;
    }

    long rows() {
        return silent + profiles.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that every one of the raters rated. */
    long complete(int raters) {
        return profiles.entrySet().stream()
                .filter(entry -> entry.getKey().ratings() == raters)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}

package org.thangdo.stats;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.thangdo.stats.distribution.LevelCounts;

/** Random counts for laws and simulations; the generator is seeded by the test. */
public final class Samples {

    private Samples() {}

    /** A sample of {@code n} subjects from given shares. */
    public static LevelCounts draw(Random random, double[] shares, int n) {
        long[] counts = new long[shares.length];
        for (int i = 0; i < n; i++) {
            double left = random.nextDouble();
            int level = 0;
            while (level < shares.length - 1 && left >= shares[level]) {
                left -= shares[level];
                level++;
            }
            counts[level]++;
        }
        return LevelCounts.of(counts);
    }

    /** Groups of counts between 0 and 30 on one scale; about one cell in five is empty. */
    public static List<LevelCounts> groups(Random random, int groups, int levels) {
        return IntStream.range(0, groups)
                .mapToObj(g -> LevelCounts.of(LongStream.range(0, levels)
                        .map(k -> random.nextInt(5) == 0 ? 0 : random.nextInt(31))
                        .toArray()))
                .toList();
    }

    /** The same counts with the order of the levels turned round. */
    public static LevelCounts reversed(LevelCounts counts) {
        return new LevelCounts(IntStream.range(0, counts.levels())
                .mapToObj(k -> counts.at(counts.levels() - 1 - k))
                .toList());
    }
}

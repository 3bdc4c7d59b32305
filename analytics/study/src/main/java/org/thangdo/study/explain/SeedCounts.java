package org.thangdo.study.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.trend.PeriodCounts;

/** The counts printed in the paper of Hồng Ngự (2021), lowest level first: the input of most examples. */
final class SeedCounts {
    static final LevelCounts IN_2018 = LevelCounts.of(0, 2, 88, 22);
    static final LevelCounts IN_2019 = LevelCounts.of(2, 2, 68, 20);
    static final LevelCounts IN_2020 = LevelCounts.of(2, 1, 58, 13);
    static final LevelCounts IN_2021 = LevelCounts.of(0, 0, 80, 16);
    static final List<LevelCounts> ALL = List.of(IN_2018, IN_2019, IN_2020, IN_2021);

    /** Years counted 1 to 4: only their distances matter. */
    static final PeriodCounts YEARS = PeriodCounts.evenlySpaced(ALL);

    /** Index of the top level. */
    static final int TOP = 3;

    private SeedCounts() {}

    static double[] shares(LevelCounts counts) {
        return IntStream.range(0, counts.levels())
                .mapToDouble(k -> (double) counts.at(k) / counts.total())
                .toArray();
    }
}

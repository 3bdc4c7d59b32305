package org.thangdo.stats;

import java.util.List;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.trend.PeriodCounts;

/**
 * The counts printed in the paper of the city party committee of Hồng Ngự (2021): persons not completed, completed, good and
 * excellent in 2018–2021.
 */
public final class SeedPaper {

    public static final PeriodCounts PERSONS = new PeriodCounts(
            List.of(2018.0, 2019.0, 2020.0, 2021.0),
            List.of(
                    LevelCounts.of(0, 2, 88, 22),
                    LevelCounts.of(2, 2, 68, 20),
                    LevelCounts.of(2, 1, 58, 13),
                    LevelCounts.of(0, 0, 80, 16)));

    public static final CrossTable YEAR_BY_LEVEL = new CrossTable(PERSONS.counts());

    private SeedPaper() {}
}

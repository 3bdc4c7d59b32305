package org.thangdo.stats.drift;

import java.util.EnumMap;
import java.util.Map;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.distribution.LevelCounts;

/** How often the interval of each measure holds the true value, in simulated periods with known shares. */
final class DriftCoverage {

    private DriftCoverage() {}

    /**
     * @param before shares of the earlier population as whole numbers, shape (levels)
     * @param after the same of the later one
     */
    static Map<DriftMeasure, Double> of(long[] before, long[] after, long people, int studies, long seed) {
        var random = new SeededRandom(seed);
        var truth = LevelShares.asCounted(new long[][] {before, after});
        var covered = new EnumMap<DriftMeasure, Double>(DriftMeasure.class);
        for (int study = 0; study < studies; study++) {
            var drifts = Drift.between(
                    counts(random.multinomial(people, before)),
                    counts(random.multinomial(people, after)),
                    new Bootstrap(499, study),
                    0.95);
            drifts.forEach((measure, drift) -> {
                double value = measure.between(truth.before(), truth.after());
                boolean holds = drift.estimate() instanceof Estimate.Defined d
                        && d.interval().contains(value);
                covered.merge(measure, holds ? 1.0 / studies : 0, Double::sum);
            });
        }
        return covered;
    }

    private static LevelCounts counts(long[] cells) {
        return LevelCounts.of(cells);
    }
}

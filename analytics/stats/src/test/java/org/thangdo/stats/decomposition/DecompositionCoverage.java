package org.thangdo.stats.decomposition;

import java.util.ArrayList;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.SeededRandom;

/** How often the interval of the rate component holds the true component, in simulated periods with known truth. */
final class DecompositionCoverage {

    private static final long[] SIZES = {60, 100, 40};
    private static final long[] SIZES_NOW = {40, 100, 60};
    private static final double[] RATES = {0.1, 0.2, 0.35};
    private static final double[] RATES_NOW = {0.15, 0.25, 0.4};

    private DecompositionCoverage() {}

    static double ofRate(SeededRandom random, int studies) {
        double truth = 0;
        for (int g = 0; g < SIZES.length; g++) {
            truth += (RATES_NOW[g] - RATES[g]) * (SIZES[g] + SIZES_NOW[g]) / 400.0;
        }
        int covered = 0;
        for (int study = 0; study < studies; study++) {
            long[] people = random.multinomial(200, SIZES);
            long[] peopleNow = random.multinomial(200, SIZES_NOW);
            var groups = new ArrayList<GroupShare>();
            for (int g = 0; g < SIZES.length; g++) {
                groups.add(new GroupShare(
                        "g" + g,
                        people[g],
                        random.binomial(people[g], RATES[g]),
                        peopleNow[g],
                        random.binomial(peopleNow[g], RATES_NOW[g])));
            }
            var rate = Kitagawa.of(groups, new Bootstrap(999, study), 0.95).rate();
            covered += rate instanceof Estimate.Defined defined
                            && defined.interval().contains(truth)
                    ? 1
                    : 0;
        }
        return (double) covered / studies;
    }
}

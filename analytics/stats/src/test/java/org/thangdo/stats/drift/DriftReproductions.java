package org.thangdo.stats.drift;

import static org.thangdo.stats.Reference.doubles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.distribution.LevelCounts;

/** How this package computes the published figures about drift. */
public final class DriftReproductions {

    /** The shares of the case are those of 630 people a year. */
    private static final double PEOPLE = 630;

    private DriftReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of("drift", (data, params) -> figures(data));
    }

    private static Map<String, Double> figures(JsonNode data) {
        var drifts = Drift.between(counts(data.get("p")), counts(data.get("q")), new Bootstrap(100, 1), 0.95);
        return Map.of(
                "JSD", value(drifts.get(DriftMeasure.JENSEN_SHANNON_DIVERGENCE)),
                "JS_distance", value(drifts.get(DriftMeasure.JENSEN_SHANNON_DISTANCE)),
                "KL_pq", value(drifts.get(DriftMeasure.KULLBACK_LEIBLER)),
                "wasserstein1", value(drifts.get(DriftMeasure.WASSERSTEIN)),
                "PSI", value(drifts.get(DriftMeasure.POPULATION_STABILITY)),
                "total_variation", value(drifts.get(DriftMeasure.TOTAL_VARIATION)),
                "hellinger", value(drifts.get(DriftMeasure.HELLINGER)),
                "KS", value(drifts.get(DriftMeasure.KOLMOGOROV_SMIRNOV)),
                "ordinal_delta_cliff", value(drifts.get(DriftMeasure.CLIFFS_DELTA)),
                "mean_shift", value(drifts.get(DriftMeasure.MEAN_SHIFT)));
    }

    private static LevelCounts counts(JsonNode shares) {
        return new LevelCounts(doubles(shares).stream()
                .map(share -> Math.round(share * PEOPLE))
                .toList());
    }

    private static double value(Drift drift) {
        return ((Estimate.Defined) drift.estimate()).value();
    }
}

package org.thangdo.stats.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reference.Reproduction;

/** How this package computes the published probabilities of verbal bands. */
public final class BenchmarkReproductions {

    private BenchmarkReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "benchmark_landis_koch", (data, params) -> figures(BenchmarkScale.LANDIS_KOCH, params),
                "benchmark_altman", (data, params) -> figures(BenchmarkScale.ALTMAN, params),
                "benchmark_fleiss", (data, params) -> figures(BenchmarkScale.FLEISS, params));
    }

    private static Map<String, Double> figures(BenchmarkScale scale, JsonNode params) {
        double value = params.required("coeff").doubleValue();
        double error = params.required("se").doubleValue();
        var estimate = new Estimate.Defined(value, error, new Interval(value - error, value + error, 0.68));
        var figures = new TreeMap<String, Double>();
        for (var membership : scale.place(estimate, 0.95).memberships()) {
            var band = membership.band();
            figures.put("(" + printed(band.lower()) + " to " + printed(band.upper()) + ")", membership.atLeast());
        }
        return figures;
    }

    private static String printed(double cut) {
        return cut == Math.rint(cut) ? Long.toString((long) cut) : Double.toString(cut);
    }
}

package org.thangdo.stats.reliability;

import static org.thangdo.stats.Reference.ratings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference.Reproduction;

/** How this package computes the published figures about scales. */
public final class ScaleReproductions {

    private ScaleReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "cronbach_alpha", ScaleReproductions::alpha,
                "alpha_details", ScaleReproductions::details,
                "alpha_feldt_ci", ScaleReproductions::feldt,
                "omega_total_1factor", ScaleReproductions::omega);
    }

    private static Map<String, Double> alpha(JsonNode data, JsonNode params) {
        return Map.of("value", value(data, ScaleReliability.CRONBACH_ALPHA, ItemScaling.RAW));
    }

    /** The item dropped is the first, "rating". */
    private static Map<String, Double> details(JsonNode data, JsonNode params) {
        var items = CrossProducts.of(ratings(data));
        return Map.of(
                "raw", value(data, ScaleReliability.CRONBACH_ALPHA, ItemScaling.RAW),
                "std", value(data, ScaleReliability.CRONBACH_ALPHA, ItemScaling.STANDARDISED),
                "guttman_l6", value(data, ScaleReliability.GUTTMAN_LAMBDA_6, ItemScaling.STANDARDISED),
                "avg_r", defined(MeanCorrelation.pearson(items, 0.95)).value(),
                "drop_rating",
                        defined(ItemAnalysis.of(items, 0.95).get(0).alphaIfDropped())
                                .value());
    }

    private static Map<String, Double> feldt(JsonNode data, JsonNode params) {
        var alpha = defined(AlphaInterval.FELDT.of(
                CrossProducts.of(ratings(data)), params.get("level").doubleValue()));
        return Map.of(
                "alpha", alpha.value(),
                "lo", alpha.interval().lower(),
                "hi", alpha.interval().upper());
    }

    private static Map<String, Double> omega(JsonNode data, JsonNode params) {
        return Map.of("value", value(data, ScaleReliability.OMEGA_TOTAL, ItemScaling.STANDARDISED));
    }

    private static double value(JsonNode data, ScaleReliability reliability, ItemScaling scaling) {
        return defined(reliability.of(CrossProducts.of(ratings(data)), scaling, 0.95))
                .value();
    }

    static Estimate.Defined defined(Estimate estimate) {
        return (Estimate.Defined) estimate;
    }
}

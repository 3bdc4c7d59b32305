package org.thangdo.stats.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Reproduction;

/** How this package computes the published numbers of subjects. */
public final class PlanningReproductions {

    private PlanningReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "sample_size_cohen_kappa", PlanningReproductions::cohen,
                "sample_size_kappa_multicat", PlanningReproductions::categories,
                "sample_size_kappa_binary_power", PlanningReproductions::severalRaters);
    }

    private static Map<String, Double> cohen(JsonNode data, JsonNode params) {
        long subjects = KappaSubjects.yesOrNo(number(params, "rate1"), number(params, "rate2"), detection(params));
        return Map.of("value", (double) subjects);
    }

    private static Map<String, Double> categories(JsonNode data, JsonNode params) {
        long subjects = KappaSubjects.categories(Reference.doubles(params.get("mrg")), detection(params));
        return Map.of("value", (double) subjects);
    }

    /** kappaSize names the kappas differently and tests on two sides. */
    private static Map<String, Double> severalRaters(JsonNode data, JsonNode params) {
        var detection = new Detection(
                number(params, "kappa0"),
                number(params, "kappa1"),
                number(params, "alpha"),
                number(params, "power"),
                true);
        long subjects = KappaSubjects.severalRaters(
                number(params, "props"), params.get("raters").intValue(), detection);
        return Map.of("N", (double) subjects);
    }

    private static Detection detection(JsonNode params) {
        return new Detection(
                number(params, "k0"),
                number(params, "k1"),
                number(params, "alpha"),
                number(params, "power"),
                params.get("twosided").booleanValue());
    }

    private static double number(JsonNode params, String name) {
        return params.get(name).doubleValue();
    }
}

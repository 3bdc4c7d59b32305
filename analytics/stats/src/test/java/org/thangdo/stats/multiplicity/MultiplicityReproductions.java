package org.thangdo.stats.multiplicity;

import static org.thangdo.stats.Reference.doubles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Reproduction;

/** How this package computes the published figures about many tests. */
public final class MultiplicityReproductions {

    private MultiplicityReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of("bh_fdr", MultiplicityReproductions::benjaminiHochberg);
    }

    private static Map<String, Double> benjaminiHochberg(JsonNode data, JsonNode params) {
        var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(doubles(data.get("p")));
        var figures = new HashMap<>(Reference.numbered("adj", adjusted));
        figures.put("rejected", (double) adjusted.stream().filter(p -> p < 0.05).count());
        return figures;
    }
}

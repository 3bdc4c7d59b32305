package org.thangdo.stats.units;

import static org.thangdo.stats.Reference.doubles;
import static org.thangdo.stats.Reference.numbered;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference.Reproduction;

/** How this package computes the published figures about units. */
public final class UnitReproductions {

    private UnitReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of("eb_beta_binomial", (data, params) -> betaBinomial(units(data)));
    }

    private static Map<String, Double> betaBinomial(List<UnitShare> units) {
        var fit = BetaBinomial.fit(units, 0.95);
        var figures = new TreeMap<String, Double>(numbered(
                "posterior_mean",
                fit.units().stream().map(unit -> value(unit.share())).toList()));
        figures.put("alpha", value(fit.alpha()));
        figures.put("beta", value(fit.beta()));
        figures.put("loglik", fit.trace().get(fit.trace().size() - 1));
        return figures;
    }

    private static List<UnitShare> units(JsonNode data) {
        var top = doubles(data.get("x"));
        var people = doubles(data.get("n"));
        return IntStream.range(0, top.size())
                .mapToObj(i -> new UnitShare(
                        "unit " + i, people.get(i).longValue(), top.get(i).longValue()))
                .toList();
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }
}

package org.thangdo.stats.decomposition;

import static org.thangdo.stats.Reference.doubles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference.Reproduction;

/** How this package computes the published figures about decompositions. */
public final class DecompositionReproductions {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(100, 1);

    private DecompositionReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "kitagawa", (data, params) -> kitagawa(groups(data)),
                "oaxaca_threefold", (data, params) -> oaxaca(groups(data)));
    }

    private static Map<String, Double> kitagawa(List<GroupShare> groups) {
        var found = Kitagawa.of(groups, BOOTSTRAP, 0.95);
        var all = groups.stream().reduce(GroupShare::plus).orElseThrow();
        return Map.of(
                "R0", (double) all.top() / all.people(),
                "R1", (double) all.topNow() / all.peopleNow(),
                "diff", value(found.change()),
                "composition", value(found.composition()),
                "rate", value(found.rate()));
    }

    private static Map<String, Double> oaxaca(List<GroupShare> groups) {
        var found = Oaxaca.threefold(groups, BOOTSTRAP, 0.95);
        return Map.of(
                "endowments", value(found.endowments()),
                "coefficients", value(found.coefficients()),
                "interaction", value(found.interaction()));
    }

    private static List<GroupShare> groups(JsonNode data) {
        var n0 = doubles(data.get("n0"));
        var r0 = doubles(data.get("r0"));
        var n1 = doubles(data.get("n1"));
        var r1 = doubles(data.get("r1"));
        return IntStream.range(0, n0.size())
                .mapToObj(g -> new GroupShare(
                        "grade " + g,
                        n0.get(g).longValue(),
                        Math.round(n0.get(g) * r0.get(g)),
                        n1.get(g).longValue(),
                        Math.round(n1.get(g) * r1.get(g))))
                .toList();
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }
}

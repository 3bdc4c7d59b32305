package org.thangdo.stats.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/** How the published figures on exchangeable raters are computed here. */
public final class AgreementReproductions {

    private AgreementReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        var all = new TreeMap<String, Reproduction>();
        for (Chance chance : Chance.values()) {
            var id = AgreementCoefficient.of(chance, Weighting.LINEAR).id();
            all.put(id, (data, params) -> weighted(chance, data, params));
        }
        all.put("krippendorff_alpha", AgreementReproductions::alpha);
        return all;
    }

    /** Oracle: irrCAC, whose errors, intervals and p-values are reproduced in its own convention. */
    private static Map<String, Double> weighted(Chance chance, JsonNode data, JsonNode params) {
        var table = table(data, Reference.doubles(params.required("categories")));
        var coefficient = AgreementCoefficient.of(chance, weighting(params));

        var gwet = Inference.at(0.95).with(StandardError.GWET);
        var agreement = coefficient.estimate(table, gwet);

        var estimate = (Estimate.Defined) agreement.estimate();
        double folded = folded(chance, table);
        var figures = new TreeMap<>(Map.of(
                "value", estimate.value(),
                "pa", 1 - folded * agreement.observed(),
                "pe", 1 - folded * agreement.expected(),
                "se", estimate.standardError(),
                "ci_lo", estimate.interval().lower(),
                "ci_hi", estimate.interval().upper(),
                "p", pValue(coefficient.test(table, gwet, Alternative.INCREASING))));
        if (coefficient.estimate(table, 0.95).estimate() instanceof Estimate.Defined jackknifed) {
            figures.put("se_jackknife", jackknifed.standardError());
        }
        return figures;
    }

    /** irrCAC divides both disagreements of alpha by N/(N − 1), N pairable ratings; here it belongs to the expected one. */
    private static double folded(Chance chance, AgreementTable table) {
        double pairable = table.subjects().entrySet().stream()
                .filter(row -> row.getKey().ratings() >= 2)
                .mapToDouble(row -> row.getKey().ratings() * (double) row.getValue())
                .sum();
        return chance == Chance.KRIPPENDORFF ? (pairable - 1) / pairable : 1;
    }

    /** One-sided, as irrCAC has it; without any spread the p-value is 0 there. */
    private static double pValue(TestResult test) {
        return test instanceof TestResult.Tested tested ? tested.pValue() : 0;
    }

    private static Map<String, Double> alpha(JsonNode data, JsonNode params) {
        var metric = Stream.of(KrippendorffMetric.values())
                .filter(each -> each.id().equals(params.required("metric").textValue()))
                .findFirst()
                .orElseThrow();
        var agreement = AgreementCoefficient.alpha(metric).estimate(table(data, categories(data)), 0.95);
        return Map.of("value", ((Estimate.Defined) agreement.estimate()).value());
    }

    private static Weighting weighting(JsonNode params) {
        return Stream.of(Weighting.values())
                .filter(each -> each.id().equals(params.required("weights").textValue()))
                .findFirst()
                .orElseThrow();
    }

    /** The categories that were used, in order. */
    static List<Double> categories(JsonNode data) {
        return Arrays.stream(Reference.ratings(data))
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    /** Counts the ratings of each subject; subjects without any are no rows. */
    static AgreementTable table(JsonNode data, List<Double> scale) {
        return Arrays.stream(Reference.ratings(data))
                .map(row -> IntStream.range(0, scale.size())
                        .mapToObj(k -> (int) Arrays.stream(row)
                                .filter(value -> value == scale.get(k))
                                .count())
                        .toList())
                .filter(counts -> counts.stream().anyMatch(c -> c > 0))
                .map(Profile::new)
                .collect(AgreementTable.collector(scale));
    }
}

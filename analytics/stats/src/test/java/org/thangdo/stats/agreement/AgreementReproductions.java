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
import org.thangdo.stats.Jackknife;
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
        all.put("percent_agreement_all_raters", AgreementReproductions::allRaters);
        all.put("fleiss_kappa_null_z", AgreementReproductions::nullTest);
        all.put("fleiss_kappa_percategory", AgreementReproductions::perCategory);
        all.put("gwet_ac1_finite_population", AgreementReproductions::finitePopulation);
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
        figures.put("se_jackknife", jackknifed(coefficient, data, table));
        return figures;
    }

    /**
     * Here a subject that nobody rated is no subject. One of the references counts two such rows as subjects: their
     * left-out value is the value of all, and n is 15 instead of 13. Its figure is made up from ours, so that what differs
     * is this and nothing else.
     */
    private static double jackknifed(AgreementCoefficient coefficient, JsonNode data, AgreementTable table) {
        var ours = (Estimate.Defined) coefficient.estimate(table, 0.95).estimate();
        long unrated = data.size() - table.total();
        if (unrated == 0) {
            return ours.standardError();
        }
        var counted = new Jackknife();
        counted.add(ours.value(), unrated);
        table.subjects().forEach((profile, n) -> {
            var rest = new TreeMap<>(table.subjects());
            rest.computeIfPresent(profile, (same, times) -> times == 1 ? null : times - 1);
            var leftOut = coefficient.estimate(new AgreementTable(table.scale(), rest), 0.95);
            counted.add(((Estimate.Defined) leftOut.estimate()).value(), n);
        });
        return counted.standardError();
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

    /** Oracle: irr, complete subjects only. */
    private static Map<String, Double> allRaters(JsonNode data, JsonNode params) {
        var share = new FullAgreement(
                        data.get(0).size(), params.required("tolerance").doubleValue())
                .estimate(table(data, categories(data)), 0.95);
        return Map.of("value", ((Estimate.Defined) share).value());
    }

    private static Map<String, Double> nullTest(JsonNode data, JsonNode params) {
        var test = (TestResult.Tested)
                FleissNull.test(table(data, categories(data)), data.get(0).size());
        return Map.of("z", test.statistic(), "p", test.pValue());
    }

    /**
     * Categories are named by their score. The values are looked at, not the errors: the jackknife refuses where only one
     * subject has a rating in the category.
     */
    private static Map<String, Double> perCategory(JsonNode data, JsonNode params) {
        var scale = categories(data);
        var linearised = Inference.at(0.95).with(StandardError.LINEARISED);
        var figures = new TreeMap<String, Double>();
        for (var each : CategoryAgreement.of(table(data, scale), linearised)) {
            var name = String.valueOf(scale.get(each.category()).intValue());
            figures.put(name, ((Estimate.Defined) each.kappa()).value());
        }
        return figures;
    }

    /** Oracle: irrCAC with N, the size of the population. */
    private static Map<String, Double> finitePopulation(JsonNode data, JsonNode params) {
        double share = data.size() / params.required("N").doubleValue();
        var inference = Inference.at(0.95).with(StandardError.GWET).ofPopulation(share);
        var agreement = AgreementCoefficient.GWET_AC1.estimate(table(data, categories(data)), inference);
        var estimate = (Estimate.Defined) agreement.estimate();
        return Map.of("value", estimate.value(), "se", estimate.standardError());
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

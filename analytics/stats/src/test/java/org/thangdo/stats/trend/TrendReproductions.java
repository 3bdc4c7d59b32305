package org.thangdo.stats.trend;

import static org.thangdo.stats.Reference.doubles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.association.LinearByLinear;
import org.thangdo.stats.distribution.LevelCounts;

/** How this package computes the published figures about trends. */
public final class TrendReproductions {

    private TrendReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "cochran_armitage", TrendReproductions::cochranArmitage,
                "linear_by_linear_permutation", TrendReproductions::linearByLinear,
                "jonckheere_terpstra", TrendReproductions::jonckheere,
                "jonckheere_terpstra_tie_corrected", TrendReproductions::jonckheereTieCorrected,
                "mann_kendall", TrendReproductions::mannKendall,
                "sen_slope", TrendReproductions::senSlope,
                "proportional_odds_shift", TrendReproductions::proportionalOdds);
    }

    private static Map<String, Double> cochranArmitage(JsonNode data, JsonNode params) {
        return figures(tested(CochranArmitage.test(shares(data, params), 1, Alternative.TWO_SIDED)));
    }

    private static Map<String, Double> linearByLinear(JsonNode data, JsonNode params) {
        var table = new CrossTable(shares(data, params).counts());
        return figures(tested(
                LinearByLinear.test(table, doubles(params.get("scores")), List.of(0.0, 1.0), Alternative.TWO_SIDED)));
    }

    private static Map<String, Double> figures(TestResult.Tested test) {
        return Map.of("chisq", test.statistic() * test.statistic(), "z", test.statistic(), "p", test.pValue());
    }

    private static Map<String, Double> jonckheere(JsonNode data, JsonNode params) {
        var jonckheere = JonckheereTerpstra.of(ranked(data.get("groups")));
        var test = tested(jonckheere.testIgnoringTies(Alternative.INCREASING));
        return Map.of("JT", jonckheere.statistic(), "p", test.pValue());
    }

    private static Map<String, Double> jonckheereTieCorrected(JsonNode data, JsonNode params) {
        var jonckheere = JonckheereTerpstra.of(ranked(data.get("groups")));
        var test = tested(jonckheere.test(Alternative.TWO_SIDED));
        return Map.of(
                "JT", jonckheere.statistic(),
                "E", jonckheere.expected(),
                "V", jonckheere.variance(),
                "z", test.statistic(),
                "p_two", test.pValue());
    }

    private static Map<String, Double> mannKendall(JsonNode data, JsonNode params) {
        var kendall = MannKendall.of(doubles(data.get("x")));
        var test = tested(kendall.test(Alternative.TWO_SIDED));
        return Map.of(
                "S", (double) kendall.statistic(),
                "varS", kendall.variance(),
                "z", test.statistic(),
                "p", test.pValue(),
                "tau", kendall.statistic() / kendall.pairs());
    }

    private static Map<String, Double> senSlope(JsonNode data, JsonNode params) {
        var series = doubles(data.get("x"));
        var times = IntStream.range(0, series.size()).mapToObj(Double::valueOf).toList();
        var slope = (Estimate.Defined) SenSlope.of(times, series, 0.95);
        return Map.of(
                "slope", slope.value(),
                "lo", slope.interval().lower(),
                "hi", slope.interval().upper());
    }

    private static Map<String, Double> proportionalOdds(JsonNode data, JsonNode params) {
        var fit = ProportionalOdds.fit(
                PeriodCounts.evenlySpaced(StreamSupport.stream(data.get("table").spliterator(), false)
                        .map(Reference::counts)
                        .toList()),
                0.95);
        var logOdds = (Estimate.Defined) fit.logOdds();
        return Map.of(
                "log_odds", logOdds.value(),
                "se", logOdds.standardError(),
                "odds_ratio", ((Estimate.Defined) fit.oddsRatio()).value(),
                "logLik", fit.logLikelihood());
    }

    /** Counts of two levels from "top of n" or "events of n". */
    private static PeriodCounts shares(JsonNode data, JsonNode params) {
        var events = data.has("top") ? data.get("top") : data.get("events");
        var counts = IntStream.range(0, events.size())
                .mapToObj(i -> {
                    long event = events.get(i).longValue();
                    return LevelCounts.of(data.get("n").get(i).longValue() - event, event);
                })
                .toList();
        return new PeriodCounts(doubles(params.get("scores")), counts);
    }

    /** Measurements as counts on the scale of all values that occur. */
    private static PeriodCounts ranked(JsonNode groups) {
        var values = new TreeMap<Double, Integer>();
        groups.forEach(group -> doubles(group).forEach(value -> values.put(value, 0)));
        int rank = 0;
        for (var entry : values.entrySet()) {
            entry.setValue(rank++);
        }
        var counts = new ArrayList<LevelCounts>();
        for (var group : groups) {
            long[] count = new long[values.size()];
            doubles(group).forEach(value -> count[values.get(value)]++);
            counts.add(LevelCounts.of(count));
        }
        return PeriodCounts.evenlySpaced(counts);
    }

    private static TestResult.Tested tested(TestResult test) {
        return (TestResult.Tested) test;
    }
}

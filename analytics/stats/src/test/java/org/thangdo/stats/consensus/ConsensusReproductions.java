package org.thangdo.stats.consensus;

import static org.thangdo.stats.Reference.doubles;
import static org.thangdo.stats.Reference.ratings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.distribution.LevelCounts;

/** How this package computes the published figures about agreement within groups. */
public final class ConsensusReproductions {

    private ConsensusReproductions() {}

    public static Map<String, Reproduction> byStatistic() {
        return Map.of(
                "rwg",
                ConsensusReproductions::rwg,
                "rwg_j",
                ConsensusReproductions::rwgOfItems,
                "icc1_group",
                (data, params) -> Map.of("value", value(groupReliability(data).single())),
                "icc2_group",
                (data, params) -> Map.of("value", value(groupReliability(data).mean())));
    }

    private static Map<String, Double> rwg(JsonNode data, JsonNode params) {
        var groups = doubles(data.get("groups"));
        var values = doubles(data.get("values"));
        double group = params.get("group").doubleValue();
        var scores = ScoreMoments.of(IntStream.range(0, groups.size())
                .filter(i -> groups.get(i) == group)
                .mapToDouble(values::get)
                .toArray());
        var consensus = Rwg.JAMES.ofScores(List.of(scores), chance(params), 0.95);
        return Map.of("value", value(consensus.resetToZero()), "n", (double) scores.count());
    }

    private static Map<String, Double> rwgOfItems(JsonNode data, JsonNode params) {
        var groups = doubles(data.get("groups"));
        double[][] items = ratings(data.get("items"));
        double group = params.get("group").doubleValue();
        double[][] members = IntStream.range(0, items.length)
                .filter(i -> groups.get(i) == group)
                .mapToObj(i -> items[i])
                .toArray(double[][]::new);
        var answers = answers(members, 5);
        var james = Rwg.JAMES.of(answers, chance(params), 0.95);
        return Map.of(
                "value", value(james.resetToZero()),
                "n", (double) answers.members(),
                "mean_obs_var", value(james.variance()),
                "rwg_j_star_lindell",
                        value(Rwg.LINDELL.of(answers, chance(params), 0.95).raw()),
                "AD_M", value(AverageDeviation.FROM_MEAN.of(answers, 0.95)),
                "AD_Md", value(AverageDeviation.FROM_MEDIAN.of(answers, 0.95)),
                "a_wg", value(Awg.of(answers, 0.95)));
    }

    /** Answers from 1 up, shape (members, items), as counts. */
    static GroupAnswers answers(double[][] members, int levels) {
        return new GroupAnswers(IntStream.range(0, members[0].length)
                .mapToObj(j -> {
                    long[] counts = new long[levels];
                    for (double[] member : members) {
                        counts[(int) member[j] - 1]++;
                    }
                    return LevelCounts.of(counts);
                })
                .toList());
    }

    private static NullDistribution chance(JsonNode params) {
        return new NullDistribution.OfVariance(params.get("ranvar").doubleValue());
    }

    /** A person's score is the value or the mean of the items; sizes as R's multilevel takes them. */
    private static GroupReliability groupReliability(JsonNode data) {
        var groups = doubles(data.get("groups"));
        double[] scores = data.has("values")
                ? doubles(data.get("values")).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()
                : Arrays.stream(ratings(data.get("items")))
                        .mapToDouble(row -> Arrays.stream(row).average().orElseThrow())
                        .toArray();
        var moments = new TreeMap<String, ScoreMoments>();
        for (int i = 0; i < scores.length; i++) {
            moments.merge(groups.get(i).toString(), ScoreMoments.of(scores[i]), ScoreMoments::merge);
        }
        return GroupReliability.of(new GroupedScores(moments), GroupSize.MEAN, 0.95);
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }
}

package org.thangdo.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * The published figures about distributions of ratings, from {@code distribution-reference.json}: what books and public
 * packages say on stated data, each with its source and with the package and version that computed it.
 */
public final class DistributionReference {

    private DistributionReference() {}

    /**
     * One case.
     *
     * @param data the named arrays it was computed on
     * @param params choices such as scores or level; may be empty
     * @param expected figures by name; a reproduction must give each of them
     * @param tolerance largest allowed distance from each figure
     */
    public record Case(
            String id,
            String statistic,
            JsonNode data,
            JsonNode params,
            Map<String, Double> expected,
            double tolerance,
            String computedBy) {
        @Override
        public String toString() {
            return id + " (" + computedBy + ")";
        }
    }

    /** How the product computes the figures of one statistic: the figures by their name in the case. */
    @FunctionalInterface
    public interface Reproduction {
        Map<String, Double> figures(JsonNode data, JsonNode params);
    }

    /** Every case of the file, in its order. */
    public static List<Case> cases() {
        try (var stream = DistributionReference.class.getResourceAsStream("distribution-reference.json")) {
            var root = new ObjectMapper().readTree(stream);
            var datasets = root.required("datasets");
            return StreamSupport.stream(root.required("cases").spliterator(), false)
                    .map(node -> read(node, datasets))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(JsonNode node, JsonNode datasets) {
        var expected = new TreeMap<String, Double>();
        node.required("expected")
                .properties()
                .forEach(figure ->
                        expected.put(figure.getKey(), figure.getValue().doubleValue()));
        return new Case(
                node.required("id").textValue(),
                node.required("statistic").textValue(),
                datasets.required(node.required("dataset").textValue()),
                node.path("params"),
                expected,
                node.required("tolerance").doubleValue(),
                node.required("computed_by").textValue());
    }

    /** The numbers of an array. */
    public static List<Double> doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::doubleValue)
                .toList();
    }

    /** The numbers of an array, as the counts of levels from the lowest up. */
    public static LevelCounts counts(JsonNode array) {
        return new LevelCounts(StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::longValue)
                .toList());
    }

    /** Names each number of a list {@code prefix1, prefix2, …}. */
    public static Map<String, Double> numbered(String prefix, List<Double> numbers) {
        var named = new TreeMap<String, Double>();
        IntStream.range(0, numbers.size()).forEach(i -> named.put(prefix + (i + 1), numbers.get(i)));
        return named;
    }
}

package org.thangdo.stats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Published figures: what books and public packages say on stated data, each with its source and with the package and
 * version that computed it. Data sets that belong to a package are not in this repository; their cases are read from the
 * file of references where it lies beside the checkout.
 */
public final class Reference {

    private static final List<String> FILES = List.of("distribution-reference.json", "agreement-reference.json");
    private static final Path BESIDE = Path.of("shared", "reference", "agreement-and-distribution.json");

    private Reference() {}

    /**
     * One case.
     *
     * @param data what it was computed on: named arrays, or an array of subjects by raters
     * @param params choices such as scores or level; may be empty
     * @param expected figures by name; a reproduction must give each of them
     * @param alternative figures by name that are to be preferred to the published ones, as the case says
     * @param disagreeing what other peers print, by their name; they are wrong or follow another convention
     * @param tolerance largest allowed distance from each figure
     */
    public record Case(
            String id,
            String statistic,
            JsonNode data,
            JsonNode params,
            Map<String, Double> expected,
            Map<String, Double> alternative,
            Map<String, Double> disagreeing,
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

    /** Every case that can be read here, in the order of the files. */
    public static List<Case> cases() {
        var cases = new ArrayList<Case>();
        FILES.forEach(file -> cases.addAll(own(file)));
        beside().ifPresent(file -> {
            var known = cases.stream().map(Case::id).collect(Collectors.toSet());
            cases.addAll(read(open(file), id -> !known.contains(id)));
        });
        return List.copyOf(cases);
    }

    /** The file of references beside the checkout, if it is there. */
    public static Optional<Path> beside() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(BESIDE))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Case> own(String file) {
        return read(Objects.requireNonNull(Reference.class.getResourceAsStream(file), file), id -> true);
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> read(InputStream source, Predicate<String> wanted) {
        try (var stream = source) {
            var root = new ObjectMapper().readTree(stream);
            var datasets = root.required("datasets");
            return StreamSupport.stream(root.required("cases").spliterator(), false)
                    .filter(node -> wanted.test(node.required("id").textValue()))
                    .map(node ->
                            read(node, datasets.path(node.required("dataset").textValue())))
                    .filter(each -> !each.data().isNull())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(JsonNode node, JsonNode data) {
        return new Case(
                node.required("id").textValue(),
                node.required("statistic").textValue(),
                data,
                node.path("params"),
                figures(node.required("expected")),
                figures(node.path("expected_alt")),
                disagreeing(node.path("disagreeing")),
                node.required("tolerance").doubleValue(),
                node.required("computed_by").textValue());
    }

    /** The figures that the oracle gives; a null is none. */
    private static Map<String, Double> figures(JsonNode node) {
        var figures = new TreeMap<String, Double>();
        node.properties().stream()
                .filter(figure -> figure.getValue().isNumber())
                .forEach(
                        figure -> figures.put(figure.getKey(), figure.getValue().doubleValue()));
        return figures;
    }

    /** Pairs of a name and a figure; a null is none. */
    private static Map<String, Double> disagreeing(JsonNode pairs) {
        var figures = new TreeMap<String, Double>();
        for (var pair : pairs) {
            if (pair.get(1).isNumber()) {
                figures.put(pair.get(0).textValue(), pair.get(1).doubleValue());
            }
        }
        return figures;
    }

    /** The numbers of an array. */
    public static List<Double> doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::doubleValue)
                .toList();
    }

    /** An array of subjects by raters, shape (subjects, raters); a missing rating is {@code NaN}. */
    public static double[][] ratings(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> StreamSupport.stream(row.spliterator(), false)
                        .mapToDouble(cell -> cell.isNull() ? Double.NaN : cell.doubleValue())
                        .toArray())
                .toArray(double[][]::new);
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

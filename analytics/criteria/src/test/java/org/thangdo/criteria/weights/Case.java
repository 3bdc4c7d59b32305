package org.thangdo.criteria.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.criteria.weights.DecisionMatrix.Direction;

/** A published case of {@code cases.json}, which names its source and the programs that computed it. */
record Case(JsonNode node) {

    static Case of(String id) {
        try (var stream = Case.class.getResourceAsStream("cases.json")) {
            for (JsonNode node : new ObjectMapper().readTree(stream).get("cases")) {
                if (node.get("id").asText().equals(id)) {
                    return new Case(node);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no case " + id);
    }

    static List<String> names(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> "C" + i).toList();
    }

    JsonNode data(String name) {
        return node.get("data").get(name);
    }

    JsonNode expected(String name) {
        return node.get("expected").get(name);
    }

    double tolerance() {
        return node.get("tolerance").asDouble();
    }

    static List<Double> numbers(JsonNode array) {
        var numbers = new ArrayList<Double>();
        array.forEach(each -> numbers.add(each.asDouble()));
        return numbers;
    }

    static Comparisons comparisons(JsonNode matrix) {
        var rows = new ArrayList<List<String>>();
        matrix.forEach(row -> {
            var texts = new ArrayList<String>();
            row.forEach(each -> texts.add(each.asText()));
            rows.add(texts);
        });
        return Comparisons.ofMatrix(names(rows.size()), rows);
    }

    Comparisons comparisons() {
        return comparisons(data("matrix"));
    }

    DecisionMatrix matrix() {
        var rows = new ArrayList<List<Double>>();
        data("matrix").forEach(row -> rows.add(numbers(row)));
        int n = rows.get(0).size();
        var directions = IntStream.range(0, n)
                .mapToObj(j -> node.get("data").has("types")
                                && data("types").get(j).asText().equals("min")
                        ? Direction.LOWER_IS_BETTER
                        : Direction.HIGHER_IS_BETTER)
                .toList();
        return new DecisionMatrix(
                IntStream.rangeClosed(1, rows.size()).mapToObj(i -> "A" + i).toList(), names(n), directions, rows);
    }

    void agrees(String name, double value) {
        assertThat(value).as(name).isCloseTo(expected(name).asDouble(), within(tolerance()));
    }

    void agrees(String name, List<Double> values) {
        agrees(values, numbers(expected(name)), tolerance());
    }

    static void agrees(List<Double> values, List<Double> expected, double tolerance) {
        assertThat(values).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(values.get(i)).as("number " + i).isCloseTo(expected.get(i), within(tolerance));
        }
    }
}

package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Numerals;
import org.thangdo.criteria.text.Text;
import org.thangdo.study.Wording;

/** The numbers of one worked example by the names that its sentences use, in the order in which they are reached. */
final class Steps {
    private final Map<String, Object> named = new LinkedHashMap<>();

    /** Names a number and gives it back, so that a step can be written where it is needed. */
    double put(String name, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not a step: " + name + " = " + number);
        }
        named.put(name, number);
        return number;
    }

    long count(String name, long number) {
        named.put(name, number);
        return number;
    }

    /** Names several numbers that are read as one series. */
    void series(String name, List<Double> numbers, int decimals) {
        named.put(name, Wording.both(language -> numbers.stream()
                .map(number -> new Numerals(language).decimal(number, decimals))
                .collect(Collectors.joining(" · "))));
    }

    /** Names whole numbers that are read as one series. */
    void counts(String name, List<Long> numbers) {
        named.put(name, Wording.both(language -> numbers.stream()
                .map(number -> new Numerals(language).whole(number))
                .collect(Collectors.joining(" · "))));
    }

    /** Names a small table that is read row by row. */
    void rows(String name, int[][] rows) {
        named.put(name, Wording.both(language -> Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .mapToObj(number -> new Numerals(language).whole(number))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "))));
    }

    void text(String name, Text text) {
        named.put(name, text);
    }

    Map<String, Object> named() {
        return Collections.unmodifiableMap(named);
    }
}

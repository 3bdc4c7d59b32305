package org.thangdo.study.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.thangdo.stats.norms.PersonPeriods;

/**
 * What was measured of the people of one position under one name, with where each value stands.
 *
 * @param name as the data write it
 * @param product whether the values are pieces of a product completed in a period
 * @param every length of the periods that most values have
 * @param data people and periods by their codes
 * @param people names by code
 * @param periods names by code, in order
 * @param sources of each row
 * @param otherLengths values left out because their period is longer or shorter
 */
record Series(
        String name,
        boolean product,
        Every every,
        PersonPeriods data,
        List<String> people,
        List<String> periods,
        List<String> sources,
        long otherLengths) {

    /** One value while it is collected. */
    record Value(String person, String period, double number, String source) {}

    static Optional<Series> of(String name, boolean product, List<Value> values) {
        var byLength = new EnumMap<Every, List<Value>>(Every.class);
        for (Value value : values) {
            Every.of(value.period()).ifPresent(every -> byLength.computeIfAbsent(every, key -> new ArrayList<>())
                    .add(value));
        }
        return byLength.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(entry -> of(
                        name,
                        product,
                        entry.getKey(),
                        entry.getValue(),
                        values.size() - entry.getValue().size()));
    }

    private static Series of(String name, boolean product, Every every, List<Value> values, long others) {
        var people = values.stream().map(Value::person).distinct().sorted().toList();
        var periods = values.stream().map(Value::period).distinct().sorted().toList();
        return new Series(
                name,
                product,
                every,
                PersonPeriods.of(
                        values.stream()
                                .mapToInt(value -> people.indexOf(value.person()))
                                .toArray(),
                        values.stream()
                                .mapToInt(value -> periods.indexOf(value.period()))
                                .toArray(),
                        values.stream().mapToDouble(Value::number).toArray()),
                people,
                periods,
                values.stream().map(Value::source).toList(),
                others);
    }

    /** Most decimals that a value has, at most three. */
    int decimals() {
        int most = 0;
        for (double value : data.values()) {
            while (most < MOST_DECIMALS && Math.abs(value - rounded(value, most)) > 1e-9) {
                most++;
            }
        }
        return most;
    }

    private static final int MOST_DECIMALS = 3;

    static double rounded(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        return Math.rint(value * unit) / unit;
    }
}

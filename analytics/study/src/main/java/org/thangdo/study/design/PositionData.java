package org.thangdo.study.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.thangdo.ratings.History;
import org.thangdo.ratings.judgement.Factor;
import org.thangdo.ratings.judgement.Measurements;
import org.thangdo.ratings.judgement.Products;
import org.thangdo.ratings.judgement.Products.Quantity;

/** Everything that a history holds of measurements and products, read once. */
final class PositionData {

    final Measurements measurements;
    final Products products;

    PositionData(History history) {
        measurements = history.measurements();
        products = history.products();
    }

    /** Positions that something was measured of, in order. */
    List<String> positions() {
        var names = new TreeSet<String>();
        add(names, measurements.position());
        add(names, products.position());
        names.remove("");
        return List.copyOf(names);
    }

    private static void add(TreeSet<String> names, Factor factor) {
        names.addAll(factor.names());
    }

    /** What was measured of some positions, metrics first, both in order of their names. */
    List<Series> series(Predicate<String> position) {
        var metrics = new TreeMap<String, List<Series.Value>>();
        for (int row = 0; row < measurements.size(); row++) {
            if (position.test(measurements.position().name(row))) {
                metrics.computeIfAbsent(measurements.metric().name(row), key -> new ArrayList<>())
                        .add(new Series.Value(
                                measurements.subject().name(row),
                                measurements.period().name(row),
                                measurements.value(row),
                                measurements.source(row)));
            }
        }
        var pieces = new TreeMap<String, List<Series.Value>>();
        for (int row = 0; row < products.size(); row++) {
            OptionalDouble completed = products.get(Quantity.COMPLETED, row);
            if (position.test(products.position().name(row)) && completed.isPresent()) {
                pieces.computeIfAbsent(products.product().name(row), key -> new ArrayList<>())
                        .add(new Series.Value(
                                products.subject().name(row),
                                products.period().name(row),
                                completed.getAsDouble(),
                                products.source(row)));
            }
        }
        var series = new ArrayList<Series>();
        collect(metrics, false, series);
        collect(pieces, true, series);
        return series;
    }

    private static void collect(Map<String, List<Series.Value>> values, boolean product, List<Series> series) {
        values.forEach((name, rows) -> Series.of(name, product, rows).ifPresent(series::add));
    }
}

package org.thangdo.study.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.thangdo.ratings.judgement.Products;
import org.thangdo.ratings.judgement.Products.Quantity;
import org.thangdo.stats.norms.LoadEquation;
import org.thangdo.stats.norms.MedianHours;
import org.thangdo.stats.norms.ProductSplitting;

/** Computes the coefficients of the products of some positions. */
final class CoefficientCount {

    /** Names of a metric that holds the hours of a whole period, in small letters. */
    private static final List<String> LOAD =
            List.of("hours", "total hours", "số giờ", "giờ làm việc", "tổng số giờ", "tổng số giờ làm việc");

    private final Products data;
    private final DesignPlan design;
    private final int[] rows;
    private final List<String> products;
    private final List<String> periods;
    private final int standard;

    private CoefficientCount(Products data, int[] rows, DesignPlan design) {
        this.data = data;
        this.rows = rows;
        this.design = design;
        var names = new TreeSet<String>();
        var times = new TreeSet<String>();
        for (int row : rows) {
            names.add(data.product().name(row));
            times.add(data.period().name(row));
        }
        products = List.copyOf(names);
        periods = List.copyOf(times);
        int named = products.indexOf(design.standard());
        standard = named >= 0 ? named : usual();
    }

    /** The coefficients; nothing if fewer than two products were completed. */
    static Optional<Coefficients> of(PositionData data, Predicate<String> position, DesignPlan design) {
        var products = data.products;
        int[] rows = IntStream.range(0, products.size())
                .filter(row -> position.test(products.position().name(row))
                        && products.get(Quantity.COMPLETED, row).isPresent()
                        && Every.of(products.period().name(row)).isPresent())
                .toArray();
        var count = new CoefficientCount(products, rows, design);
        return count.products.size() < 2 ? Optional.empty() : Optional.of(count.count(data, position));
    }

    /** The product that the data count as one; of several, or if there is none, that of which most pieces were completed. */
    private int usual() {
        var pieces = new double[products.size()];
        for (int row : rows) {
            pieces[product(row)] += data.get(Quantity.COMPLETED, row).getAsDouble();
        }
        var counted = IntStream.range(0, products.size())
                .filter(product ->
                        recorded(product).coefficient().filter(one -> one == 1).isPresent())
                .toArray();
        return IntStream.of(
                        counted.length > 0
                                ? counted
                                : IntStream.range(0, products.size()).toArray())
                .boxed()
                .max(Comparator.<Integer>comparingDouble(product -> pieces[product])
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    private int product(int row) {
        return products.indexOf(data.product().name(row));
    }

    private Coefficients count(PositionData all, Predicate<String> position) {
        var hours = hours();
        var load = load(all, position);
        boolean added = load.isEmpty() && !hours.isEmpty();
        var months = months(added ? addedHours() : load);
        return new Coefficients(
                products,
                products.get(standard),
                IntStream.range(0, products.size()).mapToObj(this::recorded).toList(),
                hours.isEmpty()
                        ? Optional.empty()
                        : Optional.of(MedianHours.of(hours, products.size(), standard, design.norms())),
                months.isEmpty()
                        ? Optional.empty()
                        : Optional.of(LoadEquation.of(months, products.size(), standard, design.norms())),
                added || load.isEmpty() ? "" : loadName(all),
                IntStream.range(0, products.size()).mapToObj(this::splitting).toList());
    }

    private List<MedianHours.Hours> hours() {
        var hours = new ArrayList<MedianHours.Hours>();
        for (int row : rows) {
            double completed = data.get(Quantity.COMPLETED, row).getAsDouble();
            OptionalDouble spent = data.get(Quantity.HOURS, row);
            if (spent.isPresent() && spent.getAsDouble() > 0 && completed > 0) {
                hours.add(
                        new MedianHours.Hours(data.subject().code(row), product(row), spent.getAsDouble() / completed));
            }
        }
        return hours;
    }

    private Coefficients.Recorded recorded(int product) {
        double[] said = Arrays.stream(rows)
                .filter(row -> product(row) == product)
                .mapToObj(row -> data.get(Quantity.COEFFICIENT, row))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .distinct()
                .toArray();
        return new Coefficients.Recorded(said.length == 1 ? Optional.of(said[0]) : Optional.empty());
    }

    private static Optional<String> loadMetric(PositionData all) {
        return all.measurements.metric().names().stream()
                .filter(name -> LOAD.contains(name.toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
    }

    private static String loadName(PositionData all) {
        return loadMetric(all).orElse("");
    }

    /** Load by period and subject, from a metric. */
    private Map<String, Double> load(PositionData all, Predicate<String> position) {
        var load = new HashMap<String, Double>();
        var measured = all.measurements;
        loadMetric(all).ifPresent(name -> {
            for (int row = 0; row < measured.size(); row++) {
                if (measured.metric().name(row).equals(name)
                        && position.test(measured.position().name(row))
                        && measured.value(row) >= 0) {
                    load.put(key(measured.period().name(row), measured.subject().name(row)), measured.value(row));
                }
            }
        });
        return load;
    }

    private Map<String, Double> addedHours() {
        var load = new HashMap<String, Double>();
        for (int row : rows) {
            data.get(Quantity.HOURS, row)
                    .ifPresent(hours -> load.merge(
                            key(data.period().name(row), data.subject().name(row)), hours, Double::sum));
        }
        return load;
    }

    private static String key(String period, String subject) {
        return period + " " + subject;
    }

    private List<LoadEquation.Month> months(Map<String, Double> load) {
        var completed = new TreeMap<String, double[]>();
        var person = new HashMap<String, Integer>();
        for (int row : rows) {
            String key = key(data.period().name(row), data.subject().name(row));
            if (load.containsKey(key)) {
                completed.computeIfAbsent(key, k -> new double[products.size()])[product(row)] +=
                        data.get(Quantity.COMPLETED, row).getAsDouble();
                person.put(key, data.subject().code(row));
            }
        }
        return completed.entrySet().stream()
                .map(entry ->
                        new LoadEquation.Month(person.get(entry.getKey()), entry.getValue(), load.get(entry.getKey())))
                .toList();
    }

    private ProductSplitting splitting(int product) {
        var outputs = new ArrayList<ProductSplitting.Output>();
        for (int row : rows) {
            OptionalDouble hours = data.get(Quantity.HOURS, row);
            if (product(row) == product && hours.isPresent()) {
                outputs.add(new ProductSplitting.Output(
                        data.subject().code(row),
                        periods.indexOf(data.period().name(row)),
                        data.get(Quantity.COMPLETED, row).getAsDouble(),
                        hours.getAsDouble()));
            }
        }
        return ProductSplitting.of(outputs, design.norms());
    }
}

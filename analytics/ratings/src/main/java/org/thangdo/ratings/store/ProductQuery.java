package org.thangdo.ratings.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thangdo.ratings.judgement.Factor;
import org.thangdo.ratings.judgement.Products;
import org.thangdo.ratings.judgement.Products.Quantity;

/** What was produced, one row for each product, subject and period; numbers are added in millionths, so in any order alike. */
final class ProductQuery {

    private static final List<String> COLUMNS = List.of("period", "subject", "unit", "position", "product");

    private ProductQuery() {}

    static Products products(Store store) {
        var names = COLUMNS.stream().map(column -> new ArrayList<String>()).toList();
        var numbers = new EnumMap<Quantity, List<Double>>(Quantity.class);
        Arrays.stream(Quantity.values()).forEach(quantity -> numbers.put(quantity, new ArrayList<>()));
        var source = new ArrayList<String>();
        store.each(query(), row -> {
            for (int i = 0; i < names.size(); i++) {
                names.get(i).add(row.getString(i + 1));
            }
            int at = names.size();
            for (Quantity quantity : Quantity.values()) {
                double number = row.getDouble(++at);
                numbers.get(quantity).add(row.wasNull() ? Double.NaN : number);
            }
            source.add(row.getString(at + 1));
        });
        var factors = new ArrayList<Factor>();
        for (int i = 0; i < names.size(); i++) {
            factors.add(Factor.of(COLUMNS.get(i), names.get(i)));
        }
        var quantities = new EnumMap<Quantity, double[]>(Quantity.class);
        numbers.forEach((quantity, values) -> quantities.put(
                quantity, values.stream().mapToDouble(Double::doubleValue).toArray()));
        return new Products(
                factors.get(0), factors.get(1), factors.get(2), factors.get(3), factors.get(4), quantities, source);
    }

    private static String query() {
        String said = COLUMNS.stream()
                .map(column -> "coalesce(" + column + ", '') AS " + column)
                .collect(Collectors.joining(", "));
        String counted = Arrays.stream(Quantity.values()).map(ProductQuery::sql).collect(Collectors.joining(", "));
        return "SELECT period, subject, max(max(unit)) OVER s, max(max(position)) OVER s, product, " + counted
                + ", min(source) FROM (SELECT * REPLACE (" + said + ") FROM products) "
                + "GROUP BY period, subject, product WINDOW s AS (PARTITION BY period, subject) "
                + "ORDER BY period, subject, product";
    }

    private static String sql(Quantity quantity) {
        String column = quantity.name().toLowerCase(Locale.ROOT);
        return quantity == Quantity.COEFFICIENT
                ? "CASE WHEN min(coefficient) = max(coefficient) THEN min(coefficient) END"
                : "CAST(sum(CAST(" + column + " AS DECIMAL(18, 6))) AS DOUBLE)";
    }
}

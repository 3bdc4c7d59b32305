package org.thangdo.study.design;

import java.util.List;
import java.util.Optional;
import org.thangdo.stats.norms.LoadEquation;
import org.thangdo.stats.norms.MedianHours;
import org.thangdo.stats.norms.ProductSplitting;

/**
 * Coefficients of the products of a position.
 *
 * @param products names, in order
 * @param standard name of the standard product
 * @param recorded coefficient that the data use for each product
 * @param byMedian from hours of each product; absent if no hours are recorded
 * @param byLoad from hours of all products of a period together; absent if no load is known
 * @param loadFrom name of the metric that says the load; empty if hours of products were added up
 * @param splitting of each product, by hours where they are recorded
 */
public record Coefficients(
        List<String> products,
        String standard,
        List<Recorded> recorded,
        Optional<MedianHours> byMedian,
        Optional<LoadEquation> byLoad,
        String loadFrom,
        List<ProductSplitting> splitting) {

    /** @param coefficient absent if the data say none, or several */
    public record Recorded(Optional<Double> coefficient) {}

    public Coefficients {
        products = List.copyOf(products);
        recorded = List.copyOf(recorded);
        splitting = List.copyOf(splitting);
    }
}

package org.thangdo.ratings.judgement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What people produced: one row is one product of one subject in one period. Rows are in the order of period, subject and
 * product, one for each; several rows of the data about the same are added up. What the data do not say is the empty name,
 * or no number.
 */
public final class Products {

    /** What is counted of a product. */
    public enum Quantity {
        /** Standard products in one piece; nothing where the data say several. */
        COEFFICIENT,
        /** Pieces. */
        ASSIGNED,
        /** Pieces. */
        COMPLETED,
        /** Pieces. */
        MEETS_QUALITY,
        /** Pieces. */
        ON_TIME,
        MAJOR_FAULTS,
        DELAYS,
        /** Hours spent on all pieces of the row. */
        HOURS
    }

    private final Factor period;
    private final Factor subject;
    private final Factor unit;
    private final Factor position;
    private final Factor product;
    private final Map<Quantity, double[]> quantities = new EnumMap<>(Quantity.class);
    private final List<String> source;

    /**
     * @param quantities by row; {@code NaN} where the data say nothing
     * @param source where each row stands, {@code file#sheet!cell}; the first place of several
     */
    public Products(
            Factor period,
            Factor subject,
            Factor unit,
            Factor position,
            Factor product,
            Map<Quantity, double[]> quantities,
            List<String> source) {
        for (Factor factor : List.of(period, subject, unit, position, product)) {
            if (factor.size() != source.size()) {
                throw new IllegalArgumentException(
                        source.size() + " rows, but " + factor.size() + " of " + factor.column());
            }
        }
        this.period = period;
        this.subject = subject;
        this.unit = unit;
        this.position = position;
        this.product = product;
        this.source = List.copyOf(source);
        quantities.forEach((quantity, values) -> this.quantities.put(quantity, values.clone()));
    }

    /** Number of rows. */
    public int size() {
        return source.size();
    }

    public Factor period() {
        return period;
    }

    /** Who produced. */
    public Factor subject() {
        return subject;
    }

    /** Unit of the subject in the period. */
    public Factor unit() {
        return unit;
    }

    /** Position of the subject in the period. */
    public Factor position() {
        return position;
    }

    public Factor product() {
        return product;
    }

    /** A quantity of a row, if the data say it. */
    public OptionalDouble get(Quantity quantity, int row) {
        double value = quantities.get(quantity)[row];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Where a row stands in the files. */
    public String source(int row) {
        return source.get(row);
    }
}

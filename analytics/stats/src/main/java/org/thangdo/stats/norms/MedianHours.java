package org.thangdo.stats.norms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Coefficients of products where the hours of each product are recorded: median hours of one piece over the median hours
 * of one piece of the standard product. Intervals by drawing people, as in {@link QuantileNorms}.
 *
 * @param standard place of the standard product
 * @param coefficients by product
 */
public record MedianHours(int standard, List<ProductCoefficient> coefficients) {

    /**
     * One person's hours for one product in one period.
     *
     * @param hoursEach hours for one piece, {@code > 0}
     */
    public record Hours(int person, int product, double hoursEach) {
        public Hours {
            if (!(hoursEach > 0 && hoursEach < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not hours for one piece: " + hoursEach);
            }
        }
    }

    public MedianHours {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * {@link Reason#TOO_FEW} for a product with fewer person-periods or people than the plan asks, and for all if the
     * standard product is one.
     *
     * @param products number of products
     */
    public static MedianHours of(List<Hours> rows, int products, int standard, NormsPlan plan) {
        var people = rows.stream().mapToInt(Hours::person).distinct().sorted().toArray();
        var byProduct = IntStream.range(0, products)
                .mapToObj(product -> new Column(rows, product, people))
                .toList();
        var enough = byProduct.stream()
                .map(column -> column.hours.length >= plan.fewest() && column.people >= plan.fewestPeople())
                .toList();
        List<Estimate> ratios = people.length < 2
                ? List.of()
                : PeopleDrawn.estimates(plan.bootstrap(), people.length, plan.confidence(), times -> byProduct.stream()
                        .mapToDouble(column -> column.median(times, plan)
                                / byProduct.get(standard).median(times, plan))
                        .toArray());
        var coefficients = new ArrayList<ProductCoefficient>();
        for (int product = 0; product < products; product++) {
            var column = byProduct.get(product);
            Estimate estimate = column.hours.length == 0
                    ? Estimate.undefined(Reason.NO_DATA)
                    : !enough.get(standard) || !enough.get(product)
                            ? Estimate.undefined(Reason.TOO_FEW)
                            : product == standard ? one(plan) : ratios.get(product);
            coefficients.add(new ProductCoefficient(product, column.hours.length, column.people, estimate));
        }
        return new MedianHours(standard, coefficients);
    }

    /** What the standard product is worth by definition. */
    static Estimate one(NormsPlan plan) {
        return new Estimate.Defined(1, 0, new Interval(1, 1, plan.confidence()));
    }

    /** The hours of one product, sorted, with whose they are. */
    private static final class Column {
        private final double[] hours;
        private final int[] person;
        private final int people;

        Column(List<Hours> rows, int product, int[] everybody) {
            var own = rows.stream()
                    .filter(row -> row.product() == product)
                    .sorted(Comparator.comparingDouble(Hours::hoursEach).thenComparingInt(Hours::person))
                    .toList();
            hours = own.stream().mapToDouble(Hours::hoursEach).toArray();
            person = own.stream()
                    .mapToInt(row -> Arrays.binarySearch(everybody, row.person()))
                    .toArray();
            people = (int) Arrays.stream(person).distinct().count();
        }

        double median(long[] times, NormsPlan plan) {
            var own = new long[hours.length];
            long all = 0;
            for (int row = 0; row < own.length; row++) {
                own[row] = times[person[row]];
                all += own[row];
            }
            return all == 0 ? Double.NaN : plan.quantile().of(hours, own, new double[] {0.5})[0];
        }
    }
}

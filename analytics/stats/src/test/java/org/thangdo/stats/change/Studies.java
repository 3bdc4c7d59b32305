package org.thangdo.stats.change;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.FacetRatings;
import org.thangdo.stats.facets.SimulatedPeriods;
import org.thangdo.stats.facets.SimulatedPeriods.Plan;

/** Ratings and metrics of simulated periods, and what was planted in them, in the words of this package. */
final class Studies {
    private Studies() {}

    static PeriodChange change(Plan plan, long seed) {
        var drawn = SimulatedPeriods.draw(plan, seed);
        return change(drawn.ratings(), plan.reliability() == 0 ? List.of() : List.of(metric(drawn)));
    }

    static PeriodChange change(FacetRatings ratings, List<Metric> metrics) {
        return RatingChange.of(ratings, metrics, 0.95, 0.1).changes().get(0);
    }

    static Metric metric(SimulatedPeriods drawn) {
        return metric(drawn, (ratee, period, value) -> value);
    }

    /** The metric of the study with other values. */
    static Metric metric(SimulatedPeriods drawn, Value changed) {
        var measurements = new ArrayList<Metric.Measurement>();
        drawn.measurements((ratee, period, value) ->
                measurements.add(new Metric.Measurement(ratee, period, changed.of(ratee, period, value))));
        return new Metric("files closed", true, OptionalDouble.empty(), List.of(), measurements);
    }

    @FunctionalInterface
    interface Value {
        double of(int ratee, int period, double value);
    }

    static Metric scaled(Metric metric, boolean higherIsBetter, DoubleUnaryOperator scale) {
        var measurements = metric.measurements().stream()
                .map(one -> new Metric.Measurement(one.ratee(), one.period(), scale.applyAsDouble(one.value())))
                .toList();
        return new Metric(metric.name(), higherIsBetter, metric.reliability(), metric.targets(), measurements);
    }

    /** The same ratings by other elements of a facet. @param element of each row */
    static FacetRatings renumbered(FacetRatings ratings, int facet, int size, IntUnaryOperator element) {
        var columns = new int[ratings.facets()][ratings.ratings()];
        var sizes = new int[columns.length];
        var levels = new byte[ratings.ratings()];
        for (int f = 0; f < columns.length; f++) {
            sizes[f] = f == facet ? size : ratings.size(f);
            for (int row = 0; row < levels.length; row++) {
                columns[f][row] = f == facet ? element.applyAsInt(row) : ratings.element(f, row);
                levels[row] = (byte) ratings.level(row);
            }
        }
        return FacetRatings.of(columns, sizes, levels, ratings.categories());
    }

    /** Nobody of a facet is in two periods, but for the first so many. */
    static FacetRatings apart(FacetRatings ratings, int facet, int common) {
        int size = ratings.size(facet);
        return renumbered(ratings, facet, 2 * size, row -> {
            int element = ratings.element(facet, row);
            return element < common || ratings.element(3, row) == 0 ? element : size + element;
        });
    }

    static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    /**
     * True parts composition, ratees, severity of the change from the first period to the second: the mean over all orders of
     * what each switch does to the true mean.
     */
    static double[] parts(SimulatedPeriods drawn, double change, double drift) {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        var parts = new double[3];
        for (int[] order : orders) {
            var on = new int[3];
            double before = mean(drawn, on, change, drift);
            for (int which : order) {
                on[which] = 1;
                double after = mean(drawn, on, change, drift);
                parts[which] += (after - before) / orders.length;
                before = after;
            }
        }
        return parts;
    }

    private static double mean(SimulatedPeriods drawn, int[] on, double change, double drift) {
        return drawn.mean(on[0], (on[1] - on[0]) * change - (on[2] - on[0]) * drift);
    }
}

package org.thangdo.charts;

import java.util.List;
import org.thangdo.charts.scene.Paint;

/**
 * The same numbers for a chart that Office draws and its user may recolour and retype.
 *
 * @param kind how the values are drawn
 * @param categories from top to bottom or from left to right
 * @param series in the order of the legend
 * @param percent whether values are shares in [0, 1] to be shown as percent
 */
public record OfficeChart(Kind kind, List<String> categories, List<Series> series, boolean percent) {

    /** How the values are drawn. */
    public enum Kind {
        /** Horizontal bars stacked to 100 %; values are counts or shares. */
        STACKED_100,
        /** Horizontal bars side by side. */
        BARS,
        /** Upright bars; at most one series has a value under a category, so that its colour tells the series. */
        COLUMNS,
        /** Lines over periods. */
        LINES
    }

    public OfficeChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.values().size() != categories.size()) {
                throw new IllegalArgumentException("series " + each.name() + ": "
                        + each.values().size() + " values under " + categories.size() + " categories");
            }
        }
    }

    /**
     * One series.
     *
     * @param fill its colour
     * @param lettering colour of a label upon it
     * @param values one for each category
     */
    public record Series(String name, Paint fill, Paint lettering, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}

package org.thangdo.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.Reference;

/**
 * A difference between a published package and this one, on an example.
 *
 * @param place where in the code it is told
 * @param peer the package and the version that was run
 * @param statistic name as in results
 * @param example ratings that it was computed on
 * @param theirs what the package gives
 * @param ours what is given here
 */
record PeerDifference(String place, String peer, String statistic, String example, String theirs, String ours) {

    static final double LEVEL = 0.95;

    /** Ratings that this repository holds. */
    enum Example {
        FLEISS("fleiss1971_psychiatric", "Fleiss (1971), 30 subjects × 6 raters"),
        RANDOLPH("randolph_2005_ex2", "Randolph (2005), example 2, 4 × 3"),
        KRIPPENDORFF("krippendorff_4x12", "Krippendorff (2004), 12 × 4, some missing"),
        AGRESTI("agresti1992", "Agresti (1992), 118 × 2"),
        COHEN("cohen1960_p45", "Cohen (1960), 200 × 2"),
        SHROUT_FLEISS("shrout_fleiss_1979", "Shrout and Fleiss (1979), 6 × 4"),
        UNEQUAL("syn02_unequal_raters", "simulated, 24 × up to 8"),
        FIVE_LEVELS("syn07_five_levels", "simulated, 40 × 4");

        private final String dataset;
        private final String words;

        Example(String dataset, String words) {
            this.dataset = dataset;
            this.words = words;
        }

        /** In words. */
        String words() {
            return words;
        }

        /** Scores, shape (subjects, raters); a missing rating is {@code NaN}. */
        double[][] scores() {
            return Reference.ratings(Reference.cases().stream()
                    .filter(each -> each.id().startsWith(dataset + "."))
                    .findFirst()
                    .orElseThrow()
                    .data());
        }

        /** The ratings as categories, of which all that were used make the scale. */
        RaterTable table() {
            var used = new TreeSet<Double>();
            double[][] scores = scores();
            Arrays.stream(scores)
                    .flatMapToDouble(Arrays::stream)
                    .filter(score -> !Double.isNaN(score))
                    .forEach(used::add);
            var scale = List.copyOf(used);
            for (double[] row : scores) {
                Arrays.setAll(row, j -> Double.isNaN(row[j]) ? row[j] : scale.indexOf(row[j]));
            }
            return RaterTable.of(RatingPanel.of(scores), scale);
        }
    }

    static String number(double number) {
        return number > 0 && number < 0.001
                ? String.format(Locale.ROOT, "%.1e", number)
                : String.format(Locale.ROOT, "%.4f", number);
    }

    static String value(Estimate estimate) {
        return estimate instanceof Estimate.Defined defined
                ? number(defined.value())
                : "`" + ((Estimate.Undefined) estimate).reason() + "`";
    }

    static String interval(Estimate estimate) {
        var interval = ((Estimate.Defined) estimate).interval();
        return interval(interval.lower(), interval.upper());
    }

    static String interval(Map<String, Double> figures) {
        return interval(figures.get("ci_lo"), figures.get("ci_hi"));
    }

    private static String interval(double lower, double upper) {
        return number(lower) + " to " + number(upper);
    }

    /** A test: its statistic, degrees of freedom and p-value. */
    static String chiSquared(SortedMap<String, Double> figures) {
        return figures.containsKey("chisq")
                ? "χ² " + number(figures.get("chisq")) + ", df " + Math.round(figures.get("df")) + ", p "
                        + number(figures.get("p"))
                : "none, df " + Math.round(figures.get("df"));
    }
}

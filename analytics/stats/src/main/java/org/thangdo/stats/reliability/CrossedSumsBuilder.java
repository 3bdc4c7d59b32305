package org.thangdo.stats.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.reliability.CrossedSums.SizeClass;

/** Collects {@link CrossedSums} subject by subject. */
final class CrossedSumsBuilder {
    private final RatingPanel panel;
    private final ExactSum[] sums;
    private final ExactSum squares = new ExactSum();
    private final TreeMap<Integer, Collected> sizes = new TreeMap<>();

    private CrossedSumsBuilder(RatingPanel panel) {
        this.panel = panel;
        sums = exactSums(panel.raters());
    }

    static CrossedSums of(RatingPanel panel) {
        return part(panel, starts(panel), 0, 1);
    }

    static List<CrossedSums> parts(RatingPanel panel, int most) {
        int[] starts = starts(panel);
        int number = Math.min(most, starts.length - 1);
        return IntStream.range(0, number)
                .mapToObj(part -> part(panel, starts, part, number))
                .toList();
    }

    /** The first row of each subject with ratings, and the number of rows. */
    private static int[] starts(RatingPanel panel) {
        int[] subject = panel.subject();
        return IntStream.rangeClosed(0, subject.length)
                .filter(row -> row == 0 || row == subject.length || subject[row] != subject[row - 1])
                .toArray();
    }

    private static CrossedSums part(RatingPanel panel, int[] starts, int part, int parts) {
        var builder = new CrossedSumsBuilder(panel);
        for (int i = part; i < starts.length - 1; i += parts) {
            builder.add(starts[i], starts[i + 1]);
        }
        var sizes = new TreeMap<Integer, SizeClass>();
        builder.sizes.forEach((size, collected) -> sizes.put(size, collected.sizeClass()));
        return new CrossedSums(
                Arrays.stream(builder.sums).map(ExactSum::value).toList(), builder.squares.value(), sizes);
    }

    /** Adds one subject, whose ratings are in rows [from, to). */
    private void add(int from, int to) {
        var size = sizes.computeIfAbsent(to - from, n -> new Collected(panel.raters()));
        double total = 0;
        double rest = 0; // what was rounded off the total, exactly, if that is a double
        boolean exact = true;
        for (int i = from; i < to; i++) {
            double value = panel.value()[i];
            sums[panel.rater()[i]].add(value);
            squares.addProduct(value, value);
            double lost = lost(total, value);
            exact &= lost(rest, lost) == 0;
            total += value;
            rest += lost;
            for (int l = from; l <= i; l++) {
                size.pairs.add(panel.rater()[l], panel.rater()[i], 1);
            }
        }
        size.subjects++;
        if (exact) {
            addTotal(size, from, to, total, rest);
        } else {
            addRatings(size, from, to);
        }
    }

    /** What {@code x + y} loses by rounding: Knuth's two-sum. */
    private static double lost(double x, double y) {
        double sum = x + y;
        double taken = sum - x;
        return (x - (sum - taken)) + (y - taken);
    }

    private void addTotal(Collected size, int from, int to, double total, double rest) {
        size.squaredTotals.addProduct(total, total);
        for (int i = from; i < to; i++) {
            size.ratedTotals[panel.rater()[i]].add(total);
        }
        if (rest != 0) {
            size.squaredTotals.addProduct(2 * total, rest);
            size.squaredTotals.addProduct(rest, rest);
            for (int i = from; i < to; i++) {
                size.ratedTotals[panel.rater()[i]].add(rest);
            }
        }
    }

    /** As {@link #addTotal}, rating by rating, for a total that is not the sum of two doubles. */
    private void addRatings(Collected size, int from, int to) {
        double[] value = panel.value();
        for (int i = from; i < to; i++) {
            for (int l = from; l < to; l++) {
                size.squaredTotals.addProduct(value[i], value[l]);
                size.ratedTotals[panel.rater()[i]].add(value[l]);
            }
        }
    }

    private static ExactSum[] exactSums(int size) {
        return IntStream.range(0, size).mapToObj(j -> new ExactSum()).toArray(ExactSum[]::new);
    }

    private static final class Collected {
        private final ExactSum squaredTotals = new ExactSum();
        private final ExactSum[] ratedTotals;
        private final PairCounts.Counter pairs = new PairCounts.Counter();
        private long subjects;

        private Collected(int raters) {
            ratedTotals = exactSums(raters);
        }

        private SizeClass sizeClass() {
            return new SizeClass(
                    subjects,
                    squaredTotals.value(),
                    Arrays.stream(ratedTotals).map(ExactSum::value).toList(),
                    pairs.counted());
        }
    }
}

package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Numbers of several groups, gathered in bins of one width, so that few are dots and many a distribution.
 *
 * @param width of every bin
 * @param groups bins of each group that hold something, rising
 */
record Strips(double width, List<List<Bin>> groups) {

    private static final int FINEST = -2;

    /** @param middle of the bin */
    record Bin(double middle, int count) {}

    /** @param most number of bins from the least to the largest number */
    static Strips of(List<List<Double>> groups, int most) {
        var range =
                groups.stream().flatMap(List::stream).mapToDouble(each -> each).summaryStatistics();
        double width = range.getCount() == 0 ? 1 : width(range.getMax() - range.getMin(), most);
        return new Strips(
                width, groups.stream().map(group -> bins(group, width)).toList());
    }

    /** 1, 2 or 5 times a power of ten, at least 0.01, so that at most {@code most} bins reach over a range. */
    static double width(double range, int most) {
        for (int power = FINEST; ; power++) {
            for (int factor : new int[] {1, 2, 5}) {
                double width = factor * Math.pow(10, power);
                if (range <= most * width) {
                    return width;
                }
            }
        }
    }

    private static List<Bin> bins(List<Double> numbers, double width) {
        var counts = new TreeMap<Long, Integer>();
        numbers.forEach(number -> counts.merge(Math.round(number / width), 1, Integer::sum));
        var bins = new ArrayList<Bin>();
        counts.forEach((place, count) -> bins.add(new Bin(place * width, count)));
        return bins;
    }

    List<Bin> of(int group) {
        return groups.get(group);
    }

    /** The largest number in one bin; 0 where there is nothing. */
    int most() {
        return groups.stream().flatMap(List::stream).mapToInt(Bin::count).max().orElse(0);
    }

    int total() {
        return groups.stream().flatMap(List::stream).mapToInt(Bin::count).sum();
    }
}

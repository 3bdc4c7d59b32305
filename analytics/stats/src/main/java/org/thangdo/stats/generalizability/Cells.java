package org.thangdo.stats.generalizability;

import java.util.Arrays;

/**
 * The cells into which the elements of some facets divide the observations, numbered in the order in which they occur.
 *
 * @param cellOf cell of each observation
 * @param counts observations in each cell
 * @param first the first observation of each cell
 */
record Cells(int[] cellOf, int[] counts, int[] first) {

    /** All observations in one cell. */
    static Cells whole(int observations) {
        return numbered(new int[observations], observations == 0 ? 0 : 1);
    }

    /** @param codes dense from 0 */
    static Cells of(int[] codes, int elements) {
        return whole(codes.length).and(codes, elements);
    }

    int size() {
        return counts.length;
    }

    /** These cells, divided further by the elements of one more facet. */
    Cells and(int[] codes, int elements) {
        var cells = new int[codes.length];
        var numbers = CellNumbers.of((long) size() * elements, codes.length);
        for (int m = 0; m < codes.length; m++) {
            cells[m] = numbers.number((long) cellOf[m] * elements + codes[m]);
        }
        return numbered(cells, numbers.size());
    }

    private static Cells numbered(int[] cells, int size) {
        var counts = new int[size];
        var first = new int[size];
        for (int m = cells.length - 1; m >= 0; m--) {
            counts[cells[m]]++;
            first[cells[m]] = m;
        }
        return new Cells(cells, counts, first);
    }

    /** Whether every cell has equally many observations. */
    boolean even() {
        return Arrays.stream(counts).allMatch(count -> count == counts[0]);
    }

    /** Sum of the numbers of each cell. */
    double[] sums(double[] numbers) {
        var sums = new double[size()];
        for (int m = 0; m < numbers.length; m++) {
            sums[cellOf[m]] += numbers[m];
        }
        return sums;
    }
}

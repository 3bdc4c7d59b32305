package org.thangdo.stats.facets;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Ratings in long form: one row is one rating, and every facet (who was rated, by whom, on which criterion, …) names its
 * element by a number. Only ratings that were given take memory, so ten thousand raters cost no more than ten.
 *
 * <p>Facet 0 is the object of measurement, the ratee. Rows are kept in the order of ratees, and within a ratee in the order
 * in which they came.
 */
public final class FacetRatings {
    private final int[][] elements;
    private final byte[] levels;
    private final int[] sizes;
    private final int[] starts;
    private final int categories;

    private FacetRatings(int[][] elements, byte[] levels, int[] sizes, int[] starts, int categories) {
        this.elements = elements;
        this.levels = levels;
        this.sizes = sizes;
        this.starts = starts;
        this.categories = categories;
    }

    /**
     * Sorts ratings by ratee.
     *
     * @param elements shape (facets, ratings), the ratee first; each number in [0, size of the facet)
     * @param sizes number of elements of each facet; elements without a rating are allowed
     * @param levels of the ratings, 0 the lowest, each in [0, categories)
     * @param categories of the scale, used or not, 2 to 127
     */
    public static FacetRatings of(int[][] elements, int[] sizes, byte[] levels, int categories) {
        if (elements.length < 2 || elements.length != sizes.length) {
            throw new IllegalArgumentException("not two or more facets with their sizes: " + elements.length
                    + " columns, sizes " + Arrays.toString(sizes));
        }
        if (categories < 2 || categories > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("a scale has 2 to 127 categories: " + categories);
        }
        for (int f = 0; f < elements.length; f++) {
            require(elements[f], sizes[f], levels.length, "facet " + f);
        }
        for (byte level : levels) {
            if (level < 0 || level >= categories) {
                throw new IllegalArgumentException("level outside 0 … " + (categories - 1) + ": " + level);
            }
        }
        return sorted(elements, sizes, levels, categories);
    }

    private static void require(int[] column, int size, int rows, String name) {
        if (column.length != rows) {
            throw new IllegalArgumentException(name + " has " + column.length + " rows of " + rows);
        }
        for (int element : column) {
            if (element < 0 || element >= size) {
                throw new IllegalArgumentException(name + ": element outside [0, " + size + "): " + element);
            }
        }
    }

    private static FacetRatings sorted(int[][] elements, int[] sizes, byte[] levels, int categories) {
        var starts = new int[sizes[0] + 1];
        for (int ratee : elements[0]) {
            starts[ratee + 1]++;
        }
        for (int n = 0; n < sizes[0]; n++) {
            starts[n + 1] += starts[n];
        }
        int[] next = starts.clone();
        var placed = new int[elements.length][levels.length];
        var placedLevels = new byte[levels.length];
        for (int row = 0; row < levels.length; row++) {
            int place = next[elements[0][row]]++;
            placedLevels[place] = levels[row];
            for (int f = 0; f < elements.length; f++) {
                placed[f][place] = elements[f][row];
            }
        }
        return new FacetRatings(placed, placedLevels, sizes.clone(), starts, categories);
    }

    /** Number of facets, the ratee among them. */
    public int facets() {
        return sizes.length;
    }

    /** Number of elements of a facet, with and without ratings. */
    public int size(int facet) {
        return sizes[facet];
    }

    /** Number of ratings. */
    public int ratings() {
        return levels.length;
    }

    /** Number of levels of the scale. */
    public int categories() {
        return categories;
    }

    /** Element of a facet that a rating belongs to. */
    public int element(int facet, int row) {
        return elements[facet][row];
    }

    /** Level of a rating. */
    public int level(int row) {
        return levels[row];
    }

    /** First row of a ratee; its last is before the first of the next. */
    public int start(int ratee) {
        return starts[ratee];
    }

    /** The ratings that a condition keeps, elements numbered as before. @param keep asked of every row, in order */
    public FacetRatings where(IntPredicate keep) {
        var kept = new int[levels.length];
        int size = 0;
        for (int row = 0; row < levels.length; row++) {
            if (keep.test(row)) {
                kept[size++] = row;
            }
        }
        var columns = new int[sizes.length][size];
        var given = new byte[size];
        for (int i = 0; i < size; i++) {
            given[i] = levels[kept[i]];
            for (int f = 0; f < sizes.length; f++) {
                columns[f][i] = elements[f][kept[i]];
            }
        }
        return sorted(columns, sizes, given, categories);
    }

    /** The same ratings with another facet. @param column element of each row, in the order of the rows here */
    public FacetRatings with(int[] column, int size) {
        require(column, size, levels.length, "facet " + sizes.length);
        var columns = Arrays.copyOf(elements, sizes.length + 1);
        columns[sizes.length] = column.clone();
        var all = Arrays.copyOf(sizes, sizes.length + 1);
        all[sizes.length] = size;
        return new FacetRatings(columns, levels, all, starts, categories);
    }

    /** Number of ratings of each element of a facet. */
    public int[] counts(int facet) {
        var counts = new int[sizes[facet]];
        for (int element : elements[facet]) {
            counts[element]++;
        }
        return counts;
    }
}

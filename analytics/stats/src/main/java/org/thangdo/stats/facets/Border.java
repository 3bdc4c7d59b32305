package org.thangdo.stats.facets;

import java.util.Arrays;

/**
 * Which unknowns each ratee meets: the sparse block between ratees and the other unknowns in the matrix of information. Only
 * unknowns that meet in a ratee are coupled once the ratees are eliminated, so it also tells the envelope of what is left.
 */
final class Border {
    /** First entry of each ratee, one more at the end. */
    final int[] start;
    /** Place of the unknown of each entry, in the order of {@link #order}. */
    final int[] place;

    final EnvelopeOrder order;

    Border(Unknowns unknowns) {
        var ratings = unknowns.ratings;
        start = new int[ratings.size(0) + 1];
        int[] numbers = numbers(unknowns);
        order = EnvelopeOrder.of(neighbours(numbers, unknowns.size));
        place = Arrays.stream(numbers).map(number -> order.place[number]).toArray();
    }

    /** Unknowns by ratee, each once. */
    private int[] numbers(Unknowns unknowns) {
        var ratings = unknowns.ratings;
        var seen = new int[unknowns.size];
        var found = new int[1024];
        int size = 0;
        for (int n = 0; n < ratings.size(0); n++) {
            for (int row = ratings.start(n); row < ratings.start(n + 1); row++) {
                int group = unknowns.group(row);
                int steps = unknowns.scales[group].steps();
                for (int k = 1; k < ratings.facets() + steps; k++) {
                    int number = k < ratings.facets()
                            ? unknowns.number[k][ratings.element(k, row)]
                            : unknowns.firstStep[group] + k - ratings.facets();
                    if (number != Unknowns.NONE && seen[number] != n + 1) {
                        seen[number] = n + 1;
                        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                        found[size++] = number;
                    }
                }
            }
            start[n + 1] = size;
        }
        return Arrays.copyOf(found, size);
    }

    private int[][] neighbours(int[] numbers, int size) {
        int[][] rateesOf = ratees(numbers, size);
        var neighbours = new int[size][];
        var seen = new int[size];
        var found = new int[size];
        for (int u = 0; u < size; u++) {
            int count = 0;
            seen[u] = u + 1;
            for (int n : rateesOf[u]) {
                for (int at = start[n]; at < start[n + 1]; at++) {
                    if (seen[numbers[at]] != u + 1) {
                        seen[numbers[at]] = u + 1;
                        found[count++] = numbers[at];
                    }
                }
            }
            neighbours[u] = Arrays.copyOf(found, count);
            Arrays.sort(neighbours[u]);
        }
        return neighbours;
    }

    private int[][] ratees(int[] numbers, int size) {
        var counts = new int[size];
        for (int number : numbers) {
            counts[number]++;
        }
        var ratees = new int[size][];
        for (int u = 0; u < size; u++) {
            ratees[u] = new int[counts[u]];
        }
        for (int n = start.length - 2; n >= 0; n--) {
            for (int at = start[n]; at < start[n + 1]; at++) {
                ratees[numbers[at]][--counts[numbers[at]]] = n;
            }
        }
        return ratees;
    }
}

package org.thangdo.stats.facets;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An order of unknowns in which a sparse matrix has a small envelope: neighbours near each other (reverse Cuthill–McKee),
 * and those that meet almost everybody last. Raters meet in the people they both rated, so a city's raters form a chain of
 * small groups, while criteria and thresholds meet all of them.
 *
 * <p>Reference: Cuthill and McKee (1969), Proc. 24th Nat. Conf. ACM; George (1971) for its reversal.
 */
final class EnvelopeOrder {
    /** Neighbours, as a multiple of what is usual, from which an unknown goes last. */
    private static final int HUB = 8;

    /** Place of each unknown in the order. */
    final int[] place;
    /** First column of each row of the envelope, rows in the order. */
    final int[] first;

    private final int[][] neighbours;

    private EnvelopeOrder(int[][] neighbours) {
        this.neighbours = neighbours;
        int size = neighbours.length;
        int[] degrees = Arrays.stream(neighbours).mapToInt(list -> list.length).toArray();
        int[] sorted = degrees.clone();
        Arrays.sort(sorted);
        int hub = Math.max(64, HUB * (size == 0 ? 0 : sorted[size / 2]));
        place = new int[size];
        Arrays.fill(place, -1);
        var order = new int[size];
        int used = chained(degrees, hub, order);
        int[] hubs = IntStream.range(0, size)
                .filter(u -> degrees[u] > hub)
                .boxed()
                .sorted((a, b) -> degrees[a] == degrees[b] ? a - b : degrees[a] - degrees[b])
                .mapToInt(u -> u)
                .toArray();
        System.arraycopy(hubs, 0, order, used, hubs.length);
        for (int i = 0; i < size; i++) {
            place[order[i]] = i;
        }
        first = new int[size];
        for (int u = 0; u < size; u++) {
            int from = place[u];
            for (int v : neighbours[u]) {
                from = Math.min(from, place[v]);
            }
            first[place[u]] = from;
        }
    }

    /** @param neighbours of each unknown, ascending; the graph is symmetric */
    static EnvelopeOrder of(int[][] neighbours) {
        return new EnvelopeOrder(neighbours);
    }

    /** Orders all but the hubs; the parts of the graph one after another. Returns how many there are. */
    private int chained(int[] degrees, int hub, int[] order) {
        var seen = new boolean[degrees.length];
        int used = 0;
        Integer[] byDegree = IntStream.range(0, degrees.length).boxed().toArray(Integer[]::new);
        Arrays.sort(byDegree, (a, b) -> degrees[a] == degrees[b] ? a - b : degrees[a] - degrees[b]);
        for (int start : byDegree) {
            if (!seen[start] && degrees[start] <= hub) {
                int far = spread(start, degrees, hub, seen.clone(), order, used);
                used = spread(order[far - 1], degrees, hub, seen, order, used);
            }
        }
        for (int i = 0, j = used - 1; i < j; i++, j--) {
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return used;
    }

    /** Breadth first from a start, neighbours of few neighbours first. Returns the end of what was ordered. */
    private int spread(int start, int[] degrees, int hub, boolean[] seen, int[] order, int from) {
        int end = from;
        order[end++] = start;
        seen[start] = true;
        for (int at = from; at < end; at++) {
            int begin = end;
            for (int v : neighbours[order[at]]) {
                if (!seen[v] && degrees[v] <= hub) {
                    seen[v] = true;
                    order[end++] = v;
                }
            }
            sort(order, begin, end, degrees);
        }
        return end;
    }

    private static void sort(int[] order, int from, int to, int[] degrees) {
        for (int i = from + 1; i < to; i++) {
            int moved = order[i];
            int j = i;
            for (; j > from && degrees[order[j - 1]] > degrees[moved]; j--) {
                order[j] = order[j - 1];
            }
            order[j] = moved;
        }
    }
}

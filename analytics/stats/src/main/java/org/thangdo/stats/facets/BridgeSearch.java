package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thangdo.stats.facets.Linkage.Bridge;

/**
 * Finds the parts of a graph and the nodes that alone hold a part together, in one walk.
 *
 * <p>Reference: Hopcroft and Tarjan (1973), CACM 16 (algorithm 447).
 */
final class BridgeSearch {
    /** First node of the part that each node belongs to. */
    final int[] root;

    private final int[][] links;
    private final int[] entered;
    private final int[] lowest;
    private final int[] size;
    private final int[] parent;
    private final int[] next;
    private final int[] partSize;
    private int clock;

    /** @param links neighbours of each node */
    BridgeSearch(int[][] links) {
        this.links = links;
        int nodes = links.length;
        root = new int[nodes];
        entered = new int[nodes];
        lowest = new int[nodes];
        size = new int[nodes];
        parent = new int[nodes];
        next = new int[nodes];
        partSize = new int[nodes];
        for (int v = 0; v < nodes; v++) {
            if (entered[v] == 0) {
                walk(v);
            }
        }
    }

    private void walk(int start) {
        enter(start, -1, start);
        for (int v = start; v >= 0; ) {
            if (next[v] < links[v].length) {
                int to = links[v][next[v]++];
                if (entered[to] == 0) {
                    enter(to, v, start);
                    v = to;
                } else if (to != parent[v]) {
                    lowest[v] = Math.min(lowest[v], entered[to]);
                }
            } else {
                int up = parent[v];
                if (up >= 0) {
                    lowest[up] = Math.min(lowest[up], lowest[v]);
                    size[up] += size[v];
                }
                v = up;
            }
        }
        partSize[start] = size[start];
    }

    private void enter(int node, int from, int start) {
        entered[node] = ++clock;
        lowest[node] = clock;
        size[node] = 1;
        parent[node] = from;
        root[node] = start;
    }

    /** Nodes from a number on without which a part falls apart; parts of one node count only with a link of their own. */
    List<Bridge> bridges(int from) {
        var held = new ArrayList<List<Integer>>();
        for (int v = 0; v < links.length; v++) {
            held.add(new ArrayList<>());
        }
        for (int v = 0; v < links.length; v++) {
            int up = parent[v];
            if (up >= from && lowest[v] >= entered[up]) {
                held.get(up).add(size[v]);
            }
        }
        var bridges = new ArrayList<Bridge>();
        for (int v = from; v < links.length; v++) {
            int below = held.get(v).stream().mapToInt(part -> part).sum();
            int rest = partSize[root[v]] - 1 - below;
            if (rest > 0) {
                held.get(v).add(rest);
            }
            if (held.get(v).size() > 1) {
                held.get(v).sort(Comparator.reverseOrder());
                bridges.add(new Bridge(v - from, held.get(v)));
            }
        }
        return bridges;
    }
}

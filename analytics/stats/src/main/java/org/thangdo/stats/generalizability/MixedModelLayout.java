package org.thangdo.stats.generalizability;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the mixed-model equations are ordered. The effects that hold one facet, such as the person, fall into clusters, one
 * for each of its elements, that share no equation; they are eliminated cluster by cluster. What is left, the border, is
 * every other effect and the fixed effects, and is solved densely. The facet is the one that costs least.
 */
final class MixedModelLayout {
    /** With more equations than this in the border, or in a cluster, a dense matrix of them no longer fits. */
    static final int LARGEST_BLOCK = 6000;

    final int[] inner; // effects that are eliminated
    final int[] outer; // effects in the border
    final int[] offset; // where each outer effect begins in the border
    final int fixedOffset; // where the fixed effects begin: the mean first, then the other levels
    final int border; // equations in the border
    final int[] start; // first observation of each cluster, and the number of observations
    final int[] dimension; // equations of each cluster
    final int[] order; // the observations by cluster
    final int[][] local; // by inner effect and position in the order: equation within the cluster
    final int[][] outside; // by outer effect and position, fixed effects last: equation in the border; −1 for none

    final EffectCells cells;

    private MixedModelLayout(EffectCells cells, FixedFactor fixed, int facet) {
        this.cells = cells;
        inner = effects(facet, true);
        outer = effects(facet, false);
        offset = new int[outer.length];
        int size = 0;
        for (int e = 0; e < outer.length; e++) {
            offset[e] = size;
            size += cells.size(outer[e]);
        }
        fixedOffset = size;
        border = size + fixed.levels();
        var clusters = clusters(facet);
        start = new int[clusters.size() + 1];
        for (int c = 0; c < clusters.size(); c++) {
            start[c + 1] = start[c] + clusters.counts()[c];
        }
        order = order(clusters);
        dimension = new int[clusters.size()];
        local = new int[inner.length][];
        for (int e = 0; e < inner.length; e++) {
            local[e] = local(cells.cells.get(inner[e]));
        }
        outside = outside(fixed);
    }

    /** The layout that costs least; only if {@link #leastCost} is finite. */
    static MixedModelLayout of(EffectCells cells, FixedFactor fixed) {
        int best = 0;
        for (int facet = 1; facet < cells.design.facets().size(); facet++) {
            best = cost(cells, fixed, facet) < cost(cells, fixed, best) ? facet : best;
        }
        return new MixedModelLayout(cells, fixed, best);
    }

    /** Multiplications of one factorisation by the best layout; infinite if a dense matrix would be too large. */
    static double leastCost(EffectCells cells, FixedFactor fixed) {
        return IntStream.range(0, cells.design.facets().size())
                .mapToDouble(facet -> cost(cells, fixed, facet))
                .min()
                .orElseThrow();
    }

    /** Cubes of the dimensions, and the border's update by each cluster. */
    private static double cost(EffectCells cells, FixedFactor fixed, int facet) {
        double border = fixed.levels();
        double inside = 0;
        var clusters = clusters(cells, facet);
        var dimension = new double[clusters.size()];
        for (int e = 0; e < cells.effects.size(); e++) {
            var own = cells.cells.get(e);
            if (!cells.effects.get(e).has(facet)) {
                border += own.size();
                continue;
            }
            for (int first : own.first()) {
                dimension[clusters.cellOf()[first]]++;
            }
        }
        double largest = border;
        for (int c = 0; c < dimension.length; c++) {
            double touched = Math.min(border, (double) clusters.counts()[c] * cells.effects.size());
            inside += dimension[c] * (dimension[c] + touched) * (dimension[c] + touched);
            largest = Math.max(largest, dimension[c]);
        }
        return largest > LARGEST_BLOCK ? Double.POSITIVE_INFINITY : inside + border * border * border;
    }

    private int[] effects(int facet, boolean with) {
        return IntStream.range(0, cells.effects.size())
                .filter(e -> cells.effects.get(e).has(facet) == with)
                .toArray();
    }

    private Cells clusters(int facet) {
        return clusters(cells, facet);
    }

    /** The cells of the facet with all that it is nested in; every effect that holds it divides them. */
    private static Cells clusters(EffectCells cells, int facet) {
        int index = cells.index(cells.design.closure(1 << facet));
        if (index >= 0) {
            return cells.cells.get(index);
        }
        int n = cells.observations();
        var each = new int[n];
        Arrays.setAll(each, m -> m);
        var once = new int[n];
        Arrays.fill(once, 1);
        return new Cells(each, once, each);
    }

    private static int[] order(Cells clusters) {
        var next = new int[clusters.size()];
        for (int c = 1; c < next.length; c++) {
            next[c] = next[c - 1] + clusters.counts()[c - 1];
        }
        var order = new int[clusters.cellOf().length];
        for (int m = 0; m < order.length; m++) {
            order[next[clusters.cellOf()[m]]++] = m;
        }
        return order;
    }

    private int[] local(Cells own) {
        var place = new int[own.size()];
        var local = new int[order.length];
        for (int c = 0; c < dimension.length; c++) {
            for (int at = start[c]; at < start[c + 1]; at++) {
                int cell = own.cellOf()[order[at]];
                if (place[cell] == 0) {
                    place[cell] = ++dimension[c];
                }
                local[at] = place[cell] - 1;
            }
        }
        return local;
    }

    private int[][] outside(FixedFactor fixed) {
        var places = new int[outer.length + 2][order.length];
        for (int at = 0; at < order.length; at++) {
            for (int e = 0; e < outer.length; e++) {
                places[e][at] = offset[e] + cells.cells.get(outer[e]).cellOf()[order[at]];
            }
            int level = fixed.levelOf()[order[at]];
            places[outer.length][at] = fixedOffset;
            places[outer.length + 1][at] = level == 0 ? -1 : fixedOffset + level;
        }
        return places;
    }

    int cellsOfOuter(int outerEffect) {
        return cells.size(outer[outerEffect]);
    }

    /** Writes numbers of the equations of a cluster to the cells of their effects. */
    void spread(int cluster, double[] numbers, double[][] byEffect) {
        for (int e = 0; e < inner.length; e++) {
            int[] cellOf = cells.cells.get(inner[e]).cellOf();
            for (int at = start[cluster]; at < start[cluster + 1]; at++) {
                byEffect[inner[e]][cellOf[order[at]]] = numbers[local[e][at]];
            }
        }
    }
}

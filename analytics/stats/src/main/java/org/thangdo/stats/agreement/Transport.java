package org.thangdo.stats.agreement;

import java.util.Arrays;

/**
 * The cheapest way to turn one distribution into another when moving a share from category {@code k} to category {@code l}
 * costs their distance: the transportation problem, solved by sending as much as possible along the cheapest path until
 * everything is sent. Paths may undo what was sent before, so the result is exact for any distance, also one like the
 * squared distance that two short moves serve better than one long move.
 *
 * <p>Reference: Ahuja, Magnanti and Orlin (1993), <i>Network Flows</i>, section 9.7.
 */
final class Transport {
    private static final double NOTHING = 1e-14;

    private final DistanceMatrix distances;
    private final double[][] sent; // from each category of the first to each of the second, shape (q, q)
    private final double[] supply;
    private final double[] demand;

    private Transport(DistanceMatrix distances, double[] first, double[] second) {
        this.distances = distances;
        this.sent = new double[first.length][first.length];
        this.supply = first.clone();
        this.demand = second.clone();
    }

    /** {@code min Σ π_kl d_kl} over all {@code π >= 0} with these margins. */
    static double leastCost(DistanceMatrix distances, double[] first, double[] second) {
        var transport = new Transport(distances, first, second);
        while (transport.send()) {
            // as long as something is left
        }
        double cost = 0;
        for (int k = 0; k < first.length; k++) {
            for (int l = 0; l < first.length; l++) {
                cost += transport.sent[k][l] * distances.at(k, l);
            }
        }
        return cost;
    }

    /** Sends along the cheapest path from a category with supply to one with demand; false if there is none. */
    private boolean send() {
        int q = supply.length;
        var cost = new double[2 * q]; // to each source, then to each target
        var from = new int[2 * q];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(from, -1);
        for (int k = 0; k < q; k++) {
            cost[k] = supply[k] > NOTHING ? 0 : Double.POSITIVE_INFINITY;
        }
        for (int round = 0; round < 2 * q && relax(cost, from); round++) {
            // Bellman and Ford
        }
        int target = -1;
        for (int l = 0; l < q; l++) {
            boolean open = demand[l] > NOTHING && cost[q + l] < Double.POSITIVE_INFINITY;
            target = open && (target < 0 || cost[q + l] < cost[q + target]) ? l : target;
        }
        if (target >= 0) {
            push(from, target);
        }
        return target >= 0;
    }

    private boolean relax(double[] cost, int[] from) {
        int q = supply.length;
        boolean better = false;
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                double there = cost[k] + distances.at(k, l);
                if (there < cost[q + l] - NOTHING) {
                    cost[q + l] = there;
                    from[q + l] = k;
                    better = true;
                }
                double back = cost[q + l] - distances.at(k, l);
                if (sent[k][l] > NOTHING && back < cost[k] - NOTHING) {
                    cost[k] = back;
                    from[k] = l;
                    better = true;
                }
            }
        }
        return better;
    }

    private void push(int[] from, int target) {
        int q = supply.length;
        double amount = demand[target];
        int source = from[q + target];
        while (from[source] >= 0) {
            amount = Math.min(amount, sent[source][from[source]]);
            source = from[q + from[source]];
        }
        amount = Math.min(amount, supply[source]);
        demand[target] -= amount;
        supply[source] -= amount;
        int l = target;
        for (int k = from[q + l]; ; k = from[q + l]) {
            sent[k][l] += amount;
            l = from[k];
            if (l < 0) {
                return;
            }
            sent[k][l] -= amount;
        }
    }
}

package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Numbers of raters by role that no other numbers of at most their cost beat. */
final class AllocationFrontier {
    /** Costs that add up to the budget but for rounding are within it. */
    private static final double ROUNDING = 1e-9;

    private final List<RaterRole> roles;
    private final double budget;

    private record Partial(int[] numbers, double cost, double error) {}

    AllocationFrontier(List<RaterRole> roles, double budget) {
        this.roles = roles;
        this.budget = budget * (1 + ROUNDING);
    }

    /** By rising cost and falling error. */
    List<int[]> numbers() {
        var front = List.of(new Partial(new int[0], 0, 0));
        for (int v = 0; v < roles.size(); v++) {
            front = extended(front, v);
        }
        return front.stream().map(Partial::numbers).toList();
    }

    private List<Partial> extended(List<Partial> front, int v) {
        double reserved = 0;
        for (int later = v + 1; later < roles.size(); later++) {
            reserved += roles.get(later).least() * roles.get(later).cost();
        }
        var role = roles.get(v);
        var longer = new ArrayList<Partial>();
        for (var partial : front) {
            for (int n = role.least(); n <= role.most(); n++) {
                double cost = partial.cost() + n * role.cost();
                if (cost + reserved > budget) {
                    break;
                }
                var numbers = Arrays.copyOf(partial.numbers(), v + 1);
                numbers[v] = n;
                longer.add(new Partial(numbers, cost, partial.error() + role.error(n)));
            }
        }
        longer.sort(Comparator.comparingDouble(Partial::cost).thenComparingDouble(Partial::error));
        var kept = new ArrayList<Partial>();
        for (var partial : longer) {
            if (kept.isEmpty() || partial.error() < kept.get(kept.size() - 1).error()) {
                kept.add(partial);
            }
        }
        return kept;
    }
}

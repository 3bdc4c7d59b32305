package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many raters of which role a budget should buy: the numbers within their limits that make
 *
 * <pre>    Eρ² = σ²(τ) / (σ²(τ) + e + Σ_v w_v² e_v / n_v)</pre>
 *
 * largest, exactly: of all numbers those are kept, role by role, that no other numbers of at most their cost beat. With
 * equal costs and no limits that is what adding the rater with the largest gain, one by one, leads to. As a guide for
 * numbers that need not be whole, Neyman's {@code n_v ∝ w_v √(e_v / c_v)}.
 *
 * <p>Reference: Neyman (1934), J. R. Stat. Soc. 97.
 *
 * @param choices by role
 * @param cost of all raters
 * @param error {@code e + Σ_v w_v² e_v / n_v}
 * @param coefficient {@code Eρ²}
 */
public record RaterAllocation(List<Choice> choices, double cost, double error, double coefficient) {

    /**
     * How many raters of one role.
     *
     * @param raters number chosen
     * @param neyman number that need not be whole and knows no limits
     * @param gain by which one rater more would raise the coefficient, whether there is one or not
     * @param gainPerCost the same over the cost of one rater
     */
    public record Choice(RaterRole role, int raters, double neyman, double gain, double gainPerCost) {}

    public RaterAllocation {
        choices = List.copyOf(choices);
    }

    /**
     * The best allocation.
     *
     * @param universe {@code σ²(τ)} of the composite, {@code > 0}
     * @param others {@code e}, error that more raters do not reduce, {@code >= 0}
     * @param roles at least one
     * @param budget {@code > 0}
     * @return empty if the budget does not buy the fewest raters of each role
     */
    public static Optional<RaterAllocation> of(double universe, double others, List<RaterRole> roles, double budget) {
        var front = frontier(universe, others, roles, budget);
        return front.isEmpty() ? Optional.empty() : Optional.of(front.get(front.size() - 1));
    }

    /**
     * Every allocation that no cheaper or equally dear one beats, from the cheapest up to the budget: what each further
     * amount buys. The first with a coefficient is the cheapest way to reach it.
     */
    public static List<RaterAllocation> frontier(double universe, double others, List<RaterRole> roles, double budget) {
        if (!(universe > 0) || !(others >= 0) || roles.isEmpty() || !(budget > 0)) {
            throw new IllegalArgumentException("universe score variance " + universe + ", other error " + others + ", "
                    + roles.size() + " roles, budget " + budget);
        }
        return new AllocationFrontier(roles, budget)
                .numbers().stream()
                        .map(numbers -> allocation(universe, others, roles, numbers, budget))
                        .toList();
    }

    private static RaterAllocation allocation(
            double universe, double others, List<RaterRole> roles, int[] numbers, double budget) {
        double error = others;
        double cost = 0;
        double perCost = 0;
        for (int v = 0; v < numbers.length; v++) {
            error += roles.get(v).error(numbers[v]);
            cost += numbers[v] * roles.get(v).cost();
            perCost += Math.sqrt(roles.get(v).error(1) * roles.get(v).cost());
        }
        double coefficient = universe / (universe + error);
        var choices = new ArrayList<Choice>();
        for (int v = 0; v < numbers.length; v++) {
            var role = roles.get(v);
            double less = error - role.error(numbers[v]) + role.error(numbers[v] + 1);
            double gain = universe / (universe + less) - coefficient;
            double neyman = perCost > 0 ? budget * Math.sqrt(role.error(1) / role.cost()) / perCost : 0;
            choices.add(new Choice(role, numbers[v], neyman, gain, gain / role.cost()));
        }
        return new RaterAllocation(choices, cost, error, coefficient);
    }
}

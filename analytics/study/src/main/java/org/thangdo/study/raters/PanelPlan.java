package org.thangdo.study.raters;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What raters of each role cost and count when their numbers are to be chosen.
 *
 * @param budget what the raters of one ratee may cost together, {@code > 0}; empty for what they cost now
 * @param costs of one rater by role, {@code > 0}; 1 for roles without
 * @param weights of roles in the composite, {@code > 0}; 1 for roles without
 */
public record PanelPlan(Optional<Double> budget, Map<String, Double> costs, Map<String, Double> weights) {

    public PanelPlan {
        budget.ifPresent(amount -> requirePositive("budget", amount));
        costs.forEach((role, cost) -> requirePositive("cost of " + role, cost));
        weights.forEach((role, weight) -> requirePositive("weight of " + role, weight));
        costs = Collections.unmodifiableMap(new TreeMap<>(costs));
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " is not above 0: " + value);
        }
    }

    /** As many forms as now, every role alike. */
    public static PanelPlan standard() {
        return new PanelPlan(Optional.empty(), Map.of(), Map.of());
    }

    double cost(String role) {
        return costs.getOrDefault(role, 1.0);
    }

    double weight(String role) {
        return weights.getOrDefault(role, 1.0);
    }
}

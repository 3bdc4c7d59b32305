package org.thangdo.criteria.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a rule turns products into points.
 *
 * @param part id of the {@link RulePack.ScorePart} that is scored
 * @param faultCost share of a product's quality that each major fault costs
 * @param delayCost share of a product's progress that each delay costs
 * @param weights how quantity, quality and progress (and unit parts) are joined
 * @param unit what managers carry for their unit, if anything
 */
public record ProductRule(
        String part,
        Stated<Fraction> faultCost,
        Stated<Fraction> delayCost,
        Stated<Weights> weights,
        Optional<Stated<UnitPart>> unit) {

    /** How the parts are joined. */
    public enum Weights {
        /** Each part counts the same. */
        @JsonProperty("equal")
        EQUAL
    }

    /**
     * The unit part of a manager.
     *
     * @param level id of the level that subordinates must reach
     * @param allReach share when every subordinate reaches it
     * @param someFail share when at least one does not
     */
    public record UnitPart(String level, Fraction allReach, Fraction someFail) {}

    /** What output must mark as unverified: the fields that are, by name. */
    public List<String> unverified() {
        var names = new ArrayList<String>();
        addIfUnverified(names, "faultCost", faultCost);
        addIfUnverified(names, "delayCost", delayCost);
        addIfUnverified(names, "weights", weights);
        unit.ifPresent(stated -> addIfUnverified(names, "unit", stated));
        return List.copyOf(names);
    }

    private static void addIfUnverified(List<String> names, String name, Stated<?> stated) {
        if (!stated.verified()) {
            names.add(name);
        }
    }
}

package org.thangdo.study.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.thangdo.study.simulation.Scenario.Decisions;
import org.thangdo.study.simulation.Scenario.RoleModel;
import org.thangdo.study.simulation.Scenario.Spread;
import org.thangdo.study.simulation.Scenario.Year;

/** Plants effects in scenarios. */
public final class Planting {

    private Planting() {}

    /**
     * The same truth with an effect of this size. Final levels that were fixed are free where units are given one level.
     *
     * @throws IllegalArgumentException if the effect cannot have this size
     */
    public static Scenario in(Scenario scenario, Effect effect, double size) {
        effect.require(size);
        List<RoleModel> roles = scenario.roles();
        Spread spread = scenario.spread();
        Decisions decisions = scenario.decisions();
        return switch (effect) {
            case SEVERITY -> with(scenario, roles, spread.withRater(size), scenario.inflation(), decisions);
            case HALO ->
                with(
                        scenario,
                        roles.stream().map(role -> role.withHalo(size)).toList(),
                        spread,
                        scenario.inflation(),
                        decisions);
            case DEFERENCE ->
                with(
                        scenario,
                        roles.stream().map(role -> role.withDeference(size)).toList(),
                        spread,
                        scenario.inflation(),
                        decisions);
            case INFLATION -> with(scenario, roles, spread, size, decisions);
            case TIES -> with(scenario, roles, spread, scenario.inflation(), decisions.withTied(size));
            default -> further(scenario, effect, size);
        };
    }

    private static Scenario with(
            Scenario scenario, List<RoleModel> roles, Spread spread, double inflation, Decisions decisions) {
        return new Scenario(
                scenario.seed(),
                scenario.years(),
                scenario.blocks(),
                scenario.structure(),
                roles,
                scenario.criteria(),
                spread,
                inflation,
                scenario.missing(),
                decisions,
                scenario.turnover(),
                scenario.promises(),
                scenario.planted());
    }

    private static Scenario further(Scenario scenario, Effect effect, double size) {
        var sizes = new EnumMap<Effect, Double>(Effect.class);
        sizes.putAll(scenario.planted());
        sizes.put(effect, size);
        var free = scenario.years().stream()
                .map(year -> new Year(year.period(), year.people(), Optional.empty()))
                .toList();
        return new Scenario(
                scenario.seed(),
                effect == Effect.UNIFORM_UNITS ? free : scenario.years(),
                scenario.blocks(),
                scenario.structure(),
                scenario.roles(),
                scenario.criteria(),
                scenario.spread(),
                scenario.inflation(),
                scenario.missing(),
                scenario.decisions(),
                scenario.turnover(),
                scenario.promises(),
                sizes);
    }
}

package org.thangdo.study.simulation;

import java.util.List;
import org.thangdo.study.simulation.Scenario.PositionModel;
import org.thangdo.study.simulation.Scenario.RoleModel;

/**
 * The planted habits of the raters and units of one block. They are drawn from a sequence of their own, so that people, final
 * levels and noise are the same with and without the habits of raters.
 */
final class Habits {

    private final Scenario scenario;
    private final Draws draws;
    private final List<String> groups;
    private final double[] unitSeverity;
    private final boolean[] uniform;

    Habits(Scenario scenario, Draws draws) {
        this.scenario = scenario;
        this.draws = draws;
        this.groups = scenario.structure().positions().stream()
                .map(PositionModel::dutyGroup)
                .distinct()
                .toList();
        this.unitSeverity = new double[scenario.structure().units()];
        for (int unit = 0; unit < unitSeverity.length; unit++) {
            unitSeverity[unit] = normal(Effect.UNIT_SEVERITY);
        }
        this.uniform = new boolean[unitSeverity.length];
        int[] order = draws.order(uniform.length);
        int count = (int) Math.ceil(scenario.size(Effect.UNIFORM_UNITS) * uniform.length);
        for (int k = 0; k < count; k++) {
            uniform[order[k]] = true;
        }
    }

    /** Of the standard deviation of an effect; a zero has no sign. */
    private double normal(Effect effect) {
        return scenario.size(effect) * draws.normal() + 0.0;
    }

    /** A rater with habits. */
    Judge judge(String code, RoleModel model, double severity) {
        if (scenario.planted().isEmpty()) {
            return plain(code, model, severity);
        }
        double halo = model.halo() + normal(Effect.HALO_SPREAD);
        double range = scenario.size(Effect.CENTRAL_TENDENCY) + normal(Effect.RANGE);
        double extra = normal(Effect.INCONSISTENCY);
        double noise = scenario.spread().noise();
        double drift = normal(Effect.DRIFT);
        boolean straight = draws.happens(scenario.size(Effect.STRAIGHT_LINING));
        String group = groups.get(draws.below(groups.size()));
        return new Judge(
                code,
                model.role(),
                severity,
                Math.max(0, Math.min(1, halo)),
                StrictMath.exp(range),
                extra == 0 ? noise : Math.sqrt(noise * noise + extra * extra),
                drift,
                straight ? scenario.size(Effect.STRAIGHT_LINED_FORMS) : 0,
                group,
                normal(Effect.DIFFERENTIAL_SEVERITY));
    }

    /** A rater without any. */
    Judge plain(String code, RoleModel model, double severity) {
        return new Judge(
                code, model.role(), severity, model.halo(), 1, scenario.spread().noise(), 0, 0, "", 0);
    }

    /** What everybody of a role adds to the severity towards a person. */
    double severity(RoleModel model, Person person, String dutyGroup) {
        double severity = model.severity();
        Role.Reach reach = model.role().reach();
        if (reach == Role.Reach.UNIT || reach == Role.Reach.PERSON) {
            severity += unitSeverity[person.unit];
        }
        if (model.role() == Role.SUPERIOR && dutyGroup.equals(groups.get(groups.size() - 1))) {
            severity += scenario.size(Effect.ROLE_GROUP_SEVERITY);
        }
        if (model.role() == Role.SELF) {
            severity += scenario.size(Effect.SELF_OTHER) * person.now;
        }
        return severity;
    }

    /** Whether all people of a unit are given one final level. */
    boolean uniform(int unit) {
        return uniform[unit];
    }

    /** Tells the truth about a unit. */
    Row.Unit truth(int unit, String code) {
        return new Row.Unit(code, unitSeverity[unit], uniform[unit]);
    }

    /** Straight-lines and copies the forms about one person. */
    void spoil(List<Form> forms) {
        if (scenario.planted().isEmpty()) {
            return;
        }
        for (Form form : forms) {
            if (draws.happens(form.judge().straight())) {
                form.straighten();
            }
        }
        var superior = forms.stream()
                .filter(form -> form.judge().role() == Role.SUPERIOR)
                .findFirst();
        for (Form form : forms) {
            boolean copies = draws.happens(scenario.size(Effect.COPYING));
            if (copies && form.judge().role() == Role.COLLECTIVE) {
                superior.ifPresent(form::repeat);
            }
        }
    }
}

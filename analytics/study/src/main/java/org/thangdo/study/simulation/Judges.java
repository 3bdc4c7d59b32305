package org.thangdo.study.simulation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.thangdo.study.simulation.Scenario.RoleModel;

/** The raters of one block, with the severity of each. Those who judge across units make the design connected. */
final class Judges {

    private record Judge(String code, double severity) {}

    private final Scenario scenario;
    private final String block;
    private final Draws draws;
    private final Map<Role, Judge[][]> pools = new EnumMap<>(Role.class);

    Judges(Scenario scenario, int block, Draws draws, Consumer<Row> out) {
        this.scenario = scenario;
        this.block = scenario.blocks() == 1 ? "" : String.format(Locale.ROOT, "%06d-", block + 1);
        this.draws = draws;
        for (RoleModel model : scenario.roles()) {
            if (model.role().reach() != Role.Reach.PERSON) {
                pools.put(model.role(), appoint(model, out));
            }
        }
    }

    private Judge[][] appoint(RoleModel model, Consumer<Row> out) {
        int places =
                switch (model.role().reach()) {
                    case UNIT -> scenario.structure().units();
                    case AGENCY -> scenario.structure().agencies();
                    case BLOCK, PERSON -> 1;
                };
        var judges = new Judge[places][model.pool()];
        for (int place = 0; place < places; place++) {
            for (int k = 0; k < model.pool(); k++) {
                String code =
                        String.format(Locale.ROOT, "%s%s%02d-%d", model.role().prefix(), block, place + 1, k + 1);
                judges[place][k] = new Judge(code, scenario.spread().rater() * draws.normal());
                out.accept(new Row.Severity(code, model.role().id(), judges[place][k].severity()));
            }
        }
        return judges;
    }

    /** What one rater makes of one person, before it becomes a level. */
    record View(String rater, double leniency, double halo) {}

    /** The views of all raters of a role on a person. */
    View[] views(RoleModel model, Person person, int year) {
        var views = new View[model.raters()];
        double seniority = scenario.structure().positions().get(person.position).seniority();
        double shift = model.deference() * seniority - model.severity() + scenario.inflation() * year;
        int[] order = model.role().reach() == Role.Reach.PERSON ? new int[1] : draws.order(model.pool());
        for (int k = 0; k < views.length; k++) {
            double impression = model.halo() * scenario.spread().ability() * draws.normal();
            if (model.role().reach() == Role.Reach.PERSON) {
                views[k] = new View(person.code, shift, impression);
            } else {
                Judge judge = pools.get(model.role())[place(model.role(), person.unit)][order[k]];
                views[k] = new View(judge.code(), shift - judge.severity(), impression);
            }
        }
        return views;
    }

    private int place(Role role, int unit) {
        return switch (role.reach()) {
            case UNIT -> unit;
            case AGENCY -> unit / scenario.structure().unitsPerAgency();
            case BLOCK, PERSON -> 0;
        };
    }
}

package org.thangdo.study.simulation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.thangdo.study.simulation.Scenario.RoleModel;

/** The raters of one block. Those who judge across units make the design connected. */
final class Judges {

    private final Scenario scenario;
    private final String block;
    private final Draws draws;
    private final Habits habits;
    private final Map<Role, Judge[][]> pools = new EnumMap<>(Role.class);

    Judges(Scenario scenario, int block, Draws draws, Habits habits, Consumer<Row> out) {
        this.scenario = scenario;
        this.block = scenario.blocks() == 1 ? "" : String.format(Locale.ROOT, "%06d-", block + 1);
        this.draws = draws;
        this.habits = habits;
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
                judges[place][k] = habits.judge(code, model, scenario.spread().rater() * draws.normal());
                out.accept(new Row.Severity(code, model.role().id(), judges[place][k].severity()));
                if (!scenario.planted().isEmpty()) {
                    out.accept(judges[place][k].truth());
                }
            }
        }
        return judges;
    }

    /** What one rater makes of one person, before it becomes a level. */
    record View(Judge judge, double leniency, double impression) {}

    /** The views of all raters of a role on a person. */
    View[] views(RoleModel model, Person person, int year) {
        var views = new View[model.raters()];
        var position = scenario.structure().positions().get(person.position);
        double shift = model.deference() * position.seniority()
                - habits.severity(model, person, position.dutyGroup())
                + scenario.inflation() * year;
        boolean self = model.role().reach() == Role.Reach.PERSON;
        int[] order = self ? new int[1] : draws.order(model.pool());
        for (int k = 0; k < views.length; k++) {
            Judge judge = self
                    ? habits.plain(person.code, model, 0)
                    : pools.get(model.role())[place(model.role(), person.unit)][order[k]];
            double impression = judge.halo() * scenario.spread().ability() * draws.normal();
            views[k] = new View(judge, shift - judge.severity(year, position.dutyGroup()), impression);
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

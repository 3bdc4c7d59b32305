package org.thangdo.study.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.ratings.Selection;
import org.thangdo.study.simulation.Scenario.Year;
import org.thangdo.study.simulation.Wording.Table;

/**
 * Appraisals of invented people whose truth is known. Equal scenarios yield equal rows in equal order. Rows are handed out
 * as they arise, block by block and year by year; only the people of one block are held.
 *
 * @param scenario the truth
 * @param bands scores of final decisions; as many bands as the scale has levels
 */
public record Simulation(Scenario scenario, Bands bands) {

    public Simulation {
        int levels = scenario.spread().cuts().size() + 1;
        if (bands.bands().size() != levels) {
            throw new IllegalArgumentException(
                    levels + " levels, but " + bands.bands().size() + " bands");
        }
    }

    /** Hands every row to {@code out}. */
    public void run(Consumer<Row> out) {
        for (int block = 0; block < scenario.blocks(); block++) {
            new Block(this, block, out).run();
        }
    }

    /** The people that a block has in a year: sizes differ by at most one. */
    int size(Year year, int block) {
        int blocks = scenario.blocks();
        return year.people() / blocks + (block < year.people() % blocks ? 1 : 0);
    }

    /** The tables that have rows, in the order of their sheets. */
    public List<Table> tables() {
        return Arrays.stream(Table.values())
                .filter(table -> switch (table) {
                    case MEASUREMENTS -> scenario.size(Effect.MEASUREMENTS) > 0;
                    case TRUTH_RATERS, TRUTH_YEARS, TRUTH_UNITS ->
                        !scenario.planted().isEmpty();
                    case TRUTH_CRITERIA -> Content.isPlanted(scenario);
                    default -> true;
                })
                .toList();
    }

    /** Levels of the scale of a scenario, for whoever counts its rows. */
    public int levels() {
        return scenario.spread().cuts().size() + 1;
    }

    /** Ids of all criteria that are judged, the overall impression first. */
    public List<String> criteria() {
        var ids = new ArrayList<String>();
        ids.add(Selection.OVERALL);
        scenario.criteria().forEach(criterion -> ids.add(criterion.id()));
        return List.copyOf(ids);
    }
}

package org.thangdo.study.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;

/** A scenario with and without what is planted in it, for tests of {@link Planting}. */
final class PlantedRows {

    private static final Bands BANDS =
            RulePacks.shipped().get("nd335-2025").bands().orElseThrow().value();
    static final Scenario PLAIN = Scenarios.seedPaper(1).withPeople(11, 600, List.of("2019", "2020", "2021"));
    static final List<Row> PLAIN_ROWS = rows(PLAIN);

    private PlantedRows() {}

    static List<Row> rows(Scenario scenario) {
        var rows = new ArrayList<Row>();
        new Simulation(scenario, BANDS).run(rows::add);
        return rows;
    }

    static List<Row> planted(Effect effect, double size) {
        return rows(Planting.in(PLAIN, effect, size));
    }

    static <T extends Row> List<T> of(List<Row> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Judgements of persons, in the order of the rows. */
    static List<Row.Rating> judgements(List<Row> rows) {
        return of(rows, Row.Rating.class).stream()
                .filter(rating -> rating.kind() == Kind.PERSON && !rating.role().equals(Selection.DECISION))
                .toList();
    }

    /** How one judgement changes when an effect is planted. */
    record Change(Row.Rating before, int after) {
        int rise() {
            return after - before.level();
        }
    }

    static List<Change> changes(List<Row> rows) {
        var before = judgements(PLAIN_ROWS);
        var after = judgements(rows);
        assertThat(after.stream().map(Row.Rating::rater).toList())
                .isEqualTo(before.stream().map(Row.Rating::rater).toList());
        var changes = new ArrayList<Change>();
        for (int k = 0; k < before.size(); k++) {
            changes.add(new Change(before.get(k), after.get(k).level()));
        }
        return changes;
    }

    static Map<String, Row.Rater> raters(List<Row> rows) {
        return of(rows, Row.Rater.class).stream().collect(Collectors.toMap(Row.Rater::rater, rater -> rater));
    }

    /** Levels change only where they may, and as the sign says: 1 only up, −1 only down, 0 not at all. */
    static void assertMoves(List<Change> changes, ToDoubleFunction<Row.Rating> sign) {
        long moved = changes.stream().filter(change -> change.rise() != 0).count();
        long rightly = changes.stream()
                .filter(change -> change.rise() * sign.applyAsDouble(change.before()) > 0)
                .count();
        assertThat(rightly).isEqualTo(moved).isGreaterThan(changes.size() / 1_000);
    }
}

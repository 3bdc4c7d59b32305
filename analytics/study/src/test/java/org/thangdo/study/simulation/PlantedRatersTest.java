package org.thangdo.study.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.study.simulation.PlantedRows.PLAIN;
import static org.thangdo.study.simulation.PlantedRows.PLAIN_ROWS;
import static org.thangdo.study.simulation.PlantedRows.assertMoves;
import static org.thangdo.study.simulation.PlantedRows.changes;
import static org.thangdo.study.simulation.PlantedRows.judgements;
import static org.thangdo.study.simulation.PlantedRows.of;
import static org.thangdo.study.simulation.PlantedRows.planted;
import static org.thangdo.study.simulation.PlantedRows.raters;
import static org.thangdo.study.simulation.PlantedRows.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.study.simulation.PlantedRows.Change;

@DisplayName("raters show the habits that were planted")
class PlantedRatersTest {

    @ParameterizedTest
    @EnumSource(
            names = {
                "HALO_SPREAD",
                "CENTRAL_TENDENCY",
                "RANGE",
                "STRAIGHT_LINING",
                "INCONSISTENCY",
                "DRIFT",
                "DIFFERENTIAL_SEVERITY",
                "ROLE_GROUP_SEVERITY",
                "UNIT_SEVERITY",
                "SELF_OTHER",
                "COPYING"
            })
    void andNothingElseMoves(Effect effect) {
        var rows = planted(effect, effect.usual());
        Predicate<Row> judged = row -> row instanceof Row.Rating rating
                && rating.kind() == Kind.PERSON
                && !rating.role().equals(Selection.DECISION);
        Predicate<Row> added =
                row -> row instanceof Row.Rater || row instanceof Row.AbilityOfYear || row instanceof Row.Unit;
        assertThat(rows.stream().filter(judged.or(added).negate()).toList())
                .isEqualTo(PLAIN_ROWS.stream().filter(judged.negate()).toList());
        assertThat(changes(rows)).anyMatch(change -> change.rise() != 0);
    }

    @Test
    void someGiveAllCriteriaOneLevel() {
        var scenario = Planting.in(Planting.in(PLAIN, Effect.STRAIGHT_LINING, 0.3), Effect.STRAIGHT_LINED_FORMS, 0.8);
        var rows = rows(scenario);
        var raters = raters(rows);
        long straight =
                raters.values().stream().filter(rater -> rater.straight() > 0).count();
        assertThat((double) straight / raters.size()).isCloseTo(0.3, within(4 * Math.sqrt(0.21 / raters.size())));
        assertMovesOnly(
                changes(rows),
                rating -> raters.containsKey(rating.rater())
                        && raters.get(rating.rater()).straight() == 0.8);
        double all = shareOfStraightForms(rows, raters, 0.8);
        double others = shareOfStraightForms(rows, raters, 0);
        assertThat(all).isCloseTo(0.8 + 0.2 * others, within(0.02));
        assertThat(others).isLessThan(0.2);
    }

    private void assertMovesOnly(List<Change> changes, Predicate<Row.Rating> may) {
        assertThat(changes).allMatch(change -> change.rise() == 0 || may.test(change.before()));
    }

    private double shareOfStraightForms(List<Row> rows, Map<String, Row.Rater> raters, double straight) {
        var levels = new HashMap<String, TreeSet<Integer>>();
        for (Row.Rating rating : judgements(rows)) {
            var rater = raters.get(rating.rater());
            if (rater != null && rater.straight() == straight) {
                levels.computeIfAbsent(rating.period() + rating.subject() + rating.rater(), key -> new TreeSet<>())
                        .add(rating.level());
            }
        }
        return levels.values().stream().filter(set -> set.size() == 1).count() / (double) levels.size();
    }

    /** The cuts −2.6, −1.5 and 0.9 have their middle, −0.85, in level 2: raters who avoid the ends move towards it. */
    @Test
    void someUseLessOfTheRange() {
        var rows = planted(Effect.RANGE, 0.3);
        var raters = raters(rows);
        double[] logs = raters.values().stream()
                .mapToDouble(rater -> Math.log(rater.range()))
                .toArray();
        assertThat(Math.sqrt(StatUtils.variance(logs))).isCloseTo(0.3, within(4 * 0.3 / Math.sqrt(2 * logs.length)));
        var changes = changes(rows);
        long moved = changes.stream().filter(change -> change.rise() != 0).count();
        long rightly = changes.stream()
                .filter(change -> raters.containsKey(change.before().rater()))
                .filter(change -> {
                    int outwards = Math.abs(change.after() - 2)
                            - Math.abs(change.before().level() - 2);
                    return outwards * (raters.get(change.before().rater()).range() - 1) < 0;
                })
                .count();
        assertThat(rightly).isEqualTo(moved).isGreaterThan(changes.size() / 100);
    }

    @Test
    void allUseLessOfTheRange() {
        var changes = changes(planted(Effect.CENTRAL_TENDENCY, 0.4));
        assertThat(changes)
                .allMatch(change ->
                        Math.abs(change.after() - 2) <= Math.abs(change.before().level() - 2));
    }

    @Test
    void someAreLessConsistent() {
        var rows = planted(Effect.INCONSISTENCY, 0.6);
        var raters = raters(rows);
        double[] extra = raters.values().stream()
                .mapToDouble(rater -> rater.noise() * rater.noise() - 0.25)
                .toArray();
        assertThat(StatUtils.mean(extra)).isCloseTo(0.36, within(4 * 0.36 * Math.sqrt(2.0 / extra.length)));
        assertThat(shareMoved(changes(rows), raters, 0.8, 9))
                .isGreaterThan(3 * shareMoved(changes(rows), raters, 0.5, 0.6));
    }

    private double shareMoved(List<Change> changes, Map<String, Row.Rater> raters, double from, double to) {
        return changes.stream()
                .filter(change -> raters.containsKey(change.before().rater()))
                .filter(change -> {
                    double noise = raters.get(change.before().rater()).noise();
                    return noise >= from && noise < to;
                })
                .mapToInt(change -> change.rise() == 0 ? 0 : 1)
                .average()
                .orElseThrow();
    }

    @Test
    void theirSeverityDrifts() {
        var rows = planted(Effect.DRIFT, 0.2);
        var raters = raters(rows);
        double[] drift = raters.values().stream().mapToDouble(Row.Rater::drift).toArray();
        assertThat(Math.sqrt(StatUtils.variance(drift))).isCloseTo(0.2, within(4 * 0.2 / Math.sqrt(2 * drift.length)));
        assertMoves(
                changes(rows),
                rating -> rating.period().equals("2019") || !raters.containsKey(rating.rater())
                        ? 0
                        : -raters.get(rating.rater()).drift());
    }

    @Test
    void theyAreSevererToOneGroup() {
        var rows = planted(Effect.DIFFERENTIAL_SEVERITY, 0.6);
        var raters = raters(rows);
        assertMoves(changes(rows), rating -> {
            var rater = raters.get(rating.rater());
            return rater == null || !rater.group().equals(rating.dutyGroup()) ? 0 : -rater.groupSeverity();
        });
    }

    @Test
    void superiorsAreSevererToOneGroup() {
        assertMoves(
                changes(planted(Effect.ROLE_GROUP_SEVERITY, 0.5)),
                rating -> rating.role().equals("superior") && rating.dutyGroup().equals("support") ? -1 : 0);
    }

    @Test
    void allWithinAUnitShareASeverity() {
        var rows = planted(Effect.UNIT_SEVERITY, 0.4);
        var severity = of(rows, Row.Unit.class).stream().collect(Collectors.toMap(Row.Unit::unit, Row.Unit::severity));
        assertThat(severity).hasSize(6 * 12);
        assertMoves(
                changes(rows),
                rating ->
                        List.of("self", "collective", "superior", "subordinate").contains(rating.role())
                                ? -severity.get(rating.unit())
                                : 0);
    }

    @Test
    void theWeakOverRateThemselves() {
        var ability = of(PLAIN_ROWS, Row.Ability.class).stream()
                .collect(Collectors.toMap(Row.Ability::subject, Row.Ability::ability));
        assertMoves(
                changes(planted(Effect.SELF_OTHER, 0.5)),
                rating -> rating.role().equals("self") ? -ability.get(rating.subject()) : 0);
    }

    @Test
    void theCollectiveRepeatsTheSuperior() {
        var rows = judgements(planted(Effect.COPYING, 1));
        var superior = new HashMap<String, Integer>();
        rows.stream()
                .filter(rating -> rating.role().equals("superior"))
                .forEach(rating ->
                        superior.put(rating.period() + rating.subject() + rating.criterion(), rating.level()));
        assertThat(rows)
                .filteredOn(rating -> rating.role().equals("collective"))
                .hasSizeGreaterThan(10_000)
                .allMatch(rating ->
                        superior.getOrDefault(rating.period() + rating.subject() + rating.criterion(), rating.level())
                                == rating.level());
    }

    @Test
    void theHaloOfSomeIsStronger() {
        var raters = raters(planted(Effect.HALO_SPREAD, 0.1)).values();
        assertThat(raters).allMatch(rater -> rater.halo() >= 0 && rater.halo() <= 1);
        double[] superiors = raters.stream()
                .filter(rater -> rater.role().equals("superior"))
                .mapToDouble(Row.Rater::halo)
                .toArray();
        assertThat(StatUtils.mean(superiors)).isCloseTo(0.3, within(4 * 0.1 / Math.sqrt(superiors.length)));
        assertThat(Math.sqrt(StatUtils.variance(superiors)))
                .isCloseTo(0.1, within(4 * 0.1 / Math.sqrt(2 * superiors.length)));
    }
}

package org.thangdo.study.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.study.simulation.PlantedRows.PLAIN;
import static org.thangdo.study.simulation.PlantedRows.PLAIN_ROWS;
import static org.thangdo.study.simulation.PlantedRows.of;
import static org.thangdo.study.simulation.PlantedRows.planted;
import static org.thangdo.study.simulation.PlantedRows.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;

@DisplayName("people and units are as planted")
class PlantedPeopleTest {

    @Test
    void everybodyImproves() {
        var ability = new HashMap<String, Double>();
        var rows = planted(Effect.IMPROVEMENT, 0.2);
        of(rows, Row.AbilityOfYear.class)
                .forEach(truth -> ability.put(truth.period() + truth.subject(), truth.ability()));
        of(rows, Row.AbilityOfYear.class).stream()
                .filter(truth -> truth.period().equals("2021") && ability.containsKey("2019" + truth.subject()))
                .forEach(truth -> assertThat(truth.ability() - ability.get("2019" + truth.subject()))
                        .isCloseTo(0.4, within(1e-12)));
    }

    private double[] measured(List<Row> rows, String period, String metric) {
        return of(rows, Row.Measurement.class).stream()
                .filter(row -> row.period().equals(period) && row.metric().equals(metric))
                .mapToDouble(Row.Measurement::value)
                .toArray();
    }

    private double[] abilities(List<Row> rows, String period) {
        return of(rows, Row.AbilityOfYear.class).stream()
                .filter(row -> row.period().equals(period))
                .mapToDouble(Row.AbilityOfYear::ability)
                .toArray();
    }

    @Test
    void measurementsFollowAbilityWithTheirReliability() {
        var rows = planted(Effect.MEASUREMENTS, 0.8);
        double[] products = measured(rows, "2020", "products");
        assertThat(products).hasSize(600);
        double shared = new PearsonsCorrelation().correlation(products, abilities(rows, "2020"));
        assertThat(shared * shared).isCloseTo(0.8, within(4 * 2 * Math.sqrt(0.8) * 0.2 / Math.sqrt(600)));
        assertThat(Math.sqrt(StatUtils.variance(products))).isCloseTo(20, within(4 * 20 / Math.sqrt(2 * 600)));
    }

    @Test
    void measurementsRiseWithImprovementAndNotWithInflation() {
        var measured = Planting.in(PLAIN, Effect.MEASUREMENTS, 0.8);
        double still = rise(rows(measured));
        assertThat(rise(rows(Planting.in(measured, Effect.INFLATION, 1)))).isCloseTo(still, within(0.8));
        assertThat(rise(rows(Planting.in(measured, Effect.IMPROVEMENT, 0.4))) - still)
                .isCloseTo(2 * 0.4 / 0.8 * Math.sqrt(0.8) * 6, within(0.8));
    }

    private double rise(List<Row> rows) {
        return StatUtils.mean(measured(rows, "2021", "on_time")) - StatUtils.mean(measured(rows, "2019", "on_time"));
    }

    @Test
    void someReportTooMuch() {
        var scenario = Planting.in(Planting.in(PLAIN, Effect.MEASUREMENTS, 0.8), Effect.GAMING, 0.3);
        var rows = rows(scenario);
        var games = of(rows, Row.AbilityOfYear.class).stream()
                .filter(Row.AbilityOfYear::games)
                .map(Row.AbilityOfYear::subject)
                .collect(Collectors.toSet());
        double honest = means(rows, subject -> !games.contains(subject));
        double gamed = means(rows, games::contains);
        assertThat(gamed - honest).isCloseTo(20, within(4 * 20 * Math.sqrt(1.0 / 180 + 1.0 / 420)));
    }

    private double means(List<Row> rows, Predicate<String> subjects) {
        return of(rows, Row.Measurement.class).stream()
                .filter(row ->
                        row.period().equals("2019") && row.metric().equals("products") && subjects.test(row.subject()))
                .mapToDouble(Row.Measurement::value)
                .average()
                .orElseThrow();
    }

    private Map<String, List<Row.Rating>> decisionsByUnit(List<Row> rows) {
        return of(rows, Row.Rating.class).stream()
                .filter(rating -> rating.kind() == Kind.PERSON && rating.role().equals(Selection.DECISION))
                .collect(Collectors.groupingBy(rating -> rating.period() + rating.unit()));
    }

    private double likeTheHead(List<Row> rows) {
        return decisionsByUnit(rows).values().stream()
                .mapToDouble(unit -> {
                    int head = unit.stream()
                            .filter(rating -> rating.position().equals("head"))
                            .findFirst()
                            .orElseThrow()
                            .level();
                    return unit.stream()
                            .mapToInt(rating -> rating.level() == head ? 1 : 0)
                            .average()
                            .orElseThrow();
                })
                .average()
                .orElseThrow();
    }

    /** Members have the merit of their head; a unit is split only where the counts of its agency end a level. */
    @Test
    void membersFollowTheirHead() {
        assertThat(likeTheHead(planted(Effect.HEAD_PULL, 1))).isGreaterThan(0.9);
        assertThat(likeTheHead(PLAIN_ROWS)).isLessThan(0.75);
    }

    @Test
    void someUnitsHaveOneLevel() {
        var rows = planted(Effect.UNIFORM_UNITS, 0.2);
        var uniform = of(rows, Row.Unit.class).stream()
                .filter(Row.Unit::uniform)
                .map(Row.Unit::unit)
                .collect(Collectors.toSet());
        assertThat(uniform).hasSize(3 * 6);
        decisionsByUnit(rows).forEach((key, unit) -> {
            if (uniform.contains(unit.get(0).unit())) {
                assertThat(unit)
                        .extracting(Row.Rating::level)
                        .containsOnly(unit.get(0).level());
            }
        });
    }

    @Test
    void votesTie() {
        var votes = of(planted(Effect.TIES, 0.2), Row.Vote.class);
        long tied = votes.stream().filter(vote -> vote.headChoice().isPresent()).count() / 2;
        assertThat(tied / 1_800.0).isCloseTo(0.2, within(4 * Math.sqrt(0.16 / 1_800)));
    }
}

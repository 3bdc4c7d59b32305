package org.thangdo.study.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;

class PlantingTest {

    private static final Bands BANDS =
            RulePacks.shipped().get("nd335-2025").bands().orElseThrow().value();
    private static final Scenario PLAIN = Scenarios.seedPaper(1).withPeople(11, 600, List.of("2019", "2020", "2021"));
    private static final List<Row> PLAIN_ROWS = rows(PLAIN);

    private static List<Row> rows(Scenario scenario) {
        var rows = new ArrayList<Row>();
        new Simulation(scenario, BANDS).run(rows::add);
        return rows;
    }

    private static List<Row> planted(Effect effect, double size) {
        return rows(Planting.in(PLAIN, effect, size));
    }

    private static <T extends Row> List<T> of(List<Row> rows, Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Judgements of persons, in the order of the rows. */
    private static List<Row.Rating> judgements(List<Row> rows) {
        return of(rows, Row.Rating.class).stream()
                .filter(rating -> rating.kind() == Kind.PERSON && !rating.role().equals(Selection.DECISION))
                .toList();
    }

    /** How one judgement changes when an effect is planted. */
    private record Change(Row.Rating before, int after) {
        int rise() {
            return after - before.level();
        }
    }

    private static List<Change> changes(List<Row> rows) {
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

    private static Map<String, Row.Rater> raters(List<Row> rows) {
        return of(rows, Row.Rater.class).stream().collect(Collectors.toMap(Row.Rater::rater, rater -> rater));
    }

    /** Levels change only where they may, and as the sign says: 1 only up, −1 only down, 0 not at all. */
    private static void assertMoves(List<Change> changes, ToDoubleFunction<Row.Rating> sign) {
        long moved = changes.stream().filter(change -> change.rise() != 0).count();
        long rightly = changes.stream()
                .filter(change -> change.rise() * sign.applyAsDouble(change.before()) > 0)
                .count();
        assertThat(rightly).isEqualTo(moved).isGreaterThan(changes.size() / 1_000);
    }

    @Nested
    class RatersShowTheirHabits {

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
            var scenario =
                    Planting.in(Planting.in(PLAIN, Effect.STRAIGHT_LINING, 0.3), Effect.STRAIGHT_LINED_FORMS, 0.8);
            var rows = rows(scenario);
            var raters = raters(rows);
            long straight = raters.values().stream()
                    .filter(rater -> rater.straight() > 0)
                    .count();
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
            assertThat(Math.sqrt(StatUtils.variance(logs)))
                    .isCloseTo(0.3, within(4 * 0.3 / Math.sqrt(2 * logs.length)));
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
                    .allMatch(change -> Math.abs(change.after() - 2)
                            <= Math.abs(change.before().level() - 2));
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
            double[] drift =
                    raters.values().stream().mapToDouble(Row.Rater::drift).toArray();
            assertThat(Math.sqrt(StatUtils.variance(drift)))
                    .isCloseTo(0.2, within(4 * 0.2 / Math.sqrt(2 * drift.length)));
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
                    rating -> rating.role().equals("superior")
                                    && rating.dutyGroup().equals("support")
                            ? -1
                            : 0);
        }

        @Test
        void allWithinAUnitShareASeverity() {
            var rows = planted(Effect.UNIT_SEVERITY, 0.4);
            var severity =
                    of(rows, Row.Unit.class).stream().collect(Collectors.toMap(Row.Unit::unit, Row.Unit::severity));
            assertThat(severity).hasSize(6 * 12);
            assertMoves(
                    changes(rows),
                    rating -> List.of("self", "collective", "superior", "subordinate")
                                    .contains(rating.role())
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
                    .allMatch(rating -> superior.getOrDefault(
                                    rating.period() + rating.subject() + rating.criterion(), rating.level())
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

    @Nested
    class PeopleAndUnitsAreAsPlanted {

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
            return StatUtils.mean(measured(rows, "2021", "on_time"))
                    - StatUtils.mean(measured(rows, "2019", "on_time"));
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
                    .filter(row -> row.period().equals("2019")
                            && row.metric().equals("products")
                            && subjects.test(row.subject()))
                    .mapToDouble(Row.Measurement::value)
                    .average()
                    .orElseThrow();
        }

        private Map<String, List<Row.Rating>> decisionsByUnit(List<Row> rows) {
            return of(rows, Row.Rating.class).stream()
                    .filter(rating ->
                            rating.kind() == Kind.PERSON && rating.role().equals(Selection.DECISION))
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
            long tied =
                    votes.stream().filter(vote -> vote.headChoice().isPresent()).count() / 2;
            assertThat(tied / 1_800.0).isCloseTo(0.2, within(4 * Math.sqrt(0.16 / 1_800)));
        }
    }

    @Nested
    class FieldsAreSet {

        @Test
        void byTheirEffects() {
            var scenario = PLAIN;
            for (Effect effect : List.of(Effect.SEVERITY, Effect.HALO, Effect.DEFERENCE, Effect.INFLATION)) {
                scenario = Planting.in(scenario, effect, 0.55);
            }
            assertThat(scenario.spread().rater()).isEqualTo(0.55);
            assertThat(scenario.inflation()).isEqualTo(0.55);
            assertThat(scenario.roles()).allMatch(role -> role.halo() == 0.55);
            assertThat(scenario.roles()).allMatch(role -> role.deference() == (role.role() == Role.SELF ? 0 : 0.55));
            assertThat(scenario.planted()).isEmpty();
        }
    }

    @Nested
    class IsAFile {

        private static Scenario read(String text) throws IOException {
            return Json.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "scenario", Scenario.class);
        }

        @Test
        void withNothingPlantedNothingIsSaid() throws IOException {
            String text = Json.write(PLAIN);
            assertThat(text).doesNotContain("planted");
            assertThat(read(text)).isEqualTo(PLAIN);
        }

        @ParameterizedTest
        @EnumSource(
                mode = Mode.EXCLUDE,
                names = {"SEVERITY", "HALO", "DEFERENCE", "INFLATION", "TIES"})
        void everyEffectIsReadBack(Effect effect) throws IOException {
            var scenario = Planting.in(PLAIN, effect, effect.usual());
            String text = Json.write(scenario);
            assertThat(text).contains("\"" + effect.id() + "\" : " + effect.usual());
            assertThat(read(text)).isEqualTo(scenario);
        }

        @Test
        void refusesWhatNobodyCanPlant() {
            String text = Json.write(Planting.in(PLAIN, Effect.DRIFT, 0.2));
            assertThatThrownBy(() -> read(text.replace("drift", "drfit"))).hasMessageContaining("drfit");
            assertThatThrownBy(() -> read(text.replace("\"drift\"", "\"halo\"")))
                    .hasMessageContaining("halo");
            assertThatThrownBy(() -> read(text.replace("\"drift\" : 0.2", "\"drift\" : -0.2")))
                    .hasMessageContaining("drift cannot be -0.2");
            assertThatThrownBy(() -> read(text.replace("\"planted\"", "\"plants\"")))
                    .hasMessageContaining("plants");
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @ParameterizedTest
        @EnumSource(Language.class)
        void everyEffectHasAName(Language language) {
            var keys = Words.of(Wording.class, "simulation", language).keys();
            for (Effect effect : Effect.values()) {
                assertThat(keys).contains("effect." + effect.id());
            }
        }

        @Test
        void refusesImpossibleSizes() {
            assertThatThrownBy(() -> Planting.in(PLAIN, Effect.COPYING, 1.5)).hasMessageContaining("copying");
            assertThatThrownBy(() -> Planting.in(PLAIN, Effect.RANGE, Double.NaN))
                    .hasMessageContaining("range");
        }

        @Test
        void refusesOneLevelWhereFinalLevelsAreFixed() throws IOException {
            String fixed = Json.write(Planting.in(Scenarios.seedPaper(1), Effect.DRIFT, 0.2));
            assertThatThrownBy(() -> IsAFile.read(fixed.replace("\"drift\"", "\"uniform-units\"")))
                    .hasMessageContaining("one level");
            assertThat(Planting.in(Scenarios.seedPaper(1), Effect.UNIFORM_UNITS, 0.1)
                            .years())
                    .allMatch(year -> year.finals().isEmpty());
        }
    }
}

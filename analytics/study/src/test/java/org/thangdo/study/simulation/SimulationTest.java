package org.thangdo.study.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.simulation.Scenario.RoleModel;

class SimulationTest {

    private static final Bands BANDS =
            RulePacks.shipped().get("nd335-2025").bands().orElseThrow().value();

    private static List<Row> rows(Scenario scenario) {
        var rows = new ArrayList<Row>();
        new Simulation(scenario, BANDS).run(rows::add);
        return rows;
    }

    private static List<Row.Rating> ratings(List<Row> rows, Kind kind) {
        return rows.stream()
                .filter(Row.Rating.class::isInstance)
                .map(Row.Rating.class::cast)
                .filter(rating -> rating.kind() == kind)
                .toList();
    }

    private static List<Row.Rating> decisions(List<Row> rows, String period) {
        return ratings(rows, Kind.PERSON).stream()
                .filter(rating -> rating.role().equals(Selection.DECISION)
                        && rating.period().equals(period))
                .toList();
    }

    private static LevelCounts count(List<Row.Rating> ratings) {
        long[] counts = new long[4];
        ratings.forEach(rating -> counts[rating.level()]++);
        return LevelCounts.of(counts);
    }

    /** Counts printed in the Hồng Ngự paper of 2021, footnote 1; exact. */
    @Nested
    class AgreesWithPublishedNumbers {

        @ParameterizedTest
        @CsvSource({"2018, 0, 2, 88, 22", "2019, 2, 2, 68, 20", "2020, 2, 1, 58, 13", "2021, 0, 0, 80, 16"})
        void finalLevelsOfTheSeedPaper(String period, long lowest, long low, long good, long top) {
            assertThat(count(decisions(rows(Scenarios.seedPaper(2021)), period)))
                    .isEqualTo(LevelCounts.of(lowest, low, good, top));
        }
    }

    @Nested
    class ObeysItsLaws {

        private final List<Row> rows = rows(Scenarios.seedPaper(2021));

        @Test
        void equalScenariosYieldEqualRows() {
            assertThat(rows(Scenarios.seedPaper(2021))).isEqualTo(rows);
            assertThat(rows(Scenarios.seedPaper(2022))).isNotEqualTo(rows);
        }

        @Test
        void scoresAndLevelsAgree() {
            for (Row.Rating rating : decisions(rows, "2019")) {
                String level = BANDS.level(rating.score().orElseThrow());
                assertThat(level)
                        .isEqualTo(BANDS.bands().get(3 - rating.level()).level());
            }
        }

        @Test
        void theDecisionHasMostVotesOrIsTheHeadsChoice() {
            Map<String, Integer> decided = new HashMap<>();
            decisions(rows, "2020").forEach(rating -> decided.put(rating.subject(), rating.level()));
            Map<String, TreeMap<Integer, Integer>> votes = new HashMap<>();
            int ties = 0;
            for (Row row : rows) {
                if (row instanceof Row.Vote vote && vote.period().equals("2020")) {
                    votes.computeIfAbsent(vote.subject(), key -> new TreeMap<>())
                            .put(vote.level(), vote.votes());
                    if (vote.headChoice().isPresent()) {
                        ties++;
                        assertThat(vote.headChoice().getAsInt()).isEqualTo(decided.get(vote.subject()));
                    }
                }
            }
            assertThat(ties).isPositive().isEven();
            decided.forEach((subject, level) -> assertThat(votes.get(subject).get(level))
                    .isEqualTo(votes.get(subject).values().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElseThrow()));
        }

        @Test
        void peopleStayMoveLeaveAndJoin() {
            Map<String, String> before = units("2018");
            Map<String, String> after = units("2019");
            var stayed = new TreeSet<>(before.keySet());
            stayed.retainAll(after.keySet());

            assertThat(stayed).hasSizeBetween(40, 91);
            assertThat(after.keySet()).anyMatch(subject -> !before.containsKey(subject));
            assertThat(stayed).anyMatch(subject -> !before.get(subject).equals(after.get(subject)));
        }

        private Map<String, String> units(String period) {
            Map<String, String> units = new HashMap<>();
            decisions(rows, period).forEach(rating -> units.put(rating.subject(), rating.unit()));
            return units;
        }

        @Test
        void everyUnitHasOneHeadAndALevel() {
            for (String period : List.of("2018", "2019", "2020", "2021")) {
                var heads = decisions(rows, period).stream()
                        .filter(rating -> rating.position().equals("head"))
                        .map(Row.Rating::unit)
                        .toList();
                assertThat(heads).hasSize(12).doesNotHaveDuplicates();
            }
            assertThat(ratings(rows, Kind.ORGANISATION)).hasSize(48);
        }

        @Test
        void lenientRolesGiveHigherLevels() {
            assertThat(mean("self")).isGreaterThan(mean("superior"));
            assertThat(mean("residence_committee")).isGreaterThan(mean("monitoring_body"));
        }

        private double mean(String role) {
            return ratings(rows, Kind.PERSON).stream()
                    .filter(rating -> rating.role().equals(role))
                    .mapToInt(Row.Rating::level)
                    .average()
                    .orElseThrow();
        }

        @Test
        void inflationRaisesFreeLevelsAndTheCapBindsThem() {
            var free = Scenarios.seedPaper(1).withPeople(5, 2_400, List.of("2018", "2019", "2020", "2021"));
            var rows = rows(free);
            long goodThen = count(decisions(rows, "2018")).atLeast(2);
            long goodNow = count(decisions(rows, "2021")).atLeast(2);
            assertThat(decisions(rows, "2018")).hasSize(2_400);
            assertThat(goodNow).isGreaterThan(goodThen);

            Map<String, LevelCounts> agencies = new TreeMap<>();
            for (Row.Rating rating : decisions(rows, "2021")) {
                agencies.merge(rating.agency(), count(List.of(rating)), LevelCounts::plus);
            }
            long full = agencies.values().stream()
                    .filter(counts -> counts.top() == (counts.top() + counts.at(2)) / 6)
                    .count();
            assertThat((double) full / agencies.size()).isBetween(0.45, 0.85);
        }

        @Test
        void weaknessesThatWereNotMendedReturn() {
            Map<String, Row.Kept> then = new HashMap<>();
            int again = 0;
            for (Row row : rows) {
                if (row instanceof Row.Commitment made) {
                    String key = made.subject() + " " + made.weakness();
                    if (made.period().equals("2018")) {
                        then.put(key, made.kept());
                    } else if (made.period().equals("2019") && then.get(key) == Row.Kept.NO) {
                        again++;
                    }
                    assertThat(made.kept() == Row.Kept.UNKNOWN)
                            .isEqualTo(made.period().equals("2021"));
                }
            }
            assertThat(again).isGreaterThan(10);
        }
    }

    @Nested
    class WritesFiles {

        @TempDir
        Path folder;

        @Test
        void bothLanguagesSayTheSameThings() {
            assertThat(Words.of(Wording.class, "simulation", Language.VI).keys())
                    .isEqualTo(
                            Words.of(Wording.class, "simulation", Language.EN).keys());
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        void everyRowInTheWordsOfBothLanguages(Language language) throws IOException {
            var simulation = new Simulation(Scenarios.seedPaper(2021), BANDS);
            var wording = new Wording(RulePacks.shipped().get("hong-ngu-2021").scale(), language);
            long[] told = {0};
            var files = SimulatedFiles.write(simulation, wording, folder, rows -> told[0] = rows);

            long lines = 0;
            for (Path file : files) {
                if (file.toString().endsWith(".csv")) {
                    lines += Files.readAllLines(file, StandardCharsets.UTF_8).size() - 1;
                }
            }
            assertThat(lines)
                    .isEqualTo(told[0])
                    .isEqualTo(rows(simulation.scenario()).size());
            assertThat(Json.read(folder.resolve("scenario.json"), Scenario.class))
                    .isEqualTo(simulation.scenario());
            try (var left = Files.list(folder)) {
                assertThat(left).hasSize(files.size()).noneMatch(file -> file.toString()
                        .endsWith(".part"));
            }
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @Test
        void refusesAYearThatDoesNotAddUp() {
            assertThatThrownBy(() -> new Scenario.Year("2018", 10, Optional.of(LevelCounts.of(1, 2, 3, 3))))
                    .hasMessageContaining("10 people");
        }

        @Test
        void refusesMoreRatersThanThereAre() {
            assertThatThrownBy(() -> new RoleModel(Role.SUPERIOR, 3, 2, 0, 0, 0))
                    .hasMessageContaining("SUPERIOR");
        }
    }
}

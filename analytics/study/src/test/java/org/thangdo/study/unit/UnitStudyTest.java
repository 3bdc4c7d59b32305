package org.thangdo.study.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;
import org.thangdo.study.unit.Casting.On;
import org.thangdo.study.unit.UnitStudy.Refused;

class UnitStudyTest {

    private static final Plan PLAN = Plan.standard().withQuestions(Set.of(Question.UNITS));

    @TempDir
    Path folder;

    private StudyResult result(UnitFiles files, Plan plan) {
        try (var history = files.history(folder)) {
            return Study.of(history, UnitFiles.RULE, plan);
        }
    }

    private UnitStudy study(UnitFiles files) {
        return result(files, PLAN).units().orElseThrow();
    }

    private static double value(Estimate estimate) {
        assertThat(estimate).isInstanceOf(Estimate.Defined.class);
        return ((Estimate.Defined) estimate).value();
    }

    private static List<ClaimCode> codes(UnitStudy study) {
        return study.claims().stream().map(Claim::code).toList();
    }

    /** Two years of four units; in the second year P4 is gone and P1 has another level. */
    private static UnitFiles small() {
        return new UnitFiles()
                .year("2020", "P1", 3, 3, 2, 2, 3)
                .year("2020", "P2", 2, 3, 2, 2)
                .year("2020", "P3", 1, 2, 2, 2, 2, 2)
                .year("2020", "P4", 2, 2, 1, 2)
                .year("2021", "P1", 2, 3, 2, 2, 3)
                .year("2021", "P2", 2, 2, 2, 2)
                .year("2021", "P3", 1, 2, 2, 2, 2, 2);
    }

    @Nested
    @DisplayName("agrees with hand calculation")
    class ByHand {

        @Test
        void headsBesideTheirUnit() {
            var places = study(small()).besideUnit();

            assertThat(places).extracting(HeadPlace::period).containsExactly("2020", "2021", "");
            assertThat(places).extracting(HeadPlace::above).containsExactly(2L, 2L, 4L);
            assertThat(places).extracting(HeadPlace::equal).containsExactly(2L, 1L, 3L);
            assertThat(places).extracting(HeadPlace::below).containsExactly(0L, 0L, 0L);
            assertThat(value(places.get(2).net())).isCloseTo(4.0 / 7, within(1e-12));
            // 2020: two of two above, p = 2/4; together P1 +1, P2 +1, P3 +2: |sum| = 4 in 2 of 8 turns
            assertThat(places.get(0).test())
                    .isInstanceOfSatisfying(TestResult.Tested.class, test -> assertThat(test.pValue())
                            .isEqualTo(0.5));
            assertThat(places.get(2).test())
                    .isInstanceOfSatisfying(TestResult.Tested.class, test -> assertThat(test.pValue())
                            .isEqualTo(0.25));
        }

        @Test
        void headsBesideTheirPeople() {
            var first = study(small()).besideMembers().get(0);

            // shares below: 2/3, 1, 0, 1/2; none above
            assertThat(first.heads()).isEqualTo(4);
            assertThat(first.higher()).isCloseTo((2.0 / 3 + 1 + 0 + 0.5) / 4, within(1e-12));
            assertThat(first.lower()).isZero();
        }

        @Test
        void tiesOfUnitHeadAndPeople() {
            var first = study(small()).associations().get(0);

            // units P1 3, P2 2, P3 1, P4 2; heads 3, 3, 2, 2: of 5 pairs of units that differ, 3 agree and none
            // disagrees
            assertThat(first.heads().subjects()).isEqualTo(4);
            assertThat(first.heads().higher()).isCloseTo(3.0 / 5, within(1e-12));
            assertThat(first.heads().lower()).isZero();
            assertThat(value(first.heads().somers())).isCloseTo(0.6, within(1e-12));
            // members 2,2,3 | 2,2 | 2,2,2,2 | 1,2: the 3 of P1 over 2 + 4 + 2 others and its 2s over the 1 of P4;
            // the 2s of P3 stand over the 1 of P4, whose unit is higher
            long different = 3 * 2 + 3 * 4 + 3 * 2 + 2 * 4 + 2 * 4;
            assertThat(first.members().higher()).isCloseTo((2 + 4 + 2 + 2.0) / different, within(1e-12));
            assertThat(first.members().lower()).isCloseTo(4.0 / different, within(1e-12));
        }

        @Test
        void unitsOfOneLevel() {
            var first = study(small()).likeness().get(0);

            // 15 people: one at 1, eleven at 2, three at 3; P3 is of one level
            assertThat(first.people()).isEqualTo(15);
            assertThat(first.units()).isEqualTo(4);
            assertThat(first.ofOneLevel()).isEqualTo(1);
            double four = (11.0 * 10 * 9 * 8) / (15.0 * 14 * 13 * 12);
            double three = (11.0 * 10 * 9 + 3 * 2) / (15.0 * 14 * 13);
            double five = four * 7 / 11;
            assertThat(first.expected()).isCloseTo(four + 2 * three + five, within(1e-12));
            assertThat(first.alike()).singleElement().satisfies(unit -> {
                assertThat(unit.unit()).isEqualTo("P3");
                assertThat(unit.people()).isEqualTo(5);
                assertThat(unit.level()).isEqualTo(2);
                assertThat(unit.chance()).isCloseTo(five, within(1e-12));
            });
            assertThat(study(small()).likeness().get(2).ofOneLevel()).isEqualTo(3);
        }

        @Test
        void choicesInTiedVotes() {
            var files = small();
            files.tie("2020", "P1-0", 2, 3, 3).tie("2020", "P1-1", 1, 2, 2).tie("2020", "P2-1", 2, 3, 2);
            files.tie("2021", "P3-1", 1, 2, 2).majority("2021", "P2-0", 2).majority("2020", "P3-0", 2);
            var casting = study(files).casting();

            assertThat(casting)
                    .extracting(Casting::on)
                    .containsExactly(On.EVERYBODY, On.EVERYBODY, On.EVERYBODY, On.HEADS, On.OTHERS);
            var all = casting.get(2);
            assertThat(List.of(all.voted(), all.ties(), all.higher(), all.middle(), all.lower()))
                    .containsExactly(6L, 4L, 3L, 0L, 1L);
            assertThat(value(all.share())).isEqualTo(0.75);
            assertThat(((TestResult.Tested) all.test()).pValue()).isCloseTo(10.0 / 16, within(1e-12));
            assertThat(List.of(casting.get(3).voted(), casting.get(3).ties())).containsExactly(3L, 1L);
            assertThat(List.of(casting.get(4).voted(), casting.get(4).ties())).containsExactly(3L, 3L);
        }

        @Test
        void headsAreTakenAsThePlanNamesThem() {
            var named = result(small(), PLAN.withHeads(List.of("chuyen vien")))
                    .units()
                    .orElseThrow();

            assertThat(study(small()).heads()).isEqualTo(new HeadPositions(false, List.of("Trưởng phòng"), 7));
            assertThat(named.heads()).isEqualTo(new HeadPositions(true, List.of("Chuyên viên"), 20));
        }
    }

    @Nested
    @DisplayName("finds what was planted and nothing else")
    class Planted {

        private static final int SEEDS = 6;

        private Map<ClaimCode, Integer> found(double deference, double headShare) {
            var times = new EnumMap<ClaimCode, Integer>(ClaimCode.class);
            for (long seed = 1; seed <= SEEDS; seed++) {
                codes(study(UnitFiles.simulated(seed, deference, headShare)))
                        .forEach(code -> times.merge(code, 1, Integer::sum));
            }
            return times;
        }

        @Test
        void deferenceLiftsHeadsAboveTheirPeopleAndTheHeadCarriesTheUnit() {
            var found = found(1.0, 0.6);

            assertThat(found).containsEntry(ClaimCode.HEADS_ABOVE_MEMBERS, SEEDS);
            assertThat(found).containsEntry(ClaimCode.HEADS_ABOVE_UNITS, SEEDS);
            assertThat(found.getOrDefault(ClaimCode.HEADS_TIED_MORE, 0)).isGreaterThanOrEqualTo(SEEDS - 1);
        }

        @Test
        void headsWhoAreAnybodyAreNotFoundAboveButUnitsFollowTheirPeople() {
            var found = found(0, 0);

            assertThat(found).containsEntry(ClaimCode.UNITS_AS_PEOPLE, SEEDS);
            for (var nothing : List.of(
                    ClaimCode.HEADS_AS_MEMBERS,
                    ClaimCode.PEOPLE_TIED_ALIKE,
                    ClaimCode.UNITS_ALIKE,
                    ClaimCode.UNITS_OF_ONE_LEVEL_AS_CHANCE)) {
                assertThat(found.getOrDefault(nothing, 0))
                        .as(nothing + " in " + found)
                        .isGreaterThanOrEqualTo(SEEDS - 1);
            }
        }
    }

    @Nested
    @DisplayName("says why it cannot")
    class Refusals {

        @Test
        void withoutAHeadTheRestGoesOn() {
            var files = new UnitFiles();
            for (int unit = 0; unit < 6; unit++) {
                files.unit("2021", "P" + unit, 1 + unit % 3);
                for (int i = 0; i < 6; i++) {
                    files.person("2021", "P" + unit + "-" + i, "P" + unit, "Chuyên viên", 1 + (unit + i * i) % 3);
                }
            }
            var study = study(files);

            assertThat(study.refused()).containsExactly(Refused.NO_HEAD);
            assertThat(study.besideMembers()).isEmpty();
            assertThat(study.besideUnit()).isEmpty();
            assertThat(codes(study))
                    .contains(ClaimCode.HEADS_UNKNOWN, ClaimCode.PEOPLE_TIED, ClaimCode.UNITS_OF_ONE_LEVEL_AS_CHANCE)
                    .doesNotContain(ClaimCode.HEADS_TAKEN);
        }

        @Test
        void withoutLevelsOfUnitsTheRestGoesOn() {
            var files = new UnitFiles();
            for (int unit = 0; unit < 8; unit++) {
                for (int i = 0; i < 6; i++) {
                    String position = i == 0 ? "Trưởng phòng" : "Chuyên viên";
                    files.person("2021", "P" + unit + "-" + i, "P" + unit, position, 1 + (unit + i) % 3);
                }
            }
            var study = study(files);

            assertThat(study.refused()).containsExactly(Refused.NO_LEVEL_OF_UNITS);
            assertThat(study.associations()).isEmpty();
            assertThat(codes(study)).contains(ClaimCode.LEVELS_OF_UNITS_UNKNOWN, ClaimCode.HEADS_TAKEN);
            assertThat(study.besideMembers()).hasSize(1);
        }

        @Test
        void withoutUnitsThereIsNoStudy() {
            var files = new UnitFiles().person("2021", "CB1", "", "Trưởng phòng", 2);
            assertThat(result(files, PLAN).units()).isEmpty();
            assertThat(result(small(), PLAN.withKinds(List.of(Kind.ORGANISATION)))
                            .units())
                    .isEmpty();
            assertThat(result(small(), PLAN.withQuestions(Set.of(Question.INFLATION)))
                            .units())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("is fit to be shared")
    class Shared {

        @Test
        void everySentenceInBothLanguagesAndShortHeadlines() {
            var studies = List.of(
                    study(small()),
                    study(UnitFiles.simulated(1, 1.0, 0.6)),
                    study(UnitFiles.simulated(1, 0, 0)),
                    study(new UnitFiles().person("2021", "CB1", "P1", "Chuyên viên", 2)));
            for (var study : studies) {
                assertThat(study.claims()).isNotEmpty();
                for (Claim claim : study.claims()) {
                    for (Language language : Language.values()) {
                        assertThat(claim.sentence(language)).doesNotContain("{").doesNotContain("NaN");
                        assertThat(claim.headline(language)).doesNotContain("{").hasSizeLessThanOrEqualTo(90);
                    }
                }
            }
        }

        @Test
        void nothingIsSaidOfFewHeadsAndNoSmallUnitIsNamed() {
            var files = new UnitFiles();
            for (int unit = 0; unit < 4; unit++) {
                files.year("2021", "P" + unit, 1 + unit % 3, 3, 2, 2, 2, 2, 1 + unit % 2);
            }
            for (int unit = 4; unit < 40; unit++) {
                files.person("2021", "A" + unit, "P" + unit, "Chuyên viên", 1 + unit % 3);
                for (int i = 0; i < 3; i++) {
                    files.person("2021", "B" + unit + "-" + i, "P" + unit, "Chuyên viên", 1 + unit % 3);
                }
            }
            var study = study(files);

            assertThat(study.likeness().get(0).ofOneLevel()).isGreaterThanOrEqualTo(36);
            assertThat(study.likeness().get(0).surplus().rejectsAt(0.05)).isTrue();
            assertThat(codes(study))
                    .contains(ClaimCode.UNITS_OF_ONE_LEVEL)
                    .doesNotContain(
                            ClaimCode.UNIT_OF_ONE_LEVEL,
                            ClaimCode.HEADS_ABOVE_UNITS,
                            ClaimCode.HEADS_ABOVE_MEMBERS,
                            ClaimCode.HEADS_AS_MEMBERS,
                            ClaimCode.PEOPLE_TIED_ALIKE,
                            ClaimCode.HEADS_TIED_MORE);
        }

        @Test
        void equalInputsGiveEqualBytesWithoutNullOrNaN() {
            var first = result(small(), PLAN).resultJson();

            assertThat(result(small(), PLAN).resultJson()).isEqualTo(first);
            assertThat(new String(first, StandardCharsets.UTF_8))
                    .contains("\"besideUnit\"")
                    .doesNotContain("NaN")
                    .doesNotContain(": null");
        }
    }
}

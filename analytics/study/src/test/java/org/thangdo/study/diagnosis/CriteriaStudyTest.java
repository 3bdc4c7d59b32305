package org.thangdo.study.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.criteria.lint.Verdict;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.ResultJson;
import org.thangdo.study.diagnosis.CriteriaPlan.FormText;
import org.thangdo.study.diagnosis.PlantedCriteria.Tally;
import org.thangdo.study.simulation.Effect;
import org.thangdo.study.simulation.Planting;
import org.thangdo.study.simulation.Scenario;
import org.thangdo.study.simulation.Scenarios;

@DisplayName("the study of criteria")
class CriteriaStudyTest {

    private static final int FEW = 4;
    private static final int MANY = 200;

    private static LongFunction<Scenario> with(LongFunction<Scenario> base, Effect effect) {
        return seed -> Planting.in(base.apply(seed), effect, effect.usual());
    }

    private static Tally clean(int seeds, LongFunction<Scenario> scenario) {
        return PlantedCriteria.tally(seeds, scenario, Flag.UNSTABLE, List.of());
    }

    private static Tally planted(int seeds, LongFunction<Scenario> scenario, Flag flag, String... criteria) {
        return PlantedCriteria.tally(seeds, scenario, flag, List.of(criteria));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Effect.GENERAL_CRITERION, Flag.NOT_DISCRIMINATING, List.of("political_quality")),
                Arguments.of(Effect.HALO_CRITERION, Flag.GENERAL_IMPRESSION, List.of("cooperation")),
                Arguments.of(Effect.REDUNDANT_CRITERION, Flag.REDUNDANT, List.of("progress", "quality")),
                Arguments.of(Effect.DIFFERENTIAL_CRITERION, Flag.DIFFERENTIAL, List.of("quantity")));
    }

    @Nested
    class FindsWhatIsPlanted {

        @ParameterizedTest
        @MethodSource("org.thangdo.study.diagnosis.CriteriaStudyTest#faults")
        void inEverySetOfThreeHundredPeople(Effect effect, Flag flag, List<String> criteria) {
            var tally = planted(
                    2, with(seed -> PlantedCriteria.sound(seed, 300), effect), flag, criteria.toArray(String[]::new));
            assertThat(tally.found()).isEqualTo(tally.sets());
        }

        @Test
        void theWorstStandsFirstWithWhatToDo() {
            var study = PlantedCriteria.study(Planting.in(PlantedCriteria.sound(3), Effect.GENERAL_CRITERION, 0.9));
            var worst = study.criteria().get(0);
            assertThat(worst.criterion()).isEqualTo("political_quality");
            assertThat(worst.action()).isEqualTo(Action.REWRITE);
            assertThat(study.claims())
                    .extracting(Claim::code)
                    .startsWith(ClaimCode.CRITERIA_IN_DOUBT, ClaimCode.CRITERION_LITTLE_AGREED);
            assertThat(worst.found()).allSatisfy(each -> {
                assertThat(each.number()).isInstanceOf(Estimate.Defined.class);
                assertThat(each.adjusted().rejectsAt(0.05)).isTrue();
            });
        }

        @Test
        void ofTwoDoublesTheWeakerMayGo() {
            var scenario = Planting.in(PlantedCriteria.sound(1, 300), Effect.REDUNDANT_CRITERION, 0.9);
            var actions = PlantedCriteria.study(scenario).criteria().stream()
                    .filter(each -> each.flags().contains(Flag.REDUNDANT))
                    .map(CriterionFound::action)
                    .toList();
            assertThat(actions).containsExactlyInAnyOrder(Action.MERGE_OR_DROP, Action.KEEP);
        }

        @Tag("slow")
        @ParameterizedTest
        @MethodSource("org.thangdo.study.diagnosis.CriteriaStudyTest#faults")
        void mostlyInTheCityOfTheSeedPaper(Effect effect, Flag flag, List<String> criteria) {
            var tally = planted(MANY, with(PlantedCriteria::sound, effect), flag, criteria.toArray(String[]::new));
            assertThat(tally.found())
                    .as(tally.toString())
                    .isGreaterThanOrEqualTo(effect == Effect.REDUNDANT_CRITERION ? MANY / 2 : 195);
            assertThat(tally.flagged()).as(tally.toString()).isLessThanOrEqualTo(tally.criteria() / 20);
        }
    }

    @Nested
    class LeavesSoundCriteriaAlone {

        @Test
        void withTheHaloAndDeferenceOfTheCity() {
            assertThat(clean(FEW, PlantedCriteria::sound).flagged()).isZero();
        }

        @Test
        void withEveryHabitOfRaters() {
            assertThat(clean(FEW, PlantedCriteria::withHabits).flagged()).isZero();
        }

        static Stream<Arguments> cities() {
            return Stream.of(
                    Arguments.of("as the seed paper", (LongFunction<Scenario>) PlantedCriteria::sound),
                    Arguments.of("every habit of raters", (LongFunction<Scenario>) PlantedCriteria::withHabits),
                    Arguments.of("100 people", (LongFunction<Scenario>) seed -> PlantedCriteria.sound(seed, 100)),
                    Arguments.of("300 people", (LongFunction<Scenario>) seed -> PlantedCriteria.sound(seed, 300)));
        }

        /** At most 5 % of sound criteria, and at most 5 % of data sets with any. */
        @Tag("slow")
        @ParameterizedTest(name = "{0}")
        @MethodSource("cities")
        void inTwoHundredDataSets(String city, LongFunction<Scenario> scenario) {
            var tally = clean(MANY, scenario);
            assertThat(tally.flagged()).as(tally.toString()).isLessThanOrEqualTo(tally.criteria() / 20);
            assertThat(tally.alarmed()).as(tally.toString()).isLessThanOrEqualTo(tally.sets() / 20);
        }
    }

    @Nested
    class ReadsTheTextsOfTheForm {

        private static CriteriaStudy study(FormText... texts) {
            var simulated = SimulatedJudgements.of(Scenarios.seedPaper(20182021));
            var plan = Plan.standard().withCriteria(new CriteriaPlan(List.of(texts)));
            return CriteriaStudy.of(simulated.judgements(), Optional.of(simulated.decisions()), Kind.PERSON, plan);
        }

        private static Optional<CriterionText> text(CriteriaStudy study, String criterion) {
            return study.criteria().stream()
                    .filter(each -> each.criterion().equals(criterion))
                    .flatMap(each -> each.text().stream())
                    .findFirst();
        }

        @Test
        void byNameOrByItsFirstWords() {
            var study = study(
                    new FormText("Ethics", "Hoàn thành tốt nhiệm vụ được giao.", ""),
                    new FormText("", "quantity: Xử lý ít nhất 120 hồ sơ mỗi tháng, theo sổ theo dõi.", ""),
                    new FormText("", "quality", ""));
            assertThat(text(study, "ethics").orElseThrow().verdict()).isEqualTo(Verdict.GENERAL);
            assertThat(text(study, "quantity").orElseThrow().verdict()).isEqualTo(Verdict.MEASURABLE);
            assertThat(text(study, "quality")).isEmpty();
            assertThat(text(study, "progress")).isEmpty();
        }

        @Test
        void andWhatTheTextIsGoodForSaysWhatToDo() {
            var study = study(
                    new FormText("political_quality", "Giữ gìn đoàn kết nội bộ, có uy tín.", ""),
                    new FormText("ethics", "Xử lý ít nhất 120 hồ sơ mỗi tháng, theo sổ theo dõi.", ""),
                    new FormText("progress", "Hoàn thành tốt nhiệm vụ được giao.", ""));
            assertThat(study.criteria())
                    .filteredOn(each -> each.text().isPresent())
                    .extracting(CriterionFound::criterion, CriterionFound::action)
                    .containsExactlyInAnyOrder(
                            tuple("political_quality", Action.BARS),
                            tuple("ethics", Action.REPLACE_BY_METRIC),
                            tuple("progress", Action.REWRITE));
            assertThat(study.claims()).extracting(Claim::code).contains(ClaimCode.CRITERIA_TEXTS);
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @Test
        void fewerThanTwentyPeople() {
            var scenario = Scenarios.seedPaper(1).withPeople(1, 24, List.of("2021"));
            var simulated = SimulatedJudgements.of(scenario);
            var some = simulated.ofFirstPeople(15);
            var study = CriteriaStudy.of(some, Optional.empty(), Kind.PERSON, Plan.standard());
            assertThat(study.claims()).extracting(Claim::code).containsExactly(ClaimCode.CRITERIA_NOT_TESTED);
            assertThat(study.criteria()).allMatch(each -> each.flags().isEmpty() && each.action() == Action.KEEP);
        }

        @Test
        void fewerThanThreeCriteria() {
            var simulated = SimulatedJudgements.of(Scenarios.seedPaper(1));
            assertThatThrownBy(() ->
                            CriteriaStudy.of(simulated.decisions(), Optional.empty(), Kind.PERSON, Plan.standard()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("too few criteria");
        }
    }

    @Test
    void equalDataGiveEqualBytes() {
        var first = PlantedCriteria.study(PlantedCriteria.sound(7));
        var second = PlantedCriteria.study(PlantedCriteria.sound(7));
        assertThat(ResultJson.text(first)).isEqualTo(ResultJson.text(second));
    }
}

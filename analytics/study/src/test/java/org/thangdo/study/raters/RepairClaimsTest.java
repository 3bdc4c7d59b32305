package org.thangdo.study.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.raters.Effect.Habit;

@DisplayName("levels as if all had the same raters, self-ratings and copying where the truth is known")
class RepairClaimsTest {
    private static final List<Integer> SEEDS = List.of(1, 2, 3);
    private static final Set<Integer> OVERRULED = Set.of(4, 40);

    @TempDir
    private static Path folder;

    private static List<PlantedPanel> panels;
    private static List<RaterStudy> studies;

    @BeforeAll
    static void study() throws IOException {
        panels = SEEDS.stream().map(seed -> new PlantedPanel(seed, 0, 0.7)).toList();
        studies = new ArrayList<>();
        for (var panel : panels) {
            studies.add(panel.study(folder, OVERRULED));
        }
    }

    private static Repair repair(int number) {
        return studies.get(number).repair().orElseThrow();
    }

    private static List<ClaimCode> codes(RaterStudy study) {
        return study.claims().stream().map(Claim::code).toList();
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    @Test
    void fairLevelsAreMoreOftenTrueThanMeans() {
        int byMean = 0;
        int byFair = 0;
        for (int s = 0; s < panels.size(); s++) {
            for (int n = 0; n < PlantedPanel.PEOPLE; n++) {
                var person = repair(s).people().get(n);
                int truth = panels.get(s).trueLevel(n);
                byMean += person.byMean() == truth ? 1 : 0;
                byFair += person.byFair() == truth ? 1 : 0;
            }
        }
        assertThat(byFair).isGreaterThan(byMean);
    }

    @Test
    void thoseOfTheSevereRaterGoUp() {
        for (int s = 0; s < panels.size(); s++) {
            var people = repair(s).people();
            var ofSevere = IntStream.range(0, people.size())
                    .filter(PlantedPanel::isOfTheSevere)
                    .mapToObj(people::get)
                    .toList();
            assertThat(ofSevere).noneMatch(person -> person.byFair() < person.byMean());
            assertThat(ofSevere).anyMatch(person -> person.byFair() > person.byMean());
            assertThat(ofSevere.stream()
                            .mapToDouble(person -> value(person.fair()) - person.mean())
                            .average()
                            .orElseThrow())
                    .isGreaterThan(0.1);
        }
    }

    /** Those of the marginal fit; three standard errors. */
    @Test
    void thresholdsAreThoseOfWhichRatingsWereDrawn() {
        for (var study : studies) {
            var uses = study.measures().categories();
            assertThat(uses).hasSize(4);
            for (int k = 1; k < 4; k++) {
                assertThat(uses.get(k).threshold())
                        .isCloseTo(
                                PlantedPanel.threshold(k),
                                within(3 * uses.get(k).thresholdError()));
            }
        }
    }

    /** Average severity is no reward: repair moves some up and others down, and the mean of all stays. */
    @Test
    void theMeanOfAllStays() {
        for (int s = 0; s < panels.size(); s++) {
            assertThat(repair(s).people().stream()
                            .mapToDouble(person -> value(person.fair()) - person.mean())
                            .average()
                            .orElseThrow())
                    .isCloseTo(0, within(0.03));
        }
    }

    @Test
    void countsAreThoseOfPeople() {
        var repair = repair(0);
        var last = repair.last();
        assertThat(repair.all()).isEmpty();
        assertThat(last.people()).isEqualTo(repair.people().size()).isEqualTo(PlantedPanel.PEOPLE);
        assertThat(last.moves().stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(last.people());
        assertThat(last.unsure()).isEqualTo((int) repair.people().stream()
                .filter(person -> person.sure() < repair.sureFrom())
                .count());
        assertThat(last.certainty().accuracy())
                .isCloseTo(
                        repair.people().stream()
                                .mapToDouble(RepairedPerson::sure)
                                .average()
                                .orElseThrow(),
                        within(1e-12));
        assertThat(repair.units().stream().mapToInt(Repair.RepairedUnit::people).sum())
                .isEqualTo(last.people());
    }

    @Test
    void finalLevelsThatWereOverruledAreCounted() {
        for (int s = 0; s < panels.size(); s++) {
            var decided = repair(s).last().decided().orElseThrow();
            assertThat(decided.people()).isEqualTo(PlantedPanel.PEOPLE);
            assertThat(decided.above() + decided.below())
                    .isBetween(OVERRULED.size(), OVERRULED.size() + PlantedPanel.PEOPLE / 20);
        }
        assertThat(codes(studies.get(0))).contains(ClaimCode.FINAL_OUTSIDE);
    }

    @Test
    void mostHangsOnTheSevereRater() {
        for (int s = 0; s < panels.size(); s++) {
            var without = repair(s).without();
            assertThat(without.tried()).hasSize(12).noneMatch(rater -> rater.role()
                    .equals("self"));
            assertThat(without.tried().get(0).changed()).isPositive();
        }
    }

    @Test
    void thoseWhoDoLessWellOverRateThemselves() throws IOException {
        for (var study : studies) {
            assertThat(codes(study)).contains(ClaimCode.SELF_HIGHER, ClaimCode.SELF_WEAK_HIGHER);
        }
        var modest = new PlantedPanel(5, 0, -0.7).study(folder, Set.of());
        assertThat(codes(modest)).doesNotContain(ClaimCode.SELF_WEAK_HIGHER);
        assertThat(value(modest.habits().selfOther().orElseThrow().lowLessRest()))
                .isLessThan(
                        value(studies.get(0).habits().selfOther().orElseThrow().lowLessRest()));
    }

    @Test
    void aCollectiveThatRepeatsTheSuperiorIsAsked() throws IOException {
        var copied = new PlantedPanel(6, 0.5, 0).study(folder, Set.of());
        assertThat(codes(copied)).contains(ClaimCode.ROLE_COPIES);
        assertThat(copied.habits().roles())
                .filteredOn(card -> card.effect(Habit.COPYING).isPresent())
                .extracting(Card::id)
                .containsExactly("collective");
        for (long seed = 7; seed < 10; seed++) {
            assertThat(codes(new PlantedPanel(seed, 0, 0).study(folder, Set.of())))
                    .doesNotContain(ClaimCode.ROLE_COPIES);
        }
    }

    @Test
    void sentencesAreReadable() {
        for (var study : studies) {
            for (var claim : study.claims()) {
                for (var language : Language.values()) {
                    assertThat(claim.sentence(language)).doesNotContain("{").doesNotContain("NaN");
                    assertThat(claim.headline(language)).hasSizeLessThanOrEqualTo(90);
                    assertThat(claim.sentence(language)).doesNotContain(PlantedPanel.name(0));
                }
            }
        }
    }
}

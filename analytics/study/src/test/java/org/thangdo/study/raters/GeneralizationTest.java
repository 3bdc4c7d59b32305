package org.thangdo.study.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.generalizability.DesignFault;
import org.thangdo.stats.generalizability.Estimator;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;
import org.thangdo.study.agreement.Judgements;
import org.thangdo.study.raters.RolePanel.Offer;
import org.thangdo.study.raters.RolePanel.RoleForm;

class GeneralizationTest {
    private static final int PEOPLE = 80;
    private static final List<String> CRITERIA = List.of("a", "b", "c", "d");

    @TempDir
    private Path folder;

    /** Two superiors who see alike and two of the collective who do not, of pools of ten, on each person. */
    private static Judgements people(int superiors, int collective) {
        var all = new Judgements();
        var random = new Random(7);
        var severity = new double[20];
        Arrays.setAll(severity, rater -> (rater < 10 ? 0.15 : 0.5) * random.nextGaussian());
        for (int person = 0; person < PEOPLE; person++) {
            double worth = 1.6 + 0.6 * random.nextGaussian();
            rate(all, person, "superior", superiors, 0, worth, 0.2, severity, random);
            rate(all, person, "collective", collective, 10, worth, 0.8, severity, random);
        }
        return all;
    }

    private static void rate(
            Judgements all,
            int person,
            String role,
            int raters,
            int from,
            double worth,
            double error,
            double[] severity,
            Random random) {
        int first = random.nextInt(10);
        for (int g = 0; g < raters; g++) {
            int rater = (first + g * 3) % 10;
            double seen = worth - severity[from + rater] + error * random.nextGaussian();
            for (String criterion : CRITERIA) {
                long level = Math.round(seen + 0.5 * random.nextGaussian());
                all.rate("2021", person, criterion, role, rater, (int) Math.max(0, Math.min(3, level)));
            }
        }
    }

    private Generalization study(Judgements judgements, Plan plan) {
        try (var history = judgements.history(Files.createTempDirectory(folder, "run"))) {
            var rows = history.judgements(new Selection(Kind.PERSON, Map.of()), JudgementOptions.DEFAULT);
            return new GeneralizationCount(new JudgedFacets(rows, RaterPlan.Thresholds.SHARED), plan).generalization();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Plan plan(PanelPlan panel) {
        return Plan.standard().withRaters(RaterPlan.standard().withPanel(panel));
    }

    private static Plan budget(double budget) {
        return plan(new PanelPlan(Optional.of(budget), Map.of(), Map.of()));
    }

    private static List<Claim> claims(Generalization study, Plan plan) {
        return new DependabilityClaims(study, Kind.PERSON, plan).all();
    }

    private static int raters(RolePanel panel, Offer offer, String role) {
        var roles = panel.roles().stream().map(RoleForm::role).toList();
        return offer.raters().get(roles.indexOf(role));
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    @Nested
    @DisplayName("finds what was put in")
    class Truth {

        @Test
        void moreRatersOfTheScatteredRoleAreWorthMore() {
            var study = study(people(2, 2), Plan.standard());
            var panel = study.roles().orElseThrow();
            var best = panel.best().orElseThrow();

            assertThat(panel.now().raters()).containsExactly(2, 2);
            assertThat(raters(panel, best, "superior")).isEqualTo(1);
            assertThat(raters(panel, best, "collective")).isEqualTo(3);
            assertThat(best.cost()).isEqualTo(panel.now().cost());
            assertThat(best.coefficient()).isGreaterThan(panel.now().coefficient());
            assertThat(claims(study, Plan.standard()))
                    .extracting(Claim::code)
                    .contains(ClaimCode.FORMS_BETTER_SPREAD, ClaimCode.ONE_FORM_BY_ROLE, ClaimCode.NEXT_FORM);
        }

        /** Of levels that were not rounded a superior's form has Eρ² near 0.36/(0.36 + 0.0225 + 0.04 + 0.0625) = 0.74. */
        @Test
        void oneFormOfTheSteadyRoleIsMoreDependable() {
            var panel = study(people(2, 2), Plan.standard()).roles().orElseThrow();
            var byRole = panel.roles().stream()
                    .sorted(Comparator.comparing(RoleForm::role))
                    .map(role -> value(role.oneForm()))
                    .toList();

            assertThat(byRole.get(1)).isCloseTo(0.74, within(0.12));
            assertThat(byRole.get(0)).isLessThan(byRole.get(1) - 0.2);
        }

        @Test
        void theCompositeOfNowIsThatOfTheOffer() {
            var panel = study(people(2, 2), Plan.standard()).roles().orElseThrow();

            assertThat(value(panel.generalizability())).isCloseTo(panel.now().coefficient(), within(1e-9));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void componentsShareTheWhole() {
            var study = study(people(2, 2), Plan.standard());

            assertThat(study.components()).hasSize(7);
            assertThat(study.components().stream()
                            .mapToDouble(Generalization.Component::share)
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }

        @Test
        void moreRatersAreNeverLessDependable() {
            var study = study(people(2, 2), Plan.standard());

            assertThat(study.panels()).hasSize(12);
            for (int n = 1; n < study.panels().size(); n++) {
                var fewer = study.panels().get(n - 1);
                var more = study.panels().get(n);
                assertThat(value(more.generalizability())).isGreaterThan(value(fewer.generalizability()));
                assertThat(value(more.ownGeneralizability())).isGreaterThan(value(fewer.ownGeneralizability()));
                assertThat(value(more.generalizability())).isGreaterThanOrEqualTo(value(more.ownGeneralizability()));
            }
            assertThat(value(study.adjustment().orElseThrow().unadjusted()))
                    .isGreaterThan(study.adjustment().orElseThrow().raters());
        }

        @Test
        void aLargerBudgetNeverBuysLess() {
            var judgements = people(2, 2);
            double before = 0;
            for (int forms = 2; forms <= 8; forms++) {
                var best = study(judgements, budget(forms))
                        .roles()
                        .orElseThrow()
                        .best()
                        .orElseThrow();
                assertThat(best.cost()).isLessThanOrEqualTo(forms);
                assertThat(best.coefficient()).isGreaterThanOrEqualTo(before);
                before = best.coefficient();
            }
        }

        @Test
        void theFrontierRisesAndHoldsTheCheapest() {
            var panel = study(people(2, 2), Plan.standard()).roles().orElseThrow();

            assertThat(panel.frontier()).extracting(Offer::cost).isSorted();
            assertThat(panel.frontier()).extracting(Offer::coefficient).isSorted();
            assertThat(panel.frontier()).contains(panel.cheapest());
            assertThat(panel.cheapest().cost()).isLessThanOrEqualTo(panel.now().cost());
        }

        @Test
        void aDearRoleIsBoughtLess() {
            var dear = plan(new PanelPlan(Optional.of(5.0), Map.of("collective", 2.0), Map.of()));
            var panel = study(people(2, 2), dear).roles().orElseThrow();

            assertThat(panel.now().cost()).isEqualTo(6);
            assertThat(panel.best().orElseThrow().cost()).isLessThanOrEqualTo(5);
        }

        @Test
        void aPlanIsReadBack() throws IOException {
            var plan = plan(new PanelPlan(Optional.of(6.0), Map.of("superior", 2.0), Map.of("self", 0.5)));
            var file = Files.write(folder.resolve("plan.json"), Json.bytes(plan));

            assertThat(Json.read(file, Plan.class)).isEqualTo(plan);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void oneFormForEachPersonTellsNothingApart() {
            var all = new Judgements();
            for (int person = 0; person < 12; person++) {
                all.rate("2021", person, "overall", "superior", person, person % 3);
            }
            var study = study(all, Plan.standard());

            assertThat(study.faults()).isNotEmpty();
            assertThat(study.panels()).isEmpty();
            assertThat(claims(study, Plan.standard()))
                    .extracting(Claim::code)
                    .containsExactly(ClaimCode.DEPENDABILITY_UNKNOWN);
            assertThat(claims(study, Plan.standard()).get(0).sentence(Language.VI))
                    .contains("mỗi người được chấm đi với đúng một người chấm");
        }

        @Test
        void aRoleOfOneRaterBorrowsItsErrorAndTheCompositeItsInterval() {
            var study = study(people(1, 3), Plan.standard());
            var panel = study.roles().orElseThrow();

            assertThat(panel.single()).extracting(RoleForm::role).containsExactly("superior");
            assertThat(panel.generalizability()).isInstanceOf(Estimate.Undefined.class);
            assertThat(claims(study, Plan.standard()))
                    .extracting(Claim::code)
                    .contains(ClaimCode.ROLES_OF_ONE_RATER, ClaimCode.ONE_FORM);
        }

        @Test
        void aBudgetBelowOneOfEachBuysNothing() {
            var study = study(people(2, 2), budget(1));

            assertThat(study.roles().orElseThrow().best()).isEmpty();
            assertThat(claims(study, budget(1))).extracting(Claim::code).contains(ClaimCode.PANEL_BUDGET_TOO_SMALL);
        }

        @Test
        void aRoleThatNobodyHasIsNamed() {
            var plan = plan(new PanelPlan(Optional.empty(), Map.of(), Map.of("nobody", 2.0)));

            assertThat(claims(study(people(2, 2), plan), plan))
                    .filteredOn(claim -> claim.code() == ClaimCode.PANEL_ROLES_UNKNOWN)
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.sentence(Language.EN)).contains("nobody"));
        }

        @Test
        void costsAreAboveNothing() {
            assertThatThrownBy(() -> new PanelPlan(Optional.empty(), Map.of("superior", 0.0), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cost of superior");
        }

        @Test
        void everyFaultAndEstimatorHasItsWords() {
            for (var kind : DesignFault.Kind.values()) {
                for (var language : Language.values()) {
                    assertThat(FaultWords.fault(new DesignFault(kind, List.of("ratee", "rater x criterion,e")))
                                    .in(language))
                            .isNotBlank();
                }
            }
            for (var estimator : Estimator.values()) {
                assertThat(Wording.has("estimator." + estimator.name())).isTrue();
            }
        }

        @Test
        void everyHeadlineFits() {
            for (var judgements : List.of(people(2, 2), people(1, 3))) {
                for (double forms : new double[] {1, 4, 7}) {
                    for (var claim : claims(study(judgements, budget(forms)), budget(forms))) {
                        for (var language : Language.values()) {
                            assertThat(claim.headline(language)).hasSizeLessThanOrEqualTo(90);
                        }
                    }
                }
            }
        }
    }
}

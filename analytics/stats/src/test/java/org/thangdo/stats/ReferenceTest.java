package org.thangdo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Reference.Case;
import org.thangdo.stats.Reference.Reproduction;
import org.thangdo.stats.agreement.AgreementReproductions;
import org.thangdo.stats.agreement.BenchmarkReproductions;
import org.thangdo.stats.agreement.IdentifiedReproductions;
import org.thangdo.stats.association.AssociationReproductions;
import org.thangdo.stats.consensus.ConsensusReproductions;
import org.thangdo.stats.decomposition.DecompositionReproductions;
import org.thangdo.stats.distribution.DistributionReproductions;
import org.thangdo.stats.drift.DriftReproductions;
import org.thangdo.stats.multiplicity.MultiplicityReproductions;
import org.thangdo.stats.planning.PlanningReproductions;
import org.thangdo.stats.reliability.RankReproductions;
import org.thangdo.stats.reliability.ReliabilityReproductions;
import org.thangdo.stats.reliability.ScaleReproductions;
import org.thangdo.stats.trend.TrendReproductions;
import org.thangdo.stats.units.UnitReproductions;

/** Every published figure is reproduced: a case that no package claims fails. */
@DisplayName("agrees with published numbers")
class ReferenceTest {

    /**
     * Cases without their data, of which the figures are known and nothing else: they cannot be computed here.
     */
    private static final Set<String> WITHOUT_DATA = Set.of("bh1996_full.icc1_icc2_group", "lq2002_full.rwg_j_mean");

    private static final Set<String> F_OF_ROUNDING = Set.of("F", "p");

    /**
     * Figures that are none, by case. Perfect agreement: the oracle divides by a mean square that is 0 but for rounding, so
     * its F is −2.5 · 10¹⁶; on the same ratings its one-way F is infinite. Randolph: kappa is 0 with every subject left out,
     * so its error is 0, and the oracle's p-value comes from a quotient of two rounding errors, −3.3e-16 / 4.1e-16.
     */
    private static final Map<String, Set<String>> OF_ROUNDING_ONLY = Map.of(
            "syn04_perfect.icc.ICC_C_1", F_OF_ROUNDING,
            "syn04_perfect.icc.ICC_C_k", F_OF_ROUNDING,
            "syn04_perfect.icc.ICC_A_1", F_OF_ROUNDING,
            "syn04_perfect.icc.ICC_A_k", F_OF_ROUNDING,
            "randolph_2005_ex2.conger_kappa.unweighted", Set.of("p"));

    /** What each package reproduces, by the name of the statistic. A new package adds its map here. */
    private static List<Map<String, Reproduction>> packages() {
        return List.of(
                BenchmarkReproductions.byStatistic(),
                DistributionReproductions.byStatistic(),
                ConsensusReproductions.byStatistic(),
                ScaleReproductions.byStatistic(),
                RankReproductions.byStatistic(),
                PlanningReproductions.byStatistic(),
                DriftReproductions.byStatistic(),
                DecompositionReproductions.byStatistic(),
                TrendReproductions.byStatistic(),
                AssociationReproductions.byStatistic(),
                MultiplicityReproductions.byStatistic(),
                UnitReproductions.byStatistic(),
                AgreementReproductions.byStatistic(),
                ReliabilityReproductions.byStatistic(),
                IdentifiedReproductions.byStatistic());
    }

    private static Map<String, Reproduction> reproductions() {
        var all = new HashMap<String, Reproduction>();
        for (var ofPackage : packages()) {
            ofPackage.forEach((statistic, reproduction) ->
                    assertThat(all.put(statistic, reproduction)).as(statistic).isNull());
        }
        return all;
    }

    static List<Case> cases() {
        return Reference.cases().stream()
                .filter(published -> !WITHOUT_DATA.contains(published.id()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reproduces(Case published) {
        var reproduction = reproductions().get(published.statistic());
        assertThat(reproduction)
                .as("nothing reproduces " + published.statistic())
                .isNotNull();

        var figures = reproduction.figures(published.data(), published.params());

        var expected = new TreeMap<>(published.expected());
        expected.putAll(published.alternative());
        expected.keySet().removeAll(OF_ROUNDING_ONLY.getOrDefault(published.id(), Set.of()));
        assertThat(figures).containsKeys(expected.keySet().toArray(String[]::new));
        expected.forEach((name, figure) ->
                assertThat(figures.get(name)).as(name).isCloseTo(figure, within(published.tolerance())));
    }

    @Test
    @DisplayName("no reproduction is left without a case")
    void everyReproductionHasACase() {
        var claimed = cases().stream().map(Case::statistic).toList();
        if (Reference.beside().isPresent()) {
            assertThat(claimed).containsAll(reproductions().keySet());
        }
    }

    @Test
    @DisplayName("the cases on data that belong to packages are read from beside the checkout")
    void casesBesideTheCheckout() {
        if (Reference.beside().isEmpty()) {
            System.out.println("SKIPPED: references on data of public packages are not beside this checkout");
            assertThat(System.getenv("THANGDO_REQUIRE_ALL")).isNotEqualTo("true");
        }
        assumeTrue(Reference.beside().isPresent(), "references on data of public packages");
    }
}

package org.thangdo.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.DistributionReference.Case;
import org.thangdo.stats.DistributionReference.Reproduction;
import org.thangdo.stats.association.AssociationReproductions;
import org.thangdo.stats.decomposition.DecompositionReproductions;
import org.thangdo.stats.distribution.DistributionReproductions;
import org.thangdo.stats.drift.DriftReproductions;
import org.thangdo.stats.multiplicity.MultiplicityReproductions;
import org.thangdo.stats.trend.TrendReproductions;
import org.thangdo.stats.units.UnitReproductions;

/** Every published figure about distributions is reproduced: a case that no package claims fails. */
@DisplayName("agrees with published numbers")
class DistributionReferenceTest {

    /** What each package reproduces, by the name of the statistic. A new package adds its map here. */
    private static List<Map<String, Reproduction>> packages() {
        return List.of(
                DistributionReproductions.byStatistic(),
                DriftReproductions.byStatistic(),
                DecompositionReproductions.byStatistic(),
                TrendReproductions.byStatistic(),
                AssociationReproductions.byStatistic(),
                MultiplicityReproductions.byStatistic(),
                UnitReproductions.byStatistic());
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
        return DistributionReference.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reproduces(Case published) {
        var reproduction = reproductions().get(published.statistic());
        assertThat(reproduction)
                .as("nothing reproduces " + published.statistic())
                .isNotNull();

        var figures = reproduction.figures(published.data(), published.params());

        assertThat(figures).containsKeys(published.expected().keySet().toArray(String[]::new));
        published.expected().forEach((name, figure) -> assertThat(figures.get(name))
                .as(name)
                .isCloseTo(figure, within(published.tolerance())));
    }

    @Test
    @DisplayName("no reproduction is left without a case")
    void everyReproductionHasACase() {
        assertThat(cases().stream().map(Case::statistic).toList())
                .containsAll(reproductions().keySet());
    }
}

package org.thangdo.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reference;
import org.thangdo.stats.Reference.Case;
import org.thangdo.stats.transition.Symmetry;

/** What peers print where they differ, against what they printed. */
class PeerConventionTest {

    static Stream<Case> disagreeing() {
        return Reference.cases().stream()
                .filter(published -> !published.disagreeing().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("disagreeing")
    @DisplayName("gives what the peer that disagrees printed")
    void givesWhatThePeerPrinted(Case published) {
        var table = IdentifiedReproductions.raters(published.data(), categories(published));
        published.disagreeing().forEach((peer, value) -> {
            var figures = convention(published.statistic(), peer).figures(table, distance(published.params()));
            assertThat(figures.get("value")).as(peer).isCloseTo(value, within(1e-9));
            assertThat(published.expected().get("value"))
                    .as("differs from the right value")
                    .isNotCloseTo(value, within(1e-4));
        });
    }

    private static PeerConvention convention(String statistic, String peer) {
        return Arrays.stream(PeerConvention.values())
                .filter(each -> each.statistic().equals(statistic))
                .filter(each -> peer.contains(each.peer().split(",")[0])
                        || each.peer().contains(peer.replaceAll(" [A-Za-z. ]+$", "")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no convention of " + peer + " for " + statistic));
    }

    private static List<Double> categories(Case published) {
        return published.params().has("categories")
                ? Reference.doubles(published.params().get("categories"))
                : IdentifiedReproductions.categories(published.data());
    }

    private static Distance distance(JsonNode params) {
        var id = params.path("weights").asText(params.path("metric").asText());
        return Stream.<Distance>concat(Arrays.stream(Weighting.values()), Arrays.stream(KrippendorffMetric.values()))
                .filter(each -> each.id().equals(id) && (params.has("weights") == (each instanceof Weighting)))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        /** With a missing rating or with two raters everybody has the same alpha. */
        @Test
        void irrIsRightWhereARatingIsMissing() {
            int[][] missing = {{0, 0, -1}, {1, 2, 2}, {0, 1, 1}, {2, 2, 2}};
            int[][] two = {{0, 0}, {1, 2}, {0, 1}, {2, 2}};
            for (int[][] ratings : List.of(missing, two)) {
                var table = TwoSources.raters(ratings, 3);
                var alpha = (Estimate.Defined) AgreementCoefficient.ALPHA_ORDINAL
                        .estimate(table.forgetRaters(), 0.95)
                        .estimate();

                assertThat(PeerConvention.IRR_ALPHA
                                .figures(table, KrippendorffMetric.ORDINAL)
                                .get("value"))
                        .isCloseTo(alpha.value(), within(1e-14));
            }
        }

        /** DKPro's weighted kappa is right where the most distant categories met. */
        @Test
        void dkproIsRightWhereTheMostDistantPairOccurs() {
            var table = TwoSources.raters(new int[][] {{0, 2}, {1, 1}, {2, 2}, {0, 0}, {1, 2}}, 3);
            var kappa =
                    SourceCoefficient.of(SourceChance.OWN, Weighting.QUADRATIC).estimate(table.pair(0, 1), 0.95);

            assertThat(PeerConvention.DKPRO_WEIGHTED_KAPPA
                            .figures(table, Weighting.QUADRATIC)
                            .get("value"))
                    .isCloseTo(((Estimate.Defined) kappa.estimate()).value(), within(1e-14));
        }

        /** The error under "no agreement" is smaller here: an interval made of it would be too narrow. */
        @Test
        void anIntervalFromTheErrorOfATestIsTooNarrow() {
            int[][] ratings = {
                {0, 0, 0}, {0, 0, 1}, {1, 1, 1}, {1, 1, 0}, {2, 2, 2}, {2, 2, 2}, {0, 0, 0}, {1, 1, 1}, {2, 1, 2},
                {0, 2, 0}
            };
            var table = TwoSources.raters(ratings, 3);
            var right = (Estimate.Defined) AgreementCoefficient.FLEISS_KAPPA
                    .estimate(table.forgetRaters(), 0.95)
                    .estimate();

            var printed = PeerConvention.JASP_FLEISS_INTERVAL.figures(table, Weighting.IDENTITY);

            assertThat(printed.get("value")).isCloseTo(right.value(), within(1e-14));
            assertThat(printed.get("se")).isLessThan(right.standardError());
        }

        /** Cohen (1960): one category has equal margins. irr leaves it out and gets 12.8 on 1 degree of freedom. */
        @Test
        void equalMarginsAreThrownAway() {
            int[][] cells = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
            var square = TwoSources.square(cells).square().orElseThrow();
            var ours = Symmetry.STUART_MAXWELL.statistic(square);

            var theirs = Symmetry.STUART_MAXWELL.statistic(
                    square.withUnequalMargins().orElseThrow());

            assertThat(ours.chiSquared()).isCloseTo(13.513513513513514, within(1e-12));
            assertThat(ours.degreesOfFreedom()).isEqualTo(2);
            assertThat(theirs.chiSquared()).isCloseTo(12.8, within(1e-12));
            assertThat(theirs.degreesOfFreedom()).isEqualTo(1);
        }
    }
}

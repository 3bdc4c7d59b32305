package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.facets.MarginalCoverage.Kind;

/**
 * 300 ratees, 60 raters, 8 criteria. The seeds are the first of 1, 2, …: 20, or as many as {@code -Dtests.seeds} says. The
 * standard error of a share of ratees over 20 seeds is about 0.004, of raters 0.01.
 */
@Tag("slow")
@DisplayName("intervals of a marginal fit hold the truth in 95 of 100 cases")
class MarginalCoverageTest {

    private static final int SEEDS = Integer.getInteger("tests.seeds", 20);

    @Test
    void ratingsThatFollowTheModel() {
        for (var kind : new Kind[] {Kind.INDEPENDENT, Kind.HALO}) {
            var coverage =
                    MarginalCoverage.of(AppraisalSettings.CLEAN, kind, 1, SEEDS).get(ErrorBasis.INFORMATION);
            assertThat(coverage.ratees()).isBetween(0.93, 0.97);
            assertThat(coverage.raters()).isBetween(0.93, 0.97);
            assertThat(coverage.rateeError()).isLessThan(0.22);
            assertThat(coverage.raterError()).isLessThan(0.12);
        }
    }

    /**
     * Halo 0.7, profile 0.4, dispersion 0.25, deference 0.8 and 5 % missing. Main effects alone hold 0.6 of the ratees. With halo
     * and profile the ratees are held; raters are not, for what a rater's own spread of the scale does to his severity is in no
     * error, until each has his own thresholds.
     */
    @Test
    void ratingsWithEverythingThatIsWrongWithRatings() {
        var profile = MarginalCoverage.of(AppraisalSettings.DIRTY, Kind.HALO_AND_PROFILE, 1, SEEDS)
                .get(ErrorBasis.INFORMATION);
        assertThat(profile.ratees()).isGreaterThan(0.92);
        assertThat(profile.rateeError()).isLessThan(0.398);

        var everything = MarginalCoverage.of(AppraisalSettings.DIRTY, Kind.EVERYTHING, 1, SEEDS)
                .get(ErrorBasis.INFORMATION);
        assertThat(everything.ratees()).isGreaterThan(0.92);
        assertThat(everything.raters()).isGreaterThan(0.92);
    }
}

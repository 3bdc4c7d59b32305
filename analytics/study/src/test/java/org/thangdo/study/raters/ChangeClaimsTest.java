package org.thangdo.study.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.study.ClaimCode.CHANGE_BOTH;
import static org.thangdo.study.ClaimCode.CHANGE_IF_PEOPLE_UNCHANGED;
import static org.thangdo.study.ClaimCode.CHANGE_IF_RATERS_UNCHANGED;
import static org.thangdo.study.ClaimCode.CHANGE_IMPROVEMENT;
import static org.thangdo.study.ClaimCode.CHANGE_INFLATION;
import static org.thangdo.study.ClaimCode.CHANGE_INFLATION_HIDES_DECLINE;
import static org.thangdo.study.ClaimCode.CHANGE_NEITHER;
import static org.thangdo.study.ClaimCode.CHANGE_NOT_LINKED;
import static org.thangdo.study.ClaimCode.CHANGE_OPEN;
import static org.thangdo.study.ClaimCode.CHANGE_RATED_HIGHER;
import static org.thangdo.study.ClaimCode.CHANGE_RATED_LOWER;
import static org.thangdo.study.ClaimCode.CHANGE_STRICTER;
import static org.thangdo.study.ClaimCode.CHANGE_UNSEEN;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.simulation.Row;

/** Raters became milder, or people better: what is said of years whose truth is known. */
class ChangeClaimsTest {
    private static final Plan PLAN = Plan.standard();

    @TempDir
    private Path folder;

    /** What is said of years by those who have the measurements, and by those who have not. */
    private record Said(Claim measured, Claim unmeasured) {}

    private static Claim claim(List<ChangeFound> changes) {
        var claims = new ChangeClaims(changes, Kind.PERSON, PLAN).all();
        assertThat(claims).hasSize(1);
        return isReadable(claims.get(0));
    }

    private static Claim isReadable(Claim claim) {
        for (var language : Language.values()) {
            assertThat(claim.sentence(language)).doesNotContain("{").doesNotContain("NaN");
            assertThat(claim.headline(language)).doesNotContain("{").hasSizeLessThanOrEqualTo(90);
        }
        return claim;
    }

    private static List<ChangeFound> changes(PlantedYears years) {
        return new ChangeCount(years.judgements(), Optional.of(years.measurements()), PLAN).changes();
    }

    private static List<ChangeFound> unmeasured(PlantedYears years) {
        return new ChangeCount(years.judgements(), Optional.empty(), PLAN).changes();
    }

    private Said said(long seed, double inflation, double improvement) throws Exception {
        var years = PlantedYears.of(PlantedYears.scenario(seed, inflation, improvement), folder);
        return new Said(claim(changes(years)), claim(unmeasured(years)));
    }

    @Nested
    @DisplayName("names what was planted")
    class Names {

        private void assertSaid(Said said, ClaimCode measured, ClaimCode unmeasured) {
            assertThat(said.measured().code()).isEqualTo(measured);
            assertThat(said.unmeasured().code()).isEqualTo(unmeasured);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void inflation(long seed) throws Exception {
            assertSaid(said(seed, 0.4, 0), CHANGE_INFLATION, CHANGE_RATED_HIGHER);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void improvement(long seed) throws Exception {
            assertSaid(said(seed, 0, 0.4), CHANGE_IMPROVEMENT, CHANGE_RATED_HIGHER);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void both(long seed) throws Exception {
            assertSaid(said(seed, 0.4, 0.4), CHANGE_BOTH, CHANGE_RATED_HIGHER);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2})
        void stricterRaters(long seed) throws Exception {
            assertSaid(said(seed, -0.4, 0), CHANGE_STRICTER, CHANGE_RATED_LOWER);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void nothing(long seed) throws Exception {
            var said = said(seed, 0, 0);
            assertThat(said.measured().code()).isIn(CHANGE_NEITHER, CHANGE_OPEN);
            assertThat(said.unmeasured().code()).isEqualTo(CHANGE_UNSEEN);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2})
        void milderRatersWhoHideADecline(long seed) throws Exception {
            assertThat(said(seed, 0.5, -0.4).measured().code()).isEqualTo(CHANGE_INFLATION_HIDES_DECLINE);
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        private PlantedYears years() throws Exception {
            return PlantedYears.of(PlantedYears.scenario(1, 0.4, 0), folder);
        }

        @Test
        void partsAddUpToWhatIsSeen() throws Exception {
            var change = changes(years()).get(0).change();
            assertThat(change.splits()).hasSize(3);
            for (var split : change.splits()) {
                double sum = value(split.composition()) + value(split.severity()) + value(split.ratees());
                assertThat(sum + split.remainder()).isCloseTo(value(change.observed()), within(1e-9));
            }
        }

        private static double value(Estimate estimate) {
            return ((Estimate.Defined) estimate).value();
        }

        /** Everybody rates themselves in both years, yet nobody is a rater of both years by that. */
        @Test
        void thoseWhoRateThemselvesLinkNoPeriods() throws Exception {
            var years = years();
            long named = years.judgements().rater().names().stream()
                    .filter(name -> !name.equals("self"))
                    .count();
            assertThat(years.judgements().rater().names()).contains("self");
            assertThat(changes(years).get(0).change().overlap().raters()).isLessThanOrEqualTo((int) named);
            var alone = PlantedYears.of(PlantedYears.scenario(1, 0.4, 0), folder, rating -> Stream.of(rating)
                    .filter(each -> each.role().equals("self")));
            assertThat(unmeasured(alone).get(0).change().overlap().raters()).isZero();
        }

        @Test
        void theFirstAndTheLastOfThreePeriodsAreComparedToo() throws Exception {
            var scenario = PlantedYears.scenario(1, 0.4, 0, List.of("2019", "2020", "2021"));
            var changes = unmeasured(PlantedYears.of(scenario, folder));
            assertThat(changes)
                    .extracting(found -> found.from() + "–" + found.to())
                    .containsExactly("2019–2020", "2020–2021", "2019–2021");
            assertThat(claim(changes).arguments()).containsEntry("from", "2019").containsEntry("to", "2021");
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        private ClaimCode code(UnaryOperator<Row.Rating> instead) throws Exception {
            var scenario = PlantedYears.scenario(1, 0.4, 0);
            return claim(unmeasured(PlantedYears.of(scenario, folder, each -> Stream.of(instead.apply(each)))))
                    .code();
        }

        @Test
        void onePeriodHasNoChange() throws Exception {
            var years = PlantedYears.of(PlantedYears.scenario(1, 0, 0, List.of("2021")), folder);
            assertThat(changes(years)).isEmpty();
            assertThat(new ChangeClaims(List.of(), Kind.PERSON, PLAN).all()).isEmpty();
        }

        @Test
        void whereRatersAreOthers() throws Exception {
            assertThat(code(PlantedYears::byAnother)).isEqualTo(CHANGE_IF_PEOPLE_UNCHANGED);
        }

        @Test
        void whereRateesAreOthers() throws Exception {
            assertThat(code(PlantedYears::ofAnother)).isEqualTo(CHANGE_IF_RATERS_UNCHANGED);
        }

        @Test
        void whereAllAreOthers() throws Exception {
            assertThat(code(each -> PlantedYears.byAnother(PlantedYears.ofAnother(each))))
                    .isEqualTo(CHANGE_NOT_LINKED);
        }
    }
}

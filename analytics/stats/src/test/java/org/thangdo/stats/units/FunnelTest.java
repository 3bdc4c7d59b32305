package org.thangdo.stats.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

class FunnelTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(500, 1);
    private static final Funnel TEN = Funnel.of(TenUnits.all(), BOOTSTRAP, 0.95);
    private static final double CENTRE = 0.242544731610338;

    /**
     * Oracle throughout: R 4.2.2, {@code pbinom}, {@code dbinom}, {@code uniroot}, {@code quantile} and {@code pchisq}.
     */
    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        @ParameterizedTest
        @CsvSource({
            "0, -0.768859518598, 0.45369348835359",
            "1, 0.738546297717, 0.45772804920835",
            "2, 2.986680002672, 0.00405223526132",
            "3, -1.679895475536, 0.08563168295241",
            "4, -1.088076117854, 0.27646543648244",
            "5, 0.879753852058, 0.37902895586900",
            "6, -1.950221546743, 0.04574190369203",
            "7, 2.225706515772, 0.03486745411725",
            "8, 0.721254898872, 0.46823737796295",
            "9, -1.596660456425, 0.10564242807267",
        })
        void midPMatchesR(int unit, double z, double pValue) {
            var tested = (TestResult.Tested) TEN.places().get(unit).chanceOnly();

            assertThat(tested.statistic()).isCloseTo(z, within(1e-11));
            assertThat(tested.pValue()).isCloseTo(pValue, within(1e-11));
        }

        @ParameterizedTest
        @CsvSource({
            "20, 0.998, 0, 0.5799671392",
            "20, 0.95, 0.05875520565, 0.446918198",
            "60, 0.998, 0.08410566003, 0.4267521121",
            "60, 0.95, 0.1366217141, 0.3566774712",
            "410, 0.998, 0.1788579489, 0.3097151745",
            "410, 0.95, 0.2015524454, 0.2847142641",
        })
        void limitsMatchR(long people, double level, double lower, double upper) {
            var limits = TEN.limits(people, level);

            assertThat(limits.lower()).isCloseTo(lower, within(1e-9));
            assertThat(limits.upper()).isCloseTo(upper, within(1e-9));
        }

        @Test
        void overDispersionMatchesR() {
            assertThat(value(TEN.centre())).isCloseTo(CENTRE, within(1e-14));
            assertThat(value(TEN.overDispersion().factor())).isCloseTo(2.21517281268174, within(1e-12));
            assertThat(value(TEN.overDispersion().variance())).isCloseTo(0.00187628551963215, within(1e-14));
            var test = (TestResult.Tested) TEN.overDispersion().test();
            assertThat(test.statistic()).isCloseTo(26.6634451367466, within(1e-11));
            assertThat(test.pValue()).isCloseTo(0.0015897011103, within(1e-12));
        }

        /** z of unit 2 divided by √φ, and by √(1 + τ² n/(p(1 − p))), by hand from the figures above. */
        @Test
        void dispersedTestsShrinkZ() {
            double own = 0.00187628551963215 * 160 / (CENTRE * (1 - CENTRE));

            assertThat(((TestResult.Tested) TEN.places().get(2).multiplicative()).statistic())
                    .isCloseTo(2.986680002672 / Math.sqrt(2.21517281268174), within(1e-10));
            assertThat(((TestResult.Tested) TEN.places().get(2).additive()).statistic())
                    .isCloseTo(2.986680002672 / Math.sqrt(1 + own), within(1e-10));
        }
    }

    @Nested
    @DisplayName("names units only after adjusting")
    class Adjusted {

        /** The smallest of ten p-values, .00405223526132, times ten; R 4.2.2 {@code p.adjust(method = "BH")}. */
        @Test
        void adjustsOverTheUnits() {
            var adjusted = TEN.adjusted(Funnel.Place::chanceOnly);

            assertThat(((TestResult.Tested) adjusted.get(2)).pValue()).isCloseTo(0.0405223526132, within(1e-11));
            assertThat(TEN.places().stream().filter(p -> p.chanceOnly().rejectsAt(0.05)))
                    .hasSize(3);
            assertThat(adjusted.stream().filter(test -> test.rejectsAt(0.05))).hasSize(1);
            assertThat(TEN.adjusted(Funnel.Place::additive).stream().filter(test -> test.rejectsAt(0.05)))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @ValueSource(ints = {5, 6, 7, 12, 40, 133, 1000})
        void outsideMeansSmallMidP(int people) {
            for (double level : new double[] {0.95, 0.998}) {
                var limits = FunnelLimits.exact(0.2, people, level);
                var binomial = new MidBinomial(people, 0.2);
                for (int top = 0; top <= people; top++) {
                    assertThat(limits.excludes(top))
                            .as(top + " of " + people + " at " + level)
                            .isEqualTo(binomial.pValue(top) < 1 - level);
                }
            }
        }

        @Test
        void limitsOfAHalfAreSymmetric() {
            var limits = FunnelLimits.exact(0.5, 31, 0.95);

            assertThat(limits.lower() + limits.upper()).isCloseTo(1, within(1e-12));
        }

        @Test
        void largerUnitsNarrowerLimits() {
            double last = 1;
            for (int people = 10; people <= 400; people += 10) {
                var limits = FunnelLimits.exact(0.3, people, 0.998);
                assertThat(limits.upper() - limits.lower()).isLessThan(last);
                last = limits.upper() - limits.lower();
            }
        }

        @Test
        void orderOfTheUnitsDoesNotMatter() {
            var shuffled = new ArrayList<>(TenUnits.all());
            Collections.shuffle(shuffled, new Random(4));

            assertThat(Funnel.of(shuffled, BOOTSTRAP, 0.95)).isEqualTo(TEN);
        }

        /**
         * Size of the mid-p test at 5 %: 4,000 units of 5 to 40 people at 20 %, all alike. Measured .037, below .05
         * because counts are few; and φ is about .68 there, as the
         * Javadoc of {@link OverDispersion} says.
         */
        @Test
        @Tag("slow")
        void callsFiveInAHundredUnusualWhenNoneIs() {
            var random = new SeededRandom(8);
            var units = new ArrayList<UnitShare>();
            for (int i = 0; i < 4000; i++) {
                long people = 5 + (long) (36 * random.nextDouble());
                units.add(new UnitShare("u" + i, people, random.binomial(people, 0.2)));
            }
            var funnel = Funnel.of(units, new Bootstrap(100, 1), 0.95);
            long called = funnel.places().stream()
                    .filter(place -> place.chanceOnly().rejectsAt(0.05))
                    .count();

            assertThat(called / 4000.0).isBetween(0.03, 0.05);
            assertThat(value(funnel.overDispersion().factor())).isCloseTo(0.68, within(0.04));
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void aSmallUnit() {
            var units = new ArrayList<>(TenUnits.all());
            units.add(new UnitShare("v", 4, 4));
            var place = Funnel.of(units, BOOTSTRAP, 0.95).places().get(10);

            assertThat(place.chanceOnly()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
            assertThat(place.additive()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
            assertThatThrownBy(() -> TEN.limits(4, 0.95)).hasMessage("no limits for fewer than 5 people: 4");
        }

        @Test
        void fewUnitsHaveNoOverDispersion() {
            var funnel = Funnel.of(TenUnits.all().subList(0, 4), BOOTSTRAP, 0.95);

            assertThat(funnel.overDispersion().factor()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(funnel.places().get(0).chanceOnly()).isInstanceOf(TestResult.Tested.class);
            assertThat(funnel.places().get(0).multiplicative()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
        }

        @Test
        void nobodyOrEverybodyAtTheTop() {
            var none = List.of(new UnitShare("a", 30, 0), new UnitShare("b", 20, 0));

            assertThat(Funnel.of(none, BOOTSTRAP, 0.95).places().get(0).chanceOnly())
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(Funnel.of(List.of(), BOOTSTRAP, 0.95).centre()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }
}

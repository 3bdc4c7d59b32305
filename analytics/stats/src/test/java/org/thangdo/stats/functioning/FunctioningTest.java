package org.thangdo.stats.functioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thangdo.stats.CriteriaInUse.criterion;
import static org.thangdo.stats.CriteriaInUse.defined;
import static org.thangdo.stats.CriteriaInUse.doubles;
import static org.thangdo.stats.CriteriaInUse.people;
import static org.thangdo.stats.CriteriaInUse.published;
import static org.thangdo.stats.CriteriaInUse.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.functioning.LogisticFunctioning.Contrast;

class FunctioningTest {

    private static GroupedCriterion grouped(int criterion) {
        return new GroupedCriterion(criterion(criterion), 4, rest(criterion), people("group"), 3);
    }

    private static double statistic(TestResult test) {
        return ((TestResult.Tested) test).statistic();
    }

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Oracle: rms 6.5-0 lrm, three models; ordinal 2022.11-16 clm for the log odds; printed to 12 digits. */
        @ParameterizedTest
        @ValueSource(ints = {1, 3})
        void logistic(int criterion) {
            var functioning = LogisticFunctioning.of(grouped(criterion), 20, Contrast.FIRST_GROUP, 0.95);
            var published = published("functioning").required("c" + criterion);
            var nagelkerke = doubles(published.required("nagelkerke"));
            var mcFadden = doubles(published.required("mcfadden"));

            assertThat(statistic(functioning.uniform()))
                    .isCloseTo(published.required("uniform").asDouble(), within(5e-7));
            assertThat(statistic(functioning.nonUniform()))
                    .isCloseTo(published.required("nonuniform").asDouble(), within(5e-7));
            assertThat(statistic(functioning.together()))
                    .isCloseTo(published.required("both").asDouble(), within(5e-7));
            assertThat(defined(functioning.uniformEffect()).value())
                    .isCloseTo(nagelkerke.get(1) - nagelkerke.get(0), within(5e-9));
            assertThat(defined(functioning.effect()).value())
                    .isCloseTo(nagelkerke.get(2) - nagelkerke.get(0), within(5e-9));
            assertThat(defined(functioning.mcFaddenEffect()).value())
                    .isCloseTo(mcFadden.get(2) - mcFadden.get(0), within(5e-9));
            for (int g = 1; g < 3; g++) {
                var logOdds = defined(functioning.logOdds().get(g));
                assertThat(logOdds.value())
                        .isCloseTo(doubles(published.required("log_odds")).get(g - 1), within(5e-8));
                assertThat(logOdds.standardError())
                        .isCloseTo(doubles(published.required("log_odds_se")).get(g - 1), within(5e-7));
            }
        }

        /** Oracle: the sums of Mantel (1963) and Dorans and Schmitt (1991), written out in R 4.2.2. */
        @Test
        void mantel() {
            var one = MantelFunctioning.between(grouped(3), 0, 1, 0, 0.95);
            var other = MantelFunctioning.between(grouped(1), 0, 2, 0, 0.95);
            var three = published("mantel").required("c3_01");
            var first = published("mantel").required("c1_02");

            assertThat(statistic(one.mantel())).isCloseTo(three.required("z").asDouble(), within(5e-12));
            assertThat(defined(one.meanDifference()).value())
                    .isCloseTo(three.required("smd").asDouble(), within(5e-12));
            assertThat(one.compared()).isEqualTo(three.required("kept").asLong());
            assertThat(defined(one.inDeviations()).value())
                    .isCloseTo(
                            three.required("smd").asDouble()
                                    / three.required("sd_all").asDouble(),
                            within(5e-12));
            assertThat(statistic(other.mantel())).isCloseTo(first.required("z").asDouble(), within(5e-12));
            assertThat(defined(other.meanDifference()).value())
                    .isCloseTo(first.required("smd").asDouble(), within(5e-12));
        }
    }

    /** Oracle: R 4.2.2, uniroot of pchisq(x, df, ncp) - p with tolerance 1e-12, printed to 12 digits. */
    @ParameterizedTest
    @CsvSource({
        "8.8, 4, 0.025, 20.3729198912",
        "24.2, 4, 0.975, 6.44396810111",
        "24.2, 4, 0.025, 43.7694662703",
        "1.2, 1, 0.025, 9.3337915311",
        "8.8, 4, 0.975, 0",
        "300, 2, 0.975, 235.004593719",
    })
    void noncentrality(double ratio, double degreesOfFreedom, double p, double expected) {
        assertThat(RSquaredChange.noncentrality(ratio, degreesOfFreedom, p)).isCloseTo(expected, within(1e-8));
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void findsThePlantedDifference() {
            var logistic = LogisticFunctioning.of(grouped(3), 20, Contrast.ALL_GROUPS, 0.95);
            var mantel = MantelFunctioning.of(grouped(3), 1, 2, 0.95);

            assertThat(defined(logistic.logOdds().get(1)).interval().lower()).isPositive();
            assertThat(Magnitude.Convention.JODOIN_GIERL.of(logistic.effect(), logistic.together(), 0.05))
                    .isEqualTo(Magnitude.LARGE);
            assertThat(Magnitude.Convention.ZUMBO_THOMAS.of(logistic.effect(), logistic.together(), 0.05))
                    .isEqualTo(Magnitude.NEGLIGIBLE);
            assertThat(Magnitude.Convention.DORANS_SCHMITT.of(mantel.inDeviations(), mantel.mantel(), 0.05))
                    .isEqualTo(Magnitude.LARGE);
        }

        @Test
        void groupsMayBeNamedInAnyOrder() {
            int[] turned = Arrays.stream(people("group")).map(g -> 2 - g).toArray();
            var plain = LogisticFunctioning.of(grouped(3), 20, Contrast.ALL_GROUPS, 0.95);
            var other = LogisticFunctioning.of(
                    new GroupedCriterion(criterion(3), 4, rest(3), turned, 3), 20, Contrast.ALL_GROUPS, 0.95);

            assertThat(statistic(other.uniform())).isCloseTo(statistic(plain.uniform()), within(1e-8));
            assertThat(statistic(other.nonUniform())).isCloseTo(statistic(plain.nonUniform()), within(1e-8));
            for (int g = 0; g < 3; g++) {
                var here = defined(plain.logOdds().get(g));
                var there = defined(other.logOdds().get(2 - g));
                assertThat(there.value()).isCloseTo(here.value(), within(1e-8));
                assertThat(there.standardError()).isCloseTo(here.standardError(), within(1e-8));
            }
        }

        @Test
        void theLogOddsOfAllGroupsBalance() {
            var logOdds = LogisticFunctioning.of(grouped(1), 20, Contrast.ALL_GROUPS, 0.95)
                    .logOdds();
            double sum = 110 * defined(logOdds.get(0)).value()
                    + 80 * defined(logOdds.get(1)).value()
                    + 50 * defined(logOdds.get(2)).value();

            assertThat(sum).isCloseTo(0, within(1e-9));
        }

        @Test
        void turningTheLevelsRoundTurnsTheSign() {
            int[] turned = Arrays.stream(criterion(3)).map(k -> 3 - k).toArray();
            var up = MantelFunctioning.of(grouped(3), 1, 0, 0.95);
            var down = MantelFunctioning.of(new GroupedCriterion(turned, 4, rest(3), people("group"), 3), 1, 0, 0.95);

            assertThat(statistic(down.mantel())).isCloseTo(-statistic(up.mantel()), within(1e-12));
            assertThat(defined(down.meanDifference()).value())
                    .isCloseTo(-defined(up.meanDifference()).value(), within(1e-12));
        }

        /** Only the order of the rest scores matters to strata. */
        @Test
        void strataDoNotChangeWithTheUnitOfTheScore() {
            double[] cubed = Arrays.stream(rest(3)).map(x -> x * x * x - 5).toArray();

            assertThat(MantelFunctioning.of(
                            new GroupedCriterion(criterion(3), 4, cubed, people("group"), 3), 1, 5, 0.95))
                    .isEqualTo(MantelFunctioning.of(grouped(3), 1, 5, 0.95));
        }

        @Test
        void thinScoresAreJoined() {
            var exact = MantelFunctioning.of(grouped(3), 1, 0, 0.95);
            var joined = MantelFunctioning.of(grouped(3), 1, 10, 0.95);

            assertThat(joined.strata()).isLessThan(exact.strata());
            assertThat(joined.compared()).isEqualTo(240);
        }

        /** 1,000 seeded forms without a difference, 3 groups of 40: the standard error of a share of 0.05 is 0.007. */
        @Tag("slow")
        @Test
        void alarmsAsPromised() {
            var random = new Random(77);
            var alarms = new int[3];
            int covered = 0;
            for (int r = 0; r < 1000; r++) {
                var criterion = drawn(random, 120, 0);
                var logistic = LogisticFunctioning.of(criterion, 20, Contrast.FIRST_GROUP, 0.95);
                var mantel = MantelFunctioning.of(criterion, 1, 3, 0.95);
                alarms[0] += logistic.uniform().rejectsAt(0.05) ? 1 : 0;
                alarms[1] += logistic.nonUniform().rejectsAt(0.05) ? 1 : 0;
                alarms[2] += mantel.mantel().rejectsAt(0.05) ? 1 : 0;
                covered += defined(mantel.meanDifference()).interval().contains(0) ? 1 : 0;
            }

            assertThat(alarms[0] / 1000.0).isBetween(0.03, 0.08);
            assertThat(alarms[1] / 1000.0).isBetween(0.03, 0.08);
            assertThat(alarms[2] / 1000.0).isBetween(0.03, 0.07);
            assertThat(covered / 1000.0).isBetween(0.92, 0.97);
        }

        /** 500 seeded forms of 240 people with a difference; the truth from one of 60,000. */
        @Tag("slow")
        @Test
        void effectsCover() {
            double truth = effect(drawn(new Random(78), 60_000, 0.8)).value();
            var random = new Random(79);
            long hits = IntStream.range(0, 500)
                    .filter(r -> effect(drawn(random, 240, 0.8)).interval().contains(truth))
                    .count();

            assertThat(truth).isBetween(0.01, 0.05);
            assertThat(hits / 500.0).isBetween(0.92, 0.98);
        }

        private Estimate.Defined effect(GroupedCriterion criterion) {
            return defined(LogisticFunctioning.of(criterion, 20, Contrast.FIRST_GROUP, 0.95)
                    .effect());
        }

        private GroupedCriterion drawn(Random random, int people, double shift) {
            var group = IntStream.range(0, people).map(i -> i % 3).toArray();
            var rest = new double[people];
            var levels = new int[people];
            for (int i = 0; i < people; i++) {
                double person = random.nextGaussian() + (group[i] == 2 ? 0.5 : 0);
                rest[i] = Math.round(4 * person);
                double u = random.nextDouble();
                double logistic = Math.log(u / (1 - u)) + 0.4 * rest[i] + (group[i] == 1 ? shift : 0);
                levels[i] = logistic < -1.5 ? 0 : logistic < 0.5 ? 1 : logistic < 2 ? 2 : 3;
            }
            return new GroupedCriterion(levels, 4, rest, group, 3);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void thinGroups() {
            var twoLeft = LogisticFunctioning.of(grouped(3), 60, Contrast.ALL_GROUPS, 0.95);
            var oneLeft = LogisticFunctioning.of(grouped(3), 100, Contrast.ALL_GROUPS, 0.95);

            assertThat(twoLeft.thinGroups()).isEqualTo(List.of(2));
            assertThat(twoLeft.logOdds().get(2)).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
            assertThat(((TestResult.Tested) twoLeft.uniform()).degreesOfFreedom())
                    .isEqualTo(1);
            assertThat(oneLeft.uniform()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
            assertThat(oneLeft.effect()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void constantCriterion() {
            var constant = new GroupedCriterion(new int[240], 4, rest(3), people("group"), 3);

            assertThat(LogisticFunctioning.of(constant, 20, Contrast.ALL_GROUPS, 0.95)
                            .together())
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
            assertThat(MantelFunctioning.of(constant, 1, 0, 0.95).mantel())
                    .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        }

        @Test
        void aGroupAllAtTheTop() {
            int[] levels = criterion(3);
            int[] group = people("group");
            int[] raised = IntStream.range(0, 240)
                    .map(i -> group[i] == 2 ? 3 : levels[i])
                    .toArray();
            var functioning = LogisticFunctioning.of(
                    new GroupedCriterion(raised, 4, rest(3), group, 3), 20, Contrast.FIRST_GROUP, 0.95);

            assertThat(functioning.uniform()).isEqualTo(TestResult.untested(Reason.ON_THE_BOUNDARY));
            assertThat(functioning.logOdds().get(1)).isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
            assertThat(functioning.models().get(1).trace()).isNotEmpty();
        }

        @Test
        void nobodyOnTheOtherSide() {
            var apart = new GroupedCriterion(
                    new int[] {0, 1, 1, 0}, 2, new double[] {1, 1, 2, 2}, new int[] {0, 0, 1, 1}, 2);

            assertThat(MantelFunctioning.of(apart, 1, 0, 0.95).mantel()).isEqualTo(TestResult.untested(Reason.TOO_FEW));
        }

        @Test
        void aGroupAgainstItself() {
            assertThatThrownBy(() -> MantelFunctioning.between(grouped(3), 1, 1, 0, 0.95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("group 1 against itself");
        }

        @Test
        void peopleOffTheScale() {
            assertThatThrownBy(() -> new GroupedCriterion(new int[] {1, 4}, 4, new double[2], new int[] {0, 1}, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("person 1: level 4");
        }
    }
}

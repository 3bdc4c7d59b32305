package org.thangdo.stats.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;

class KitagawaTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(500, 1);

    /** Two groups of which one comes and one goes; worked by hand below. */
    private static final List<GroupShare> TURNOVER = List.of(
            new GroupShare("closed", 50, 5, 0, 0),
            new GroupShare("kept", 50, 20, 50, 25),
            new GroupShare("opened", 0, 0, 50, 15));

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /**
         * By hand: R₀ = .25, R₁ = .40. Rate: (.5 − .4)(.5 + .5)/2 = .05. Composition: leaving −.5 × .1 and coming .5 ×
         * .3, together .10.
         */
        @Test
        void aGroupThatComesOrGoesIsComposition() {
            var found = Kitagawa.of(TURNOVER, BOOTSTRAP, 0.95);

            assertThat(value(found.change())).isCloseTo(0.15, within(1e-12));
            assertThat(value(found.rate())).isCloseTo(0.05, within(1e-12));
            assertThat(value(found.composition())).isCloseTo(0.10, within(1e-12));
            assertThat(value(found.turnover())).isCloseTo(0.10, within(1e-12));
        }

        /** By hand: E = −.5 × .1 + .5 × .3 = .10, C = .5 × .1 = .05, I = 0. */
        @Test
        void threefoldTakesThemAsEndowments() {
            var found = Oaxaca.threefold(TURNOVER, BOOTSTRAP, 0.95);

            assertThat(value(found.endowments())).isCloseTo(0.10, within(1e-12));
            assertThat(value(found.coefficients())).isCloseTo(0.05, within(1e-12));
            assertThat(value(found.interaction())).isCloseTo(0, within(1e-12));
        }

        /** The change is a difference of two independent shares; its standard error is known. */
        @Test
        void standardErrorOfTheChangeIsThatOfADifferenceOfShares() {
            var found = (Estimate.Defined) Kitagawa.of(random(new Random(3), 6), new Bootstrap(4000, 2), 0.95)
                    .change();
            var all = random(new Random(3), 6).stream().reduce(GroupShare::plus).orElseThrow();
            double p = (double) all.top() / all.people();
            double q = (double) all.topNow() / all.peopleNow();
            double error = Math.sqrt(p * (1 - p) / all.people() + q * (1 - q) / all.peopleNow());

            assertThat(found.standardError()).isCloseTo(error, within(4 * error / Math.sqrt(8000)));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @RepeatedTest(50)
        void totalIsTheSumOfItsParts(RepetitionInfo repetition) {
            var groups = random(new Random(repetition.getCurrentRepetition()), 8);
            var found = Kitagawa.of(groups, new Bootstrap(100, 1), 0.95);
            var threefold = Oaxaca.threefold(groups, new Bootstrap(100, 1), 0.95);
            double change = value(found.change());

            assertThat(value(found.composition()) + value(found.rate())).isCloseTo(change, within(1e-14));
            assertThat(value(threefold.endowments()) + value(threefold.coefficients()) + value(threefold.interaction()))
                    .isCloseTo(change, within(1e-14));
            assertThat(value(threefold.endowments()) + value(threefold.interaction()) / 2)
                    .as("Kitagawa shares the interaction equally")
                    .isCloseTo(value(found.composition()), within(1e-14));
            assertThat(found.parts().stream()
                            .mapToDouble(part -> orZero(part.composition()) + orZero(part.rate()))
                            .sum())
                    .isCloseTo(change, within(1e-14));
        }

        @Test
        void backwardsIsTheNegative() {
            var groups = random(new Random(5), 8);
            var back = groups.stream()
                    .map(g -> new GroupShare(g.group(), g.peopleNow(), g.topNow(), g.people(), g.top()))
                    .toList();

            assertThat(value(Kitagawa.of(back, BOOTSTRAP, 0.95).rate()))
                    .isCloseTo(-value(Kitagawa.of(groups, BOOTSTRAP, 0.95).rate()), within(1e-15));
            assertThat(value(Kitagawa.of(back, BOOTSTRAP, 0.95).composition()))
                    .isCloseTo(-value(Kitagawa.of(groups, BOOTSTRAP, 0.95).composition()), within(1e-15));
        }

        @Test
        void orderOfTheGroupsDoesNotMatter() {
            var groups = new ArrayList<>(random(new Random(6), 8));
            var whole = Kitagawa.of(groups, BOOTSTRAP, 0.95);
            Collections.shuffle(groups, new Random(7));

            assertThat(Kitagawa.of(groups, BOOTSTRAP, 0.95)).isEqualTo(whole);
        }

        @Test
        void noMoveInsideGroupsNoRate() {
            var groups = List.of(new GroupShare("a", 100, 10, 50, 5), new GroupShare("b", 100, 40, 150, 60));
            var found = Kitagawa.of(groups, BOOTSTRAP, 0.95);

            assertThat(value(found.rate())).isCloseTo(0, within(1e-15));
            assertThat(value(found.composition())).isCloseTo(value(found.change()), within(1e-15));
            assertThat(value(found.turnover())).isZero();
        }

        /** Coverage of the rate component, three groups of about 60, 100 and 40 people, nominal 95 %: measured .959. */
        @Test
        @Tag("slow")
        void coversWhatItPromises() {
            double covered = DecompositionCoverage.ofRate(new SeededRandom(99), 1000);

            assertThat(covered).isBetween(0.93, 0.97);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void aPeriodWithoutPeople() {
            var found = Kitagawa.of(List.of(new GroupShare("a", 10, 2, 0, 0)), BOOTSTRAP, 0.95);

            assertThat(found.change()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(found.rate()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(Oaxaca.threefold(List.of(), BOOTSTRAP, 0.95).change())
                    .isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }

        @Test
        void aGroupInOnePeriodHasNoRate() {
            var parts = Kitagawa.of(TURNOVER, BOOTSTRAP, 0.95).parts();

            assertThat(parts.get(0).rate()).isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
            assertThat(parts.get(1).rate()).isInstanceOf(Estimate.Defined.class);
        }

        @Test
        void moreAtTheTopThanPeople() {
            assertThatThrownBy(() -> new GroupShare("a", 10, 11, 5, 1))
                    .hasMessage("group a: 11 of 10 at the top before, 1 of 5 after");
        }
    }

    private static double orZero(Estimate estimate) {
        return estimate instanceof Estimate.Defined defined ? defined.value() : 0;
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    /** About one group in six exists in one period only. */
    private static List<GroupShare> random(Random random, int groups) {
        var all = new ArrayList<GroupShare>();
        all.add(new GroupShare("always", 40, 11, 50, 19));
        for (int g = 0; g < groups; g++) {
            int before = random.nextInt(12) == 0 ? 0 : 5 + random.nextInt(60);
            int after = random.nextInt(12) == 0 ? 0 : 5 + random.nextInt(60);
            all.add(new GroupShare("g" + g, before, random.nextInt(before + 1), after, random.nextInt(after + 1)));
        }
        return all;
    }
}

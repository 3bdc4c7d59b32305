package org.thangdo.stats.multitrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.multitrait.MultitraitJackknife.Jackknifed;

class MultitraitTest {

    /** Levels of each person by each of two raters, one occasion. @param levels shape (people, raters, criteria) */
    private static MultitraitForms forms(int[][][] levels, int categories) {
        int raters = levels[0].length;
        int size = levels.length * raters;
        var forms = new byte[size][levels[0][0].length];
        for (int f = 0; f < size; f++) {
            for (int c = 0; c < forms[f].length; c++) {
                forms[f][c] = (byte) levels[f / raters][f % raters][c];
            }
        }
        return new MultitraitForms(
                IntStream.range(0, size).map(f -> f / raters).toArray(),
                new int[size],
                IntStream.range(0, size).map(f -> f % raters).toArray(),
                new int[size],
                forms,
                0,
                categories);
    }

    /**
     * Appraisals of normal parts on many levels, so that levels are nearly the parts: general 1, own ½, halo 0.8, severity 0.6,
     * chance 0.7 (standard deviations).
     */
    private static MultitraitForms simulated(int people, int occasions, int criteria, long seed) {
        var random = new Random(seed);
        int raters = 6;
        int size = people * occasions * raters;
        var person = new int[size];
        var occasion = new int[size];
        var rater = new int[size];
        var levels = new byte[size][criteria];
        var severe = new double[40];
        for (int r = 0; r < severe.length; r++) {
            severe[r] = 0.6 * random.nextGaussian();
        }
        int f = 0;
        for (int i = 0; i < people; i++) {
            double general = random.nextGaussian();
            double[] own = IntStream.range(0, criteria)
                    .mapToDouble(c -> 0.5 * random.nextGaussian())
                    .toArray();
            for (int o = 0; o < occasions; o++) {
                int[] chosen =
                        random.ints(0, severe.length).distinct().limit(raters).toArray();
                for (int k = 0; k < raters; k++) {
                    person[f] = i;
                    occasion[f] = o;
                    rater[f] = chosen[k];
                    double halo = 0.8 * random.nextGaussian();
                    for (int c = 0; c < criteria; c++) {
                        double x = general + own[c] + halo + severe[rater[f]] + 0.7 * random.nextGaussian();
                        levels[f][c] = (byte) Math.max(0, Math.min(120, Math.round(60 + 10 * x)));
                    }
                    f++;
                }
            }
        }
        return new MultitraitForms(person, occasion, rater, new int[size], levels, 0, 121);
    }

    @Nested
    class ObeysItsLaws {

        @Test
        void identicalRatersAgreeOnEverything() {
            int[][][] levels = {{{0, 1}, {0, 1}}, {{1, 3}, {1, 3}}, {{2, 0}, {2, 0}}, {{3, 2}, {3, 2}}};
            var all = MultitraitJackknife.of(forms(levels, 4)).all();
            assertThat(all.agreedShare(0)).isCloseTo(1, within(1e-12));
            assertThat(all.agreed(0, 1)).isCloseTo(all.within(0, 1), within(1e-12));
            assertThat(all.meanReliability(1)).isCloseTo(1, within(1e-12));
            assertThat(all.ratersPerRatee(0)).isEqualTo(2);
        }

        /** By hand: deviations 1, 0, −1, 0 and 1, −1, 0, 0; mean square ½, mean product ¼, products within raters −2 of 12 pairs each. */
        @Test
        void aSmallExampleByHand() {
            var all = MultitraitJackknife.of(forms(new int[][][] {{{3}, {3}}, {{2}, {1}}, {{1}, {2}}, {{2}, {2}}}, 4))
                    .all();
            assertThat(all.within(0, 0)).isEqualTo(0.5);
            assertThat(all.agreed(0, 0)).isEqualTo(0.25);
            assertThat(all.lenient(0, 0)).isCloseTo(-4.0 / 24, within(1e-12));
            assertThat(all.commonestShare(0)).isEqualTo(0.5);
        }

        @Test
        void componentsAreThoseOfTheParts() {
            var all = MultitraitJackknife.of(simulated(4000, 2, 6, 1)).all();
            assertThat(all.agreed(0, 1) / 100).isCloseTo(1, within(0.06));
            assertThat(all.agreed(2, 2) / 100).isCloseTo(1.25, within(0.07));
            assertThat(all.lasting(2, 2) / 100).isCloseTo(1.25, within(0.07));
            assertThat(all.halo(0, 1) / 100).isCloseTo(0.64, within(0.05));
            double total = all.within(3, 3) / 100;
            assertThat(all.ownShare(3) * total).isCloseTo(0.25, within(0.03));
            assertThat(all.generalShare(3) * total).isCloseTo(1, within(0.06));
            assertThat(all.haloShare(3) * total).isCloseTo(0.64, within(0.05));
            assertThat(all.stability(3)).isCloseTo(1, within(0.02));
            assertThat(all.sharedContent(0, 1) / 100).isCloseTo(0, within(0.02));
        }

        @Test
        void theOrderOfFormsPlaysNoPart() {
            var forms = simulated(30, 2, 4, 5);
            int size = forms.size();
            int[] back = IntStream.range(0, size).map(f -> size - 1 - f).toArray();
            var turned = new MultitraitForms(
                    IntStream.of(back).map(f -> forms.person()[f]).toArray(),
                    IntStream.of(back).map(f -> forms.occasion()[f]).toArray(),
                    IntStream.of(back).map(f -> forms.rater()[f]).toArray(),
                    IntStream.of(back).map(f -> forms.stratum()[f]).toArray(),
                    IntStream.of(back).mapToObj(f -> forms.levels()[f]).toArray(byte[][]::new),
                    0,
                    121);
            var one = MultitraitJackknife.of(forms);
            var other = MultitraitJackknife.of(turned);
            assertThat(other.of(each -> each.ownShare(1)).orElseThrow().standardError())
                    .isCloseTo(one.of(each -> each.ownShare(1)).orElseThrow().standardError(), within(1e-10));
        }

        /** Leaving out a person by subtraction is the same as never having had that person, the means of strata given. */
        @Test
        void leavingOutIsCountingAgain() {
            var forms = simulated(25, 1, 3, 9);
            var whole = new PersonSums(forms);
            var without = whole.leftOut().get(24);
            double products = 0;
            int pairs = 0;
            double[][] centred = forms.centred();
            for (int f = 0; f < forms.size(); f++) {
                for (int g = 0; g < forms.size(); g++) {
                    boolean pair = forms.rater()[f] == forms.rater()[g] && forms.person()[f] != forms.person()[g];
                    if (pair && forms.person()[f] != 24 && forms.person()[g] != 24) {
                        products += centred[f][0] * centred[g][1];
                        pairs++;
                    }
                }
            }
            assertThat(without.lenient(0, 1)).isCloseTo(products / pairs, within(1e-9));
        }

        @Test
        void aTestAsksBeyondItsMargin() {
            var number = new Jackknifed(0.5, 0.1, 20);
            var above = (TestResult.Tested) number.beyond(0.3, Alternative.INCREASING);
            var below = (TestResult.Tested) number.beyond(0.3, Alternative.DECREASING);
            assertThat(above.pValue()).isCloseTo(0.0296, within(0.00005)); // R 4.2: pt(-2, 20) = 0.02963
            assertThat(above.pValue() + below.pValue()).isCloseTo(1, within(1e-12));
        }

        /** Of 95 % intervals over people, whatever many raters and two years each has. */
        @Tag("slow")
        @Test
        void intervalsCover() {
            int covered = 0;
            int agreed = 0;
            int sets = 300;
            for (int seed = 0; seed < sets; seed++) {
                var people = MultitraitJackknife.of(simulated(120, 2, 5, 1000 + seed));
                double total = 1 + 0.25 + 0.64 + 0.36 + 0.49;
                var own = (Estimate.Defined) people.estimate(each -> each.ownShare(0), 0.95);
                var share = (Estimate.Defined) people.estimate(each -> each.agreedShare(0), 0.95);
                covered += own.interval().contains(0.25 / total) ? 1 : 0;
                agreed += share.interval().contains(1.25 / total) ? 1 : 0;
            }
            assertThat(covered).as("own share, of " + sets).isBetween(sets * 91 / 100, sets * 99 / 100);
            assertThat(agreed).as("agreed share, of " + sets).isBetween(sets * 88 / 100, sets * 99 / 100);
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @Test
        void fewPeopleCarryNoInterval() {
            var few = MultitraitJackknife.of(simulated(19, 1, 3, 1));
            assertThat(few.estimate(each -> each.agreedShare(0), 0.95)).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        }

        @Test
        void constantLevelsHaveNoShares() {
            var constant = new MultitraitForms(
                    IntStream.range(0, 40).map(f -> f / 2).toArray(),
                    new int[40],
                    IntStream.range(0, 40).map(f -> f % 2).toArray(),
                    new int[40],
                    new byte[40][3],
                    0,
                    4);
            assertThat(MultitraitJackknife.of(constant).estimate(each -> each.agreedShare(0), 0.95))
                    .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
        }

        @Test
        void whatIsNoFormIsRefused() {
            assertThatThrownBy(() -> new MultitraitForms(
                            new int[1], new int[1], new int[1], new int[1], new byte[][] {{4}}, 0, 4))
                    .hasMessageContaining("not a form");
            assertThatThrownBy(() -> new MultitraitForms(
                            new int[2], new int[1], new int[1], new int[1], new byte[][] {{1}}, 0, 4))
                    .hasMessageContaining("different length");
            assertThatThrownBy(() -> new MultitraitForms(
                            new int[1], new int[1], new int[1], new int[1], new byte[][] {{1}}, 2, 4))
                    .hasMessageContaining("outcomes");
        }
    }
}

package org.thangdo.stats.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.distribution.ShareInterval;

class TransitionTableTest {

    static final TransitionTable COHEN_1960 = TransitionTable.of(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 1);

    @Nested
    @DisplayName("agrees with published numbers")
    class References {

        /** Counted by hand from Cohen (1960), table 2. */
        @Test
        void countsWhoMoved() {
            assertThat(COHEN_1960.total()).isEqualTo(200);
            assertThat(COHEN_1960.stayed()).isEqualTo(140);
            assertThat(COHEN_1960.up()).isEqualTo(42);
            assertThat(COHEN_1960.down()).isEqualTo(18);
            assertThat(COHEN_1960.before()).isEqualTo(LevelCounts.of(120, 60, 20));
            assertThat(COHEN_1960.after()).isEqualTo(LevelCounts.of(100, 60, 40));
            assertThat(value(COHEN_1960
                            .rowShares(ShareInterval.WILSON, 0.95)
                            .get(1)
                            .get(2)))
                    .isEqualTo(10 / 60.0);
        }

        /** Cohen (1960), table 2: kappa .492; and p_o = .70, p_e = .41 there. */
        @Test
        void persistenceIsCohensKappa() {
            var found = Persistence.of(COHEN_1960, BOOTSTRAP, 0.95);

            assertThat(value(found.observed())).isCloseTo(0.70, within(0.0005));
            assertThat(value(found.expected())).isCloseTo(0.41, within(0.0005));
            assertThat(value(found.kappa())).isCloseTo(0.492, within(0.0005));
            assertThat(value(found.topAgain())).isCloseTo(12 / 20.0, within(1e-12));
            assertThat(value(found.topFromBelow())).isCloseTo(28 / 180.0, within(1e-12));
        }

        /**
         * Standard error of kappa from the large-sample formula of Fleiss, Cohen and Everitt (1969), computed by hand
         * in R 4.2.2 for Cohen's table 2: .05100182. The bootstrap's has a Monte Carlo error of 1.1 % at 4,000 draws.
         */
        @Test
        void standardErrorOfKappaIsTheKnownOne() {
            var kappa = (Estimate.Defined)
                    Persistence.of(COHEN_1960, new Bootstrap(4000, 5), 0.95).kappa();

            assertThat(kappa.standardError()).isCloseTo(0.05100182, within(0.045 * 0.05100182));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void tablesAddUpInAnyOrder() {
            var a = TransitionTable.of(new long[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});

            assertThat(a.plus(COHEN_1960)).isEqualTo(COHEN_1960.plus(a));
            assertThat(a.plus(TransitionTable.empty(3))).isEqualTo(a);
            assertThat(a.plus(COHEN_1960).plus(a)).isEqualTo(a.plus(COHEN_1960.plus(a)));
        }

        @Test
        void everybodyStayedRoseOrFell() {
            var mobility = Mobility.of(COHEN_1960, BOOTSTRAP, 0.95);

            assertThat(value(mobility.stayed()) + value(mobility.up()) + value(mobility.down()))
                    .isCloseTo(1, within(1e-15));
            assertThat(value(mobility.net())).isCloseTo(value(mobility.up()) - value(mobility.down()), within(1e-15));
        }

        @Test
        void levelsDealtAnewDoNotPersist() {
            var dealt = TransitionTable.of(new long[][] {{10, 20, 70}, {20, 40, 140}, {70, 140, 490}});
            var found = Persistence.of(dealt, BOOTSTRAP, 0.95);

            assertThat(value(found.kappa())).isCloseTo(0, within(1e-12));
            assertThat(value(found.ratio())).isCloseTo(1, within(1e-12));
            assertThat(value(found.topAdvantage())).isCloseTo(0, within(1e-12));
            assertThat(((Estimate.Defined) found.kappa()).interval().contains(0))
                    .isTrue();
        }
    }

    @Nested
    @DisplayName("covers what it promises")
    class Coverage {

        private static final long[] POPULATION = {12, 8, 4, 1, 6, 40, 24, 10, 3, 22, 120, 55, 1, 8, 50, 90};

        /** Kappa of 100 subjects drawn from a population of known kappa, nominal 95 %, 1,000 tables: measured .944. */
        @Test
        @Tag("slow")
        void ofKappa() {
            double truth =
                    value(Persistence.of(table(POPULATION), BOOTSTRAP, 0.95).kappa());
            var random = new SeededRandom(5);
            int covered = 0;
            for (int study = 0; study < 1000; study++) {
                var kappa = Persistence.of(table(random.multinomial(100, POPULATION)), new Bootstrap(999, study), 0.95)
                        .kappa();
                covered += kappa instanceof Estimate.Defined d && d.interval().contains(truth) ? 1 : 0;
            }
            assertThat(covered / 1000.0).isBetween(0.93, 0.97);
        }

        private static TransitionTable table(long[] cells) {
            var rows = new long[4][];
            Arrays.setAll(rows, i -> Arrays.copyOfRange(cells, 4 * i, 4 * i + 4));
            return TransitionTable.of(rows);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void nobodyInBothPeriods() {
            var nobody = TransitionTable.empty(4);

            assertThat(Mobility.of(nobody, BOOTSTRAP, 0.95).net()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(Persistence.of(nobody, BOOTSTRAP, 0.95).kappa()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(nobody.rowShares(ShareInterval.WILSON, 0.95).get(0).get(0))
                    .isEqualTo(Estimate.undefined(Reason.NO_DATA));
        }

        @Test
        void everybodyAtOneLevel() {
            var found = Persistence.of(TransitionTable.of(new long[][] {{0, 0}, {0, 40}}), BOOTSTRAP, 0.95);

            assertThat(found.kappa()).isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
        }

        @Test
        void nobodyAtTheTopBefore() {
            var found = Persistence.of(
                    TransitionTable.of(new long[][] {{20, 5, 1}, {6, 20, 2}, {0, 0, 0}}), BOOTSTRAP, 0.95);

            assertThat(found.topAgain()).isEqualTo(Estimate.undefined(Reason.EMPTY_GROUP));
            assertThat(found.kappa()).isInstanceOf(Estimate.Defined.class);
        }

        @Test
        void aTableIsSquare() {
            assertThatThrownBy(() -> TransitionTable.of(new long[][] {{1, 2}, {3}}))
                    .hasMessage("not a square table of counts: [[1, 2], [3]]");
        }
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }
}

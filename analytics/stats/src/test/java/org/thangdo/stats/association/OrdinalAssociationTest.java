package org.thangdo.stats.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Samples;
import org.thangdo.stats.distribution.LevelCounts;

/** Published figures are in {@code distribution-reference.json}. */
class OrdinalAssociationTest {

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @ParameterizedTest
        @EnumSource
        void turningTheColumnsRoundTurnsTheSign(OrdinalAssociation association) {
            var random = new Random(101);
            for (int trial = 0; trial < 50; trial++) {
                var rows = Samples.groups(random, 3, 4);
                var turned = rows.stream().map(Samples::reversed).toList();

                assertThat(value(association, new CrossTable(turned)))
                        .isCloseTo(-value(association, new CrossTable(rows)), within(1e-12));
            }
        }

        @Test
        void kendallsFamilyHangsTogether() {
            var random = new Random(102);
            for (int trial = 0; trial < 50; trial++) {
                var table = new CrossTable(Samples.groups(random, 3, 4));
                double columns = value(OrdinalAssociation.SOMERS_D_OF_COLUMNS, table);
                double rows = value(OrdinalAssociation.SOMERS_D_OF_ROWS, table);
                double tau = value(OrdinalAssociation.TAU_B, table);

                assertThat(tau * tau).isCloseTo(columns * rows, within(1e-12));
                assertThat(value(OrdinalAssociation.SOMERS_D_OF_ROWS, table.transposed()))
                        .isCloseTo(columns, within(1e-12));
                assertThat(Math.abs(value(OrdinalAssociation.GAMMA, table))).isGreaterThanOrEqualTo(Math.abs(tau));
            }
        }

        @ParameterizedTest
        @EnumSource
        void perfectOrderIsOne(OrdinalAssociation association) {
            var table = CrossTable.of(LevelCounts.of(7, 0, 0), LevelCounts.of(0, 7, 0), LevelCounts.of(0, 0, 7));
            var estimate = (Estimate.Defined) association.of(table, 0.95);

            assertThat(estimate.value()).isCloseTo(1, within(1e-12));
            assertThat(estimate.interval().lower()).isLessThan(0.95);
        }

        /** 2,000 seeded tables of 100 subjects, a moderate association: the standard error of a coverage is 0.005. */
        @Tag("slow")
        @ParameterizedTest
        @EnumSource
        void coversAsPromised(OrdinalAssociation association) {
            double[] shares = {0.10, 0.12, 0.04, 0.06, 0.20, 0.12, 0.02, 0.14, 0.20};
            double truth = association.value(shares, 3);
            var random = new Random(103);
            long hits = IntStream.range(0, 2000)
                    .mapToObj(i -> table(Samples.draw(random, shares, 100)))
                    .filter(table -> ((Estimate.Defined) association.of(table, 0.95))
                            .interval()
                            .contains(truth))
                    .count();

            assertThat(hits / 2000.0).isBetween(0.93, 0.975);
        }

        private static CrossTable table(LevelCounts cells) {
            return new CrossTable(IntStream.range(0, 3)
                    .mapToObj(i -> new LevelCounts(cells.counts().subList(3 * i, 3 * i + 3)))
                    .toList());
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @ParameterizedTest
        @EnumSource
        void nothingVaries(OrdinalAssociation association) {
            var nobody = CrossTable.of(LevelCounts.empty(2), LevelCounts.empty(2));
            var oneColumn = new CrossTable(List.of(LevelCounts.of(0, 4), LevelCounts.of(0, 6)));

            assertThat(association.of(nobody, 0.95)).isEqualTo(Estimate.undefined(Reason.NO_DATA));
            assertThat(association.of(oneColumn, 0.95)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
            assertThat(association.of(oneColumn.transposed(), 0.95)).isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
        }
    }

    private static double value(OrdinalAssociation association, CrossTable table) {
        return ((Estimate.Defined) association.of(table, 0.95)).value();
    }
}

package org.thangdo.stats.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

class LevelOrderTest {

    private static final Bootstrap DRAWS = new Bootstrap(199, 3);

    /** Oracle: R 4.2.2 {@code cor(v, l, method = "spearman")}. */
    @Test
    void correlationOfRanks() {
        double[] value = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        int[] level = {1, 0, 1, 1, 2, 2, 0, 2, 1, 0, 2, 1};
        var found = LevelOrder.of(people(value), level, Better.HIGHER, 0.95, DRAWS);

        assertThat(((Estimate.Defined) found.correlation()).value()).isCloseTo(0.7228063223242, within(5e-12));
    }

    @Test
    void aFallingMeanIsNamedAndPooled() {
        double[] value = {1, 3, 8, 10, 4, 6, 11, 13, 12, 14};
        int[] level = {0, 0, 1, 1, 2, 2, 3, 3, 3, 3};
        var found = LevelOrder.of(people(value), level, Better.HIGHER, 0.95, DRAWS);

        assertThat(found.levels().stream().map(LevelOrder.Level::breaks)).containsExactly(false, false, true, false);
        assertThat(found.levels().stream().map(LevelOrder.Level::rising)).containsExactly(2.0, 7.0, 7.0, 12.5);
        assertThat(LevelOrder.of(people(value), level, Better.LOWER, 0.95, DRAWS).levels().stream()
                        .map(LevelOrder.Level::breaks))
                .containsExactly(false, true, false, true);
    }

    /** 300 histories without any relation: false alarms at 5 % although each person counts three times. */
    @Test
    void keepsItsSizeWithPeopleWhoComeBack() {
        var random = new SeededRandom(6);
        int alarms = 0;
        int found = 0;
        for (int history = 0; history < 300; history++) {
            var data = PlantedNorms.NORMAL.draw(40, 3, 0.5, random);
            int[] level = IntStream.range(0, data.size())
                    .map(row -> 1 + (int) random.binomial(2, 0.4))
                    .toArray();
            alarms += test(data, level).rejectsAt(0.05) ? 1 : 0;
            var against = data.withValues(row -> data.value(row) - 6 * level[row]);
            found += test(against, level).rejectsAt(0.05) ? 1 : 0;
        }

        assertThat(alarms / 300.0).isBetween(0.02, 0.09);
        assertThat(found / 300.0).isGreaterThan(0.8);
    }

    @Test
    void refusals() {
        var ten = people(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

        assertThat(LevelOrder.of(ten, new int[10], Better.HIGHER, 0.95, DRAWS).test())
                .isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        assertThat(LevelOrder.of(people(new double[] {1, 2}), new int[] {0, 1}, Better.HIGHER, 0.95, DRAWS)
                        .correlation())
                .isEqualTo(Estimate.undefined(Reason.TOO_FEW));
        assertThat(LevelOrder.of(
                                people(new double[10]),
                                new int[] {0, 1, 0, 1, 0, 1, 0, 1, 0, 1},
                                Better.HIGHER,
                                0.95,
                                DRAWS)
                        .correlation())
                .isEqualTo(Estimate.undefined(Reason.NO_VARIATION));
    }

    private static TestResult test(PersonPeriods data, int[] level) {
        return LevelOrder.of(data, level, Better.HIGHER, 0.95, DRAWS).test();
    }

    private static PersonPeriods people(double[] value) {
        return PersonPeriods.of(IntStream.range(0, value.length).toArray(), new int[value.length], value);
    }
}

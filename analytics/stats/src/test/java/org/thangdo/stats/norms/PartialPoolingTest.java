package org.thangdo.stats.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.norms.PartialPooling.Own;

class PartialPoolingTest {

    /** Positions that differ by no more than their errors are one; the better known pulls less than the thin one. */
    @Test
    void theThinnerIsPulledMore() {
        var pooled = PartialPooling.of(List.of(new Own("a", 10, 0.5), new Own("b", 20, 4), new Own("c", 12, 0.5)), 0.95)
                .orElseThrow();

        assertThat(pooled.pulled().get(1).shrinkage())
                .isGreaterThan(3 * pooled.pulled().get(0).shrinkage());
        assertThat(value(pooled, 1)).isBetween(pooled.mean(), 20.0);
        assertThat(PartialPooling.of(List.of(new Own("a", 10, 1), new Own("b", 10.2, 1), new Own("c", 9.9, 1)), 0.95)
                        .orElseThrow()
                        .pulled())
                .allSatisfy(one -> assertThat(one.shrinkage()).isEqualTo(1));
    }

    /** Five positions, errors 0.5 to 3 round a spread of 1.5: over 2,000 histories intervals hold the true values. */
    @Test
    void intervalsHoldAndThinOnesAreNearer() {
        var random = new SeededRandom(8);
        double[] errors = {0.5, 0.8, 1, 2, 3};
        int held = 0;
        double own = 0;
        double pulled = 0;
        for (int history = 0; history < 2000; history++) {
            var positions = new ArrayList<Own>();
            var truth = new double[errors.length];
            for (int i = 0; i < errors.length; i++) {
                truth[i] = 50 + 1.5 * PlantedNorms.normal(random);
                positions.add(new Own("p" + i, truth[i] + errors[i] * PlantedNorms.normal(random), errors[i]));
            }
            var pooled = PartialPooling.of(positions, 0.95).orElseThrow();
            for (int i = 0; i < errors.length; i++) {
                var estimate = (Estimate.Defined) pooled.pulled().get(i).estimate();
                held += estimate.interval().contains(truth[i]) ? 1 : 0;
            }
            own += square(positions.get(4).value() - truth[4]);
            pulled += square(value(pooled, 4) - truth[4]);
        }

        assertThat(held / 10000.0).isBetween(0.93, 0.985);
        assertThat(pulled).isLessThan(own / 2);
    }

    @Test
    void twoPositionsAreNotPooled() {
        assertThat(PartialPooling.of(List.of(new Own("a", 1, 1), new Own("b", 2, 1)), 0.95))
                .isEmpty();
    }

    @Test
    void theOrderOfPositionsDoesNotMatter() {
        var a = new Own("a", 10, 0.5);
        var b = new Own("b", 20, 4);
        var c = new Own("c", 12, 0.5);

        assertThat(value(PartialPooling.of(List.of(a, b, c), 0.95).orElseThrow(), 1))
                .isCloseTo(value(PartialPooling.of(List.of(c, a, b), 0.95).orElseThrow(), 2), within(1e-9));
    }

    private static double value(PartialPooling pooled, int position) {
        return ((Estimate.Defined) pooled.pulled().get(position).estimate()).value();
    }

    private static double square(double x) {
        return x * x;
    }
}

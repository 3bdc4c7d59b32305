package org.thangdo.charts.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Labels that would cover each other move apart, no farther than they must. */
class TicksTest {

    @Test
    @DisplayName("two at one place share the way; what has room stays")
    void shared() {
        assertThat(Ticks.apart(new double[] {20, 50, 50}, 10, 0, 100)).containsExactly(20, 45, 55);
    }

    @Test
    @DisplayName("at an end they all move inwards")
    void end() {
        assertThat(Ticks.apart(new double[] {-5, 0, 1}, 10, 0, 100)).containsExactly(0, 10, 20);
    }

    @Test
    @DisplayName("neighbours keep their distance, and none is away from its place that could go nearer")
    void least() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            double[] middles = random.doubles(8, 0, 100).sorted().toArray();
            double[] heights = random.doubles(8, 4, 12).toArray();
            double[] moved = Ticks.apart(middles, heights, -60, 160);
            for (int i = 1; i < moved.length; i++) {
                assertThat(moved[i] - moved[i - 1]).isGreaterThanOrEqualTo((heights[i] + heights[i - 1]) / 2 - 1e-9);
            }
            assertThat(Arrays.stream(moved).sum())
                    .isCloseTo(Arrays.stream(middles).sum(), within(1e-9));
            for (int i = 0; i < moved.length; i++) {
                double way = Math.signum(middles[i] - moved[i]) * 1e-3;
                boolean free = way == 0
                        || way > 0 && (i + 1 == moved.length || moved[i + 1] - moved[i] > gap(heights, i) + 1e-2)
                        || way < 0 && (i == 0 || moved[i] - moved[i - 1] > gap(heights, i - 1) + 1e-2);
                assertThat(!free || Math.abs(middles[i] - moved[i]) < 1e-9).isTrue();
            }
        }
    }

    private static double gap(double[] heights, int below) {
        return (heights[below] + heights[below + 1]) / 2;
    }
}

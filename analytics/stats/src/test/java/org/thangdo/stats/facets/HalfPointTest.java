package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where the expected rating passes from level to level. */
class HalfPointTest {

    private static List<CategoryUse> group(int group, int[] levels, double... thresholds) {
        var uses = new ArrayList<CategoryUse>();
        for (int j = 0; j < levels.length; j++) {
            double threshold = j == 0 ? 0 : thresholds[j - 1];
            uses.add(new CategoryUse(group, levels[j], 10, 0.2, 0, 1, threshold, 0.1));
        }
        return uses;
    }

    /** Expected level, written out from the model. */
    private static double expected(int[] levels, double[] thresholds, double place) {
        double exponent = levels[0] * place;
        double total = Math.exp(exponent);
        double sum = levels[0] * total;
        for (int j = 1; j < levels.length; j++) {
            exponent += (levels[j] - levels[j - 1]) * place - thresholds[j - 1];
            total += Math.exp(exponent);
            sum += levels[j] * Math.exp(exponent);
        }
        return sum / total;
    }

    @Test
    @DisplayName("of two levels the half-point is the threshold")
    void dichotomous() {
        var points = HalfPoint.of(group(0, new int[] {0, 1}, 0.7));
        assertThat(points).hasSize(1);
        assertThat(points.get(0).place()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    @DisplayName("the expected rating is half way there, and half-points rise even where thresholds do not")
    void half() {
        int[] levels = {0, 1, 2, 4};
        double[] thresholds = {-0.4, -1.3, 1.9};
        var points = HalfPoint.of(group(0, levels, thresholds));
        assertThat(points).extracting(HalfPoint::above).containsExactly(1, 2, 4);
        double before = Double.NEGATIVE_INFINITY;
        for (HalfPoint point : points) {
            double half = (point.below() + point.above()) / 2.0;
            assertThat(expected(levels, thresholds, point.place())).isCloseTo(half, within(1e-9));
            assertThat(point.place()).isGreaterThan(before);
            before = point.place();
        }
    }

    @Test
    @DisplayName("of two groups that mirror each other the middle is 0; one level or none has no half-point")
    void groups() {
        var uses = new ArrayList<>(group(0, new int[] {0, 1, 2, 3}, -2, 0.5, 1));
        uses.addAll(group(1, new int[] {0, 1, 2, 3}, -1, -0.5, 2));
        assertThat(HalfPoint.of(uses).get(1).place()).isCloseTo(0, within(1e-12));
        assertThat(HalfPoint.of(group(0, new int[] {2}))).isEmpty();
        assertThat(HalfPoint.of(List.of())).isEmpty();
    }
}

package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The place on the logit scale where the expected rating passes from one level to the next: half way between the two, for a
 * ratee, a rater and a criterion that are average but for this place. Unlike thresholds, half-points always rise.
 *
 * <p>Where threshold groups differ, the expectation is the mean over the groups.
 *
 * <p>Reference: Wright and Masters (1982), <i>Rating Scale Analysis</i>; Linacre, FACETS manual, "Rasch-half-point thresholds".
 *
 * @param below level below, 0 the lowest
 * @param above the next level that occurs
 * @param place {@code θ − Σ β} in logits
 */
public record HalfPoint(int below, int above, double place) {

    private static final double FARTHEST = 100;
    private static final int HALVINGS = 60;

    /** Between all levels that occur, rising; none where one level occurs. */
    public static List<HalfPoint> of(List<CategoryUse> uses) {
        var levels = new TreeSet<Integer>();
        var byGroup = new TreeMap<Integer, List<CategoryUse>>();
        for (CategoryUse use : uses) {
            levels.add(use.level());
            byGroup.computeIfAbsent(use.group(), group -> new ArrayList<>()).add(use);
        }
        var groups = byGroup.values().stream().map(HalfPoint::expectation).toList();
        var points = new ArrayList<HalfPoint>();
        for (int above : levels) {
            Integer below = levels.lower(above);
            if (below != null) {
                double half = (below + above) / 2.0;
                if (mean(groups, -FARTHEST) < half && mean(groups, FARTHEST) > half) {
                    points.add(new HalfPoint(below, above, place(groups, half)));
                }
            }
        }
        return points;
    }

    private static StepScale.Expectation expectation(List<CategoryUse> group) {
        var scale = new StepScale(group.stream().mapToInt(CategoryUse::level).toArray());
        return scale.expectation(
                group.stream().skip(1).mapToDouble(CategoryUse::threshold).toArray());
    }

    private static double mean(List<StepScale.Expectation> groups, double place) {
        double sum = 0;
        for (var group : groups) {
            group.place(place);
            sum += group.mean;
        }
        return sum / groups.size();
    }

    private static double place(List<StepScale.Expectation> groups, double half) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            if (mean(groups, middle) < half) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}

package org.thangdo.criteria.weights;

import java.util.List;

/**
 * Weights from points. In <b>swing</b> weighting one imagines every criterion at its worst, gives 100 points to the one whose
 * change from worst to best matters most, and to each other its share of 100; in <b>direct</b> weighting points are simply
 * shared out. The arithmetic is the same, the question asked is not. Edwards and Barron (1994), <i>SMARTS and SMARTER</i>,
 * Organizational Behavior and Human Decision Processes 60.
 */
public final class Points {

    /** Points of the swing that matters most. */
    public static final double FULL_SWING = 100;

    private Points() {}

    /**
     * Swing weights.
     *
     * @param points shape (criteria), each in [0, 100], the largest 100
     */
    public static CriterionWeights swing(List<String> criteria, List<Double> points) {
        if (points.stream().mapToDouble(each -> each).max().orElse(0) != FULL_SWING) {
            throw new IllegalArgumentException("the swing that matters most has 100 points, not " + points);
        }
        return CriterionWeights.inProportion(criteria, points);
    }

    /**
     * Direct weights.
     *
     * @param points shape (criteria), each {@code >= 0}, not all 0
     */
    public static CriterionWeights direct(List<String> criteria, List<Double> points) {
        return CriterionWeights.inProportion(criteria, points);
    }
}

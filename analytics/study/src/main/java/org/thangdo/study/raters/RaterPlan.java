package org.thangdo.study.raters;

import java.util.Optional;

/**
 * How judgements are modelled.
 *
 * @param model that measures come from; empty to let the size and the data say
 * @param selfByUnit whether those who judge themselves are one rater in each unit, instead of one rater in all
 * @param ownThresholds whose thresholds differ
 */
public record RaterPlan(Optional<RaterModel> model, boolean selfByUnit, Thresholds ownThresholds) {

    /** Which ratings share their thresholds. */
    public enum Thresholds {
        /** All of them (rating scale model). */
        SHARED,
        /** Those on one criterion (partial credit model). */
        CRITERION,
        /** Those of one rater. */
        RATER
    }

    /** The data say which model, one rater stands for all who judge themselves, thresholds are shared. */
    public static RaterPlan standard() {
        return new RaterPlan(Optional.empty(), false, Thresholds.SHARED);
    }
}

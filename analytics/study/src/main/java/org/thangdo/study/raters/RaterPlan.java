package org.thangdo.study.raters;

import java.util.Objects;

/**
 * How judgements are modelled.
 *
 * @param model that measures come from
 * @param selfByUnit whether those who judge themselves are one rater in each unit, instead of one rater in all
 * @param thresholds which ratings share them
 * @param panel what raters cost and count when their numbers are to be chosen
 */
public record RaterPlan(Wanted model, boolean selfByUnit, Thresholds thresholds, PanelPlan panel) {

    public RaterPlan {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(thresholds, "thresholds");
        Objects.requireNonNull(panel, "panel");
    }

    /** Which model is asked for. */
    public enum Wanted {
        /** The one that fits the size and the data. */
        BY_DATA,
        JOINT,
        MARGINAL,
        MARGINAL_HALO,
        MARGINAL_PROFILE,
        MARGINAL_HABITS
    }

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
        return new RaterPlan(Wanted.BY_DATA, false, Thresholds.SHARED, PanelPlan.standard());
    }

    public RaterPlan withPanel(PanelPlan panel) {
        return new RaterPlan(model, selfByUnit, thresholds, panel);
    }
}

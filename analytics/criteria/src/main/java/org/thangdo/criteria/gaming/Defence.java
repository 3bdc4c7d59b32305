package org.thangdo.criteria.gaming;

import java.util.EnumSet;
import java.util.Set;

/** A change of the design against some responses. What it costs is data: {@link Costs}. */
public enum Defence {
    /** Straight lines between the points of a curve, so that a threshold is no cliff. */
    STRAIGHT_CURVES(Response.ROUNDING_UP),
    /** Values are read from the system that keeps them, not from the person's own report. */
    SYSTEM_FIGURES(Response.ROUNDING_UP, Response.SPLITTING),
    /** A share of the reported values is checked; a value that was made up earns nothing. */
    AUDIT(Response.ROUNDING_UP, Response.SPLITTING),
    /** Nothing more is earned beyond the target. */
    FLAT_BEYOND_TARGET(Response.SPLITTING),
    /** Products are weighed by the hours they take, so that two halves weigh what the whole did. */
    HOURS_COEFFICIENT(Response.SPLITTING),
    /** One of the raters comes from outside the unit. */
    OUTSIDE_RATER(Response.PROTECTING, Response.BUNCHING),
    /** Raters do not see the total while they judge. */
    BLIND_TOTALS(Response.PROTECTING, Response.BUNCHING),
    /** What the head loses grows with the number who fail instead of falling at once. */
    PROPORTIONAL_PART(Response.PROTECTING),
    /** Places at the highest level go down one list of all units by score, ties shown. */
    ONE_LIST(Response.QUOTA_TRADING);

    private final Set<Response> against;

    Defence(Response first, Response... more) {
        this.against = EnumSet.of(first, more);
    }

    public boolean isAgainst(Response response) {
        return against.contains(response);
    }
}

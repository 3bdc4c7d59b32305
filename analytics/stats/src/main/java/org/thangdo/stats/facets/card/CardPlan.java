package org.thangdo.stats.facets.card;

import java.util.Arrays;
import org.thangdo.stats.Interval;

/**
 * What report cards are asked.
 *
 * @param role of each rater, from 0
 * @param unit of each rater, from 0; negative for none
 * @param period facet of the periods, whose elements are in the order of time, or {@link #NONE}
 * @param senior whether each ratee is senior; empty if nobody asks
 * @param groups of each ratee, from 0, negative for none, in each grouping, such as by unit and by position; groups of
 *     different groupings have different numbers; no grouping if nobody asks
 * @param fewest forms on a group, and on the others, from which severity towards it is told
 * @param replicates draws from the null model, {@code >= 100}. An index that is judged on both sides can be significant after
 *     adjustment for a single one of {@code R} raters only if there are more than {@code 40 R} of them
 * @param seed of the draws
 * @param level of intervals and ranges, in (0, 1)
 */
public record CardPlan(
        int[] role,
        int[] unit,
        int period,
        boolean[] senior,
        int[][] groups,
        int fewest,
        int replicates,
        long seed,
        double level) {

    /** No such facet. */
    public static final int NONE = -1;

    public CardPlan {
        Interval.requireLevel(level);
        if (replicates < 100
                || role.length != unit.length
                || Arrays.stream(role).anyMatch(r -> r < 0)) {
            throw new IllegalArgumentException(
                    "no plan for " + replicates + " replicates, " + role.length + " roles, " + unit.length + " units");
        }
    }

    /** Cards without periods, seniors and groups, at 95 %. */
    public static CardPlan of(int[] role, int[] unit, int replicates, long seed) {
        return new CardPlan(
                role, unit, NONE, new boolean[0], new int[0][], ReportCards.FEWEST_FORMS, replicates, seed, 0.95);
    }

    /** The same cards with drift over the elements of a facet. */
    public CardPlan overPeriods(int facet) {
        return new CardPlan(role, unit, facet, senior, groups, fewest, replicates, seed, level);
    }

    /** The same cards with deference. @param seniors whether each ratee is senior */
    public CardPlan towards(boolean[] seniors) {
        return new CardPlan(role, unit, period, seniors, groups, fewest, replicates, seed, level);
    }

    /**
     * The same cards with differential severity.
     *
     * @param forms on a group, and on the others, from which severity towards it is told; many ratings make each such question
     *     dear
     * @param groupings group of each ratee; negative for none
     */
    public CardPlan among(int forms, int[]... groupings) {
        return new CardPlan(role, unit, period, senior, groupings, forms, replicates, seed, level);
    }
}

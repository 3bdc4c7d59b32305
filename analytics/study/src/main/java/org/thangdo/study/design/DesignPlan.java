package org.thangdo.study.design;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.norms.NormsPlan;
import org.thangdo.study.Plan;

/**
 * How norms of a position are looked for.
 *
 * @param norms marks, intervals and least numbers
 * @param lower names of data in which less is better, where no definition says so
 * @param match name of data by id of the metric of the definition, for those that are not found by their names
 * @param called names by which the data call the position; if there are none, those that are like its title or id
 * @param standard name of the standard product; empty for the one whose coefficient in use is 1
 * @param sinceBreak whether norms are set from the periods after a break alone
 * @param pool whether marks that the position's own data do not bound are taken from similar positions
 */
public record DesignPlan(
        NormsPlan norms,
        Set<String> lower,
        Map<String, String> match,
        Set<String> called,
        String standard,
        boolean sinceBreak,
        boolean pool) {

    /** Random orders of every permutation test. */
    static final int ORDERS = 1999;

    public DesignPlan {
        lower = Collections.unmodifiableSet(new TreeSet<>(lower));
        called = Collections.unmodifiableSet(new TreeSet<>(called));
        match = Collections.unmodifiableMap(new TreeMap<>(match));
    }

    /** The marks of {@link NormsPlan#standard}, with intervals and draws as a plan wants them. */
    public static DesignPlan standard(Plan plan) {
        return new DesignPlan(
                NormsPlan.standard()
                        .withConfidence(plan.confidence())
                        .withBootstrap(new Bootstrap(plan.replicates(), plan.seed())),
                Set.of(),
                Map.of(),
                Set.of(),
                "",
                false,
                false);
    }

    public DesignPlan withMatch(Map<String, String> match) {
        return new DesignPlan(norms, lower, match, called, standard, sinceBreak, pool);
    }

    public DesignPlan withLower(Set<String> lower) {
        return new DesignPlan(norms, lower, match, called, standard, sinceBreak, pool);
    }

    /** @param sinceBreak whether norms are set since a break @param pool whether open marks are taken from similar positions */
    public DesignPlan with(boolean sinceBreak, boolean pool) {
        return new DesignPlan(norms, lower, match, called, standard, sinceBreak, pool);
    }
}

package org.thangdo.criteria.gaming;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What responses would do to a definition.
 *
 * @param levels ids, lowest first
 * @param honest mean share of people at each level if nobody responds
 * @param effects one for each response
 * @param stepped effects of the same definition with steps at its norms instead of lines; empty where it has steps already
 */
public record GamingResult(
        List<String> levels,
        List<Double> honest,
        List<Effect> effects,
        List<Effect> stepped,
        Setting setting,
        Costs costs) {

    public GamingResult {
        levels = List.copyOf(levels);
        honest = List.copyOf(honest);
        effects = List.copyOf(effects);
        stepped = List.copyOf(stepped);
    }

    /** A mean over replications and the range that holds 95 % of them. */
    public record Simulated(double mean, double low, double high) {}

    /**
     * One response.
     *
     * @param shares mean share of people at each level
     * @param changed share of people whose level is another than without the response
     * @param undeserved share of those at the highest level who would not be there without it
     * @param defences all that are against it, alone and together, cheapest first
     * @param cheapest that take away at least 80 % of what is changed; empty if none do or nothing is changed
     */
    public record Effect(
            Response response,
            List<Double> shares,
            Simulated changed,
            Simulated undeserved,
            List<Remedy> defences,
            Optional<Set<Defence>> cheapest) {
        public Effect {
            shares = List.copyOf(shares);
            defences = List.copyOf(defences);
        }
    }

    /**
     * One defence, or several together.
     *
     * @param hours for each 100 people and period
     * @param changed share of people whose level is still another
     * @param removed mean share of what was changed that it takes away; may be below 0
     */
    public record Remedy(Set<Defence> defences, double hours, Simulated changed, double removed) {}
}

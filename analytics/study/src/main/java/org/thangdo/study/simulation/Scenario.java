package org.thangdo.study.simulation;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.criteria.rules.Fraction;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * The known truth of a simulation. On a latent scale, a rater of role {@code g} sees person {@code i} on criterion
 * {@code c} in year {@code t} at
 *
 * <pre>
 *   λ_c (θ_i + (1 − halo_g) γ_ic) + halo_g u_ir − difficulty_c − severity_g − s_r
 *       + deference_g · seniority_i + inflation · t + noise · ε
 * </pre>
 *
 * and gives the level between whose {@code cuts} that falls. θ, γ, u, s and ε are normal; θ has standard deviation
 * {@code abilitySpread}, γ {@code specificSpread}, u {@code abilitySpread}, s {@code raterSpread}. What else may be planted,
 * {@link Effect} says.
 *
 * @param seed of every random number
 * @param years in order
 * @param blocks independent copies of the structure; memory grows with one block only
 * @param structure of one block
 * @param roles each role that judges, once
 * @param criteria what is judged besides the overall impression
 * @param spread of the latent quantities
 * @param inflation by which judgements rise each year without anybody having improved
 * @param missing share of single ratings that are not given, in [0, 1)
 * @param decisions how the final level is decided
 * @param turnover who stays, moves and leaves
 * @param promises what happens to commitments
 * @param planted sizes of further effects; none that is a field of its own. May be left out of a file.
 */
public record Scenario(
        long seed,
        List<Year> years,
        int blocks,
        Structure structure,
        List<RoleModel> roles,
        List<CriterionModel> criteria,
        Spread spread,
        double inflation,
        double missing,
        Decisions decisions,
        Turnover turnover,
        Promises promises,
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @JacksonInject(value = "planted", useInput = OptBoolean.TRUE, optional = OptBoolean.TRUE)
                Map<Effect, Double> planted) {

    public Scenario {
        years = List.copyOf(years);
        roles = List.copyOf(roles);
        criteria = List.copyOf(criteria);
        if (!(blocks >= 1) || years.isEmpty()) {
            throw new IllegalArgumentException("nothing to simulate: " + blocks + " blocks, years " + years);
        }
        for (Year year : years) {
            if (!(year.people() >= 2 * structure.units() * blocks)) {
                throw new IllegalArgumentException("year " + year.period() + ": " + year.people()
                        + " people cannot fill " + structure.units() * blocks + " units with two each");
            }
            if (year.finals().isPresent() && blocks > 1) {
                throw new IllegalArgumentException("final levels are fixed for one block, not for " + blocks);
            }
        }
        requireShare("missing", missing);
        planted = sizes(planted == null ? Map.of() : planted);
        requirePossible(planted, years, spread);
    }

    private static void requirePossible(Map<Effect, Double> planted, List<Year> years, Spread spread) {
        if (planted.getOrDefault(Effect.MEASUREMENTS, 0.0) > 0 && !(spread.ability() > 0)) {
            throw new IllegalArgumentException("measurements cannot follow abilities that are all equal");
        }
        boolean fixed = years.stream().anyMatch(year -> year.finals().isPresent());
        if (fixed && planted.getOrDefault(Effect.UNIFORM_UNITS, 0.0) > 0) {
            throw new IllegalArgumentException("a unit cannot be given one level where final levels are fixed");
        }
    }

    private static Map<Effect, Double> sizes(Map<Effect, Double> planted) {
        var sizes = new EnumMap<Effect, Double>(Effect.class);
        planted.forEach((effect, size) -> {
            if (effect.field() || size == null) {
                throw new IllegalArgumentException(effect.id() + " is not planted with " + size);
            }
            effect.require(size);
            sizes.put(effect, size);
        });
        return Collections.unmodifiableMap(sizes);
    }

    /** Size of a planted effect; what an effect is where it is not planted. */
    double size(Effect effect) {
        return planted.getOrDefault(effect, effect.absent());
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " outside [0, 1]: " + share);
        }
    }

    /**
     * A year of appraisal.
     *
     * @param people over all blocks; at least two per unit
     * @param finals how many persons end at each level, if that is fixed; adds up to {@code people}
     */
    public record Year(String period, int people, Optional<LevelCounts> finals) {
        public Year {
            if (finals.isPresent() && finals.get().total() != people) {
                throw new IllegalArgumentException(
                        "year " + period + ": final levels of " + finals.get().total() + ", but " + people + " people");
            }
        }
    }

    /**
     * Who works where, in one block.
     *
     * @param positions the first is the head of a unit, one each; the second its deputy
     */
    public record Structure(int agencies, int unitsPerAgency, List<PositionModel> positions) {
        public Structure {
            positions = List.copyOf(positions);
            if (!(agencies >= 1 && unitsPerAgency >= 1) || positions.size() < 3) {
                throw new IllegalArgumentException("not a structure: " + agencies + " agencies of " + unitsPerAgency
                        + " units, positions " + positions);
            }
        }

        public int units() {
            return agencies * unitsPerAgency;
        }
    }

    /** A position; {@code seniority} in [0, 1] is what deference grows with. */
    public record PositionModel(String id, String dutyGroup, double seniority) {}

    /** How one role judges: {@code raters} of a pool of {@code pool} judge each person. */
    public record RoleModel(Role role, int raters, int pool, double severity, double halo, double deference) {
        public RoleModel {
            if (!(raters >= 1 && pool >= raters)) {
                throw new IllegalArgumentException(role + ": " + raters + " raters of a pool of " + pool);
            }
            requireShare("halo", halo);
        }

        RoleModel withHalo(double changed) {
            return new RoleModel(role, raters, pool, severity, changed, deference);
        }

        RoleModel withDeference(double changed) {
            return new RoleModel(role, raters, pool, severity, halo, role == Role.SELF ? deference : changed);
        }
    }

    /** A criterion: {@code discrimination} 0 says nothing about the person. */
    public record CriterionModel(String id, double difficulty, double discrimination) {}

    /** Standard deviations of the latent quantities, and the cuts between levels, ascending. */
    public record Spread(double ability, double specific, double rater, double noise, List<Double> cuts) {
        public Spread {
            cuts = List.copyOf(cuts);
            for (int k = 1; k < cuts.size(); k++) {
                if (!(cuts.get(k - 1) < cuts.get(k))) {
                    throw new IllegalArgumentException("cuts do not rise: " + cuts);
                }
            }
        }

        Spread withRater(double changed) {
            return new Spread(ability, specific, changed, noise, cuts);
        }
    }

    /**
     * How final levels come about.
     *
     * @param cuts between the final levels of persons, where these are not fixed
     * @param organisationCuts between the final levels of units
     * @param deference of the decision towards seniority
     * @param noise of the decision
     * @param headShare weight of the head's ability in the level of the unit
     * @param capLimit share of those one level below that an agency may give the top level
     * @param fillsCap probability that an agency uses its cap to the last person, or returns to it if beyond
     * @param tied probability that the collective vote ties and the head chooses
     * @param heaping probability that a score stands just above its cut
     */
    public record Decisions(
            List<Double> cuts,
            List<Double> organisationCuts,
            double deference,
            double noise,
            double headShare,
            Fraction capLimit,
            double fillsCap,
            double tied,
            double heaping) {
        public Decisions {
            cuts = List.copyOf(cuts);
            organisationCuts = List.copyOf(organisationCuts);
            requireShare("headShare", headShare);
            requireShare("fillsCap", fillsCap);
            requireShare("tied", tied);
            requireShare("heaping", heaping);
        }

        Decisions withTied(double changed) {
            return new Decisions(
                    cuts, organisationCuts, deference, noise, headShare, capLimit, fillsCap, changed, heaping);
        }
    }

    /**
     * Who comes and goes.
     *
     * @param leave probability of leaving from one year to the next
     * @param move probability that one who stays moves to another unit
     * @param join least share of the people of a year who are new
     */
    public record Turnover(double leave, double move, double join) {
        public Turnover {
            requireShare("join", join);
            requireShare("leave", leave);
            requireShare("move", move);
        }
    }

    /**
     * Commitments after a review.
     *
     * @param weaknesses ids of what people promise to mend
     * @param most largest number per person and year, {@code >= 1}
     * @param kept probability that one is kept
     * @param repeats probability that one that was not kept is made again
     */
    public record Promises(List<String> weaknesses, int most, double kept, double repeats) {
        public Promises {
            weaknesses = List.copyOf(weaknesses);
            if (!(most >= 1 && most <= weaknesses.size())) {
                throw new IllegalArgumentException("most " + most + " of " + weaknesses.size() + " weaknesses");
            }
            requireShare("kept", kept);
            requireShare("repeats", repeats);
        }
    }

    /** The same truth for other years, sizes and seeds, final levels left free. */
    public Scenario withPeople(long newSeed, int people, List<String> periods) {
        int units = structure.units();
        int most = Math.max(1, people / (2 * units));
        int wanted = Math.max(1, Math.min(most, people / 100));
        var free = new ArrayList<Year>();
        periods.forEach(period -> free.add(new Year(period, people, Optional.empty())));
        return new Scenario(
                newSeed, free, wanted, structure, roles, criteria, spread, inflation, missing, decisions, turnover,
                promises, planted);
    }

    /** Other draws from the same truth. */
    public Scenario withSeed(long newSeed) {
        return new Scenario(
                newSeed, years, blocks, structure, roles, criteria, spread, inflation, missing, decisions, turnover,
                promises, planted);
    }
}

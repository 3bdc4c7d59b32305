package org.thangdo.study.inflation;

import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.History;
import org.thangdo.ratings.History.Commitments;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;

/**
 * What the history says about rating inflation, for persons or for organisations.
 *
 * @param periods in order
 * @param overall everybody
 * @param groupings by agency, unit, position, …; those the data have
 * @param drifts between consecutive periods, then from the first to the last
 * @param decompositions from the first to the last period, over each grouping of people; of everybody first, then within
 *     the agencies whose share moved beyond chance
 * @param turnovers between consecutive periods, then from the first to the last; empty if people cannot be followed
 * @param transitions between consecutive periods, then from the first to the last; empty if people cannot be followed
 * @param commitments by period
 * @param funnels by period and kind of unit
 * @param scoreBunching at each cut score of the rule, by period; empty without scores
 * @param claims what may be said, the most important first
 */
public record Inflation(
        Kind kind,
        Scale scale,
        List<String> periods,
        Series overall,
        List<Grouping> groupings,
        List<DriftStep> drifts,
        List<Decomposition> decompositions,
        List<Turnover> turnovers,
        List<Transition> transitions,
        List<Commitments> commitments,
        List<Funnel> funnels,
        List<ScoreBunching> scoreBunching,
        List<Claim> claims) {

    public Inflation {
        periods = List.copyOf(periods);
        groupings = List.copyOf(groupings);
        drifts = List.copyOf(drifts);
        decompositions = List.copyOf(decompositions);
        turnovers = List.copyOf(turnovers);
        transitions = List.copyOf(transitions);
        commitments = List.copyOf(commitments);
        funnels = List.copyOf(funnels);
        scoreBunching = List.copyOf(scoreBunching);
        claims = List.copyOf(claims);
    }

    /** The study of everybody of one kind. */
    public static Inflation of(History history, Kind kind, Plan plan) {
        return of(history, Optional.empty(), Selection.finalLevels(kind), plan);
    }

    /** The same with the cut scores of a rule, at which scores may gather. */
    public static Inflation of(History history, RulePack pack, Kind kind, Plan plan) {
        return of(history, Optional.of(pack), Selection.finalLevels(kind), plan);
    }

    /**
     * The study of a part of the history, for example of one agency.
     *
     * @param pack the rule whose cut scores are looked at, if any
     * @param where which final levels
     */
    public static Inflation of(History history, Optional<RulePack> pack, Selection where, Plan plan) {
        return new InflationCount(history, pack, where, plan).study();
    }

    Inflation with(List<Claim> said) {
        return new Inflation(
                kind,
                scale,
                periods,
                overall,
                groupings,
                drifts,
                decompositions,
                turnovers,
                transitions,
                commitments,
                funnels,
                scoreBunching,
                said);
    }

    /** The claims about a topic, the most important first. */
    public List<Claim> claims(ClaimCode.Topic topic) {
        return claims.stream().filter(claim -> claim.code().topic() == topic).toList();
    }

    /** Whether anybody was rated. */
    public boolean isEmpty() {
        return periods.isEmpty();
    }
}

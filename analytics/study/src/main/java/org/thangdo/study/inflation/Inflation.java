package org.thangdo.study.inflation;

import java.util.List;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.History.Commitments;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Claim;

/**
 * What the history says about rating inflation, for persons or for organisations.
 *
 * @param periods in order
 * @param overall everybody
 * @param groupings by agency, unit, position, …; those the data have
 * @param drifts between consecutive periods, then from the first to the last
 * @param decompositions from the first to the last period, over each grouping of people
 * @param turnovers between consecutive periods, then from the first to the last; empty if people cannot be followed
 * @param transitions between consecutive periods, for everybody; empty if people cannot be followed
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
}

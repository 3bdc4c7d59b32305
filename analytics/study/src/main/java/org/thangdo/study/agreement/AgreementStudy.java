package org.thangdo.study.agreement;

import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Votes;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;

/**
 * What the history says about the agreement of those who rate the same subjects. A judged thing is one subject on one
 * criterion in one period; the final decision follows from the ratings and is not one of them.
 *
 * @param matter criterion that the whole and the pairs speak of; empty for all criteria together
 * @param periods in order
 * @param overall every source together, all periods together
 * @param drawn the coefficient that is read first, with the interval it has if people, units or raters were drawn anew
 * @param within the raters of one source, where a source has several
 * @param pairs sources two by two, all periods together
 * @param byPeriod as {@code overall}, by period
 * @param change of the coefficient that is read first, from the first period to the last; the periods are taken as
 *     different subjects, which makes the interval too wide if anything where they are the same people
 * @param byCriterion by criterion, all periods together
 * @param byUnit by unit, all periods together
 * @param reliability levels read as scores: intraclass correlations of one rating and of the mean of as many as there are
 * @param averaged number of ratings in that mean: the harmonic mean of how many a subject has
 * @param raters what each rater does to the agreement of all; the largest change first
 * @param votes of the board, by period
 * @param claims what may be said, the most important first
 */
public record AgreementStudy(
        Kind kind,
        Scale scale,
        String matter,
        List<String> periods,
        SideBySide overall,
        List<Drawn> drawn,
        List<SideBySide> within,
        List<SourcePair> pairs,
        List<GroupAgreement> byPeriod,
        Estimate change,
        List<GroupAgreement> byCriterion,
        List<GroupAgreement> byUnit,
        List<Coefficient> reliability,
        double averaged,
        List<RaterShare> raters,
        List<Votes> votes,
        List<Claim> claims) {

    public AgreementStudy {
        periods = List.copyOf(periods);
        drawn = List.copyOf(drawn);
        within = List.copyOf(within);
        pairs = List.copyOf(pairs);
        byPeriod = List.copyOf(byPeriod);
        byCriterion = List.copyOf(byCriterion);
        byUnit = List.copyOf(byUnit);
        reliability = List.copyOf(reliability);
        raters = List.copyOf(raters);
        votes = List.copyOf(votes);
        claims = List.copyOf(claims);
    }

    /** The study of one kind; nothing if no subject of it was rated by anybody but the decision. */
    public static Optional<AgreementStudy> of(History history, Kind kind, Plan plan) {
        return new AgreementCount(history, kind, plan).study();
    }

    AgreementStudy with(List<Claim> said) {
        return new AgreementStudy(
                kind,
                scale,
                matter,
                periods,
                overall,
                drawn,
                within,
                pairs,
                byPeriod,
                change,
                byCriterion,
                byUnit,
                reliability,
                averaged,
                raters,
                votes,
                said);
    }

    /** The claims about a topic, the most important first. */
    public List<Claim> claims(ClaimCode.Topic topic) {
        return claims.stream().filter(claim -> claim.code().topic() == topic).toList();
    }
}

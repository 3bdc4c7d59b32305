package org.thangdo.study.agreement;

import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Votes;
import org.thangdo.ratings.wide.WideRatings;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.agreement.CategoryAgreement;
import org.thangdo.stats.reliability.BlandAltman;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;

/**
 * What the history says about the agreement of those who rate the same subjects. A judged thing is one subject on one
 * criterion in one period; the final decision follows from the ratings and is not one of them.
 *
 * @param levels names of the levels or categories, lowest first; empty if there are scores
 * @param matter criterion that the whole and the pairs speak of; empty for all criteria together; of a table of subjects
 *     and raters the name of its file
 * @param periods in order; none if the ratings do not say when they were given
 * @param overall every source together, all periods together
 * @param drawn the coefficient that is read first, with the interval it has if people, units or raters were drawn anew
 * @param byLevel agreement on each level of {@code overall}: of the ratings at a level, how often another rating of the
 *     same subject is there too
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
 * @param limits of agreement of two raters who give scores
 * @param peers what published tools print for the same ratings, if it was asked for and differs
 * @param votes of the board, by period
 * @param claims what may be said, the most important first
 */
public record AgreementStudy(
        Kind kind,
        List<Text> levels,
        String matter,
        List<String> periods,
        SideBySide overall,
        List<Drawn> drawn,
        List<CategoryAgreement> byLevel,
        List<SideBySide> within,
        List<SourcePair> pairs,
        List<GroupAgreement> byPeriod,
        Estimate change,
        List<GroupAgreement> byCriterion,
        List<GroupAgreement> byUnit,
        List<Coefficient> reliability,
        double averaged,
        List<RaterShare> raters,
        Optional<BlandAltman> limits,
        List<PeerFigures> peers,
        List<Votes> votes,
        List<Claim> claims) {

    public AgreementStudy {
        levels = List.copyOf(levels);
        periods = List.copyOf(periods);
        drawn = List.copyOf(drawn);
        byLevel = List.copyOf(byLevel);
        within = List.copyOf(within);
        pairs = List.copyOf(pairs);
        byPeriod = List.copyOf(byPeriod);
        byCriterion = List.copyOf(byCriterion);
        byUnit = List.copyOf(byUnit);
        reliability = List.copyOf(reliability);
        raters = List.copyOf(raters);
        peers = List.copyOf(peers);
        votes = List.copyOf(votes);
        claims = List.copyOf(claims);
    }

    /** The study of one kind; nothing if no subject of it was rated by anybody but the decision. */
    public static Optional<AgreementStudy> of(History history, Kind kind, Plan plan) {
        return new AgreementCount(history, kind, plan).study();
    }

    /** The study of a table of subjects and raters, whose raters are its sources. */
    public static AgreementStudy of(WideRatings ratings, WidePlan wanted, Plan plan) {
        return new WideCount(ratings, wanted, plan).study();
    }

    AgreementStudy with(List<Claim> said) {
        return new AgreementStudy(
                kind,
                levels,
                matter,
                periods,
                overall,
                drawn,
                byLevel,
                within,
                pairs,
                byPeriod,
                change,
                byCriterion,
                byUnit,
                reliability,
                averaged,
                raters,
                limits,
                peers,
                votes,
                said);
    }

    /** The claims about a topic, the most important first. */
    public List<Claim> claims(ClaimCode.Topic topic) {
        return claims.stream().filter(claim -> claim.code().topic() == topic).toList();
    }
}

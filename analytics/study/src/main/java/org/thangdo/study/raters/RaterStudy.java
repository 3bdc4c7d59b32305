package org.thangdo.study.raters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.CategoryUse;
import org.thangdo.stats.facets.ExpectedAgreement;
import org.thangdo.stats.facets.TracedStep;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;

/**
 * What the judgements say about those who gave them.
 *
 * @param levels names of the levels, lowest first
 * @param scores number of each level, as the data count it or from 1
 * @param periods in order
 * @param judgements number
 * @param design whether the ratings can answer
 * @param refused why there are no measures, if there are none
 * @param model that the measures come from
 * @param trace of its iterations
 * @param ratees people in periods
 * @param raters persons in roles
 * @param roles the most lenient first
 * @param criteria the easiest first
 * @param categories use of the levels, with the thresholds
 * @param spreads what varies at random
 * @param agreement of raters beside what the model expects of independent ones
 * @param cards of the raters
 * @param roleCards of the roles
 * @param unitCards of the raters of each unit
 * @param changes from period to period and over all of them, and what they may be due to; none if there is one period or too
 *     much to be split
 * @param generalization how far levels come from those who are rated, and what other numbers of raters promise
 * @param repair of levels by fair averages; nothing if nobody has a measure
 * @param selfOther what people say of themselves beside others; nothing if too few did
 * @param claims what may be said, the most important first
 */
public record RaterStudy(
        Kind kind,
        List<Text> levels,
        List<Double> scores,
        List<String> periods,
        long judgements,
        Design design,
        Optional<Reason> refused,
        RaterModel model,
        List<TracedStep> trace,
        Facet ratees,
        Facet raters,
        List<RoleSeverity> roles,
        Facet criteria,
        List<CategoryUse> categories,
        List<Spread> spreads,
        Optional<ExpectedAgreement> agreement,
        List<Card> cards,
        List<Card> roleCards,
        List<Card> unitCards,
        List<ChangeFound> changes,
        Optional<Generalization> generalization,
        Optional<Repair> repair,
        Optional<SelfOtherFound> selfOther,
        List<Claim> claims) {

    public RaterStudy {
        levels = List.copyOf(levels);
        scores = List.copyOf(scores);
        periods = List.copyOf(periods);
        trace = List.copyOf(trace);
        roles = List.copyOf(roles);
        categories = List.copyOf(categories);
        spreads = List.copyOf(spreads);
        cards = List.copyOf(cards);
        roleCards = List.copyOf(roleCards);
        unitCards = List.copyOf(unitCards);
        changes = List.copyOf(changes);
        claims = List.copyOf(claims);
    }

    /** The claims about a topic, the most important first. */
    public List<Claim> claims(ClaimCode.Topic topic) {
        return claims.stream().filter(claim -> claim.code().topic() == topic).toList();
    }

    /** The study of the judgements of a history; nothing if nobody judged anybody of this kind. */
    public static Optional<RaterStudy> of(History history, Kind kind, Plan plan) {
        var options = plan.raters().selfByUnit() ? JudgementOptions.DEFAULT.withSelfByUnit() : JudgementOptions.DEFAULT;
        var judgements = history.judgements(new Selection(kind, Map.of()), options);
        return judgements.size() == 0
                ? Optional.empty()
                : Optional.of(new RaterCount(
                                judgements,
                                Optional.of(history.measurements()),
                                Optional.of(history.judgements(Selection.finalLevels(kind), options)),
                                kind,
                                plan)
                        .study());
    }

    /** The study of judgements. @throws IllegalArgumentException if there are none */
    public static RaterStudy of(Judgements judgements, Kind kind, Plan plan) {
        return new RaterCount(judgements, Optional.empty(), Optional.empty(), kind, plan).study();
    }

    /** A mean level, the lowest 0, on the numbers that the data give the levels. */
    public double onScale(double level) {
        int below = Math.max(0, Math.min(scores.size() - 2, (int) Math.floor(level)));
        return scores.get(below) + (level - below) * (scores.get(below + 1) - scores.get(below));
    }

    /** An estimate of a mean level likewise. */
    public Estimate onScale(Estimate level) {
        return level instanceof Estimate.Defined known
                ? new Estimate.Defined(
                        onScale(known.value()),
                        known.standardError(),
                        new Interval(
                                onScale(known.interval().lower()),
                                onScale(known.interval().upper()),
                                known.interval().level()))
                : level;
    }

    RaterStudy with(List<Claim> said) {
        return new RaterStudy(
                kind,
                levels,
                scores,
                periods,
                judgements,
                design,
                refused,
                model,
                trace,
                ratees,
                raters,
                roles,
                criteria,
                categories,
                spreads,
                agreement,
                cards,
                roleCards,
                unitCards,
                changes,
                generalization,
                repair,
                selfOther,
                said);
    }
}

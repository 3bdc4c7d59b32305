package org.thangdo.study.raters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;

/**
 * What the judgements say about those who gave them.
 *
 * @param data what was judged
 * @param measures of those who rate, those who are rated and what they are rated on
 * @param habits of those who rate
 * @param changes from period to period and over all of them, and what they may be due to; none if there is one period or too
 *     much to be split
 * @param generalization how far levels come from those who are rated, and what other numbers of raters promise
 * @param repair of levels by fair averages; nothing if nobody has a measure
 * @param claims what may be said, the most important first
 */
public record RaterStudy(
        RatingData data,
        FacetMeasures measures,
        Habits habits,
        List<ChangeFound> changes,
        Optional<Generalization> generalization,
        Optional<Repair> repair,
        List<Claim> claims) {

    public RaterStudy {
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

    RaterStudy with(List<Claim> said) {
        return new RaterStudy(data, measures, habits, changes, generalization, repair, said);
    }
}

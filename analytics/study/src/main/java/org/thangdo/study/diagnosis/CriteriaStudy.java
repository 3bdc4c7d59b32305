package org.thangdo.study.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;

/**
 * Which criteria fail in use. The row of analysis is the form: what one rater says of one person in one year on all criteria. Levels
 * are taken from the mean of the rater's role in the year, so lenient roles and years do not count as differences between people;
 * what single raters are lenient by is a part of its own. The unit whose chance intervals and tests speak of is the person with all
 * forms of all years, who is left out as a whole (jackknife).
 *
 * @param levels names of the levels, lowest first
 * @param periods in order
 * @param forms number
 * @param people number of people, each with all years
 * @param ratees people in periods
 * @param oneThing how far all criteria measure one thing
 * @param criteria the worst first: most flags, then the smallest share that raters agree on, then by name
 * @param claims what may be said, the most important first
 */
public record CriteriaStudy(
        Kind kind,
        List<Text> levels,
        List<String> periods,
        long judgements,
        long forms,
        long people,
        long ratees,
        OneThing oneThing,
        List<CriterionFound> criteria,
        List<Claim> claims) {

    /** Fewer criteria cannot be compared with others. */
    public static final int FEWEST_CRITERIA = 3;

    public CriteriaStudy {
        levels = List.copyOf(levels);
        periods = List.copyOf(periods);
        criteria = List.copyOf(criteria);
        claims = List.copyOf(claims);
    }

    /** The study of the judgements of a history; nothing if they are not on several criteria. */
    public static Optional<CriteriaStudy> of(History history, Kind kind, Plan plan) {
        var judgements = history.judgements(new Selection(kind, Map.of()), JudgementOptions.DEFAULT);
        return isPossible(judgements)
                ? Optional.of(of(
                        judgements,
                        Optional.of(history.judgements(
                                Selection.finalLevels(kind), JudgementOptions.DEFAULT.withDecisions())),
                        kind,
                        plan))
                : Optional.empty();
    }

    /**
     * The study of judgements.
     *
     * @param decisions final levels, if there are any
     * @throws IllegalArgumentException if they are on fewer than {@value #FEWEST_CRITERIA} criteria
     */
    public static CriteriaStudy of(Judgements judgements, Optional<Judgements> decisions, Kind kind, Plan plan) {
        if (!isPossible(judgements)) {
            throw new IllegalArgumentException("judgements on too few criteria: " + judgements.criterion());
        }
        return new CriteriaCount(judgements, decisions, kind, plan).study();
    }

    private static boolean isPossible(Judgements judgements) {
        return judgements.criterion().names().stream()
                        .filter(name -> !name.equals(Selection.OVERALL))
                        .count()
                >= FEWEST_CRITERIA;
    }

    CriteriaStudy with(List<Claim> said) {
        return new CriteriaStudy(kind, levels, periods, judgements, forms, people, ratees, oneThing, criteria, said);
    }

    /** The claims about a topic, the most important first. */
    public List<Claim> claims(ClaimCode.Topic topic) {
        return claims.stream().filter(claim -> claim.code().topic() == topic).toList();
    }
}

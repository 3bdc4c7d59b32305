package org.thangdo.study.unit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.History;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;

/**
 * What the history says about units and their people. Final levels of persons stand beside the final level of their unit as
 * an organisation and beside each other. Tests are made period by period; over several periods the same people come back, so
 * there intervals leave out whole units and tests other than that of signs are refused.
 *
 * @param levels names of the levels, lowest first
 * @param periods in order
 * @param heads who was taken for the heads of units
 * @param refused questions that the data cannot answer
 * @param associations by period, then of all periods if there are several; so the other lists
 * @param besideUnit heads beside the level of their unit
 * @param besideMembers heads beside the other members of their unit
 * @param likeness of the people of units
 * @param casting the head's choice in tied votes, on everybody; then on heads and on others if positions tell them
 * @param tiesOnHeads share of tied votes on heads less that on others, all periods together
 * @param claims what may be said, the most important first
 */
public record UnitStudy(
        List<Text> levels,
        List<String> periods,
        HeadPositions heads,
        Set<Refused> refused,
        List<Association> associations,
        List<HeadPlace> besideUnit,
        List<HeadRank> besideMembers,
        List<Likeness> likeness,
        List<Casting> casting,
        Estimate tiesOnHeads,
        List<Claim> claims) {

    /** A question that is not answered, and why. */
    public enum Refused {
        /** No position is that of a head, so heads cannot be compared with anything. */
        NO_HEAD,
        /** No unit of these people has a level of its own. */
        NO_LEVEL_OF_UNITS
    }

    public UnitStudy {
        levels = List.copyOf(levels);
        periods = List.copyOf(periods);
        refused = Collections.unmodifiableSet(new TreeSet<>(refused));
        associations = List.copyOf(associations);
        besideUnit = List.copyOf(besideUnit);
        besideMembers = List.copyOf(besideMembers);
        likeness = List.copyOf(likeness);
        casting = List.copyOf(casting);
        claims = List.copyOf(claims);
    }

    /** The study; nothing if no final level of a person names a unit. */
    public static Optional<UnitStudy> of(History history, Plan plan) {
        return new UnitCount(history, plan).study();
    }

    UnitStudy with(List<Claim> said) {
        return new UnitStudy(
                levels,
                periods,
                heads,
                refused,
                associations,
                besideUnit,
                besideMembers,
                likeness,
                casting,
                tiesOnHeads,
                said);
    }

    /** The claims about a topic, the most important first. */
    public List<Claim> claims(ClaimCode.Topic topic) {
        return claims.stream().filter(claim -> claim.code().topic() == topic).toList();
    }
}

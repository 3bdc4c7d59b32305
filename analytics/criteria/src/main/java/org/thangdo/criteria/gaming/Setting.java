package org.thangdo.criteria.gaming;

import java.util.Optional;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.Cap;
import org.thangdo.criteria.rules.ProductRule;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.scoring.ProductScore;

/**
 * What is simulated.
 *
 * @param cap on the highest level over all people; empty if the rule has none
 * @param people in each replication, a multiple of {@code unitSize}
 * @param share of people or units that respond, in [0, 1]
 * @param correlation between any two criteria of a person, in [0, 1)
 * @param audited share of values that an audit checks, in [0, 1]
 * @param headPoints points that a head loses if every subordinate fails; 0 if the rule takes none
 * @param strength how far each response goes
 */
public record Setting(
        Position position,
        Bands bands,
        Scale scale,
        Optional<Cap> cap,
        int people,
        int unitSize,
        double share,
        double correlation,
        double audited,
        double headPoints,
        Strength strength,
        int replications,
        long seed) {

    /**
     * How far responses go; assumed.
     *
     * @param reach a value is rounded up to a threshold that lies within this share of the way from floor to stretch
     * @param pieces by which the number of pieces exceeds that of products
     * @param near people within this share of all points below a level are lifted
     * @param worth points for which a head protects subordinates
     */
    public record Strength(double reach, double pieces, double near, double worth) {

        public static final Strength USUAL = new Strength(0.1, 0.3, 0.05, 5);
    }

    public Setting {
        boolean possible = people > 0
                && unitSize > 1
                && people % unitSize == 0
                && share >= 0
                && share <= 1
                && correlation >= 0
                && correlation < 1
                && audited >= 0
                && audited <= 1
                && replications > 1;
        if (!possible) {
            throw new IllegalArgumentException(
                    "not a setting: " + people + " people in units of " + unitSize + ", share "
                            + share + ", correlation " + correlation + ", audited " + audited + ", " + replications
                            + " replications");
        }
    }

    /** 200 people in units of 10, 30 % of whom respond. */
    public static Setting usual(Position position, RulePack pack, long seed) {
        var bands = pack.bands().orElseThrow(() -> new IllegalArgumentException("rule " + pack.id() + " has no bands"));
        var cap = pack.caps().stream().findFirst().map(pack::cap);
        double head = pack.productScore().flatMap(ProductRule::unit).isPresent()
                ? ProductScore.of(pack).points() / 4.0
                : 0;
        return new Setting(
                position,
                bands.value(),
                pack.levels().value(),
                cap,
                200,
                10,
                0.3,
                0.5,
                0.1,
                head,
                Strength.USUAL,
                25,
                seed);
    }

    /** The same with another share of people and units that respond. */
    public Setting withShare(double other) {
        return with(position, other);
    }

    Setting with(Position other) {
        return with(other, share);
    }

    private Setting with(Position itsPosition, double itsShare) {
        return new Setting(
                itsPosition,
                bands,
                scale,
                cap,
                people,
                unitSize,
                itsShare,
                correlation,
                audited,
                headPoints,
                strength,
                replications,
                seed);
    }
}

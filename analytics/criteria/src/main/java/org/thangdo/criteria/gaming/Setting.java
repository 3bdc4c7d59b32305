package org.thangdo.criteria.gaming;

import java.util.Optional;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.Cap;
import org.thangdo.criteria.rules.Scale;

/**
 * What is simulated.
 *
 * @param cap on the highest level over all people; empty if the rule has none
 * @param people in each replication, a multiple of {@code unitSize}
 * @param share of people or units that respond, in [0, 1]
 * @param correlation between any two criteria of a person, in [0, 1)
 * @param audited share of values that an audit checks, in [0, 1]
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
        int replications,
        long seed) {

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
    public static Setting usual(Position position, Bands bands, Scale scale, Optional<Cap> cap, long seed) {
        return new Setting(position, bands, scale, cap, 200, 10, 0.3, 0.5, 0.1, 40, seed);
    }

    Setting with(Position other) {
        return new Setting(other, bands, scale, cap, people, unitSize, share, correlation, audited, replications, seed);
    }
}

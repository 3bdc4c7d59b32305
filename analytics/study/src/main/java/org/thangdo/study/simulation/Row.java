package org.thangdo.study.simulation;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.thangdo.ratings.Kind;

/**
 * What a simulation yields, one at a time: rows of the canonical tables, and the truth behind them. Values are ids and
 * codes; {@link Wording} turns them into the words of a file.
 */
public sealed interface Row {

    /**
     * A row of the table {@code ratings}.
     *
     * @param level index of the level, lowest 0
     * @param score on the range of the rule's bands; only on final decisions
     */
    record Rating(
            String period,
            Kind kind,
            String subject,
            String agency,
            String unit,
            String position,
            String dutyGroup,
            String criterion,
            String role,
            String rater,
            int level,
            OptionalDouble score)
            implements Row {}

    /**
     * A row of the table {@code votes}: how many voted for one level.
     *
     * @param headChoice the level the head chose where the vote tied
     */
    record Vote(String period, String subject, int level, int votes, OptionalInt headChoice) implements Row {}

    /** Whether a commitment was kept. Nobody knows it yet in the last period. */
    enum Kept {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * A row of the table {@code commitments}.
     *
     * @param weakness id of what the person promised to mend
     */
    record Commitment(String period, String subject, String weakness, Kept kept) implements Row {}

    /** Something that real data hide. */
    sealed interface Truth extends Row {}

    /** How good a person is, in standard deviations of the scenario's latent scale; said when the person joins. */
    record Ability(String period, String subject, double ability) implements Truth {}

    /** How much harder than the average of the role a rater judges. */
    record Severity(String rater, String role, double severity) implements Truth {}

    /** Who heads a unit. */
    record Head(String period, String unit, String subject) implements Truth {}
}

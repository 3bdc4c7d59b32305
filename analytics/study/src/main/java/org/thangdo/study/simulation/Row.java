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

    /** A row of the table {@code measurements}. */
    record Measurement(String period, String subject, String unit, String position, String metric, double value)
            implements Row {}

    /** Something that real data hide. */
    sealed interface Truth extends Row {}

    /** How good a person is, in standard deviations of the scenario's latent scale; said when the person joins. */
    record Ability(String period, String subject, double ability) implements Truth {}

    /** How much harder than the average of the role a rater judges. */
    record Severity(String rater, String role, double severity) implements Truth {}

    /**
     * The planted habits of a rater.
     *
     * @param severity as {@link Severity}
     * @param halo share of the general impression in what the rater sees
     * @param range what the distance of the cuts from their middle is multiplied by
     * @param noise standard deviation
     * @param drift by which severity rises each year
     * @param straight share of forms on which all criteria are given one level
     * @param group duty group towards which the rater is severer by {@code groupSeverity}; empty if none
     */
    record Rater(
            String rater,
            String role,
            double severity,
            double halo,
            double range,
            double noise,
            double drift,
            double straight,
            String group,
            double groupSeverity)
            implements Truth {}

    /** A person's ability in a year, and whether the measurements of that year are reported too high. */
    record AbilityOfYear(String period, String subject, double ability, boolean games) implements Truth {}

    /** The severity that all who rate within a unit share, and whether all its people are given one final level. */
    record Unit(String unit, double severity, boolean uniform) implements Truth {}

    /**
     * What a criterion is about, where anything is planted in criteria.
     *
     * @param discrimination what a difference between people is multiplied by
     * @param general how far content is lost
     * @param repeats place of the criterion whose content is repeated, from 0; −1 if none
     * @param repeated correlation of the two contents
     * @param halo share of the rater's own overall impression
     * @param group duty group for which it is harder by {@code extra}; empty if none
     */
    record Criterion(
            String id,
            double discrimination,
            double difficulty,
            double general,
            int repeats,
            double repeated,
            double halo,
            String group,
            double extra)
            implements Truth {}

    /** Who heads a unit. */
    record Head(String period, String unit, String subject) implements Truth {}
}

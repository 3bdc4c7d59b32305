package org.thangdo.study.simulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be planted in a scenario, each with one size, on its latent scale where it is not a share. Names are in
 * {@code simulation_vi/en.properties}. The first five set fields that every scenario has.
 */
public enum Effect {
    /** Standard deviation of the severity of single raters. */
    SEVERITY(0.6, Domain.SPREAD),
    /** Share of the general impression in what every role sees. */
    HALO(0.8, Domain.SHARE),
    /** By which all roles but the ratees themselves rate the most senior higher. */
    DEFERENCE(0.8, Domain.SHIFT),
    /** By which judgements rise each year without anybody having improved. */
    INFLATION(0.3, Domain.SHIFT),
    /** Probability that a vote ties and the head decides. */
    TIES(0.2, Domain.SHARE),

    /** Standard deviation of a rater's own halo around that of the role, within [0, 1]. */
    HALO_SPREAD(0.2, Domain.SPREAD),
    /** Mean logarithm of what raters multiply the distance of the cuts from their middle by: above 0 they avoid the ends. */
    CENTRAL_TENDENCY(0.4, Domain.SHIFT),
    /** Standard deviation of that logarithm between raters. */
    RANGE(0.3, Domain.SPREAD),
    /** Share of raters who give all criteria of a form the level of their overall impression. */
    STRAIGHT_LINING(0.1, Domain.SHARE),
    /** Share of their forms on which these do so; all if not planted. */
    STRAIGHT_LINED_FORMS(0.8, Domain.SHARE),
    /** A rater's extra noise has the standard deviation of this size times |z|, z standard normal. */
    INCONSISTENCY(0.6, Domain.SPREAD),
    /** Standard deviation of what a rater's severity rises by each year. */
    DRIFT(0.2, Domain.SPREAD),
    /** Standard deviation of a rater's extra severity towards one duty group, drawn for each rater. */
    DIFFERENTIAL_SEVERITY(0.6, Domain.SPREAD),
    /** Extra severity of superiors towards the duty group of the last position. */
    ROLE_GROUP_SEVERITY(0.5, Domain.SHIFT),
    /** Standard deviation of the severity that all who rate within a unit share, the ratees themselves included. */
    UNIT_SEVERITY(0.4, Domain.SPREAD),
    /** By which self-leniency falls per unit of true ability: the weaker, the more they over-rate themselves. */
    SELF_OTHER(0.5, Domain.SHIFT),
    /** Probability that a form of the collective repeats the superior's. */
    COPYING(0.5, Domain.SHARE),
    /** By which everybody's ability truly rises each year. */
    IMPROVEMENT(0.2, Domain.SHIFT),
    /** Reliability of what is measured of each person and year, untouched by raters. */
    MEASUREMENTS(0.8, Domain.SHARE),
    /** Share of people whose measurements are reported one standard deviation too high. */
    GAMING(0.1, Domain.SHARE),
    /** Weight of the head's merit in the final level of the members of the unit. */
    HEAD_PULL(0.5, Domain.SHARE),
    /** Share of units, rounded up, all of whose people are given one final level. */
    UNIFORM_UNITS(0.1, Domain.SHARE),

    /** Least discrimination of the criteria: those that discriminate less are raised to it. */
    SOUND_CRITERIA(0.8, Domain.SPREAD),
    /** How far the first criterion has lost its content and become easy: 1 leaves the impression of a person and nothing else. */
    GENERAL_CRITERION(0.9, Domain.SHARE),
    /** Correlation of what is particular to the last criterion but one with what is particular to the one before it. */
    REDUNDANT_CRITERION(0.9, Domain.SHARE),
    /** Share of the rater's own overall impression in the level of the last criterion. */
    HALO_CRITERION(0.8, Domain.SHARE),
    /** By which the criterion in the middle is harder for the duty group of the last position. */
    DIFFERENTIAL_CRITERION(1.0, Domain.SHIFT);

    private enum Domain {
        SHIFT,
        SPREAD,
        SHARE
    }

    private final double usual;
    private final Domain domain;

    Effect(double usual, Domain domain) {
        this.usual = usual;
        this.domain = domain;
    }

    /** Its name in files and commands. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A size that shows. */
    public double usual() {
        return usual;
    }

    /** Size where it is not planted. */
    double absent() {
        return this == STRAIGHT_LINED_FORMS ? 1 : 0;
    }

    /** Whether its size is a field that every scenario has. */
    boolean field() {
        return compareTo(TIES) <= 0;
    }

    /** The effect of an id. */
    public static Optional<Effect> find(String id) {
        return Arrays.stream(values()).filter(effect -> effect.id().equals(id)).findFirst();
    }

    @JsonCreator
    static Effect of(String id) {
        return find(id).filter(effect -> !effect.field())
                .orElseThrow(() -> new IllegalArgumentException("not planted by this name: " + id));
    }

    /** @throws IllegalArgumentException if it cannot have this size */
    void require(double size) {
        boolean possible =
                switch (domain) {
                    case SHIFT -> Double.isFinite(size);
                    case SPREAD -> size >= 0 && Double.isFinite(size);
                    case SHARE -> size >= 0 && size <= 1;
                };
        if (!possible) {
            throw new IllegalArgumentException(id() + " cannot be " + size);
        }
    }
}

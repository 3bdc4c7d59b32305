package org.thangdo.study.diagnosis;

import org.thangdo.stats.Alternative;

/**
 * What a criterion is tested for. A number is estimated with its interval over people, and a fault is found where the test that
 * the number lies beyond a margin holds after the Benjamini-Hochberg correction over all tests of all criteria: not where it only
 * differs from what is usual, but where it differs by more than the margin, and not by a point estimate alone.
 *
 * <p>Differential functioning is tested against none, and must be of moderate size beside.
 *
 * <p>Margins are conventions, and the same for everybody. Most compare a criterion with the mean of the others of the same forms,
 * so that habits of the raters, such as halo everywhere, are not held against single criteria.
 */
public enum Fault {
    /** Share of judgements at the level given most often, above {@link org.thangdo.study.Plan#ceiling}. */
    ONE_LEVEL(Flag.NOT_DISCRIMINATING, Alternative.INCREASING, 0),
    /** Share of the variance on one form that another rater shares, below half the mean of that of the others. */
    LITTLE_AGREED(Flag.NOT_DISCRIMINATING, Alternative.DECREASING, 0),
    /** The same share below 0.05: raters agree on next to nothing. */
    NOTHING_AGREED(Flag.NOT_DISCRIMINATING, Alternative.DECREASING, 0.05),
    /** Partial correlation with the overall impression of the form, all other criteria held fixed, above 0.3. */
    REPEATS_IMPRESSION(Flag.GENERAL_IMPRESSION, Alternative.INCREASING, 0.3),
    /** Share of halo in halo and agreement, more than 0.25 above the mean of that of the others. */
    MORE_HALO(Flag.GENERAL_IMPRESSION, Alternative.INCREASING, 0.25),
    /**
     * What raters agree on in both of two criteria beyond what all criteria share, less a quarter of the mean of what they agree on in
     * each of the two alone, in squared levels.
     */
    SHARED_CONTENT(Flag.REDUNDANT, Alternative.INCREASING, 0),
    /**
     * Change of Nagelkerke's R² when positions join the rest score in an ordinal logistic regression of the criterion, from 0.035 on
     * (Jodoin and Gierl, 2001); the position named departs most, downwards.
     */
    HARDER_FOR_POSITION(Flag.DIFFERENTIAL, Alternative.INCREASING, Fault.MODERATE),
    /** The same, upwards. */
    EASIER_FOR_POSITION(Flag.DIFFERENTIAL, Alternative.INCREASING, Fault.MODERATE),
    /** The same with units in place of positions, downwards. */
    HARDER_IN_UNIT(Flag.DIFFERENTIAL, Alternative.INCREASING, Fault.MODERATE),
    /** The same, upwards. */
    EASIER_IN_UNIT(Flag.DIFFERENTIAL, Alternative.INCREASING, Fault.MODERATE),
    /** Correlation of the mean of a ratee with the final level, below 0.1. */
    WITHOUT_CONSEQUENCE(Flag.UNRELATED, Alternative.DECREASING, 0.1),
    /** Share of what raters agree on that lasts from year to year, more than 0.25 below the mean of that of the others. */
    LESS_LASTING(Flag.UNSTABLE, Alternative.DECREASING, -0.25);

    private static final double MODERATE = 0.035;

    private final Flag flag;
    private final Alternative side;
    private final double margin;

    Fault(Flag flag, Alternative side, double margin) {
        this.flag = flag;
        this.side = side;
        this.margin = margin;
    }

    public Flag flag() {
        return flag;
    }

    /** Whether it is about positions. */
    public boolean isOfPositions() {
        return this == HARDER_FOR_POSITION || this == EASIER_FOR_POSITION;
    }

    /** On which side of the margin the fault lies. */
    public Alternative side() {
        return side;
    }

    /** Beyond which it is a fault; of {@link #ONE_LEVEL} the plan says it. */
    public double margin() {
        return margin;
    }
}

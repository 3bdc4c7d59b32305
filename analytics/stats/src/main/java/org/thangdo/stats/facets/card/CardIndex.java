package org.thangdo.stats.facets.card;

import org.apache.commons.math3.util.FastMath;

/**
 * A number about how somebody rates. With {@code r = x − E} and {@code V} from the fitted model, {@code m} ratings on a form:
 *
 * <p>References: Saal, Downey and Lahey (1980), Psych. Bulletin 88; Myford and Wolfe (2003, 2004), J. Applied Measurement 4
 * and 5; Meade and Craig (2012), Psych. Methods 17; Dunn, Heggestad, Shanock and Theilgard (2018), J. Business and Psychology
 * 33; Wright and Masters (1982).
 */
public enum CardIndex {
    /**
     * Halo and lack of attention: mean over forms of the standard deviation over criteria (intra-individual response
     * variability). Low where all criteria get nearly one level.
     */
    WITHIN_FORM_SPREAD(Side.BOTH, true) {
        @Override
        double of(RaterSums sums, int at) {
            return sums.spread[at] / sums.forms[at];
        }
    },
    /**
     * Halo: share of the residual variance that is common to a form, the mean of {@code r_i r_j} over pairs of criteria of a
     * form over the mean of {@code r²}.
     */
    COMMON_SHARE(Side.BOTH, true) {
        @Override
        double of(RaterSums sums, int at) {
            return sums.cross[at] / sums.pairs[at] / (sums.squares[at] / sums.ratings[at]);
        }
    },
    /**
     * Restriction of range: standard deviation of all ratings over the one that the model expects of the same ratees, {@code
     * √(Var(E) + mean V)}. Below 1 restricted, above 1 exaggerated.
     */
    RANGE(Side.BOTH, false) {
        @Override
        double of(RaterSums sums, int at) {
            return FastMath.sqrt(sums.given[at] / sums.expected[at]);
        }
    },
    /**
     * Central tendency: slope of the ratings given on those expected. Below 1 if the good are rated lower and the poor higher
     * than they should be.
     */
    CONTRAST(Side.BOTH, false) {
        @Override
        double of(RaterSums sums, int at) {
            return sums.both[at] / sums.means[at];
        }
    },
    /** Straight-lining: share of forms with one level throughout. */
    STRAIGHT_FORMS(Side.ABOVE, true) {
        @Override
        double of(RaterSums sums, int at) {
            return sums.straight[at] / sums.forms[at];
        }
    },
    /** Straight-lining: mean over forms of the longest run of one level, in the order of criteria ("longstring"). */
    LONGEST_STRING(Side.ABOVE, true) {
        @Override
        double of(RaterSums sums, int at) {
            return sums.runs[at] / sums.forms[at];
        }
    },
    /** Inconsistency: {@code Σ r² / Σ V}. High erratic, low too regular. */
    INFIT(Side.BOTH, false) {
        @Override
        double of(RaterSums sums, int at) {
            return sums.squares[at] / sums.variances[at];
        }
    },
    /** Inconsistency in single ratings: mean of {@code r² / V}. */
    OUTFIT(Side.BOTH, false) {
        @Override
        double of(RaterSums sums, int at) {
            return sums.standardised[at] / sums.ratings[at];
        }
    };

    /** On which side of what is expected an index is a finding. */
    public enum Side {
        ABOVE,
        BOTH
    }

    private final Side side;
    private final boolean withinForms;

    CardIndex(Side side, boolean withinForms) {
        this.side = side;
        this.withinForms = withinForms;
    }

    /** On which side it is judged. */
    public Side side() {
        return side;
    }

    /** Whether it compares ratings of one form, and so needs two criteria. */
    public boolean withinForms() {
        return withinForms;
    }

    /** The index of a rater or a group; {@code NaN} if its sums leave it undefined, which stays in this package. */
    abstract double of(RaterSums sums, int at);
}

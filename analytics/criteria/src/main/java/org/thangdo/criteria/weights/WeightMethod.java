package org.thangdo.criteria.weights;

import java.util.Locale;

/** The ways to weights, in order of the effort they ask of a committee. */
public enum WeightMethod {
    ROC(Form.RANKS),
    RANKSUM(Form.RANKS),
    RECIPROCAL(Form.RANKS),
    DIRECT(Form.POINTS),
    SWING(Form.POINTS),
    BWM(Form.BEST_WORST),
    AHP(Form.PAIRS),
    ENTROPY(Form.TABLE),
    STD(Form.TABLE),
    CRITIC(Form.TABLE);

    /** What is asked for. */
    public enum Form {
        RANKS,
        POINTS,
        BEST_WORST,
        PAIRS,
        /** Nothing: a table of performances, for a check of the criteria. */
        TABLE
    }

    private final Form form;

    WeightMethod(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /** Whether a committee may adopt its weights; those of data are a check only. */
    public boolean official() {
        return form != Form.TABLE;
    }

    /** The name used in options and workbooks: {@code "ahp"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

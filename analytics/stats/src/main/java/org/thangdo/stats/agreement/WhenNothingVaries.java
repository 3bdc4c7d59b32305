package org.thangdo.stats.agreement;

/**
 * What a coefficient is when every rating is the same and chance alone would give perfect agreement too: 0/0. Tools
 * differ without saying so; here the choice is named.
 */
public enum WhenNothingVaries {

    /** No value: the ratings do not show whether raters can tell subjects apart. The default. */
    UNDEFINED(Double.NaN),

    /** The value 1: raters who always say the same agree, as percent agreement and AC1 have it. */
    ONE(1);

    private final double value;

    WhenNothingVaries(double value) {
        this.value = value;
    }

    /** The value, or {@code NaN} for none; it does not leave this package. */
    double value() {
        return value;
    }
}

package org.thangdo.charts.scene;

/** The weights of the typeface that the house carries. */
public enum Weight {
    REGULAR("Regular", 400),
    SEMIBOLD("SemiBold", 600),
    BOLD("Bold", 700);

    private final String style;
    private final int css;

    Weight(String style, int css) {
        this.style = style;
        this.css = css;
    }

    String style() {
        return style;
    }

    /** As {@code font-weight} counts it. */
    public int css() {
        return css;
    }
}

package org.thangdo.charts;

import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Weight;

/** The few letterings of a figure. None is smaller than 8 pt on a document page. */
public final class Type {

    public static final Lettering HEADLINE = new Lettering(16, Weight.BOLD, Palette.INK, false);
    public static final Lettering SUBTITLE = new Lettering(11.5, Weight.REGULAR, Palette.MUTED, false);
    public static final Lettering LABEL = new Lettering(11, Weight.REGULAR, Palette.INK, false);
    public static final Lettering STRONG = new Lettering(11, Weight.SEMIBOLD, Palette.INK, false);
    public static final Lettering QUIET = new Lettering(10.7, Weight.REGULAR, Palette.MUTED, false);

    private Type() {}
}

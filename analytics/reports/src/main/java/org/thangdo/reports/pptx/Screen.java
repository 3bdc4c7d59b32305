package org.thangdo.reports.pptx;

import java.awt.Dimension;

/** The shape of the screen that slides are made for. */
public enum Screen {
    WIDE(960),
    /** For old projectors. */
    FOUR_BY_THREE(720);

    private static final int HEIGHT = 540;

    private final int width;

    Screen(int width) {
        this.width = width;
    }

    Dimension points() {
        return new Dimension(width, HEIGHT);
    }
}

package org.thangdo.reports;

import java.util.Locale;

/**
 * How an administrative document is set. Sizes in points, lengths in millimetres.
 *
 * <p>{@link #ND30} follows Decree 30/2020/NĐ-CP, appendix I, for State bodies. {@link #DANG} follows Guide 36-HD/VPTW
 * (2018) for Party bodies: head, paper, typeface and place of the page number are as the guide says; its margins and sizes
 * were not seen and are a template's choice.
 */
public enum DocumentProfile {
    ND30(13, 13, 14, 20, 30, 15, 10),
    DANG(14, 15, 14, 20, 30, 20, 10);

    private final int bodySize;
    private final int mottoSize;
    private final int dateSize;
    private final int topMm;
    private final int leftMm;
    private final int rightMm;
    private final int pageNumberMm;

    DocumentProfile(int bodySize, int mottoSize, int dateSize, int topMm, int leftMm, int rightMm, int pageNumberMm) {
        this.bodySize = bodySize;
        this.mottoSize = mottoSize;
        this.dateSize = dateSize;
        this.topMm = topMm;
        this.leftMm = leftMm;
        this.rightMm = rightMm;
        this.pageNumberMm = pageNumberMm;
    }

    /** Width of A4. */
    public static final int PAPER_WIDTH_MM = 210;

    /** Height of A4. */
    public static final int PAPER_HEIGHT_MM = 297;

    /** Size of the letters of the text. */
    public int bodySize() {
        return bodySize;
    }

    /** Size of the national motto or of the Party's name. */
    public int mottoSize() {
        return mottoSize;
    }

    public int dateSize() {
        return dateSize;
    }

    /** Top and bottom margin. */
    public int topMm() {
        return topMm;
    }

    public int leftMm() {
        return leftMm;
    }

    public int rightMm() {
        return rightMm;
    }

    /** Distance of the page number from the upper edge. */
    public int pageNumberMm() {
        return pageNumberMm;
    }

    /** Width that text and figures have. */
    public int textWidthMm() {
        return PAPER_WIDTH_MM - leftMm - rightMm;
    }

    /** The name used in options: {@code "nd30"} or {@code "dang"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

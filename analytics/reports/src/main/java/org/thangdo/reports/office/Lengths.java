package org.thangdo.reports.office;

/** Lengths as Office files write them. */
public final class Lengths {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int EMU_PER_MM = 36_000;

    private Lengths() {}

    /** Twentieths of a point. */
    public static int twips(double mm) {
        return (int) Math.round(mm * TWIPS_PER_MM);
    }

    /** English metric units. */
    public static int emu(double mm) {
        return (int) Math.round(mm * EMU_PER_MM);
    }
}

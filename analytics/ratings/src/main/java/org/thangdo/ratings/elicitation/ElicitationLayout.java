package org.thangdo.ratings.elicitation;

/**
 * Where things stand on an expert's sheet, rows and columns from 1. The method is written as its id in column B, so that a
 * sheet is recognised in any language; criteria stand below each other in column A.
 */
public final class ElicitationLayout {

    public static final int METHOD_ROW = 1;
    public static final int NAME_ROW = 2;
    public static final int SHARE_ROW = 3;
    public static final int ADVICE_ROW = 4;
    /** Best-worst only. */
    public static final int BEST_ROW = 5;
    /** Best-worst only. */
    public static final int WORST_ROW = 6;

    public static final int HEADER_ROW = 8;
    public static final int FIRST_ROW = 9;

    public static final int LABEL_COLUMN = 1;
    public static final int VALUE_COLUMN = 2;
    /** Best-worst: how many times each criterion is as important as the least important one. */
    public static final int TO_WORST_COLUMN = 3;

    /** The largest ratio that is asked for. */
    public static final int SCALE = 9;

    private ElicitationLayout() {}
}

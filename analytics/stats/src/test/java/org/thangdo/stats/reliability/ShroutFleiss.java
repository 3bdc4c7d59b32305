package org.thangdo.stats.reliability;

/** 6 targets by 4 judges. Shrout and Fleiss (1979), Psychological Bulletin 86, table 2. */
final class ShroutFleiss {
    static final double[][] SCORES = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    private ShroutFleiss() {}
}

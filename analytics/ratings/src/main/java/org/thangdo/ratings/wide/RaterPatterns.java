package org.thangdo.ratings.wide;

import java.math.BigInteger;

/**
 * What identified raters gave to the same row, and how many rows are alike. The category of rater {@code j} in a pattern is
 * digit {@code j} of its code in base {@code q + 1}, less one; a digit 0 is a missing rating.
 *
 * @param codes ascending
 * @param rows number of rows with each code
 */
public record RaterPatterns(int raters, int categories, long[] codes, long[] rows) {

    /** Whether codes of so many raters and categories fit into a number. */
    static boolean fit(int raters, int categories) {
        return BigInteger.valueOf(categories + 1L).pow(raters).bitLength() < Long.SIZE;
    }

    /** Category of a rater in a pattern; −1 if missing. */
    public int category(int pattern, int rater) {
        long code = codes[pattern];
        for (int j = 0; j < rater; j++) {
            code /= categories + 1;
        }
        return (int) (code % (categories + 1)) - 1;
    }
}

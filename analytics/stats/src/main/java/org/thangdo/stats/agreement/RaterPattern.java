package org.thangdo.stats.agreement;

import java.util.Arrays;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/** The ratings of one subject in a {@link RaterTable}: the category that each rater chose, and at least one did. */
public final class RaterPattern implements Comparable<RaterPattern> {

    /** In the place of a category: this rater did not rate the subject. */
    public static final int MISSING = -1;

    private static final int LEADING = 8; // raters whose categories fit into one long

    private final byte[] categories;
    private final long leading; // the first of them, in an order that is that of the patterns

    private RaterPattern(byte[] categories) {
        this.categories = categories;
        long packed = 0;
        for (int j = 0; j < LEADING; j++) {
            packed = packed << Byte.SIZE | (j < categories.length ? categories[j] - MISSING : 0);
        }
        this.leading = packed;
    }

    /** @param categories index of the category by rater, or {@link #MISSING} */
    public static RaterPattern of(int... categories) {
        var bytes = new byte[categories.length];
        boolean any = false;
        for (int j = 0; j < categories.length; j++) {
            if (categories[j] < MISSING || categories[j] >= Byte.MAX_VALUE) {
                throw new IllegalArgumentException("not a category: " + categories[j]);
            }
            bytes[j] = (byte) categories[j];
            any |= categories[j] != MISSING;
        }
        if (!any) {
            throw new IllegalArgumentException("not the ratings of a subject: " + Arrays.toString(categories));
        }
        return new RaterPattern(bytes);
    }

    /** Number of raters of the study. */
    public int raters() {
        return categories.length;
    }

    public boolean rated(int rater) {
        return categories[rater] != MISSING;
    }

    /** Index of the category that a rater chose, or {@link #MISSING}. */
    public int category(int rater) {
        return categories[rater];
    }

    /** Number of ratings that the subject received. */
    public int ratings() {
        int ratings = 0;
        for (byte category : categories) {
            ratings += category == MISSING ? 0 : 1;
        }
        return ratings;
    }

    int highest() {
        int highest = MISSING;
        for (byte category : categories) {
            highest = Math.max(highest, category);
        }
        return highest;
    }

    /** Number of ratings in each category, shape (q). */
    double[] counts(int q) {
        var counts = new double[q];
        for (byte category : categories) {
            if (category != MISSING) {
                counts[category]++;
            }
        }
        return counts;
    }

    Profile profile(int q) {
        return new Profile(
                Arrays.stream(counts(q)).mapToObj(count -> (int) count).toList());
    }

    @Override
    public int compareTo(RaterPattern other) {
        int order = Long.compare(leading, other.leading);
        for (int j = LEADING; order == 0 && j < Math.min(categories.length, other.categories.length); j++) {
            order = Byte.compare(categories[j], other.categories[j]);
        }
        return order != 0 ? order : Integer.compare(categories.length, other.categories.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RaterPattern pattern && Arrays.equals(categories, pattern.categories);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(categories);
    }

    @Override
    public String toString() {
        return Arrays.toString(categories);
    }
}

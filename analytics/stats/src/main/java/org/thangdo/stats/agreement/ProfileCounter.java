package org.thangdo.stats.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * Counts a matrix of ratings that is in memory, at about a nanosecond a rating. The table is the one that
 * {@link AgreementTable#collector} makes of the same subjects.
 *
 * <p>A counter belongs to one thread. To use several, give each a counter and some of the subjects, and
 * {@linkplain AgreementTable#merge merge} the tables: the counts are exact, so any cut gives the same table.
 */
public final class ProfileCounter {

    private static final int BYTES = 256; // values of a byte

    private final List<Double> scale;
    private final int raters;
    private final Optional<ProfilePacking> packing;
    private final PackedCounts packed = new PackedCounts();
    private final TreeMap<Profile, Long> unpackable = new TreeMap<>();

    /**
     * A counter that has seen nobody.
     *
     * @param scale as in {@link AgreementTable}, at most 128 categories
     * @param raters number of columns of the matrix, {@code >= 1}
     */
    public ProfileCounter(List<Double> scale, int raters) {
        this.scale = AgreementTable.requireScale(scale);
        this.raters = raters;
        if (raters < 1 || scale.size() > Byte.MAX_VALUE + 1) {
            throw new IllegalArgumentException("no matrix of " + raters + " raters and " + scale.size()
                    + " categories can be counted: at least 1 rater, at most 128 categories");
        }
        packing = ProfilePacking.of(scale.size() + 1, raters)
                .map(withOutside -> new ProfilePacking(scale.size(), withOutside.bits()));
    }

    /**
     * Counts every subject of a matrix. Who has no rating is not a subject.
     *
     * @param ratings shape (subjects, raters), row after row: the index of the category from 0; below 0 is a missing
     *     rating
     * @return this counter
     */
    public ProfileCounter add(byte[] ratings) {
        if (ratings.length % raters != 0) {
            throw new IllegalArgumentException(ratings.length + " ratings are no matrix of " + raters + " raters");
        }
        return add(ratings, 0, ratings.length / raters);
    }

    /**
     * Counts some of the subjects of a matrix.
     *
     * @param ratings as in {@link #add(byte[])}
     * @param from first subject, from 0
     * @param to subject after the last
     */
    public ProfileCounter add(byte[] ratings, int from, int to) {
        if (from < 0 || from > to || (long) to * raters > ratings.length) {
            throw new IllegalArgumentException(
                    "not subjects of the " + ratings.length / raters + " in the matrix: " + from + " to " + to);
        }
        if (packing.isPresent()) {
            pack(ratings, from * raters, to * raters, ones(packing.get()));
        } else {
            for (int i = from; i < to; i++) {
                addUnpackable(ratings, i * raters);
            }
        }
        return this;
    }

    /** What each byte, read without its sign, adds to a packed profile. Behind the scale lies one more category. */
    private long[] ones(ProfilePacking packing) {
        var ones = new long[BYTES];
        for (int k = 0; k <= Byte.MAX_VALUE; k++) {
            ones[k] = packing.one(Math.min(k, scale.size()));
        }
        return ones;
    }

    private void pack(byte[] ratings, int from, int to, long[] ones) {
        long outside = packing.orElseThrow().one(scale.size());
        for (int row = from; row < to; row += raters) {
            long profile = 0;
            for (int i = row; i < row + raters; i++) {
                profile += ones[ratings[i] & BYTES - 1];
            }
            if (profile >= outside) {
                throw outside(ratings, row);
            }
            if (profile != 0) {
                packed.add(profile, 1);
            }
        }
    }

    private void addUnpackable(byte[] ratings, int row) {
        var counts = new Integer[scale.size()];
        Arrays.fill(counts, 0);
        for (int i = row; i < row + raters; i++) {
            if (ratings[i] >= counts.length) {
                throw outside(ratings, row);
            }
            if (ratings[i] >= 0) {
                counts[ratings[i]]++;
            }
        }
        if (Arrays.stream(counts).anyMatch(c -> c > 0)) {
            unpackable.merge(new Profile(Arrays.asList(counts)), 1L, Math::addExact);
        }
    }

    private IllegalArgumentException outside(byte[] ratings, int row) {
        int at = row;
        while (ratings[at] < scale.size()) {
            at++;
        }
        return new IllegalArgumentException(
                "subject " + row / raters + ": category " + ratings[at] + " is not on scale " + scale);
    }

    /** The table of everyone counted so far. */
    public AgreementTable table() {
        var subjects = new TreeMap<>(unpackable);
        packed.forEach((profile, n) -> subjects.put(packing.orElseThrow().unpack(profile), n));
        return new AgreementTable(scale, subjects);
    }
}

package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.Optional;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/**
 * A {@link Profile} as one whole number: {@code Σ_k c_k 2^(bits·k)}, with {@code c_k} the number of raters who chose
 * category {@code k}. So a subject's ratings are packed by adding one number for each, in any language, and equal profiles
 * are equal numbers.
 *
 * @param categories number of categories {@code q >= 2}
 * @param bits for each category, {@code >= 1}; {@code categories · bits <= 63}
 */
public record ProfilePacking(int categories, int bits) {

    private static final int LARGEST = 63; // a packed profile is never negative

    public ProfilePacking {
        if (categories < 2 || bits < 1 || (long) categories * bits > LARGEST) {
            throw new IllegalArgumentException("no packing of " + categories + " categories in " + bits + " bits each");
        }
    }

    /**
     * The smallest packing for subjects with at most so many ratings; empty if 63 bits cannot hold it.
     *
     * @param categories number of categories {@code q >= 2}
     * @param ratings largest number of ratings of one subject, {@code >= 1}
     */
    public static Optional<ProfilePacking> of(int categories, int ratings) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(ratings);
        return (long) categories * bits <= LARGEST
                ? Optional.of(new ProfilePacking(categories, bits))
                : Optional.empty();
    }

    /** What one rating in a category adds. @param category index from 0 */
    public long one(int category) {
        return 1L << (bits * category);
    }

    /** The profile of a packed number. @param packed sum of at least one rating */
    public Profile unpack(long packed) {
        long mask = (1L << bits) - 1;
        var counts = new ArrayList<Integer>(categories);
        for (int k = 0; k < categories; k++) {
            counts.add((int) (packed >>> (bits * k) & mask));
        }
        return new Profile(counts);
    }
}

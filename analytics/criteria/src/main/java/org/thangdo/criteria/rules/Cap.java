package org.thangdo.criteria.rules;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * A limit on how many people of one group may have a level, in exact integers. With {@code E} people at the capped level,
 * {@code B} people in the base and the limit {@code p/q}, the cap holds when {@code E <= round(pB/q)}; without rounding,
 * {@code qE <= pB}. Percentages are never compared.
 *
 * @param limit the share {@code p/q}
 * @param level index of the capped level, {@code >= 1}
 * @param base indices of the levels whose people are the base; at least one
 * @param rounding how {@code pB/q} becomes a number of people
 */
public record Cap(Fraction limit, int level, SortedSet<Integer> base, Rounding rounding) {

    public Cap {
        base = Collections.unmodifiableSortedSet(new TreeSet<>(base));
        if (!(level >= 1)) {
            throw new IllegalArgumentException("the lowest level cannot be capped: " + level);
        }
        if (base.isEmpty() || base.first() < 0) {
            throw new IllegalArgumentException("not a base of levels: " + base);
        }
    }

    /** Where a group stands. */
    public enum Standing {
        /** Nobody is in the base and nobody has the level. */
        EMPTY,
        WITHIN,
        /** {@code qE = pB}: lawful, and not one person more. */
        AT_LIMIT,
        OVER
    }

    /**
     * What the cap says about one group.
     *
     * @param capped people at the capped level, {@code E}
     * @param base people in the base as it is, {@code B}
     * @param largestNow largest lawful number of people at the level, the base staying as it is
     * @param largestAfterMoves largest lawful number among the people of this level and the one below, when those who do
     *     not keep the level stand one below: they enlarge a base that contains that level. For 1/5 of "good",
     *     {@code floor((E + G) / 6)}: solved, not divided
     * @param mustMove the fewest people who must move one level down, 0 unless {@link Standing#OVER}
     */
    public record Verdict(
            Standing standing, long capped, long base, long largestNow, long largestAfterMoves, long mustMove) {}

    /** Tests one group. */
    public Verdict test(LevelCounts counts) {
        if (!(level < counts.levels() && base.last() < counts.levels())) {
            throw new IllegalArgumentException(
                    "cap on level " + level + " of base " + base + ", but a scale of " + counts.levels() + " levels");
        }
        long capped = counts.at(level);
        long people = inBase(counts);
        long now = Math.min(largest(people), counts.total());
        long solved = solve(counts);
        Standing standing = standing(capped, people);
        return new Verdict(standing, capped, people, now, solved, standing == Standing.OVER ? capped - solved : 0);
    }

    private Standing standing(long capped, long people) {
        if (capped == 0 && people == 0) {
            return Standing.EMPTY;
        }
        long left = Math.multiplyExact(limit.denominator(), capped);
        long right = Math.multiplyExact(limit.numerator(), people);
        if (left == right) {
            return Standing.AT_LIMIT;
        }
        return capped > largest(people) ? Standing.OVER : Standing.WITHIN;
    }

    private long largest(long people) {
        return rounding.apply(Math.multiplyExact(limit.numerator(), people), limit.denominator());
    }

    private long inBase(LevelCounts counts) {
        return base.stream().mapToLong(counts::at).sum();
    }

    /** The largest {@code x} with {@code x <= round(p B(x) / q)}; the excess {@code x - round(..)} never falls in x. */
    private long solve(LevelCounts counts) {
        long both = counts.at(level) + counts.at(level - 1);
        long fixed = inBase(counts)
                - (base.contains(level) ? counts.at(level) : 0)
                - (base.contains(level - 1) ? counts.at(level - 1) : 0);
        long low = 0;
        long high = both;
        while (low < high) {
            long x = low + (high - low + 1) / 2;
            long people = fixed + (base.contains(level) ? x : 0) + (base.contains(level - 1) ? both - x : 0);
            if (x <= largest(people)) {
                low = x;
            } else {
                high = x - 1;
            }
        }
        return low;
    }
}

package org.thangdo.study.inflation;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.distribution.OrdinalShape;
import org.thangdo.stats.distribution.ShareInterval;
import org.thangdo.stats.distribution.SimultaneousIntervals;

/**
 * How the levels of one group are distributed in one period.
 *
 * @param shares one for each level, lowest first
 * @param top share of the highest level, Wilson interval
 * @param topTwo share of the two highest levels, Wilson interval
 * @param meanLevel mean of the level numbers, the lowest level being 1
 * @param entropy in bits: 0 when all have one level, log2 of the number of levels when all are equally frequent
 * @param agreement van der Eijk's A (2001): 1 when all have one level, 0 when spread evenly, −1 when split to both ends
 * @param dispersion Leik's D (1966): 0 when all have one level, 1 when split to both ends
 * @param ceiling how much of the room between the lowest and the highest level is used up, in [0, 1]
 */
public record Profile(
        String period,
        LevelCounts counts,
        List<Share> shares,
        Estimate top,
        Estimate topTwo,
        Estimate meanLevel,
        Estimate entropy,
        Estimate agreement,
        Estimate dispersion,
        Estimate ceiling) {

    public Profile {
        shares = List.copyOf(shares);
    }

    /** The profile of counts, every interval at {@code confidence} in (0, 1). */
    static Profile of(String period, LevelCounts counts, double confidence) {
        var goodman = SimultaneousIntervals.GOODMAN.of(counts, confidence);
        var sisonGlaz = SimultaneousIntervals.SISON_GLAZ.of(counts, confidence);
        var shares = IntStream.range(0, counts.levels())
                .mapToObj(k -> new Share(
                        k,
                        counts.at(k),
                        ShareInterval.WILSON.of(counts.at(k), counts.total(), confidence),
                        goodman.get(k),
                        sisonGlaz.get(k)))
                .toList();
        return new Profile(
                period,
                counts,
                shares,
                OrdinalShape.TOP_SHARE.of(counts, confidence),
                OrdinalShape.TOP_TWO_SHARE.of(counts, confidence),
                OrdinalShape.MEAN_LEVEL.of(counts, confidence),
                OrdinalShape.ENTROPY_BITS.of(counts, confidence),
                OrdinalShape.AGREEMENT.of(counts, confidence),
                OrdinalShape.LEIK_D.of(counts, confidence),
                OrdinalShape.CEILING_SHARE.of(counts, confidence));
    }

    /** Number of people or organisations. */
    public long total() {
        return counts.total();
    }

    /**
     * Share of one level.
     *
     * @param level index of the level, 0 the lowest
     * @param n subjects at the level
     * @param share with Wilson's interval, which speaks of this level alone
     * @param goodman the same with Goodman's interval (1965), which holds for all levels at once
     * @param sisonGlaz the same with the interval of Sison and Glaz (1995), which holds for all levels at once
     */
    public record Share(int level, long n, Estimate share, Estimate goodman, Estimate sisonGlaz) {}
}

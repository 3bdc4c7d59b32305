package org.thangdo.study.inflation;

import java.util.List;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.ShareInterval;
import org.thangdo.stats.transition.Persistence;
import org.thangdo.stats.transition.Symmetry;
import org.thangdo.stats.transition.TransitionTable;

/**
 * The levels of the same subjects in two periods.
 *
 * @param counts {@code counts.get(i).get(j)}: subjects at level {@code i} in {@code from} and {@code j} in {@code to}
 * @param stayed subjects that kept their level
 * @param up subjects that rose
 * @param down subjects that fell
 * @param stayedShare share that kept the level, Wilson interval
 * @param bowker test of symmetry (1948), χ²: do as many go up as come down, pair by pair?
 * @param stuartMaxwell test of equal margins (1955, 1970), χ²: is the distribution the same in both periods?
 * @param persistence share that kept the level above what the two margins imply
 */
public record Transition(
        String from,
        String to,
        Group group,
        List<List<Long>> counts,
        long stayed,
        long up,
        long down,
        Estimate stayedShare,
        TestResult bowker,
        TestResult stuartMaxwell,
        Persistence persistence) {

    public Transition {
        counts = counts.stream().map(List::copyOf).toList();
    }

    static Transition of(
            String from, String to, Group group, TransitionTable moves, Bootstrap bootstrap, double confidence) {
        return new Transition(
                from,
                to,
                group,
                moves.counts(),
                moves.stayed(),
                moves.up(),
                moves.down(),
                ShareInterval.WILSON.of(moves.stayed(), moves.total(), confidence),
                Symmetry.bowker(moves),
                Symmetry.stuartMaxwell(moves),
                Persistence.of(moves, bootstrap, confidence));
    }

    /** Number of subjects with a level in both periods. */
    public long total() {
        return stayed + up + down;
    }
}

package org.thangdo.stats.norms;

import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.bunching.PoissonBinomial;

/**
 * Groups of which nobody fails, and groups of which everybody has exactly the lowest passing level, beside how many chance
 * would give if every person failed, or just passed, at the rate of all. A head whose own score hangs on nobody failing
 * has a reason to let nobody fail.
 *
 * @param groups groups of at least {@value #SMALLEST} people
 * @param people in them
 * @param failing people below the lowest passing level
 * @param noneFails groups of which nobody is below it, with the exact probability of as many or more
 * @param allJustPass groups of which everybody is exactly at it, with the exact probability of as many or more
 */
public record PassingGroups(int groups, long people, long failing, Found noneFails, Found allJustPass) {

    /** Smaller groups say nothing. */
    public static final int SMALLEST = 3;

    /** With fewer groups nothing is said. */
    public static final int FEWEST_GROUPS = 5;

    /** @param people all of them @param failing below the lowest passing level @param justPassing exactly at it */
    public record Group(long people, long failing, long justPassing) {}

    /**
     * @param groups how many there are
     * @param expected how many chance gives
     */
    public record Found(int groups, double expected, TestResult test) {}

    public static PassingGroups of(List<Group> all) {
        var groups = all.stream().filter(group -> group.people() >= SMALLEST).toList();
        long people = groups.stream().mapToLong(Group::people).sum();
        long failing = groups.stream().mapToLong(Group::failing).sum();
        return new PassingGroups(
                groups.size(),
                people,
                failing,
                found(groups, people, group -> group.people() - group.failing()),
                found(groups, people, Group::justPassing));
    }

    private static Found found(List<Group> groups, long people, ToLongFunction<Group> in) {
        int whole = (int) groups.stream()
                .filter(group -> in.applyAsLong(group) == group.people())
                .count();
        if (groups.size() < FEWEST_GROUPS) {
            return new Found(whole, 0, TestResult.untested(groups.isEmpty() ? Reason.NO_DATA : Reason.TOO_FEW));
        }
        double rate = (double) groups.stream().mapToLong(in).sum() / people;
        double[] chances = groups.stream()
                .mapToDouble(group -> FastMath.pow(rate, (double) group.people()))
                .toArray();
        double expected = 0;
        double variance = 0;
        for (double chance : chances) {
            expected += chance;
            variance += chance * (1 - chance);
        }
        if (variance == 0) {
            return new Found(whole, expected, TestResult.untested(Reason.NO_VARIATION));
        }
        return new Found(
                whole,
                expected,
                new TestResult.Tested(
                        (whole - expected) / Math.sqrt(variance),
                        Double.POSITIVE_INFINITY,
                        new PoissonBinomial(chances).atLeast(whole)));
    }
}

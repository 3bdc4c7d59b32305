package org.thangdo.stats.bunching;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * How many groups sit exactly at their largest lawful number, beside how many would if each person reached the top
 * level independently and the cap only cut off what lies above it (a binomial truncated at the cap).
 *
 * <p>A screen, not a proof. Groups at the cap are what a cap makes lawful; that many are there says that numbers were
 * filled up, or that ratings were moved down to fit, or that rates differ between groups. Two answers are given because
 * the rate that the groups would have without a cap is not known:
 *
 * <ul>
 *   <li>{@link #pooled}: the share over all groups. The cap itself depresses it, so too few groups are expected at the
 *       cap and the p-value is too small.
 *   <li>{@link #truncated}: the share that fits best when the cap only cuts off ({@code Σ E(X | X <= cap) = Σ x}, the
 *       maximum likelihood under truncation). If numbers were filled up it is too high, so the p-value is too large.
 * </ul>
 *
 * <p>Measured with 40 groups of 10 to 40 people at 15 % under a cap of a fifth, 5 % test: honest groups are called .25
 * of the time by the first and .004 by the second; half of the groups filled up, 1.00 and .35. So only the second is
 * evidence, and only when both agree is there something to ask. Groups whose cap is 0, or not below their size, say
 * nothing and are left out; groups over their cap are counted and left out.
 *
 * @param groups groups that say something
 * @param atCap of these, how many sit exactly at their cap
 * @param overCap groups with more than their cap
 * @param pooled against the pooled share
 * @param truncated against the share under truncation
 */
public record CapBunching(int groups, int atCap, int overCap, Expectation pooled, Expectation truncated) {

    /** With fewer groups nothing is said. */
    public static final int FEWEST_GROUPS = 5;

    /**
     * What one rate implies.
     *
     * @param share share at the top level that each person has; 0 when there is none
     * @param atCap expected number of groups at their cap; 0 when the test was not made
     * @param test standardised surplus of groups at the cap, with the exact one-sided Poisson-binomial probability of
     *     as many or more
     */
    public record Expectation(double share, double atCap, TestResult test) {}

    public static CapBunching of(List<CappedGroup> groups) {
        var informative = groups.stream().filter(CappedGroup::informative).toList();
        int atCap = (int) informative.stream().filter(CappedGroup::atCap).count();
        int overCap =
                (int) groups.stream().filter(group -> group.top() > group.cap()).count();
        if (informative.size() < FEWEST_GROUPS) {
            var refused = refused(groups.isEmpty() ? Reason.NO_DATA : Reason.TOO_FEW);
            return new CapBunching(informative.size(), atCap, overCap, refused, refused);
        }
        double people = groups.stream().mapToLong(CappedGroup::people).sum();
        double top = groups.stream().mapToLong(CappedGroup::top).sum();
        return new CapBunching(
                informative.size(),
                atCap,
                overCap,
                top == 0 || top == people
                        ? refused(Reason.NO_VARIATION)
                        : expectation(informative, atCap, top / people),
                truncated(informative, atCap));
    }

    private static Expectation truncated(List<CappedGroup> groups, int atCap) {
        double top = groups.stream().mapToLong(CappedGroup::top).sum();
        double most = groups.stream().mapToLong(CappedGroup::cap).sum();
        if (top == 0 || top == most) {
            return refused(top == 0 ? Reason.NO_VARIATION : Reason.ON_THE_BOUNDARY);
        }
        double share =
                root(p -> groups.stream().mapToDouble(g -> g.expectedTop(p)).sum() - top);
        return expectation(groups, atCap, share);
    }

    private static Expectation expectation(List<CappedGroup> groups, int atCap, double share) {
        double[] chances =
                groups.stream().mapToDouble(group -> group.chanceAtCap(share)).toArray();
        double expected = 0;
        double variance = 0;
        for (double p : chances) {
            expected += p;
            variance += p * (1 - p);
        }
        double surplus = variance == 0 ? 0 : (atCap - expected) / Math.sqrt(variance);
        double pValue = new PoissonBinomial(chances).atLeast(atCap);
        return new Expectation(share, expected, new TestResult.Tested(surplus, Double.POSITIVE_INFINITY, pValue));
    }

    private static Expectation refused(Reason reason) {
        return new Expectation(0, 0, TestResult.untested(reason));
    }

    /** Root in (0, 1) of a rising function, by bisection to the last bit. */
    private static double root(DoubleUnaryOperator rising) {
        double low = 0;
        double high = 1;
        for (double middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}

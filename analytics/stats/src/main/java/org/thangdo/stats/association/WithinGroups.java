package org.thangdo.stats.association;

import java.util.List;
import java.util.TreeMap;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Whether some members of groups, such as the heads of units, stand higher than the other members of the same group. In a
 * group with {@code m} of them and {@code n} others, {@code δ} is the share of the {@code m n} pairs in which the former is
 * higher, less the share in which the former is lower; the value is the mean of δ, each of the former counted alike.
 *
 * <p>The test asks whether they could be anybody of their group: given the levels of each group, those who are marked are
 * drawn at random from it. Then δ has mean 0 and variance {@code (N + 1 − Σ(t³ − t)/(N(N − 1))) / (3 m n)} with {@code N =
 * m + n} and {@code t} people at a level; the statistic is the sum over the root of its variance. This is the test of
 * van Elteren (1960, Bull. Int. Statist. Inst. 37) with weights by the number of those marked; for one group it is that of
 * Mann and Whitney without continuity correction. Groups are taken as independent, so it serves one period at a time.
 *
 * <p>The interval leaves out one cluster at a time: groups of one cluster, such as a unit in several years, stand together.
 * {@link Reason#NO_DATA} if no group has both, {@link Reason#TOO_FEW} with fewer than {@value #FEWEST_CLUSTERS} clusters,
 * {@link Reason#ON_THE_BOUNDARY} if leaving out one never changes the value.
 *
 * @param marked those asked about, in groups that have both
 * @param higher mean share of the others above whom they stand; 0 if there are none
 * @param lower mean share of the others below whom they stand
 * @param net mean δ {@code = higher − lower}, in [−1, 1]
 * @param test of no difference; {@link Reason#NO_VARIATION} if every group has one level
 */
public record WithinGroups(long marked, double higher, double lower, Estimate net, TestResult test) {

    /** With fewer clusters no interval is given. */
    public static final int FEWEST_CLUSTERS = 3;

    private static final double ROUNDING = 1e-12;

    /**
     * A group.
     *
     * @param cluster groups of one name belong together
     * @param marked levels of those asked about
     * @param others levels of the rest, on the same scale
     */
    public record Group(String cluster, LevelCounts marked, LevelCounts others) {

        /** Pairs in which the one asked about is higher, less those in which that one is lower. */
        public long net() {
            return higher() - lower();
        }

        private long higher() {
            long pairs = 0;
            for (int i = 0; i < marked.levels(); i++) {
                pairs += marked.at(i) * (others.total() - others.atLeast(i));
            }
            return pairs;
        }

        private long lower() {
            long pairs = 0;
            for (int i = 0; i < marked.levels(); i++) {
                pairs += marked.at(i) * (others.atLeast(i) - others.at(i));
            }
            return pairs;
        }

        private boolean hasBoth() {
            return marked.total() > 0 && others.total() > 0;
        }

        /** Variance of {@code m δ} if those asked about are anybody. */
        private double variance() {
            double m = marked.total();
            double n = others.total();
            double all = m + n;
            double ties = 0;
            for (long t : marked.plus(others).counts()) {
                ties += ((double) t * t - 1) * t;
            }
            return m * (all + 1 - ties / (all * (all - 1))) / (3 * n);
        }
    }

    /** @param level confidence level in (0, 1) */
    public static WithinGroups of(List<Group> groups, double level) {
        Interval.requireLevel(level);
        var both = groups.stream().filter(Group::hasBoth).toList();
        var clusters = new TreeMap<String, double[]>(); // Σ m δ, Σ m
        double sum = 0;
        double higher = 0;
        long marked = 0;
        double variance = 0;
        for (var group : both) {
            double delta = (double) group.net() / group.others().total();
            higher += (double) group.higher() / group.others().total();
            double[] cluster = clusters.computeIfAbsent(group.cluster(), name -> new double[2]);
            cluster[0] += delta;
            cluster[1] += group.marked().total();
            sum += delta;
            marked += group.marked().total();
            variance += group.variance();
        }
        var test = both.isEmpty()
                ? TestResult.untested(Reason.NO_DATA)
                : variance > ROUNDING
                        ? Alternative.TWO_SIDED.test(sum / Math.sqrt(variance))
                        : TestResult.untested(Reason.NO_VARIATION);
        double all = Math.max(1, marked);
        return new WithinGroups(marked, higher / all, (higher - sum) / all, net(clusters, sum, marked, level), test);
    }

    private static Estimate net(TreeMap<String, double[]> clusters, double sum, double marked, double level) {
        if (clusters.size() < FEWEST_CLUSTERS) {
            return Estimate.undefined(clusters.isEmpty() ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        var jackknife = new Jackknife();
        clusters.values().forEach(own -> jackknife.add((sum - own[0]) / (marked - own[1]), 1));
        double error = jackknife.standardError();
        if (!(error > ROUNDING)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        double value = sum / marked;
        var estimated = new IntervalMethod.Estimated(value, error, jackknife.degreesOfFreedom());
        return new Estimate.Defined(value, error, IntervalMethod.STUDENT.interval(estimated, -1, 1, level));
    }
}

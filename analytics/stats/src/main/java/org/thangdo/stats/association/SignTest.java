package org.thangdo.stats.association;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Whether the first of two matched levels is as often above the second as below it. Pairs come in clusters, such as the
 * years of one unit; if nothing speaks for either side, each cluster might as well have all its signs turned round. With
 * {@code s_c} the net sign of a cluster (above less below), {@code T = Σ s_c} and the p-value is the probability that
 * {@code |Σ ± s_c| >= |T|}, exact. One pair in each cluster is the classical sign test: the binomial of ½ on the pairs that
 * differ.
 *
 * <p>Where {@code Σ |s_c|} exceeds {@value #EXACT_UP_TO}, the normal with variance {@code Σ s_c²} stands for the exact
 * distribution; the statistic is {@code T / √Σ s_c²} in both cases.
 *
 * <p>References: Dixon and Mood (1946), JASA 41; Datta and Satten (2008), Biometrics 64, for clusters.
 */
public final class SignTest {

    private static final long EXACT_UP_TO = 5_000;

    private SignTest() {}

    /**
     * The test; {@link Reason#TOO_FEW} if no cluster leans either way.
     *
     * @param nets by cluster: pairs with the first above, less pairs with the first below
     */
    public static TestResult of(List<Long> nets) {
        long sum = 0;
        double squares = 0;
        long most = 0;
        SortedMap<Integer, Integer> clusters = new TreeMap<>();
        for (long net : nets) {
            sum += net;
            squares += (double) net * net;
            most += Math.abs(net);
            if (net != 0) {
                clusters.merge(Math.toIntExact(Math.abs(net)), 1, Integer::sum);
            }
        }
        if (most == 0) {
            return TestResult.untested(Reason.TOO_FEW);
        }
        double z = sum / Math.sqrt(squares);
        if (most > EXACT_UP_TO) {
            return Alternative.TWO_SIDED.test(z);
        }
        return new TestResult.Tested(z, Double.POSITIVE_INFINITY, exact(clusters, (int) most, Math.abs(sum)));
    }

    /** Probability that turning signs gives at least {@code sum} in either direction. */
    private static double exact(SortedMap<Integer, Integer> clusters, int most, long sum) {
        double[] probability = new double[most + 1]; // of the part of all signs that points up
        probability[0] = 1;
        int filled = 0;
        for (var size : clusters.entrySet()) {
            var up = new BinomialDistribution(null, size.getValue(), 0.5);
            double[] next = new double[most + 1];
            for (int k = 0; k <= size.getValue(); k++) {
                double share = up.probability(k);
                for (int at = 0; at <= filled; at++) {
                    next[at + k * size.getKey()] += share * probability[at];
                }
            }
            filled += size.getKey() * size.getValue();
            probability = next;
        }
        double tail = 0;
        for (int at = 0; at <= most; at++) {
            tail += Math.abs(2L * at - most) >= sum ? probability[at] : 0;
        }
        return Math.min(1, tail);
    }
}

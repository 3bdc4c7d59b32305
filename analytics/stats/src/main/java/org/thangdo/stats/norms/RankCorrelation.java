package org.thangdo.stats.norms;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

/** Spearman's correlation of values and levels, with an interval by drawing people with all that is theirs. */
final class RankCorrelation {

    private RankCorrelation() {}

    static Estimate of(PersonPeriods data, double[] y, int[] level, double confidence, Bootstrap bootstrap) {
        int[] order = IntStream.range(0, y.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> y[row]).thenComparingInt(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
        int levels = IntStream.of(level).max().orElse(0) + 1;
        var estimate = PeopleDrawn.estimates(bootstrap, data.people(), confidence, times ->
                        new double[] {correlation(data, y, level, levels, order, times)})
                .get(0);
        return estimate instanceof Estimate.Undefined undefined && undefined.reason() == Reason.EMPTY_GROUP
                ? Estimate.undefined(Reason.NO_VARIATION)
                : estimate;
    }

    private static double correlation(
            PersonPeriods data, double[] y, int[] level, int levels, int[] order, long[] times) {
        var inLevel = new double[levels];
        double all = 0;
        for (int row = 0; row < y.length; row++) {
            inLevel[level[row]] += times[data.person(row)];
            all += times[data.person(row)];
        }
        var levelRank = new double[levels];
        double below = 0;
        for (int k = 0; k < levels; k++) {
            levelRank[k] = below + inLevel[k] / 2 - all / 2;
            below += inLevel[k];
        }
        double product = 0;
        double squaresY = 0;
        double squaresLevel = 0;
        double passed = 0;
        for (int start = 0, end; start < order.length; start = end) {
            double tied = 0;
            for (end = start; end < order.length && y[order[end]] == y[order[start]]; end++) {
                tied += times[data.person(order[end])];
            }
            double rank = passed + tied / 2 - all / 2;
            for (int i = start; i < end; i++) {
                double weight = times[data.person(order[i])];
                double other = levelRank[level[order[i]]];
                product += weight * rank * other;
                squaresY += weight * rank * rank;
                squaresLevel += weight * other * other;
            }
            passed += tied;
        }
        return product / Math.sqrt(squaresY * squaresLevel);
    }
}

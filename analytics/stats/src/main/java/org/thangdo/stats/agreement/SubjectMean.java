package org.thangdo.stats.agreement;

import org.apache.commons.math3.distribution.TDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.SourcePairTable.ProfilePair;
import org.thangdo.stats.distribution.ShareInterval;

/**
 * The mean over subjects of what two sources say of each: the subject counts once, as the mean over all pairs of a rating
 * {@code k} by the first source and a rating {@code l} by the second.
 */
final class SubjectMean {
    private double n;
    private double mean;
    private double squares;

    /** What one pair of ratings says. */
    @FunctionalInterface
    interface PairValue {
        double of(int k, int l);
    }

    private SubjectMean() {}

    static SubjectMean of(SourcePairTable table, PairValue value) {
        var result = new SubjectMean();
        table.subjects().forEach((pair, times) -> {
            result.n += times;
            result.mean += times * mean(pair, value);
        });
        result.mean /= result.n;
        table.subjects().forEach((pair, times) -> {
            double deviation = mean(pair, value) - result.mean;
            result.squares += times * deviation * deviation;
        });
        return result;
    }

    private static double mean(ProfilePair pair, PairValue value) {
        double[] x = SourceSums.shares(pair.first());
        double[] y = SourceSums.shares(pair.second());
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            for (int l = 0; l < y.length; l++) {
                sum += x[k] * y[l] == 0 ? 0 : x[k] * y[l] * value.of(k, l);
            }
        }
        return sum;
    }

    /** The largest value of a pair of ratings that occurred. */
    static double largest(SourcePairTable table, PairValue value) {
        double largest = Double.NEGATIVE_INFINITY;
        for (var pair : table.subjects().keySet()) {
            double[] x = SourceSums.shares(pair.first());
            double[] y = SourceSums.shares(pair.second());
            for (int cell = 0; cell < x.length * y.length; cell++) {
                int k = cell / y.length;
                int l = cell % y.length;
                largest = x[k] * y[l] > 0 ? Math.max(largest, value.of(k, l)) : largest;
            }
        }
        return largest;
    }

    /** With Student's t interval. {@link Reason#NO_DATA} without subjects, {@link Reason#TOO_FEW} with one. */
    Estimate student(double level) {
        if (n < 2) {
            return Estimate.undefined(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW);
        }
        double error = Math.sqrt(squares / (n - 1) / n);
        double half = error * new TDistribution(null, n - 1).inverseCumulativeProbability((1 + level) / 2);
        return new Estimate.Defined(mean, error, new Interval(mean - half, mean + half, level));
    }

    /** Where the values are shares: with Wilson's interval. */
    Estimate share(double level) {
        return n == 0
                ? Estimate.undefined(Reason.NO_DATA)
                : ShareInterval.WILSON.ofMean(Math.max(0, Math.min(1, mean)), squares / n, (long) n, level);
    }
}

package org.thangdo.stats.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;

/**
 * Does a criterion say much the same about a person from one period to the next? The correlation of consecutive periods over
 * the people rated in both, and their mean. It falls with real change as well as with error, and rises if ratings are
 * copied from last year: near 1 it is as suspicious as near 0.
 *
 * @param pairs by pair of consecutive periods {@code (t, t + 1)}: Pearson's {@code r}, interval by Fisher's z. {@link
 *     Reason#TOO_FEW} with fewer than 4 people in both, {@link Reason#NO_VARIATION} if either is constant
 * @param mean over the pairs that have a value, {@code tanh( Σ (n − 3) artanh r / Σ (n − 3) )} (Hedges and Olkin, 1985, pp.
 *     230–232); interval on z by leaving out one person with all periods at a time, as one person is in several pairs.
 *     Reason of the first pair if none has a value; {@link Reason#ON_THE_BOUNDARY} if a pair is at 1 or −1
 */
public record TestRetest(List<Estimate> pairs, Estimate mean) {

    public TestRetest {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param scores shape (people, periods), {@code >= 2} periods; {@code NaN} where a person was not rated
     * @param level confidence level in (0, 1)
     */
    public static TestRetest of(double[][] scores, double level) {
        Interval.requireLevel(level);
        int periods = scores.length == 0 ? 2 : scores[0].length;
        if (periods < 2) {
            throw new IllegalArgumentException("nothing to compare in " + periods + " period");
        }
        var sums = IntStream.range(0, periods - 1).mapToObj(t -> new PairSums()).toList();
        for (double[] person : scores) {
            add(sums, person, 1);
        }
        var pairs = sums.stream().map(pair -> pair.estimate(level)).toList();
        return new TestRetest(pairs, mean(scores, sums, pairs, level));
    }

    private static void add(List<PairSums> sums, double[] person, int sign) {
        for (int t = 0; t < sums.size(); t++) {
            sums.get(t).add(person[t], person[t + 1], sign);
        }
    }

    private static Estimate mean(double[][] scores, List<PairSums> sums, List<Estimate> pairs, double level) {
        var known = new ArrayList<PairSums>();
        for (int t = 0; t < pairs.size(); t++) {
            if (pairs.get(t) instanceof Estimate.Defined) {
                known.add(sums.get(t));
            }
        }
        if (known.isEmpty()) {
            return pairs.get(0);
        }
        double z = meanZ(known);
        var jackknife = new Jackknife();
        int people = 0;
        for (double[] person : scores) {
            if (IntStream.range(0, pairs.size())
                    .anyMatch(t ->
                            pairs.get(t) instanceof Estimate.Defined && !Double.isNaN(person[t] + person[t + 1]))) {
                add(sums, person, -1);
                jackknife.add(meanZ(known), 1);
                add(sums, person, 1);
                people++;
            }
        }
        double error = jackknife.standardError();
        if (!Double.isFinite(z) || !Double.isFinite(error)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        var onZ = IntervalMethod.STUDENT.interval(
                new IntervalMethod.Estimated(z, error, people - 1.0),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                level);
        double value = FastMath.tanh(z);
        return new Estimate.Defined(
                value,
                error * (1 - value * value),
                new Interval(FastMath.tanh(onZ.lower()), FastMath.tanh(onZ.upper()), level));
    }

    private static double meanZ(List<PairSums> pairs) {
        double sum = 0;
        double weights = 0;
        for (var pair : pairs) {
            double weight = Math.max(1, pair.n - 3);
            sum += weight * FastMath.atanh(pair.correlation());
            weights += weight;
        }
        return sum / weights;
    }

    /** Sums of one pair of periods about its first person, so that little cancels. */
    private static final class PairSums {
        private long n;
        private double originX = Double.NaN;
        private double originY;
        private double x;
        private double y;
        private double xx;
        private double yy;
        private double xy;

        void add(double then, double now, int sign) {
            if (Double.isNaN(then + now)) {
                return;
            }
            if (Double.isNaN(originX)) {
                originX = then;
                originY = now;
            }
            double u = then - originX;
            double v = now - originY;
            n += sign;
            x += sign * u;
            y += sign * v;
            xx += sign * u * u;
            yy += sign * v * v;
            xy += sign * u * v;
        }

        double correlation() {
            return (xy - x * y / n) / Math.sqrt((xx - x * x / n) * (yy - y * y / n));
        }

        Estimate estimate(double level) {
            if (n < 4) {
                return Estimate.undefined(Reason.TOO_FEW);
            }
            if (!(xx - x * x / n > 1e-12 * xx) || !(yy - y * y / n > 1e-12 * yy)) {
                return Estimate.undefined(Reason.NO_VARIATION);
            }
            double r = Math.max(-1, Math.min(1, correlation()));
            return CovarianceDelta.Scale.CORRELATION.estimate(r, (1 - r * r) / Math.sqrt(n - 3.0), level);
        }
    }
}

package org.thangdo.stats.distribution;

import java.util.List;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.thangdo.stats.Interval;

/**
 * Simultaneous intervals of Sison and Glaz (1995), <i>Simultaneous confidence intervals and sample size determination
 * for multinomial proportions</i>, JASA 90.
 *
 * <p>A multinomial sample is independent Poisson counts {@code Y_k} of means {@code x_k}, given that they add up to
 * {@code n}. So the probability that every count stays within {@code c} of its mean is
 *
 * <pre>    ν(c) = Π P(|Y_k − x_k| ≤ c) · f(n; c) / P(Poisson(n) = n)</pre>
 *
 * where {@code f} is the density at {@code n} of the sum of the truncated counts, by an Edgeworth series in their first
 * four moments. With {@code ν(c) < level ≤ ν(c + 1)} and {@code γ = (level − ν(c)) / (ν(c + 1) − ν(c))} the intervals
 * are {@code p_k − c/n} to {@code p_k + (c + 2γ)/n}, cut at 0 and 1.
 *
 * <p>The series is the published one, and fits better the more levels there are: with two it asks for up to 0.01 too much
 * coverage. On the other side the plug-in of {@code x_k} covers too little in small groups with one dominant level: in
 * seeded simulations of shares 1, 4, 75, 20 % the intervals named 0.95 held together in 0.88 of samples of 50, 0.92 of 100
 * and 0.94 of 1,000. {@link SimultaneousIntervals#GOODMAN} is the safer choice there.
 *
 * <p>Moments are taken around {@code x_k} and {@code c} grows by one at a time, each step adding the two new terms of
 * each sum. So nothing cancels or overflows, and the work is proportional to {@code q √n}: a few thousand steps for ten
 * million subjects.
 */
final class SisonGlaz {

    private SisonGlaz() {}

    static List<Interval> intervals(LevelCounts counts, double level) {
        long n = counts.total();
        var sums = counts.counts().stream().map(CentredPoisson::new).toList();
        double before = 0;
        for (long c = 1; c < n; c++) {
            sums.forEach(CentredPoisson::widen);
            double coverage = coverage(sums, n);
            if (coverage >= level) {
                return around(counts, c - 1, (level - before) / (coverage - before), level);
            }
            before = coverage;
        }
        return around(counts, n, 0, level);
    }

    private static List<Interval> around(LevelCounts counts, double c, double gamma, double level) {
        double n = counts.total();
        return counts.counts().stream()
                .map(x -> new Interval(Math.max(0, (x - c) / n), Math.min(1, (x + c + 2 * gamma) / n), level))
                .toList();
    }

    /** {@code ν(c)} for the {@code c} that the sums have reached. */
    private static double coverage(List<CentredPoisson> sums, long n) {
        double log = -logModalProbability(n);
        double mean = 0;
        double variance = 0;
        double third = 0;
        double fourth = 0;
        for (var sum : sums) {
            double m1 = sum.moment(1);
            double m2 = sum.moment(2) - m1 * m1;
            log += sum.logMass();
            mean += m1;
            variance += m2;
            third += sum.moment(3) - 3 * m1 * sum.moment(2) + 2 * m1 * m1 * m1;
            fourth += sum.moment(4)
                    - 4 * m1 * sum.moment(3)
                    + 6 * m1 * m1 * sum.moment(2)
                    - 3 * m1 * m1 * m1 * m1
                    - 3 * m2 * m2;
        }
        return Math.exp(log) * density(mean, variance, third, fourth);
    }

    /** Edgeworth's series for the density, at 0, of a sum with these cumulants. */
    private static double density(double mean, double variance, double third, double fourth) {
        double z = -mean / Math.sqrt(variance);
        double z2 = z * z;
        double skewness = third / Math.pow(variance, 1.5);
        double excess = fourth / (variance * variance);
        double series = 1
                + skewness * z * (z2 - 3) / 6
                + excess * (z2 * z2 - 6 * z2 + 3) / 24
                + skewness * skewness * (z2 * z2 * z2 - 15 * z2 * z2 + 45 * z2 - 15) / 72;
        return series * Math.exp(-z2 / 2) / Math.sqrt(2 * Math.PI * variance);
    }

    /** {@code ln P(Poisson(m) = m)}, by Stirling's series from 20 on. */
    private static double logModalProbability(long m) {
        if (m == 0) {
            return 0;
        }
        if (m < 20) {
            return m * Math.log(m) - m - CombinatoricsUtils.factorialLog((int) m);
        }
        double inverse = 1.0 / m;
        double squared = inverse * inverse;
        return -Math.log(2 * Math.PI * m) / 2 - inverse * (1.0 / 12 - squared * (1.0 / 360 - squared / 1260));
    }

    /** A Poisson count of integer mean {@code m}, cut at distance {@code c} from it; probabilities relative to the mode. */
    private static final class CentredPoisson {
        private final long m;
        private final double[] sums = {1, 0, 0, 0, 0}; // Σ w(d) d^r over |d| ≤ c
        private double above = 1;
        private double below = 1;
        private long c;

        CentredPoisson(long m) {
            this.m = m;
        }

        void widen() {
            below = m == 0 ? 0 : below * Math.max(0, m - c) / m;
            c++;
            above = above * m / (m + c);
            double power = 1;
            for (int r = 0; r <= 4; r++) {
                sums[r] += power * (above + (r % 2 == 0 ? below : -below));
                power *= c;
            }
        }

        double logMass() {
            return logModalProbability(m) + Math.log(sums[0]);
        }

        double moment(int r) {
            return sums[r] / sums[0];
        }
    }
}

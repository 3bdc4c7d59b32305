package org.thangdo.study.explain;

import org.thangdo.stats.distribution.LevelCounts;

/** The example of Sison and Glaz, worked with plain Poisson probabilities. */
final class PoissonLayers {

    private PoissonLayers() {}

    static Steps around(LevelCounts counts, double level) {
        var steps = new Steps();
        steps.put("confidence", level);
        double n = steps.count("n", counts.total());
        double x = steps.count("x", counts.top());
        long c = 1;
        while (coverage(counts, c + 1) < level) {
            c++;
        }
        double before = steps.put("coverage", coverage(counts, c));
        double after = steps.put("coverageNext", coverage(counts, c + 1));
        steps.count("c", c);
        steps.count("cNext", c + 1);
        double gamma = steps.put("gamma", (level - before) / (after - before));
        steps.put("share", x / n);
        steps.put("lower", (x - c) / n);
        steps.put("upper", (x + c + 2 * gamma) / n);
        return steps;
    }

    /** {@code Π P(|Y − x| ≤ c) · f / P(Poisson(n) = n)}. */
    private static double coverage(LevelCounts counts, long c) {
        double within = 1;
        double[] cumulants = new double[5];
        for (long x : counts.counts()) {
            double[] raw = new double[5];
            for (long y = Math.max(0, x - c); y <= x + c; y++) {
                for (int r = 0; r <= 4; r++) {
                    raw[r] += poisson(y, x) * Math.pow(y - x, r);
                }
            }
            within *= raw[0];
            double mean = raw[1] / raw[0];
            double variance = raw[2] / raw[0] - mean * mean;
            double third = raw[3] / raw[0] - 3 * mean * raw[2] / raw[0] + 2 * Math.pow(mean, 3);
            double fourth = raw[4] / raw[0] - 4 * mean * raw[3] / raw[0];
            fourth += 6 * mean * mean * raw[2] / raw[0] - 3 * Math.pow(mean, 4) - 3 * variance * variance;
            cumulants[1] += mean;
            cumulants[2] += variance;
            cumulants[3] += third;
            cumulants[4] += fourth;
        }
        return within * density(cumulants) / poisson(counts.total(), counts.total());
    }

    /** Edgeworth's series at the point where the truncated counts add up to n. */
    private static double density(double[] cumulants) {
        double deviation = Math.sqrt(cumulants[2]);
        double z = -cumulants[1] / deviation;
        double skewness = cumulants[3] / Math.pow(deviation, 3);
        double excess = cumulants[4] / Math.pow(deviation, 4);
        double series = 1 + skewness * (Math.pow(z, 3) - 3 * z) / 6;
        series += excess * (Math.pow(z, 4) - 6 * z * z + 3) / 24;
        series += skewness * skewness * (Math.pow(z, 6) - 15 * Math.pow(z, 4) + 45 * z * z - 15) / 72;
        return series * Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
    }

    /** {@code e^−mean mean^y / y!}, factor by factor. */
    private static double poisson(long y, double mean) {
        double log = -mean;
        for (long i = 1; i <= y; i++) {
            log += Math.log(mean / i);
        }
        return Math.exp(log);
    }
}

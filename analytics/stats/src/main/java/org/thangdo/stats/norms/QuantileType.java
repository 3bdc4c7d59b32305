package org.thangdo.stats.norms;

/**
 * How a quantile lies between two values of a sample, by the numbers of Hyndman and Fan (1996), <i>Sample quantiles in
 * statistical packages</i>, The American Statistician 50: the value at rank {@code h}, interpolated between its
 * neighbours and kept within the sample.
 */
public enum QuantileType {
    /** {@code h = (n − 1) p + 1}: R's default, and PERCENTILE.INC of spreadsheets. */
    HYNDMAN_FAN_7 {
        @Override
        double rank(double weight, double p) {
            return (weight - 1) * p + 1;
        }
    },
    /** {@code h = (n + 1/3) p + 1/3}: nearly median-unbiased whatever the distribution; what the authors recommend. */
    HYNDMAN_FAN_8 {
        @Override
        double rank(double weight, double p) {
            return (weight + 1.0 / 3) * p + 1.0 / 3;
        }
    };

    abstract double rank(double size, double p);

    /**
     * The quantile of a sample.
     *
     * @param sorted in ascending order, at least one value
     * @param p in [0, 1]
     */
    public double of(double[] sorted, double p) {
        double rank = Math.max(1, Math.min(sorted.length, rank(sorted.length, p)));
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length);
        return sorted[below - 1] + (rank - below) * (sorted[above - 1] - sorted[below - 1]);
    }

    /**
     * The quantiles of a sample in which each value occurs several times.
     *
     * @param sorted in ascending order
     * @param times how often each occurs, {@code >= 0}
     * @param p in [0, 1], ascending
     */
    double[] of(double[] sorted, long[] times, double[] p) {
        long size = 0;
        for (long n : times) {
            size += n;
        }
        var quantiles = new double[p.length];
        int at = -1;
        long passed = 0;
        for (int q = 0; q < p.length; q++) {
            double rank = Math.max(1, Math.min(size, rank(size, p[q])));
            long below = (long) Math.floor(rank);
            while (passed < below) {
                passed += times[++at];
            }
            int next = at;
            for (long reached = passed; reached < below + 1 && next + 1 < sorted.length; ) {
                reached += times[++next];
            }
            double upper = passed > below || times[next] == 0 ? sorted[at] : sorted[next];
            quantiles[q] = sorted[at] + (rank - below) * (upper - sorted[at]);
        }
        return quantiles;
    }
}

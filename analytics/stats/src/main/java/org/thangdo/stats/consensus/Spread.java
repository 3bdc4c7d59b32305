package org.thangdo.stats.consensus;

/** How far the answers to one question lie apart, in steps of the scale. */
enum Spread implements GroupAnswers.OfItem {

    /** {@code s² = Σ (x − mean)² / (n − 1)}. */
    VARIANCE {
        @Override
        public double of(double[] shares, double n) {
            double mean = mean(shares);
            double variance = 0;
            for (int k = 0; k < shares.length; k++) {
                variance += shares[k] * (k - mean) * (k - mean);
            }
            return variance * n / (n - 1);
        }

        @Override
        public double greatest(int q, double n) {
            return (q - 1.0) * (q - 1) / 4 * n / (n - 1);
        }
    },

    /** {@code Σ |x − mean| / n}. */
    FROM_MEAN {
        @Override
        public double of(double[] shares, double n) {
            return deviation(shares, mean(shares));
        }

        @Override
        public double greatest(int q, double n) {
            return (q - 1) / 2.0;
        }
    },

    /** {@code Σ |x − median| / n}; it does not matter which median where there are two. */
    FROM_MEDIAN {
        @Override
        public double of(double[] shares, double n) {
            double below = 0;
            int median = 0;
            while (below + shares[median] < 0.5 && median < shares.length - 1) {
                below += shares[median++];
            }
            return deviation(shares, median);
        }

        @Override
        public double greatest(int q, double n) {
            return (q - 1) / 2.0;
        }
    };

    private static double mean(double[] shares) {
        double mean = 0;
        for (int k = 0; k < shares.length; k++) {
            mean += k * shares[k];
        }
        return mean;
    }

    private static double deviation(double[] shares, double centre) {
        double deviation = 0;
        for (int k = 0; k < shares.length; k++) {
            deviation += shares[k] * Math.abs(k - centre);
        }
        return deviation;
    }
}

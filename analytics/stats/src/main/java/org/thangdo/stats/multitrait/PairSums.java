package org.thangdo.stats.multitrait;

/** Sums of products of centred levels of two criteria over pairs of one kind, and the number of pairs. Shape (criteria, criteria). */
record PairSums(double[][] products, double[][] pairs) {

    static PairSums empty(int criteria) {
        return new PairSums(new double[criteria][criteria], new double[criteria][criteria]);
    }

    /** Adds {@code times} all pairs of one of the first with one of the second. */
    void add(Totals one, Totals other, double times) {
        for (int c = 0; c < products.length; c++) {
            for (int d = 0; d < products.length; d++) {
                products[c][d] += times * one.sums()[c] * other.sums()[d];
                pairs[c][d] += times * one.counts()[c] * other.counts()[d];
            }
        }
    }

    void add(PairSums other, double times) {
        for (int c = 0; c < products.length; c++) {
            for (int d = 0; d < products.length; d++) {
                products[c][d] += times * other.products[c][d];
                pairs[c][d] += times * other.pairs[c][d];
            }
        }
    }

    /** Mean products, made symmetric; NaN where there is no pair. */
    double[][] means() {
        var means = new double[products.length][products.length];
        for (int c = 0; c < means.length; c++) {
            for (int d = 0; d < means.length; d++) {
                means[c][d] = (products[c][d] + products[d][c]) / (pairs[c][d] + pairs[d][c]);
            }
        }
        return means;
    }

    /** Sums of centred levels and how many they are, by criterion. */
    record Totals(double[] sums, double[] counts) {

        static Totals empty(int criteria) {
            return new Totals(new double[criteria], new double[criteria]);
        }

        void add(double[] centred) {
            for (int c = 0; c < centred.length; c++) {
                if (!Double.isNaN(centred[c])) {
                    sums[c] += centred[c];
                    counts[c]++;
                }
            }
        }

        void add(Totals other) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] += other.sums[c];
                counts[c] += other.counts[c];
            }
        }

        Totals minus(Totals other) {
            var rest = empty(sums.length);
            for (int c = 0; c < sums.length; c++) {
                rest.sums[c] = sums[c] - other.sums[c];
                rest.counts[c] = counts[c] - other.counts[c];
            }
            return rest;
        }
    }
}

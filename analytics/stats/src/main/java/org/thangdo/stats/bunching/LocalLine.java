package org.thangdo.stats.bunching;

/**
 * Height of a density at the edge of its support, from the cells on one side: a straight line fitted to the cell
 * heights by least squares with triangular weights {@code 1 − |x − cut|/h}, read off at the cut. The fit is a weighted
 * sum of counts, so its variance follows exactly from the counts being Poisson: {@code Σ a² N}.
 *
 * @param people people in the cells that have weight
 * @param cells number of such cells
 * @param height density per unit of score at the cut, people not divided by their total
 * @param variance of {@code height}
 * @param residuals {@code Σ (N − fit)²/fit} over these cells, fits below 1 counted as 1
 */
record LocalLine(long people, int cells, double height, double variance, double residuals) {

    /** Fits the side from {@code first} (inclusive) to {@code last} (exclusive). */
    static LocalLine fit(ScoreHistogram histogram, int first, int last, double cut, double bandwidth) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        long people = 0;
        int cells = 0;
        for (int i = first; i < last; i++) {
            double x = histogram.middle(i) - cut;
            double w = weight(x, bandwidth);
            s0 += w;
            s1 += w * x;
            s2 += w * x * x;
            t0 += w * histogram.at(i);
            t1 += w * x * histogram.at(i);
            people += w > 0 ? histogram.at(i) : 0;
            cells += w > 0 ? 1 : 0;
        }
        double determinant = s0 * s2 - s1 * s1;
        double intercept = (s2 * t0 - s1 * t1) / determinant;
        double slope = (s0 * t1 - s1 * t0) / determinant;
        double variance = 0;
        double residuals = 0;
        for (int i = first; i < last; i++) {
            double x = histogram.middle(i) - cut;
            double w = weight(x, bandwidth);
            double a = w * (s2 - s1 * x) / determinant;
            double fit = Math.max(1, intercept + slope * x);
            double miss = histogram.at(i) - (intercept + slope * x);
            variance += a * a * histogram.at(i);
            residuals += w > 0 ? miss * miss / fit : 0;
        }
        double step = histogram.step();
        return new LocalLine(people, cells, intercept / step, variance / (step * step), residuals);
    }

    private static double weight(double x, double bandwidth) {
        return Math.max(0, 1 - Math.abs(x) / bandwidth);
    }
}

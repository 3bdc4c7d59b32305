package org.thangdo.stats.bunching;

/**
 * How many of several independent events with chances of their own happen. Exact, by adding one event at a time:
 * {@code P(k) ← P(k)(1 − p) + P(k − 1)p}; all terms are positive, so small tails keep their digits. {@code n} events
 * cost {@code n²/2} steps: 10,000 groups about a tenth of a second. Hong (2013), Comput. Stat. Data Anal. 59.
 */
public final class PoissonBinomial {
    private final double[] probability;

    /** @param chances of each event, in [0, 1] */
    public PoissonBinomial(double... chances) {
        probability = new double[chances.length + 1];
        probability[0] = 1;
        for (int i = 0; i < chances.length; i++) {
            double p = chances[i];
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("chance outside [0, 1]: " + p);
            }
            for (int k = i + 1; k > 0; k--) {
                probability[k] = probability[k] * (1 - p) + probability[k - 1] * p;
            }
            probability[0] *= 1 - p;
        }
    }

    /** Probability of exactly {@code k} events. */
    public double probability(int k) {
        return probability[k];
    }

    /** Probability of {@code k} events or more. */
    public double atLeast(int k) {
        double sum = 0;
        for (int i = probability.length - 1; i >= k; i--) {
            sum += probability[i];
        }
        return Math.min(1, sum);
    }
}

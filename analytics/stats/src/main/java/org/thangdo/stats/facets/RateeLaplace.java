package org.thangdo.stats.facets;

/**
 * One ratee's ratings with his place, the halo of his forms and his profile integrated out by Laplace's approximation
 * at their likeliest values: forms and criteria cross within a ratee, so no product of one-dimensional integrals is
 * exact. The score is the exact derivative of the approximation ({@link LaplacePoint}); the information is its
 * central difference.
 *
 * <p>Reference: Tierney and Kadane (1986), J. Amer. Statist. Assoc. 81.
 */
final class RateeLaplace implements RateeIntegral {
    private static final double DIFFERENCE = 1e-3;

    private final RateeRows rows;
    private final LaplacePoint point;

    RateeLaplace(RateeRows rows, double[][] steps, StepScale[] scales) {
        this.rows = rows;
        point = new LaplacePoint(rows, steps, scales);
    }

    @Override
    public RateeLikelihood integrate(double[] deviations, double[] start) {
        int slots = rows.slots();
        point.load(deviations, start);
        point.find();
        System.arraycopy(point.effects(), 0, start, 0, point.size());
        double[] score = point.score();
        double logLikelihood = point.logLikelihood();
        double halo = deviations[RandomEffect.HALO.ordinal()];
        var impressions = new double[halo == 0 ? 0 : rows.forms];
        var uncertain = new double[impressions.length];
        for (int f = 0; f < impressions.length; f++) {
            impressions[f] = halo * point.effects()[1 + f];
            uncertain[f] = halo * Math.sqrt(point.variance(1 + f));
        }
        var information = new double[slots * slots];
        for (int slot = 0; slot < slots; slot++) {
            boolean absent = slot > rows.met && deviations[slot - rows.met - 1] == 0;
            if (!absent) {
                difference(slot, deviations, start, information);
            }
        }
        return new RateeLikelihood(logLikelihood, score, symmetric(information, slots), impressions, uncertain);
    }

    private void difference(int slot, double[] deviations, double[] start, double[] information) {
        int slots = rows.slots();
        for (int sign = -1; sign <= 1; sign += 2) {
            point.load(deviations, start);
            point.shift(slot, sign * DIFFERENCE);
            point.find();
            double[] score = point.score();
            for (int j = 0; j < slots; j++) {
                information[slot * slots + j] -= sign * score[j] / (2 * DIFFERENCE);
            }
        }
    }

    private static double[] symmetric(double[] matrix, int slots) {
        for (int i = 0; i < slots; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (matrix[i * slots + j] + matrix[j * slots + i]) / 2;
                matrix[i * slots + j] = mean;
                matrix[j * slots + i] = mean;
            }
        }
        return matrix;
    }
}

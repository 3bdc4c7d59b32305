package org.thangdo.stats.facets;

/**
 * One ratee's ratings with his place, the halo of his forms and his profile integrated out by Laplace's approximation
 * at their likeliest values: forms and criteria cross within a ratee, so no product of one-dimensional integrals is
 * exact. The score is the exact derivative of the approximation ({@link LaplacePoint}); the observed information is its
 * central difference, the working one is for the standard deviations alone.
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
    public RateeLikelihood integrate(double[] deviations, Curvature curvature, double[] start) {
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
        return new RateeLikelihood(
                logLikelihood, score, information(deviations, curvature, start), impressions, uncertain);
    }

    private double[] information(double[] deviations, Curvature curvature, double[] start) {
        int slots = rows.slots();
        int measures = rows.met + 1;
        boolean observed = curvature == Curvature.OBSERVED;
        var information = new double[slots * slots];
        if (curvature == Curvature.WORKING) {
            point.information(information);
        }
        for (int slot = observed ? 0 : measures; slot < slots && curvature != Curvature.NONE; slot++) {
            boolean absent = slot >= measures && deviations[slot - measures] == 0;
            if (!absent) {
                difference(slot, deviations, start, information);
            }
        }
        for (int i = 0; i < measures && !observed; i++) {
            for (int spread = measures; spread < slots; spread++) {
                information[i * slots + spread] = information[spread * slots + i];
            }
        }
        return symmetric(information, slots);
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

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
                logLikelihood, score, information(deviations, curvature, start, score), impressions, uncertain);
    }

    private double[] information(double[] deviations, Curvature curvature, double[] start, double[] score) {
        int slots = rows.slots();
        int measures = rows.met + 1;
        boolean observed = curvature == Curvature.OBSERVED;
        var information = new double[slots * slots];
        if (curvature == Curvature.WORKING) {
            new LaplaceInformation(point).add(information);
        }
        for (int slot = observed ? 0 : measures; slot < slots && curvature != Curvature.NONE; slot++) {
            boolean absent = slot >= measures && deviations[slot - measures] == 0;
            if (!absent) {
                double[] above = moved(slot, DIFFERENCE, deviations, start);
                double[] below = observed ? moved(slot, -DIFFERENCE, deviations, start) : score;
                for (int j = 0; j < slots; j++) {
                    information[slot * slots + j] = (below[j] - above[j]) / (observed ? 2 * DIFFERENCE : DIFFERENCE);
                }
            }
        }
        for (int i = 0; i < measures && !observed; i++) {
            for (int spread = measures; spread < slots; spread++) {
                information[i * slots + spread] = information[spread * slots + i];
            }
        }
        return symmetric(information, slots);
    }

    /** The score with one unknown of the ratee moved. */
    private double[] moved(int slot, double by, double[] deviations, double[] start) {
        point.load(deviations, start);
        point.shift(slot, by);
        point.find();
        return point.score();
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

package org.thangdo.stats.facets;

import org.apache.commons.math3.util.FastMath;

/**
 * The likeliest place of a ratee in his population and the likeliest halo of each of his forms, all in standard
 * deviations, and how sharply the ratings point there. Where quadrature nodes are put.
 */
final class RateeMode {
    private static final int MOST_STEPS = 50;
    private static final double LARGEST_STEP = 1e-6;
    /** A fall of the log density this small is rounding. */
    private static final double SLACK = 1e-9;

    private static final double SMALLEST_SHARE = 1e-6;

    private final RateeRows rows;
    private final StepScale.Expectation[] expected;
    /** Likeliest halo of each form. */
    double[] halo = new double[16];
    /** Fall of the likeliest halo of each form per standard deviation of the ratee. */
    double[] slope = new double[16];
    /** Likeliest place of the ratee. */
    double at;
    /** Curvature there, the halo of the forms following. */
    double curvature;

    private double[] haloStep = new double[16];
    private double[] pull = new double[16];
    private double[] sharpness = new double[16];

    RateeMode(RateeRows rows, StepScale.Expectation[] expected) {
        this.rows = rows;
        this.expected = expected;
    }

    /** @param start where it was found before: the ratee, then his forms */
    void find(double deviation, double haloDeviation, double[] start) {
        grow();
        at = start[0];
        for (int f = 0; f < rows.forms; f++) {
            halo[f] = haloDeviation == 0 ? 0 : start[1 + f];
        }
        double here = weigh(deviation, haloDeviation);
        for (int count = 0; count < MOST_STEPS; count++) {
            double step = step(deviation, haloDeviation);
            double before = here;
            move(step, 1);
            here = weigh(deviation, haloDeviation);
            for (double share = 0.5; here < before - SLACK && share > SMALLEST_SHARE; share /= 2) {
                move(step, -share);
                here = weigh(deviation, haloDeviation);
            }
            if (largest(step) < LARGEST_STEP) {
                break;
            }
        }
        step(deviation, haloDeviation);
        start[0] = at;
        System.arraycopy(halo, 0, start, 1, rows.forms);
    }

    private void grow() {
        if (halo.length < rows.forms) {
            int size = 2 * rows.forms;
            halo = new double[size];
            slope = new double[size];
            haloStep = new double[size];
            pull = new double[size];
            sharpness = new double[size];
        }
    }

    /** Newton's step of the ratee and, in {@link #haloStep}, of the forms. */
    private double step(double deviation, double haloDeviation) {
        double gradient = -at;
        curvature = 1;
        for (int f = 0; f < rows.forms; f++) {
            double own = 1 + haloDeviation * haloDeviation * sharpness[f];
            double force = haloDeviation * pull[f] - halo[f];
            slope[f] = deviation * haloDeviation * sharpness[f] / own;
            gradient += deviation * pull[f] - slope[f] * force;
            curvature += deviation * deviation * sharpness[f] / own;
            haloStep[f] = force / own;
        }
        double step = gradient / curvature;
        for (int f = 0; f < rows.forms; f++) {
            haloStep[f] -= slope[f] * step;
        }
        return step;
    }

    private void move(double step, double share) {
        at += share * step;
        for (int f = 0; f < rows.forms; f++) {
            halo[f] += share * haloStep[f];
        }
    }

    private double largest(double step) {
        double largest = Math.abs(step);
        for (int f = 0; f < rows.forms; f++) {
            largest = Math.max(largest, Math.abs(haloStep[f]));
        }
        return largest;
    }

    /** Residuals and variances of each form; returns the logarithm of the density. */
    private double weigh(double deviation, double haloDeviation) {
        double log = -at * at / 2;
        for (int f = 0; f < rows.forms; f++) {
            double shift = deviation * at + haloDeviation * halo[f];
            double odds = FastMath.exp(shift);
            log -= halo[f] * halo[f] / 2;
            pull[f] = 0;
            sharpness[f] = 0;
            for (int r = rows.formStart[f]; r < rows.formStart[f + 1]; r++) {
                var rating = expected[rows.group[r]];
                double eta = rows.base[r] + shift;
                rating.place(eta, rows.odds[r] * odds);
                log += rating.logChance(rows.given[r], eta);
                pull[f] += rows.level[r] - rating.mean;
                sharpness[f] += rating.variance;
            }
        }
        return log;
    }
}

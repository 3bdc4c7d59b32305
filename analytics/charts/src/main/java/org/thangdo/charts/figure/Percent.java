package org.thangdo.charts.figure;

import org.thangdo.charts.Frame;

/** Shares on axes: as many decimals as they need and no more. */
final class Percent {

    private static final double[] STEPS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25};

    private Percent() {}

    /** Distance of ticks that gives at most six between 0 and {@code end}. */
    static double step(double end) {
        for (double step : STEPS) {
            if (end / step <= 6.2) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    /** For example {@code 20%} or {@code 12,5%}. */
    static String of(Frame frame, double share) {
        double hundred = share * 100;
        boolean whole = Math.abs(hundred - Math.rint(hundred)) < 1e-9;
        return frame.words().numerals().percent(share, whole ? 0 : 1);
    }
}

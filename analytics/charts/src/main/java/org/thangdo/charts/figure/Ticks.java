package org.thangdo.charts.figure;

import java.util.Arrays;

/** Where ticks and labels stand along an axis. */
final class Ticks {

    private Ticks() {}

    /** 1, 2 or 5 times a power of ten, at least 1, so that at most {@code most} steps fit into {@code end}. */
    static double step(double end, int most) {
        double power = 1;
        while (true) {
            for (double factor : new double[] {1, 2, 5}) {
                if (end / (factor * power) <= most) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    /**
     * Moves places apart so that neighbours are at least {@code least} from each other and all lie between the ends, as
     * near to where they were as one pass down and one pass up allow.
     *
     * @param places in rising order
     */
    static double[] apart(double[] places, double least, double from, double to) {
        double[] heights = new double[places.length];
        Arrays.fill(heights, least);
        return apart(places, heights, from - least / 2, to + least / 2);
    }

    /**
     * The same for things of different height, whose middles are given and which lie wholly between the ends.
     *
     * @param middles in rising order
     */
    static double[] apart(double[] middles, double[] heights, double from, double to) {
        double[] moved = middles.clone();
        double floor = from;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.max(moved[i], floor + heights[i] / 2);
            floor = moved[i] + heights[i] / 2;
        }
        double ceiling = to;
        for (int i = moved.length - 1; i >= 0; i--) {
            moved[i] = Math.min(moved[i], ceiling - heights[i] / 2);
            ceiling = moved[i] - heights[i] / 2;
        }
        return moved;
    }
}

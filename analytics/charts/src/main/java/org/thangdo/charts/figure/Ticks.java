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
     * near to where they were as can be.
     *
     * @param places in rising order
     */
    static double[] apart(double[] places, double least, double from, double to) {
        double[] heights = new double[places.length];
        Arrays.fill(heights, least);
        return apart(places, heights, from - least / 2, to + least / 2);
    }

    /**
     * The same for things of different height, whose middles are given and which lie wholly between the ends. With the
     * heights taken out, places that may only rise are the isotonic regression of the given ones: neighbours out of order
     * are pooled at their mean.
     *
     * @param middles in rising order
     */
    static double[] apart(double[] middles, double[] heights, double from, double to) {
        int count = middles.length;
        double[] before = new double[count + 1];
        for (int i = 0; i < count; i++) {
            before[i + 1] = before[i] + heights[i];
        }
        double[] sums = new double[count];
        int[] sizes = new int[count];
        int pools = 0;
        for (int i = 0; i < count; i++) {
            sums[pools] = middles[i] - before[i] - heights[i] / 2;
            sizes[pools++] = 1;
            while (pools > 1 && sums[pools - 2] / sizes[pools - 2] >= sums[pools - 1] / sizes[pools - 1]) {
                pools--;
                sums[pools - 1] += sums[pools];
                sizes[pools - 1] += sizes[pools];
            }
        }
        double[] moved = new double[count];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            double place = Math.min(Math.max(sums[pool] / sizes[pool], from), to - before[count]);
            for (int k = 0; k < sizes[pool]; k++, at++) {
                moved[at] = place + before[at] + heights[at] / 2;
            }
        }
        return moved;
    }
}

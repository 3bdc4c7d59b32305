package org.thangdo.charts.figure;

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
        double[] moved = places.clone();
        for (int i = 0; i < moved.length; i++) {
            double floor = i == 0 ? from : moved[i - 1] + least;
            moved[i] = Math.max(moved[i], floor);
        }
        for (int i = moved.length - 1; i >= 0; i--) {
            double ceiling = i == moved.length - 1 ? to : moved[i + 1] - least;
            moved[i] = Math.min(moved[i], ceiling);
        }
        return moved;
    }
}

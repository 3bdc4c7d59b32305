package org.thangdo.stats.norms;

import org.thangdo.stats.SeededRandom;

/** Random orders, every order as likely as any other (Fisher and Yates). */
final class Orders {

    private Orders() {}

    static void shuffle(double[] values, int from, int to, SeededRandom random) {
        for (int i = to - 1; i > from; i--) {
            int j = from + (int) (random.nextDouble() * (i - from + 1));
            double kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}

package org.thangdo.stats.norms;

import java.util.Arrays;
import java.util.stream.IntStream;
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

    /** Exchanges the values of each group among its places. */
    static void shuffleWithin(double[] values, int[] group, SeededRandom random) {
        int[] groups = Arrays.stream(group).sorted().distinct().toArray();
        for (int one : groups) {
            int[] places = IntStream.range(0, values.length)
                    .filter(place -> group[place] == one)
                    .toArray();
            double[] own =
                    Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
            shuffle(own, 0, own.length, random);
            for (int i = 0; i < places.length; i++) {
                values[places[i]] = own[i];
            }
        }
    }
}

package org.thangdo.stats.distribution;

import java.util.stream.IntStream;

/**
 * Van der Eijk's agreement {@code A}: how much a distribution over ordered levels is gathered in one place.
 *
 * <p>The distribution is cut into layers of equal height. A layer that covers {@code s} of {@code q} levels has the
 * agreement {@code U · (1 − (s − 1)/(q − 1))}, where the unimodality {@code U} compares the triples of levels that the
 * layer fills like 110 or 011 ({@code u} of them) with those filled like 101 ({@code b}):
 *
 * <pre>    U = ((q − 2) u − (q − 1) b) / ((q − 2)(u + b)),    U = 1 without such triples</pre>
 *
 * {@code A} is the mean of the layers by their share of the subjects: 1 if all are at one level, 0 if the levels are
 * equally filled, −1 if the subjects are split between the two ends (for {@code q >= 3}).
 *
 * <p>Reference: Van der Eijk (2001), <i>Measuring agreement in ordered rating scales</i>, Quality and Quantity 35.
 */
final class VanDerEijk {

    private VanDerEijk() {}

    static double agreement(double[] shares) {
        double agreement = 0;
        double cut = 0;
        while (true) {
            double floor = cut;
            double next = IntStream.range(0, shares.length)
                    .mapToDouble(k -> shares[k])
                    .filter(share -> share > floor)
                    .min()
                    .orElse(floor);
            if (next == floor) {
                return agreement;
            }
            boolean[] filled = new boolean[shares.length];
            int size = 0;
            for (int k = 0; k < shares.length; k++) {
                filled[k] = shares[k] > floor;
                size += filled[k] ? 1 : 0;
            }
            agreement += size * (next - floor) * ofLayer(filled, size);
            cut = next;
        }
    }

    private static double ofLayer(boolean[] filled, int size) {
        int q = filled.length;
        return unimodality(filled) * (1 - (size - 1.0) / (q - 1));
    }

    private static double unimodality(boolean[] filled) {
        int q = filled.length;
        double unimodal = 0;
        double bimodal = 0;
        for (int i = 0; i < q; i++) {
            for (int j = i + 1; j < q; j++) {
                for (int k = j + 1; k < q; k++) {
                    if (filled[i] && filled[k] && !filled[j]) {
                        bimodal++;
                    } else if (filled[j] && filled[i] != filled[k]) {
                        unimodal++;
                    }
                }
            }
        }
        return unimodal + bimodal == 0
                ? 1
                : ((q - 2) * unimodal - (q - 1) * bimodal) / ((q - 2) * (unimodal + bimodal));
    }
}

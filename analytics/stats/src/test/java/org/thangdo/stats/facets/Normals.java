package org.thangdo.stats.facets;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.SeededRandom;

/** Uniform, normal and shuffled numbers and levels of a seed; a normal takes one uniform, whatever its deviation. */
final class Normals {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final SeededRandom random;

    Normals(long seed) {
        random = new SeededRandom(seed);
    }

    double uniform() {
        return random.nextDouble();
    }

    double[] normals(int count, double deviation) {
        var drawn = new double[count];
        for (int k = 0; k < count; k++) {
            drawn[k] = deviation * NORMAL.inverseCumulativeProbability(random.nextDouble() + 0x1.0p-54);
        }
        return drawn;
    }

    int below(int bound) {
        return (int) (random.nextDouble() * bound);
    }

    /** A level of known probabilities. */
    int level(double[] probability) {
        double left = uniform();
        int level = 0;
        while (level < probability.length - 1 && left >= probability[level]) {
            left -= probability[level++];
        }
        return level;
    }

    /** Moves a random sample to the front, in random order. */
    void shuffleFirst(int[] numbers, int count) {
        for (int k = 0; k < count; k++) {
            int other = k + below(numbers.length - k);
            int taken = numbers[other];
            numbers[other] = numbers[k];
            numbers[k] = taken;
        }
    }
}

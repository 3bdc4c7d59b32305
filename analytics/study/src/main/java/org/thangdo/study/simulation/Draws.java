package org.thangdo.study.simulation;

import org.thangdo.stats.SeededRandom;

/** The random numbers of one part of a simulation, the same on every machine. */
final class Draws {

    private final SeededRandom random;
    private double spare;
    private boolean spareReady;

    /** A sequence of its own for each part: the seeds of two parts are numbers drawn far apart. */
    Draws(long seed, long part) {
        random = new SeededRandom(new SeededRandom(seed).nextLong() + 0xD1342543DE82EF95L * part);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    /** Uniform in {0, …, bound − 1}. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    /** Normal with mean 0 and standard deviation 1: the polar method (Marsaglia and Bray 1964), strict mathematics. */
    double normal() {
        if (spareReady) {
            spareReady = false;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double scale = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spare = y * scale;
        spareReady = true;
        return x * scale;
    }

    /** The numbers {@code 0 … size − 1}, shuffled. */
    int[] order(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}

package org.thangdo.study.simulation;

/**
 * Random numbers that mean the same on every machine and in every version of Java: the SplitMix64 sequence (Steele, Lea
 * and Flood 2014), normal numbers by the polar method (Marsaglia and Bray 1964) with strict mathematics.
 */
final class Draws {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;
    private double spare;
    private boolean spareReady;

    /** A sequence of its own for each part of a simulation: different parts share no numbers. */
    Draws(long seed, long part) {
        state = mix(seed) ^ mix(part * STEP + 1);
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        state += STEP;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** Uniform in {0, …, bound − 1}. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    /** Normal with mean 0 and standard deviation 1. */
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

    /** The order of {@code 0 … size − 1}, shuffled. */
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

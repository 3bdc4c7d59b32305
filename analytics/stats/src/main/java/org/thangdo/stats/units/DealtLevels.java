package org.thangdo.stats.units;

import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * The levels of a period dealt anew to its people at random: what units would look like if they had nothing to do with
 * levels. Sizes of units and shares of levels stay; equal counts and seed give equal deals. One deal costs as many random
 * numbers as there are people, so where people are very many there are fewer deals, but at least {@value #FEWEST_DEALS}.
 *
 * @param ofOneLevel units of two people or more whose people all stand at one level, by deal
 * @param between {@code Σ n (mean − overall mean)²} of the levels {@code 1, 2, …} over the units, by deal
 */
record DealtLevels(Replicates ofOneLevel, Replicates between) {

    private static final int FEWEST_DEALS = 199;
    private static final long MOST_CARDS = 200_000_000;

    static DealtLevels of(UnitLevels levels, Bootstrap draws) {
        var random = new SeededRandom(draws.seed());
        var everybody = levels.everybody();
        int deals = (int) Math.min(draws.replicates(), Math.max(FEWEST_DEALS, MOST_CARDS / everybody.total()));
        int[] pack = pack(everybody);
        var sizes = levels.units().values().stream()
                .mapToInt(unit -> (int) unit.total())
                .toArray();
        double[] ofOneLevel = new double[deals];
        double[] between = new double[deals];
        double mean = mean(everybody);
        for (int r = 0; r < deals; r++) {
            shuffle(pack, random);
            int next = 0;
            for (int size : sizes) {
                ofOneLevel[r] += size > 1 && alike(pack, next, size) ? 1 : 0;
                between[r] += squares(pack, next, size, mean);
                next += size;
            }
        }
        return new DealtLevels(new Replicates(ofOneLevel), new Replicates(between));
    }

    /** The same sum of squares for the levels as they are. */
    static double between(UnitLevels levels) {
        double mean = mean(levels.everybody());
        double sum = 0;
        for (var unit : levels.units().values()) {
            double deviation = mean(unit) - mean;
            sum += unit.total() * deviation * deviation;
        }
        return sum;
    }

    private static double mean(LevelCounts counts) {
        double sum = 0;
        for (int k = 0; k < counts.levels(); k++) {
            sum += (double) k * counts.at(k);
        }
        return sum / counts.total();
    }

    private static int[] pack(LevelCounts everybody) {
        int[] pack = new int[Math.toIntExact(everybody.total())];
        int next = 0;
        for (int k = 0; k < everybody.levels(); k++) {
            for (long n = everybody.at(k); n > 0; n--) {
                pack[next++] = k;
            }
        }
        return pack;
    }

    /** Fisher and Yates. */
    private static void shuffle(int[] pack, SeededRandom random) {
        for (int i = pack.length - 1; i > 0; i--) {
            int j = (int) (random.nextDouble() * (i + 1));
            int card = pack[i];
            pack[i] = pack[j];
            pack[j] = card;
        }
    }

    private static boolean alike(int[] pack, int from, int size) {
        for (int i = from + 1; i < from + size; i++) {
            if (pack[i] != pack[from]) {
                return false;
            }
        }
        return true;
    }

    private static double squares(int[] pack, int from, int size, double mean) {
        double sum = 0;
        for (int i = from; i < from + size; i++) {
            sum += pack[i];
        }
        double deviation = sum / size - mean;
        return size * deviation * deviation;
    }
}

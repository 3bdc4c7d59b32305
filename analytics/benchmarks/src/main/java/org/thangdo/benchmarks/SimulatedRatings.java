package org.thangdo.benchmarks;

import java.util.List;
import org.thangdo.stats.SeededRandom;

/**
 * Ratings on four levels as an agency gives them: every subject has a level, most raters see it, some see the level
 * beside it, some do not rate.
 *
 * @param subjects number of subjects
 * @param raters number of raters
 * @param missing chance that a rating is missing, in [0, 1]
 * @param seed of the generator
 */
public record SimulatedRatings(int subjects, int raters, double missing, long seed) {

    public static final List<Double> SCALE = List.of(1.0, 2.0, 3.0, 4.0);

    private static final double[] SHARES_UP_TO = {0.05, 0.30, 0.80, 1}; // of the four levels
    private static final double SEES_IT = 0.70;

    /** Index of the level from 0, -1 where the rating is missing; shape (subjects, raters), row after row. */
    public byte[] matrix() {
        var random = new SeededRandom(seed);
        var ratings = new byte[Math.multiplyExact(subjects, raters)];
        for (int at = 0; at < ratings.length; ) {
            int level = level(random.nextDouble());
            for (int j = 0; j < raters; j++) {
                ratings[at++] = (byte) (random.nextDouble() < missing ? -1 : seen(level, random.nextDouble()));
            }
        }
        return ratings;
    }

    private static int level(double share) {
        int level = 0;
        while (share >= SHARES_UP_TO[level]) {
            level++;
        }
        return level;
    }

    private static int seen(int level, double chance) {
        if (chance < SEES_IT) {
            return level;
        }
        int beside = chance < (1 + SEES_IT) / 2 ? level - 1 : level + 1;
        return Math.max(0, Math.min(SHARES_UP_TO.length - 1, beside));
    }
}

package org.thangdo.stats.functioning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One criterion with what people are matched on: each person's level, the score on the other criteria and the group, such
 * as the position or the unit.
 *
 * @param levels of each person, in [0, scale)
 * @param scale number of levels {@code q >= 2}
 * @param rest score of each person on the other criteria, finite
 * @param group of each person, in [0, groups)
 * @param groups number of groups {@code >= 2}; some may be empty
 */
public record GroupedCriterion(int[] levels, int scale, double[] rest, int[] group, int groups) {

    public GroupedCriterion {
        if (levels.length != rest.length || levels.length != group.length || scale < 2 || groups < 2) {
            throw new IllegalArgumentException(levels.length + " levels of " + scale + ", " + rest.length
                    + " rest scores, " + group.length + " places in " + groups + " groups");
        }
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] < 0
                    || levels[i] >= scale
                    || group[i] < 0
                    || group[i] >= groups
                    || !Double.isFinite(rest[i])) {
                throw new IllegalArgumentException(
                        "person " + i + ": level " + levels[i] + ", rest " + rest[i] + ", group " + group[i]);
            }
        }
    }

    /** Number of people by group. */
    public int[] sizes() {
        var sizes = new int[groups];
        for (int g : group) {
            sizes[g]++;
        }
        return sizes;
    }

    /** The people of some of the groups, which keep their numbers. @param wanted by group */
    GroupedCriterion only(boolean[] wanted) {
        int[] kept =
                IntStream.range(0, levels.length).filter(i -> wanted[group[i]]).toArray();
        return new GroupedCriterion(
                Arrays.stream(kept).map(i -> levels[i]).toArray(),
                scale,
                Arrays.stream(kept).mapToDouble(i -> rest[i]).toArray(),
                Arrays.stream(kept).map(i -> group[i]).toArray(),
                groups);
    }
}

package org.thangdo.stats.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.association.WithinGroups.Group;
import org.thangdo.stats.distribution.LevelCounts;

class WithinGroupsTest {

    private static Group group(String cluster, int[] marked, int[] others) {
        return new Group(cluster, counts(marked), counts(others));
    }

    private static LevelCounts counts(int[] levels) {
        long[] counts = new long[4];
        for (int level : levels) {
            counts[level]++;
        }
        return LevelCounts.of(counts);
    }

    /** Oracle: wilcox.test(x, y, exact = FALSE, correct = FALSE) of R 4.2.2. */
    @Test
    void oneGroupIsTheTestOfMannAndWhitney() {
        var answer = WithinGroups.of(List.of(group("a", new int[] {3, 3, 2}, new int[] {2, 2, 2, 3, 1, 0, 3})), 0.95);

        assertThat(((TestResult.Tested) answer.test()).pValue()).isCloseTo(0.224113954008856, within(1e-13));
        assertThat(answer.net()).isEqualTo(Estimate.undefined(Reason.TOO_FEW));
    }

    /** If the head may be anybody, δ has mean 0 and the stated variance, by going through everybody. */
    @Test
    void theStatisticHasVarianceOneOverAllWhoMightBeHead() {
        int[][] units = {{3, 2, 2, 2}, {2, 2, 1, 3, 3}, {0, 2, 3}};
        double squares = 0;
        double sum = 0;
        int ways = 0;
        for (int a = 0; a < units[0].length; a++) {
            for (int b = 0; b < units[1].length; b++) {
                for (int c = 0; c < units[2].length; c++) {
                    var answer = WithinGroups.of(
                            List.of(headed(units[0], a), headed(units[1], b), headed(units[2], c)), 0.95);
                    double z = ((TestResult.Tested) answer.test()).statistic();
                    squares += z * z;
                    sum += z;
                    ways++;
                }
            }
        }
        assertThat(sum / ways).isCloseTo(0, within(1e-12));
        assertThat(squares / ways).isCloseTo(1, within(1e-12));
    }

    private static Group headed(int[] unit, int head) {
        var others = new ArrayList<Integer>();
        for (int i = 0; i < unit.length; i++) {
            if (i != head) {
                others.add(unit[i]);
            }
        }
        return group(
                "u" + unit.length,
                new int[] {unit[head]},
                others.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void meanOfTheHeadsAndErrorByCluster() {
        var groups = List.of(
                group("a", new int[] {3}, new int[] {2, 2}),
                group("a", new int[] {2}, new int[] {2, 3}),
                group("b", new int[] {1}, new int[] {2, 2, 2, 1}),
                group("c", new int[] {3}, new int[] {2, 3}));
        var net = (Estimate.Defined) WithinGroups.of(groups, 0.95).net();
        // δ: 1, −½ | −¾ | ½; without a: −⅛, without b: ⅓, without c: −1/12
        double mean = (-1.0 / 8 + 1.0 / 3 - 1.0 / 12) / 3;
        double squares = Math.pow(-1.0 / 8 - mean, 2) + Math.pow(1.0 / 3 - mean, 2) + Math.pow(-1.0 / 12 - mean, 2);

        assertThat(net.value()).isCloseTo(0.0625, within(1e-15));
        assertThat(net.standardError()).isCloseTo(Math.sqrt(squares * 2 / 3), within(1e-14));
        var shares = WithinGroups.of(groups, 0.95);
        assertThat(shares.higher()).isCloseTo((1 + 0 + 0 + 0.5) / 4, within(1e-15));
        assertThat(shares.lower()).isCloseTo((0 + 0.5 + 0.75 + 0) / 4, within(1e-15));
    }

    @Test
    void rejectsNearItsLevelWhereHeadsAreAnybody() {
        var random = new Random(11);
        int rejected = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            var groups = new ArrayList<Group>();
            for (int unit = 0; unit < 12; unit++) {
                var unitLevels = random.ints(7, 0, 12)
                        .map(x -> x < 1 ? 1 : x < 10 ? 2 : 3)
                        .toArray();
                groups.add(headed(unitLevels, 0));
            }
            rejected += WithinGroups.of(groups, 0.95).test().rejectsAt(0.05) ? 1 : 0;
        }
        assertThat(rejected / (double) runs).isBetween(0.035, 0.065);
    }

    @Test
    void refusedWithoutHeadsOthersOrDifferences() {
        var alone = WithinGroups.of(List.of(group("a", new int[] {3}, new int[] {})), 0.95);
        assertThat(alone.net()).isEqualTo(Estimate.undefined(Reason.NO_DATA));
        assertThat(alone.test()).isEqualTo(TestResult.untested(Reason.NO_DATA));

        var alike = WithinGroups.of(
                List.of(
                        group("a", new int[] {2}, new int[] {2, 2}),
                        group("b", new int[] {1}, new int[] {1}),
                        group("c", new int[] {2}, new int[] {2})),
                0.95);
        assertThat(alike.test()).isEqualTo(TestResult.untested(Reason.NO_VARIATION));
        assertThat(alike.net()).isEqualTo(Estimate.undefined(Reason.ON_THE_BOUNDARY));
    }
}

package org.thangdo.stats.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

class SignTestTest {

    private static TestResult.Tested tested(List<Long> nets) {
        return (TestResult.Tested) SignTest.of(nets);
    }

    private static List<Long> signs(int above, int equal, int below) {
        var signs = new ArrayList<>(Collections.nCopies(above, 1L));
        signs.addAll(Collections.nCopies(equal, 0L));
        signs.addAll(Collections.nCopies(below, -1L));
        return signs;
    }

    /** Oracle: binom.test of R 4.2.2. */
    @ParameterizedTest
    @CsvSource({"6, 4, 1, 0.125, 1e-15", "3, 0, 9, 0.14599609375, 1e-12", "5, 2, 5, 1, 1e-15"})
    void onePairInAClusterIsTheBinomialOfOneHalf(int above, int equal, int below, double p, double tolerance) {
        assertThat(tested(signs(above, equal, below)).pValue()).isCloseTo(p, within(tolerance));
    }

    @Test
    void clustersTurnAsOne() {
        var random = new Random(5);
        for (int trial = 0; trial < 30; trial++) {
            var nets = random.longs(9, -4, 5).boxed().toList();
            long sum = Math.abs(nets.stream().mapToLong(Long::longValue).sum());
            int reached = 0;
            for (int turned = 0; turned < 1 << nets.size(); turned++) {
                long total = 0;
                for (int c = 0; c < nets.size(); c++) {
                    total += (turned >> c & 1) == 1 ? -nets.get(c) : nets.get(c);
                }
                reached += Math.abs(total) >= sum ? 1 : 0;
            }
            assertThat(tested(nets).pValue()).isCloseTo(reached / 512.0, within(1e-12));
        }
    }

    @Test
    void comingBackEveryYearIsNoMoreEvidence() {
        var once = tested(signs(6, 0, 1));
        var fourTimes = tested(signs(6, 0, 1).stream().map(net -> 4 * net).toList());

        assertThat(fourTimes.pValue()).isCloseTo(once.pValue(), within(1e-12));
        assertThat(fourTimes.statistic()).isCloseTo(once.statistic(), within(1e-12));
    }

    @Test
    void theNormalTakesOverSmoothly() {
        var below = tested(signs(2_550, 0, 2_450));
        var above = tested(signs(2_551, 0, 2_451));

        assertThat(above.pValue()).isCloseTo(below.pValue(), within(0.01));
    }

    @Test
    void refusedWhereNothingLeans() {
        assertThat(SignTest.of(List.of(0L, 0L))).isEqualTo(TestResult.untested(Reason.TOO_FEW));
        assertThat(SignTest.of(List.of())).isEqualTo(TestResult.untested(Reason.TOO_FEW));
    }
}

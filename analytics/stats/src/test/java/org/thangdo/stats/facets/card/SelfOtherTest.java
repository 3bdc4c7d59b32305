package org.thangdo.stats.facets.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Estimate.Defined;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult.Tested;

class SelfOtherTest {
    private static final double[] SELF =
            IntStream.range(0, 30).mapToDouble(i -> i * 7 % 11 / 5.0 + 1).toArray();
    private static final double[] OTHER =
            IntStream.range(0, 30).mapToDouble(i -> i * 5 % 13 / 6.0 + 1.2).toArray();

    private static double[] outcome(double noise) {
        return IntStream.range(0, 30)
                .mapToDouble(i -> {
                    double x = SELF[i] - 2;
                    double y = OTHER[i] - 2;
                    return 2 + 0.5 * x + 0.3 * y - 0.2 * x * x + 0.1 * x * y + noise * Math.sin(3.7 * i);
                })
                .toArray();
    }

    private static void agrees(Estimate estimate, double value, double error) {
        assertThat(((Defined) estimate).value()).isCloseTo(value, within(5e-9));
        assertThat(((Defined) estimate).standardError()).isCloseTo(error, within(5e-9));
    }

    /** Figures by numpy 2.4.6 and scipy 1.17.1, ordinary least squares. */
    @Test
    void agreesWithLeastSquares() {
        var surface = SelfOther.of(SELF, OTHER, outcome(0.15), 2, 0.95);
        double[] coefficients = {2.08704182, 0.48429399, 0.29649635, -0.29221738, 0.0716558, -0.10502432};
        double[] errors = {0.04191303, 0.03249833, 0.03923863, 0.05748576, 0.06097325, 0.06011845};
        for (int k = 0; k < 6; k++) {
            agrees(surface.coefficients().get(k), coefficients[k], errors[k]);
        }
        agrees(surface.surface().get(0), 0.7807903388, 0.03990746827);
        agrees(surface.surface().get(1), -0.3255859042, 0.10505457778);
        agrees(surface.surface().get(2), 0.1877976481, 0.05999180058);
        agrees(surface.surface().get(3), -0.4688975097, 0.11937492938);
        var squares = (Tested) surface.squares();
        assertThat(squares.statistic()).isCloseTo(8.664346248631, within(5e-9));
        assertThat(squares.pValue()).isCloseTo(0.00045034968934, within(5e-12));
        assertThat(((Defined) surface.determination()).value()).isCloseTo(0.9523541482, within(5e-10));
        assertThat(((Defined) surface.difference()).value()).isCloseTo(-0.2290766465, within(5e-10));
        assertThat(new int[] {surface.over(), surface.agreeing(), surface.under()})
                .containsExactly(11, 8, 11);
    }

    @Test
    void anExactSurfaceIsFound() {
        var surface = SelfOther.of(SELF, OTHER, outcome(0), 2, 0.95);
        double[] planted = {2, 0.5, 0.3, -0.2, 0.1, 0};
        for (int k = 0; k < 6; k++) {
            assertThat(((Defined) surface.coefficients().get(k)).value()).isCloseTo(planted[k], within(1e-10));
        }
    }

    @Test
    void peopleWhoSayWhatOthersSayDifferByNothing() {
        var same = SelfOther.of(SELF, SELF, outcome(0.1), 2, 0.95);
        assertThat(((Defined) same.difference()).value()).isZero();
        assertThat(same.agreeing()).isEqualTo(30);
        assertThat(same.surface()).allMatch(Estimate.undefined(Reason.NO_VARIATION)::equals);
    }

    @Test
    void saysWhyItCannotSay() {
        var few = SelfOther.of(
                Arrays.copyOf(SELF, 19), Arrays.copyOf(OTHER, 19), Arrays.copyOf(outcome(0.1), 19), 2, 0.95);
        assertThat(few.coefficients()).allMatch(Estimate.undefined(Reason.TOO_FEW)::equals);
        assertThat(few.difference()).isInstanceOf(Defined.class);
        assertThatThrownBy(() -> SelfOther.of(SELF, new double[3], SELF, 2, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("30, 3, 30");
    }
}

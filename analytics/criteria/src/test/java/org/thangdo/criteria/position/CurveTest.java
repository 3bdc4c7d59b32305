package org.thangdo.criteria.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.criteria.position.Measured.Direction;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.stats.SeededRandom;

class CurveTest {

    private static final Bands BANDS =
            RulePacks.shipped().get("nd335-2025").bands().orElseThrow().value();

    /** A curve of every kind and direction with 40 sets of numbers drawn at random. */
    static Stream<Curve> curves() {
        var curves = new ArrayList<Curve>();
        for (int seed = 1; seed <= 40; seed++) {
            var random = new SeededRandom(seed);
            double[] at = sorted(random, 200);
            double[] score = sorted(random, 100);
            curves.add(new Curve.Linear(at[0], at[3]));
            curves.add(new Curve.Linear(at[3], at[0]));
            curves.add(new Curve.Piecewise(points(at, score)));
            curves.add(new Curve.Piecewise(points(at, reversed(score))));
            curves.add(new Curve.Steps(points(at, score)));
            curves.add(new Curve.Steps(points(at, reversed(score))));
            curves.add(new Curve.TargetRange(at[0], at[1], at[2], at[3]));
            curves.add(new Curve.Saturating(at[0], at[3], 0.1 + 5 * random.nextDouble()));
            curves.add(new Curve.Saturating(at[3], at[0], 0.1 + 5 * random.nextDouble()));
        }
        Positions.shipped().positions().forEach(position -> position.metrics().forEach(metric -> {
            if (metric instanceof Measured measured) {
                curves.add(measured.curve());
            }
        }));
        return curves.stream();
    }

    private static double[] sorted(SeededRandom random, double range) {
        double[] numbers = new double[4];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = range * random.nextDouble();
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private static double[] reversed(double[] numbers) {
        return new double[] {numbers[3], numbers[2], numbers[1], numbers[0]};
    }

    private static List<Curve.Point> points(double[] at, double[] score) {
        var points = new ArrayList<Curve.Point>();
        for (int i = 0; i < at.length; i++) {
            points.add(new Curve.Point(at[i], score[i]));
        }
        return points;
    }

    @Nested
    class ObeysItsLaws {

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.position.CurveTest#curves")
        void scoresLieInTheirRangeAndNeverFallOnTheWayToBetter(Curve curve) {
            double before = curve.score(-1000);
            boolean rises = true;
            boolean falls = true;
            for (int i = -1000; i <= 1000; i++) {
                double score = curve.score(i * 0.37);
                assertThat(score).isBetween(0.0, 100.0);
                rises &= i == -1000 || score >= before - 1e-12;
                falls &= i == -1000 || score <= before + 1e-12;
                before = score;
            }
            assertThat(rises).isEqualTo(curve.goes(Direction.HIGHER));
            assertThat(falls).isEqualTo(curve.goes(Direction.LOWER));
        }

        @ParameterizedTest
        @MethodSource("org.thangdo.criteria.position.CurveTest#curves")
        void isFlatOutside(Curve curve) {
            assertThat(curve.score(1e7)).isEqualTo(curve.score(1e9));
            assertThat(curve.score(-1e7)).isEqualTo(curve.score(-1e9));
        }

        @Test
        void aSaturatingCurveEarnsLessWithEveryStep() {
            var curve = new Curve.Saturating(0, 10, 3);
            double gain = curve.score(1);
            for (int i = 2; i <= 10; i++) {
                double next = curve.score(i) - curve.score(i - 1);
                assertThat(next).isLessThan(gain).isPositive();
                gain = next;
            }
            assertThat(curve.score(10)).isCloseTo(100, within(1e-12));
        }
    }

    @Nested
    class FollowsFromNorms {

        @Test
        void whicheverWayIsBetter() {
            var higher = Curves.of(norms(80, 90, 95, 100), Direction.HIGHER, BANDS);
            var lower = Curves.of(norms(6, 3, 2, 0), Direction.LOWER, BANDS);

            assertThat(higher.score(100)).isEqualTo(100);
            assertThat(lower.score(0)).isEqualTo(100);
            assertThat(higher.score(95)).isEqualTo(lower.score(2));
            assertThat(higher.score(90)).isEqualTo(lower.score(3));
            assertThat(higher.score(80)).isEqualTo(lower.score(6));
        }

        @Test
        void andOfNormsThatCoincideTheBetterCounts() {
            var whole = Curves.of(norms(85, 100, 100, 100), Direction.HIGHER, BANDS);
            var none = Curves.of(norms(500_000, 0, 0, 0), Direction.LOWER, BANDS);

            assertThat(whole.score(100)).isEqualTo(100);
            assertThat(none.score(0)).isEqualTo(100);
            assertThat(none.score(1e12)).isZero();
        }

        private static Norms norms(double floor, double norm, double target, double stretch) {
            return new Norms(floor, norm, target, stretch, new Norms.Illustrative());
        }
    }
}

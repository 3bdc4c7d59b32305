package org.thangdo.criteria.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.SeededRandom;

class BestWorstTest {

    private static BestWorst comparisons(Case reference) {
        var best = Case.numbers(reference.data("best_to_others"));
        return BestWorst.of(Case.names(best.size()), best, Case.numbers(reference.data("others_to_worst")));
    }

    /** Answers of somebody who answers at random, the first criterion the best and the last the worst. */
    private static BestWorst random(int n, long seed) {
        var random = new SeededRandom(seed);
        var best = new Double[n];
        var worst = new Double[n];
        double span = 9;
        for (int j = 0; j < n; j++) {
            best[j] = 1.0 + (int) (9 * random.nextDouble());
            worst[j] = 1.0 + (int) (9 * random.nextDouble());
        }
        best[0] = 1.0;
        worst[n - 1] = 1.0;
        best[n - 1] = span;
        worst[0] = span;
        return new BestWorst(Case.names(n), 0, n - 1, List.of(best), List.of(worst));
    }

    private static double linearDeviation(BestWorst comparisons, double[] weights) {
        double greatest = 0;
        for (int j = 0; j < weights.length; j++) {
            greatest = Math.max(
                    greatest,
                    Math.abs(weights[comparisons.best()]
                            - comparisons.bestToOthers().get(j) * weights[j]));
            greatest = Math.max(
                    greatest, Math.abs(weights[j] - comparisons.othersToWorst().get(j) * weights[comparisons.worst()]));
        }
        return greatest;
    }

    private static double ratioDeviation(BestWorst comparisons, double[] weights) {
        double greatest = 0;
        for (int j = 0; j < weights.length; j++) {
            greatest = Math.max(
                    greatest,
                    Math.abs(weights[comparisons.best()] / weights[j]
                            - comparisons.bestToOthers().get(j)));
            greatest = Math.max(
                    greatest,
                    Math.abs(weights[j] / weights[comparisons.worst()]
                            - comparisons.othersToWorst().get(j)));
        }
        return greatest;
    }

    @Nested
    class AgreesWithPublishedNumbers {

        @ParameterizedTest
        @ValueSource(strings = {"bwm_car", "bwm_consistent"})
        void ofBothModels(String id) {
            var reference = Case.of(id);
            var comparisons = comparisons(reference);
            var linear = LinearBestWorst.solve(comparisons);
            var nonlinear = NonlinearBestWorst.solve(comparisons);

            reference.agrees("weights_linear", linear.weights().weights());
            reference.agrees("ksi_linear", linear.deviation());
            reference.agrees("ksi_nonlinear", nonlinear.deviation());
            reference.agrees("CR_nonlinear", nonlinear.ratio());
            reference.agrees("CR_input", comparisons.inputRatio());
            reference.agrees(
                    "interval_centres",
                    nonlinear.ranges().stream()
                            .map(LinearBestWorst.Range::centre)
                            .toList());
            for (int j = 0; j < nonlinear.ranges().size(); j++) {
                var range = nonlinear.ranges().get(j);
                Case.agrees(
                        List.of(range.least(), range.greatest()),
                        Case.numbers(reference
                                .expected("weight_intervals_at_ksi_star")
                                .get(j)),
                        reference.tolerance());
            }
        }

        @Test
        void ofTheConsistencyIndex() {
            var reference = Case.of("bwm_consistency_index");
            reference.agrees(
                    "CI",
                    IntStream.rangeClosed(1, 9)
                            .mapToObj(span -> NonlinearBestWorst.consistencyIndex(span))
                            .toList());
        }
    }

    @Nested
    class ObeysItsLaws {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void noWeightsDeviateLess(long seed) {
            var comparisons = random(5, seed);
            var linear = LinearBestWorst.solve(comparisons);
            var nonlinear = NonlinearBestWorst.solve(comparisons);
            assertThat(linearDeviation(comparisons, linear.weights().array()))
                    .isCloseTo(linear.deviation(), within(1e-9));
            var random = new SeededRandom(seed);
            var space = WeightSpace.free(comparisons.criteria());
            for (int draw = 0; draw < 20_000; draw++) {
                double[] weights = space.draw(random);
                assertThat(linearDeviation(comparisons, weights)).isGreaterThanOrEqualTo(linear.deviation() - 1e-9);
                assertThat(ratioDeviation(comparisons, weights)).isGreaterThanOrEqualTo(nonlinear.deviation() - 1e-9);
            }
        }

        /** The ranges against a linear programme for each end: for a fixed deviation all conditions are linear. */
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void rangesAreThoseOfLinearProgrammes(long seed) {
            var comparisons = random(6, seed);
            var nonlinear = NonlinearBestWorst.solve(comparisons);
            for (int j = 0; j < 6; j++) {
                var range = nonlinear.ranges().get(j);
                assertThat(range.least())
                        .isCloseTo(end(comparisons, nonlinear.deviation(), j, GoalType.MINIMIZE), within(1e-6));
                assertThat(range.greatest())
                        .isCloseTo(end(comparisons, nonlinear.deviation(), j, GoalType.MAXIMIZE), within(1e-6));
            }
        }

        private static double end(BestWorst comparisons, double deviation, int criterion, GoalType goal) {
            int n = comparisons.criteria().size();
            var constraints = new ArrayList<LinearConstraint>();
            for (int j = 0; j < n; j++) {
                ratio(
                        constraints,
                        n,
                        comparisons.best(),
                        j,
                        comparisons.bestToOthers().get(j),
                        deviation + 1e-8);
                ratio(
                        constraints,
                        n,
                        j,
                        comparisons.worst(),
                        comparisons.othersToWorst().get(j),
                        deviation + 1e-8);
            }
            var sum = new double[n];
            Arrays.fill(sum, 1);
            constraints.add(new LinearConstraint(sum, Relationship.EQ, 1));
            var wanted = new double[n];
            wanted[criterion] = 1;
            return new SimplexSolver(1e-12, 10, 1e-13)
                    .optimize(
                            new LinearObjectiveFunction(wanted, 0),
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true))
                    .getPoint()[criterion];
        }

        private static void ratio(
                List<LinearConstraint> constraints, int n, int more, int less, double a, double deviation) {
            if (more != less) {
                for (double bound : new double[] {a - deviation, a + deviation}) {
                    var row = new double[n];
                    row[more] = 1;
                    row[less] = -bound;
                    constraints.add(new LinearConstraint(row, bound < a ? Relationship.GEQ : Relationship.LEQ, 0));
                }
            }
        }

        @Test
        void saysWhetherWeightsAreUnique() {
            assertThat(LinearBestWorst.solve(comparisons(Case.of("bwm_car"))).unique())
                    .isTrue();
            assertThat(NonlinearBestWorst.solve(comparisons(Case.of("bwm_car"))).unique())
                    .isFalse();
            assertThat(NonlinearBestWorst.solve(comparisons(Case.of("bwm_consistent")))
                            .unique())
                    .isTrue();
        }

        @Test
        void orderOfCriteriaChangesNothing() {
            var forward = BestWorst.of(Case.names(4), List.of(1.0, 2.0, 4.0, 8.0), List.of(8.0, 5.0, 2.0, 1.0));
            var backward = BestWorst.of(
                    List.of("C4", "C3", "C2", "C1"), List.of(8.0, 4.0, 2.0, 1.0), List.of(1.0, 2.0, 5.0, 8.0));
            for (String name : forward.criteria()) {
                assertThat(LinearBestWorst.solve(backward).weights().of(name))
                        .isCloseTo(LinearBestWorst.solve(forward).weights().of(name), within(1e-9));
                assertThat(NonlinearBestWorst.solve(backward).centres().of(name))
                        .isCloseTo(NonlinearBestWorst.solve(forward).centres().of(name), within(1e-12));
            }
        }
    }

    @Nested
    class SaysWhyItCannotSay {

        @Test
        void refusesImpossibleComparisons() {
            assertThatThrownBy(() -> BestWorst.of(List.of("a", "b"), List.of(1.0, 3.0), List.of(4.0, 1.0)))
                    .hasMessageContaining("twice");
            assertThatThrownBy(
                            () -> BestWorst.of(List.of("a", "b", "c"), List.of(1.0, 9.0, 3.0), List.of(3.0, 2.0, 1.0)))
                    .hasMessageContaining("more than that of the best with the worst");
            assertThatThrownBy(() -> BestWorst.of(List.of("a"), List.of(1.0), List.of(1.0)))
                    .hasMessageContaining("no best and worst");
        }
    }
}

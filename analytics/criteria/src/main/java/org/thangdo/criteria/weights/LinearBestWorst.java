package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The linear best-worst method: the least {@code ξ} with {@code |w_B − a_Bj w_j| <= ξ} and {@code |w_j − a_jW w_W| <= ξ} for
 * each criterion, solved exactly as a linear programme. Rezaei (2016), Omega 64.
 *
 * @param weights optimal weights: the only ones, or the centre of their ranges if there are more
 * @param deviation {@code ξ*}, {@code >= 0}; 0 if and only if the comparisons fit perfectly
 * @param ranges least and greatest weight of each criterion among all optimal weights, shape (criteria)
 */
public record LinearBestWorst(CriterionWeights weights, double deviation, List<Range> ranges) {

    private static final double SLACK = 1e-11;
    private static final double SAME = 1e-6;
    private static final int MOST_STEPS = 10_000;

    /** From the least to the greatest weight. */
    public record Range(double least, double greatest) {
        public double centre() {
            return (least + greatest) / 2;
        }

        public double width() {
            return greatest - least;
        }
    }

    public LinearBestWorst {
        ranges = List.copyOf(ranges);
    }

    /** Whether no other weights are as good. */
    public boolean unique() {
        return ranges.stream().allMatch(range -> range.width() <= SAME);
    }

    /** Solves the linear programme, and two more for each criterion to see whether its solution is the only one. */
    public static LinearBestWorst solve(BestWorst comparisons) {
        int n = comparisons.criteria().size();
        var constraints = constraints(comparisons);
        var goal = new double[n + 1];
        goal[n] = 1;
        var optimum = solve(goal, constraints, GoalType.MINIMIZE);
        double deviation = Math.max(0, optimum.getPoint()[n]);
        constraints.add(new LinearConstraint(goal, Relationship.LEQ, deviation + SLACK));
        var ranges = new ArrayList<Range>();
        for (int j = 0; j < n; j++) {
            var weight = new double[n + 1];
            weight[j] = 1;
            double least = solve(weight, constraints, GoalType.MINIMIZE).getPoint()[j];
            double greatest = solve(weight, constraints, GoalType.MAXIMIZE).getPoint()[j];
            ranges.add(new Range(Math.min(least, greatest), Math.max(least, greatest)));
        }
        double[] found = Arrays.copyOf(optimum.getPoint(), n);
        boolean unique = ranges.stream().allMatch(range -> range.width() <= SAME);
        double[] shown =
                unique ? found : ranges.stream().mapToDouble(Range::centre).toArray();
        return new LinearBestWorst(CriterionWeights.inProportion(comparisons.criteria(), shown), deviation, ranges);
    }

    private static PointValuePair solve(double[] goal, List<LinearConstraint> constraints, GoalType type) {
        return new SimplexSolver(1e-12, 10, 1e-13)
                .optimize(
                        new MaxIter(MOST_STEPS),
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(constraints),
                        type,
                        new NonNegativeConstraint(true));
    }

    /** On the variables {@code w_1 … w_n, ξ}. */
    private static List<LinearConstraint> constraints(BestWorst comparisons) {
        int n = comparisons.criteria().size();
        var constraints = new ArrayList<LinearConstraint>();
        for (int j = 0; j < n; j++) {
            if (j != comparisons.best()) {
                both(
                        constraints,
                        n,
                        comparisons.best(),
                        j,
                        comparisons.bestToOthers().get(j));
            }
            if (j != comparisons.worst() && j != comparisons.best()) {
                both(
                        constraints,
                        n,
                        j,
                        comparisons.worst(),
                        comparisons.othersToWorst().get(j));
            }
        }
        var sum = new double[n + 1];
        Arrays.fill(sum, 0, n, 1);
        constraints.add(new LinearConstraint(sum, Relationship.EQ, 1));
        return constraints;
    }

    /** {@code |w_more − a w_less| <= ξ}. */
    private static void both(List<LinearConstraint> constraints, int n, int more, int less, double a) {
        for (int sign : new int[] {1, -1}) {
            var row = new double[n + 1];
            row[more] = sign;
            row[less] = -sign * a;
            row[n] = -1;
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
        }
    }
}

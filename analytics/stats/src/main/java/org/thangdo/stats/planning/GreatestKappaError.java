package org.thangdo.stats.planning;

import java.util.ArrayList;
import java.util.Arrays;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The greatest error of Cohen's kappa over all tables with given shares and kappa: a linear programme in the cells,
 * because {@link KappaError} is linear there and so are the margins and the observed agreement.
 */
final class GreatestKappaError {

    private GreatestKappaError() {}

    static double of(double[] shares, double kappa) {
        int q = shares.length;
        var error = new KappaError(shares, shares, kappa);
        var goal = new double[q * q];
        for (int cell = 0; cell < goal.length; cell++) {
            goal[cell] = error.cell(cell / q, cell % q);
        }
        var constraints = new ArrayList<LinearConstraint>();
        for (int k = 0; k < q; k++) {
            var row = new double[q * q];
            var column = new double[q * q];
            for (int l = 0; l < q; l++) {
                row[k * q + l] = 1;
                column[l * q + k] = 1;
            }
            constraints.add(new LinearConstraint(row, Relationship.EQ, shares[k]));
            if (k > 0) { // the first follows from the others
                constraints.add(new LinearConstraint(column, Relationship.EQ, shares[k]));
            }
        }
        var agreement = new double[q * q];
        for (int k = 0; k < q; k++) {
            agreement[k * q + k] = 1;
        }
        constraints.add(new LinearConstraint(agreement, Relationship.EQ, error.observed()));
        try {
            var best = new SimplexSolver()
                    .optimize(
                            new MaxIter(100 * goal.length),
                            new LinearObjectiveFunction(goal, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true));
            return error.fromSum(best.getValue());
        } catch (NoFeasibleSolutionException e) {
            throw new IllegalArgumentException(
                    "no raters with shares " + Arrays.toString(shares) + " have kappa " + kappa, e);
        }
    }
}

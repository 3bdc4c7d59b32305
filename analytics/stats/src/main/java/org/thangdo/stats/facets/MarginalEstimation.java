package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Marginal maximum likelihood by Newton's method. Effects come in one after the
 * other: the model of independent ratings first, then halo, then profiles, each starting where the one before ended; and
 * last the finer quadrature.
 * A standard deviation that Newton's method carries to 0 stays there: at 0 its score vanishes, and the likelihood
 * falls on both sides.
 */
final class MarginalEstimation {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 20;
    /** A rise of the likelihood this small beside its size is rounding and shifted nodes. */
    private static final double ROUNDING = 1e-10;
    /** A standard deviation this small is 0. */
    private static final double VANISHED = 1e-4;

    /** A step this short is near enough to let the next effect in, or the finer quadrature. */
    private static final double NEAR = 0.02;

    private static final double FIRST_DEVIATION = 0.4;
    /** Longest step of a standard deviation in the wrong curvature. */
    private static final double LONGEST_STEP = 0.7;

    final MarginalDesign design;
    final List<TracedStep> trace = new ArrayList<>();
    MarginalValues at;
    MarginalInformation information;
    boolean converged;
    List<double[]> free = List.of();
    private Quadrature fineness = Quadrature.COARSE;
    private final BitSet corners = new BitSet();
    private final double[][] starts;
    private final List<RandomEffect> estimated = new ArrayList<>();

    MarginalEstimation(MarginalDesign design) {
        this.design = design;
        starts = design.starts();
        at = MarginalValues.start(design.unknowns, design.regressors);
        for (RandomEffect effect : design.model.effects()) {
            estimated.add(effect);
            if (effect != RandomEffect.RATEE) {
                at = at.with(effect, FIRST_DEVIATION, design.regressors);
            }
            run(Quadrature.COARSE, NEAR, Double.MAX_VALUE);
            if (!converged) {
                return;
            }
        }
        run(Quadrature.FINE, JointEstimation.LARGEST_STEP, JointEstimation.LARGEST_SCORE);
        if (!converged) {
            return;
        }
        if (at.deviation(RandomEffect.PROFILE) > 0) {
            information = new MarginalInformation(design, at, Curvature.OBSERVED, Quadrature.FINE, starts);
        }
    }

    private MarginalInformation at(MarginalValues there) {
        return new MarginalInformation(design, there, Curvature.WORKING, fineness, starts);
    }

    /** The information at the estimates, ready for covariances. */
    MarginalSystem system() {
        return new MarginalSystem(information, positive(), corners, true);
    }

    /** By how much the log-likelihood is lower with another standard deviation of an effect. */
    double fall(RandomEffect effect, double deviation) {
        var there = at.with(effect, deviation, design.regressors);
        return information.logLikelihood
                - new MarginalInformation(design, there, Curvature.NONE, Quadrature.FINE, design.starts())
                        .logLikelihood;
    }

    /** Effects that are estimated and not 0. */
    List<RandomEffect> positive() {
        return estimated.stream().filter(effect -> at.deviation(effect) > 0).toList();
    }

    /** Newton steps until one is so short and the scores so small. */
    private void run(Quadrature fine, double longest, double largest) {
        fineness = fine;
        information = at(at);
        converged = false;
        for (int count = 0; count < MOST_STEPS; count++) {
            var system = new MarginalSystem(information, positive(), corners, false);
            if (trace.isEmpty()) {
                free = system.free();
                if (!free.isEmpty()) {
                    return;
                }
            }
            var step = system.solve(values());
            double moved = move(step, system.curved());
            trace.add(new TracedStep(trace.size() + 1, information.logLikelihood, moved, step.residual()));
            if (moved < longest && step.residual() < largest) {
                converged = true;
                return;
            }
        }
    }

    /**
     * Near the top the score alone decides: the likelihood rises less than its nodes shift it. With profiles the information
     * is a working one, so there every step must rise.
     */
    private boolean isNear(MarginalSystem.Step step, boolean curved) {
        return curved
                && at.deviation(RandomEffect.PROFILE) == 0
                && Math.max(largest(step.step()), largest(step.spread())) < NEAR;
    }

    private double move(MarginalSystem.Step step, boolean curved) {
        boolean near = isNear(step, curved);
        double share = curved ? 1 : Math.min(1, LONGEST_STEP / Math.max(1e-300, largest(step.spread())));
        for (int halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
            var there = moved(step, share);
            var then = at(there);
            double slack = ROUNDING * Math.abs(information.logLikelihood);
            if (near || then.logLikelihood >= information.logLikelihood - slack) {
                at = there;
                information = then;
                break;
            }
        }
        return share * Math.max(largest(step.step()), largest(step.spread()));
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double value : step) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private MarginalValues moved(MarginalSystem.Step step, double share) {
        var measures = at.measures.copy();
        design.unknowns.add(measures, step.step(), design.place, share);
        double[] coefficients = at.coefficients.clone();
        for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] += share * step.step()[design.unknowns.size + k];
        }
        double[] deviations = at.deviations.clone();
        for (int e = 0; e < deviations.length; e++) {
            double moved = Math.abs(deviations[e] + share * step.spread()[e]);
            deviations[e] = moved < VANISHED ? 0 : moved;
        }
        return new MarginalValues(measures, coefficients, deviations, design.regressors);
    }

    /** Values of the unknowns in the order of the matrix. */
    double[] values() {
        double[] values = new double[design.size()];
        System.arraycopy(design.unknowns.values(at.measures, design.place), 0, values, 0, design.unknowns.size);
        System.arraycopy(at.coefficients, 0, values, design.unknowns.size, at.coefficients.length);
        return values;
    }
}

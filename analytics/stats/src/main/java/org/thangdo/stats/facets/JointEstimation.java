package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Joint maximum likelihood of all measures by Newton's method with the ratees eliminated. Alternating updates, facet by
 * facet, crawl along directions that few ratings inform; a joint step does not, so a handful of steps is enough for any
 * linkage. A step that would lower the likelihood is halved.
 */
final class JointEstimation {
    static final double LARGEST_STEP = 1e-7;
    static final double LARGEST_SCORE = 1e-6;
    private static final int MOST_STEPS = 60;
    /** Unknowns from which a factor takes longer than further steps with that of the step before. */
    private static final int MANY = 1000;
    /** A step after which the information hardly changes any more. */
    private static final double CLOSE = 0.1;

    private static final int MOST_HALVINGS = 30;
    /** A rise of the likelihood this small beside its size is rounding. */
    private static final double ROUNDING = 1e-12;

    final Unknowns unknowns;
    final Border border;
    final List<TracedStep> trace = new ArrayList<>();
    Measures at;
    JointInformation information;
    ConstrainedSystem system;
    boolean converged;
    List<double[]> free = List.of();
    private final BitSet corners = new BitSet();

    /** @param start of the measures */
    JointEstimation(Unknowns unknowns, Measures start) {
        this.unknowns = unknowns;
        border = new Border(unknowns);
        at = start;
        information = new JointInformation(unknowns, border, at);
        run();
    }

    private void run() {
        double before = Double.POSITIVE_INFINITY;
        for (int count = 0; count < MOST_STEPS; count++) {
            if (before > CLOSE || border.order.first.length < MANY) {
                system = system(false);
            }
            if (count == 0) {
                free = system.free();
                if (!free.isEmpty()) {
                    return;
                }
            }
            var solution = system.solve(information.eliminatedScore(), values());
            double residual = residual(solution.pull());
            double step = move(solution.step());
            trace.add(new TracedStep(count + 1, information.logLikelihood, step, residual));
            before = step;
            if (step < LARGEST_STEP && residual(solution.pull()) < LARGEST_SCORE) {
                converged = true;
                return;
            }
        }
    }

    /** The information at the estimates, ready for covariances. */
    ConstrainedSystem system(boolean inverted) {
        return new ConstrainedSystem(
                information.matrix.copy(),
                information.information,
                unknowns.constraints,
                border.order.place,
                corners,
                inverted);
    }

    /** Largest score that the constraints do not account for. */
    private double residual(double[] pull) {
        double largest = 0;
        for (double score : information.rateeScore) {
            largest = Math.max(largest, Math.abs(score));
        }
        for (int i = 0; i < pull.length; i++) {
            largest = Math.max(largest, Math.abs(information.score[i] - pull[i]));
        }
        return largest;
    }

    private double move(double[] step) {
        double[] ratees = information.rateeSteps(step);
        double share = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, share /= 2) {
            var there = moved(step, ratees, share);
            var then = new JointInformation(unknowns, border, there);
            double slack = ROUNDING * Math.abs(information.logLikelihood);
            if (then.logLikelihood >= information.logLikelihood - slack) {
                at = there;
                information = then;
                break;
            }
        }
        return share * Math.max(largest(step), largest(ratees));
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double value : step) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private Measures moved(double[] step, double[] ratees, double share) {
        var there = at.copy();
        for (int n = 0; n < ratees.length; n++) {
            there.facets[0][n] += share * ratees[n];
        }
        unknowns.add(there, step, border.order.place, share);
        return there;
    }

    private double[] values() {
        return unknowns.values(at, border.order.place);
    }
}

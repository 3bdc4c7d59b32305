package org.thangdo.stats.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.reliability.IntraclassCorrelation.IntervalMethod;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;
import org.thangdo.stats.reliability.IntraclassCorrelation.Reliability;
import org.thangdo.stats.reliability.IntraclassCorrelation.Unit;
import org.thangdo.stats.reliability.MeanSquares.MeanSquare;
import org.thangdo.stats.reliability.RemlFit.Fitted;
import org.thangdo.stats.reliability.RemlFit.PerfectAgreement;
import org.thangdo.stats.reliability.RemlFit.Refused;

/** Makes a {@link RemlFit}, and reads reliabilities from it. */
final class RemlFitting {
    private RemlFitting() {}

    static RemlFit fit(List<CrossedSums> parts, Model model) {
        var held = parts.stream().filter(part -> part.subjects() > 0).toList();
        if (held.size() < 2) {
            throw new IllegalArgumentException("fewer than 2 parts with subjects: " + held.size());
        }
        var whole = held.stream().reduce(CrossedSums::merge).orElseThrow();
        return fit(whole, model) instanceof Fitted fitted ? inflated(fitted, whole, held) : fit(whole, model);
    }

    private static RemlFit inflated(Fitted fitted, CrossedSums whole, List<CrossedSums> parts) {
        var inflation = fitted.meanSquares()
                .inflation(parts.stream()
                        .mapToDouble(part -> logRatio(fitted, whole.without(part)))
                        .toArray());
        return inflation.isPresent()
                ? new Fitted(
                        fitted.model(),
                        fitted.components(),
                        fitted.covariance(),
                        fitted.meanSquares(),
                        inflation.getAsDouble(),
                        fitted.criterion(),
                        fitted.trace())
                : new Refused(fitted.model(), Reason.RESTS_ON_ONE_SUBJECT, fitted.trace());
    }

    /** {@code ln(1 + kσ²_s/σ²_e)} of some of the subjects, with the {@code k} of all. */
    private static double logRatio(Fitted fitted, CrossedSums part) {
        boolean crossed = fitted.model() != Model.ONE_WAY_RANDOM;
        if (refusal(part, crossed).isPresent()) {
            return Double.NaN;
        }
        var start = fitted.components();
        var descent = RestrictedLikelihoodDescent.near(
                new CentredSums(part, crossed), start.subjects() / start.residual(), start.raters() / start.residual());
        return descent.converged() && !descent.ranOff()
                ? FastMath.log1p(fitted.meanSquares().k() * descent.at().a)
                : Double.NaN;
    }

    static RemlFit fit(CrossedSums sums, Model model) {
        boolean crossed = model != Model.ONE_WAY_RANDOM;
        var refusal = refusal(sums, crossed);
        if (refusal.isPresent()) {
            return new Refused(model, refusal.get(), List.of());
        }
        var centred = new CentredSums(sums, crossed);
        if (centred.perfect) {
            double variance = centred.varianceOfMeans();
            return variance > 0
                    ? new PerfectAgreement(model, new VarianceComponents(variance, 0, 0))
                    : new Refused(model, Reason.NO_VARIATION, List.of());
        }
        var descent = RestrictedLikelihoodDescent.of(centred);
        if (descent.ranOff()) {
            return new Refused(model, Reason.ON_THE_BOUNDARY, descent.trace());
        }
        return descent.converged()
                ? fitted(model, crossed, descent)
                : new Refused(model, Reason.NOT_CONVERGED, descent.trace());
    }

    private static Optional<Reason> refusal(CrossedSums sums, boolean crossed) {
        if (sums.ratings() == 0) {
            return Optional.of(Reason.NO_DATA);
        }
        if (sums.sizes().lastKey() < 2) {
            return Optional.of(Reason.NO_PAIRABLE_SUBJECT);
        }
        var groups = crossed ? new RaterGroups(sums) : null;
        long effects = sums.subjects() + (crossed ? groups.raters() - 1 : 0);
        if (sums.subjects() < 2 || sums.ratings() <= effects || crossed && groups.raters() < 2) {
            return Optional.of(Reason.TOO_FEW);
        }
        return crossed && groups.groups() > 1 ? Optional.of(Reason.NOT_CONNECTED) : Optional.empty();
    }

    private static RemlFit fitted(Model model, boolean crossed, RestrictedLikelihoodDescent descent) {
        var at = descent.at();
        double e = at.residual();
        var components = new VarianceComponents(at.a * e, at.b * e, e);
        var covariance = covariance(at.information(), crossed);
        if (covariance.isEmpty()) {
            return new Refused(model, Reason.TOO_FEW, descent.trace());
        }
        var rows = Arrays.stream(covariance.get())
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        var squares = meanSquares(components, covariance.get());
        return new Fitted(model, components, rows, squares, 1, at.criterion(), descent.trace());
    }

    /** Inverse of the information, if it says something of every component. */
    private static Optional<double[][]> covariance(double[][] information, boolean crossed) {
        int[] fitted = crossed ? new int[] {0, 1, 2} : new int[] {0, 2};
        var known = new Array2DRowRealMatrix(information).getSubMatrix(fitted, fitted);
        try {
            var inverse = new CholeskyDecomposition(known, 1e-10, 0).getSolver().getInverse();
            var covariance = new double[3][3];
            for (int i = 0; i < fitted.length; i++) {
                for (int j = 0; j < fitted.length; j++) {
                    covariance[fitted[i]][fitted[j]] = inverse.getEntry(i, j);
                }
            }
            return Optional.of(covariance);
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    private static MeanSquares meanSquares(VarianceComponents components, double[][] covariance) {
        double k = -covariance[2][2] / covariance[0][2];
        double n = covariance[1][1] > 0 ? -covariance[2][2] / covariance[1][2] : 0;
        double error = components.residual();
        return new MeanSquares(
                n,
                k,
                meanSquare(error + k * components.subjects(), k, covariance, 0),
                n == 0 ? MeanSquare.NONE : meanSquare(error + n * components.raters(), n, covariance, 1),
                new MeanSquare(error, 2 * error * error / covariance[2][2]));
    }

    /** {@code σ²_e + cσ²}, which is uncorrelated with {@code σ²_e}: its variance is {@code c²Var(σ²) − Var(σ²_e)}. */
    private static MeanSquare meanSquare(double value, double c, double[][] covariance, int component) {
        double variance = c * c * covariance[component][component] - covariance[2][2];
        return new MeanSquare(value, 2 * value * value / variance);
    }

    static Reliability reliability(RemlFit fit, IntraclassCorrelation form, double ratings, double level) {
        double m = form.unit() == Unit.SINGLE_RATING ? 1 : ratings;
        if (fit instanceof Fitted fitted) {
            var intervals = new ReliabilityIntervals(
                    fitted.meanSquares(),
                    fitted.inflation(),
                    form.definition(),
                    m,
                    IntervalMethod.MODIFIED_LARGE_SAMPLE);
            return atLeastZero(intervals.reliability(form, fitted.components(), level));
        }
        var perfect = fit instanceof PerfectAgreement agreement
                ? Optional.of(agreement.components())
                : Optional.<VarianceComponents>empty();
        var reason = fit instanceof Refused refused ? refused.reason() : Reason.ON_THE_BOUNDARY;
        return new Reliability(
                form,
                perfect.isPresent()
                        ? new Estimate.Defined(1, 0, new Interval(1, 1, level))
                        : Estimate.undefined(reason),
                TestResult.untested(reason),
                0,
                1,
                m,
                MeanSquares.NONE,
                perfect.orElse(new VarianceComponents(0, 0, 0)));
    }

    private static Reliability atLeastZero(Reliability found) {
        if (!(found.estimate() instanceof Estimate.Defined defined)
                || defined.interval().lower() >= 0) {
            return found;
        }
        var interval = new Interval(
                0, Math.max(0, defined.interval().upper()), defined.interval().level());
        return new Reliability(
                found.form(),
                new Estimate.Defined(defined.value(), defined.standardError(), interval),
                found.test(),
                found.errorDegreesOfFreedom(),
                found.inflation(),
                found.ratings(),
                found.meanSquares(),
                found.components());
    }
}

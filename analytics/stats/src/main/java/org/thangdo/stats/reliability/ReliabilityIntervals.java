package org.thangdo.stats.reliability;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.special.Beta;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.reliability.IntraclassCorrelation.Definition;
import org.thangdo.stats.reliability.IntraclassCorrelation.IntervalMethod;
import org.thangdo.stats.reliability.IntraclassCorrelation.Reliability;

/**
 * Interval, standard error and test of an intraclass correlation from its mean squares. For consistency, and without raters
 * told apart, {@code (MS_s/MS_e) / (1 + k σ²_s/σ²_e)} has an F distribution, so the interval is exact under normality. For
 * absolute agreement three mean squares matter, and it is made by an {@link IntervalMethod}. All intervals are made for
 * one rating and stepped up to the mean of {@code m} by {@code mρ/(1 + (m − 1)ρ)}.
 */
final class ReliabilityIntervals {
    private static final int HALVINGS = 52;

    private final MeanSquares normal;
    private final MeanSquares squares; // with the degrees of freedom that the scores leave them
    private final double inflation;
    private final Definition definition;
    private final double ratings;
    private final IntervalMethod method;

    /** @param inflation how many times as much {@code ln F} varies as with normal scores, {@code >= 1} */
    ReliabilityIntervals(
            MeanSquares squares, double inflation, Definition definition, double ratings, IntervalMethod method) {
        this.normal = squares;
        this.inflation = inflation;
        this.squares = squares.deflated(inflation);
        this.definition = definition;
        this.ratings = ratings;
        this.method = method;
    }

    Reliability reliability(IntraclassCorrelation form, VarianceComponents components, double level) {
        double df = errorDegreesOfFreedom(form, components);
        double testDf = method == IntervalMethod.IRR ? df : normal.residual().degreesOfFreedom();
        return new Reliability(
                form,
                estimate(form, components, interval(df, level)),
                test(testDf),
                df,
                inflation,
                ratings,
                normal,
                components);
    }

    private Estimate estimate(IntraclassCorrelation form, VarianceComponents components, Interval single) {
        double value = form.value(components, ratings);
        double lower = steppedUp(single.lower());
        double upper = steppedUp(single.upper());
        boolean positive = components.subjects() + components.error(definition) / ratings > 0;
        if (!positive || !(lower <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        return new Estimate.Defined(
                value,
                form.standardError(components, squares.covariance(), ratings),
                new Interval(lower, upper, single.level()));
    }

    /** Spearman and Brown's formula; not a number where the mean of ratings has no positive variance. */
    private double steppedUp(double single) {
        double below = 1 + (ratings - 1) * single;
        return below > 0 ? ratings * single / below : Double.NaN;
    }

    private TestResult test(double errorDf) {
        double f = normal.subjects().value() / normal.residual().value();
        if (Double.isInfinite(f)) {
            return TestResult.untested(Reason.ON_THE_BOUNDARY);
        }
        double df = normal.subjects().degreesOfFreedom();
        return new TestResult.Tested(
                f, errorDf, Beta.regularizedBeta(errorDf / (errorDf + df * f), errorDf / 2, df / 2));
    }

    private boolean withRaters() {
        return definition == Definition.ABSOLUTE_AGREEMENT && !squares.oneWay();
    }

    /**
     * Satterthwaite's {@code v} of {@code a MS_r + b MS_e} at the estimate; below 0, where {@code a} would be negative, at
     * 0.
     */
    private double errorDegreesOfFreedom(IntraclassCorrelation form, VarianceComponents components) {
        var raters = squares.raters();
        var residual = squares.residual();
        if (!withRaters() || raters.value() == 0 && residual.value() == 0) {
            return residual.degreesOfFreedom();
        }
        boolean asIrr = method == IntervalMethod.IRR;
        double value = asIrr ? form.value(components, ratings) : Math.max(0, form.value(components, 1));
        double odds = squares.k() * value / (squares.n() * (1 - value));
        double ofRaters = odds * raters.value();
        double ofResidual = (1 + odds * (squares.n() - 1)) * residual.value();
        return (ofRaters + ofResidual)
                * (ofRaters + ofResidual)
                / (ofRaters * ofRaters / raters.degreesOfFreedom()
                        + ofResidual * ofResidual / residual.degreesOfFreedom());
    }

    /** Interval of {@code ρ} for one rating. */
    private Interval interval(double errorDf, double level) {
        return withRaters()
                        && method == IntervalMethod.MODIFIED_LARGE_SAMPLE
                        && squares.raters().value() + squares.residual().value() > 0
                ? modifiedLargeSample(level)
                : byF(errorDf, level);
    }

    /**
     * All {@code ρ} for which 0 is between the bounds of {@code (1 − ρ)σ²_s − ρ(σ²_r + σ²_e)}.
     */
    private Interval modifiedLargeSample(double level) {
        var bounds = new LinearCombination(
                List.of(squares.subjects(), squares.raters(), squares.residual()), (1 - level) / 2);
        return new Interval(
                root(rho -> bounds.lower(coefficients(rho))), root(rho -> bounds.upper(coefficients(rho))), level);
    }

    private double[] coefficients(double rho) {
        double subjects = (1 - rho) / squares.k();
        double raters = rho / squares.n();
        return new double[] {subjects, -raters, raters - subjects - rho};
    }

    /** Where a bound that falls with {@code ρ} is 0; the end of the range if it is nowhere 0. */
    private double root(DoubleUnaryOperator bound) {
        double low = -1 / (squares.k() - 1);
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (bound.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private Interval byF(double errorDf, double level) {
        double df = squares.subjects().degreesOfFreedom();
        double p = (1 + level) / 2;
        double low = new FDistribution(null, df, errorDf).inverseCumulativeProbability(p);
        double high = new FDistribution(null, errorDf, df).inverseCumulativeProbability(p);
        return new Interval(end(1 / low), end(high), level);
    }

    /** {@code ρ} for one rating if the mean square of subjects were {@code factor} times as large. */
    private double end(double factor) {
        double n = squares.n();
        double k = squares.k();
        double subjects = factor * squares.subjects().value();
        double residual = squares.residual().value();
        double raters = withRaters() ? k / n * (squares.raters().value() - residual) : 0;
        return (subjects - residual) / (subjects + (k - 1) * residual + raters);
    }
}

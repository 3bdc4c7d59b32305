package org.thangdo.stats.reliability;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.special.Beta;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.reliability.IntraclassCorrelation.Definition;
import org.thangdo.stats.reliability.IntraclassCorrelation.Reliability;

/**
 * Intervals and tests of an intraclass correlation from its mean squares. For consistency, and without raters told apart,
 * {@code (MS_s/MS_e) / (1 + k σ²_s/σ²_e)} has an F distribution, so the interval is exact under normality. For absolute
 * agreement the error is a combination of two mean squares, whose degrees of freedom are Satterthwaite's. All intervals
 * are made for one rating and stepped up to the mean of {@code m} by {@code mρ/(1 + (m − 1)ρ)}.
 */
final class McGrawWong {

    /** Whose reading of the paper. */
    enum Convention {
        PAPER,
        /** As irr 0.84.1 computes: see {@link IntraclassCorrelation#estimateAsIrr}. */
        IRR
    }

    private final MeanSquares squares;
    private final Definition definition;
    private final double ratings;
    private final Convention convention;

    McGrawWong(MeanSquares squares, Definition definition, double ratings, Convention convention) {
        this.squares = squares;
        this.definition = definition;
        this.ratings = ratings;
        this.convention = convention;
    }

    Reliability reliability(
            IntraclassCorrelation form, VarianceComponents components, double[][] covariance, double level) {
        double df = errorDegreesOfFreedom(form, components);
        double testDf = convention == Convention.IRR ? df : squares.residual().degreesOfFreedom();
        return new Reliability(
                form,
                estimate(form, components, covariance, interval(df, level)),
                test(testDf),
                df,
                ratings,
                squares,
                components);
    }

    private Estimate estimate(
            IntraclassCorrelation form, VarianceComponents components, double[][] covariance, Interval single) {
        double value = form.value(components, ratings);
        double lower = steppedUp(single.lower());
        double upper = steppedUp(single.upper());
        boolean positive = components.subjects() + components.error(definition) / ratings > 0;
        if (!positive || !(lower <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        return new Estimate.Defined(
                value, form.standardError(components, covariance, ratings), new Interval(lower, upper, single.level()));
    }

    /** Spearman and Brown's formula; not a number where the mean of ratings has no positive variance. */
    private double steppedUp(double single) {
        double below = 1 + (ratings - 1) * single;
        return below > 0 ? ratings * single / below : Double.NaN;
    }

    private TestResult test(double errorDf) {
        double f = squares.subjects().value() / squares.residual().value();
        if (Double.isInfinite(f)) {
            return TestResult.untested(Reason.ON_THE_BOUNDARY);
        }
        double df = squares.subjects().degreesOfFreedom();
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
        boolean asIrr = convention == Convention.IRR;
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

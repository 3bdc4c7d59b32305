package org.thangdo.stats.generalizability;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.generalizability.DStudyComponent.Part;

/**
 * What it is worth to adjust for leniency, in raters: how many raters of their own for each person, whose leniency stays
 * in the score, give the {@code Eρ²} of {@code k} raters whose leniency is taken out,
 *
 * <pre>    m = k · e_nested / e_crossed,</pre>
 *
 * with {@code e} the relative error variance that one rater brings. The leniency is taken as known: the gain is what a
 * perfect adjustment would give.
 *
 * @param adjusted {@code k}
 * @param unadjusted {@code m}
 * @param saved {@code m − k}
 * @param crossed the D study with {@code k} adjusted raters
 * @param nested the D study with {@code k} raters that are not adjusted
 */
public record LeniencyAdjustment(double adjusted, Estimate unadjusted, Estimate saved, DStudy crossed, DStudy nested) {

    /**
     * @param plan with raters that cross the object, as many as are to be compared
     * @param rater facet of the raters
     */
    public static LeniencyAdjustment of(GStudy.Estimated study, DStudyPlan plan, String rater) {
        if (plan.design().nestedIn(rater).contains(plan.object())) {
            throw new IllegalArgumentException("raters are nested in " + plan.object() + ": " + plan.design());
        }
        var nestedPlan = plan.nested(rater, plan.object());
        double k = plan.sizeOf(rater);
        var components = ComponentForms.of(study, plan.negatives());
        double[] crossed = perRater(new DStudyParts(study, plan), rater);
        double[] nested = perRater(new DStudyParts(study, nestedPlan), rater);
        var unadjusted = ratio(components, nested, crossed, k, plan.level());
        return new LeniencyAdjustment(
                k, unadjusted, less(unadjusted, k), DStudy.of(study, plan), DStudy.of(study, nestedPlan));
    }

    private static double[] perRater(DStudyParts parts, String rater) {
        double[] coefficients = parts.coefficients(Part.RELATIVE_ERROR);
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = parts.has(j, rater) ? coefficients[j] : 0;
        }
        return coefficients;
    }

    private static Estimate ratio(ComponentForms components, double[] top, double[] bottom, double k, double level) {
        double a = components.value(top);
        double b = components.value(bottom);
        if (!(a > 0) || !(b > 0)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        double error = Math.sqrt(components.variance(ComponentForms.combine(1 / a, top, -1 / b, bottom)));
        double half = error * new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        double value = k * a / b;
        double lower = Math.min(value, Math.max(k, value * FastMath.exp(-half)));
        return new Estimate.Defined(value, value * error, new Interval(lower, value * FastMath.exp(half), level));
    }

    private static Estimate less(Estimate estimate, double k) {
        return estimate instanceof Estimate.Defined defined
                ? new Estimate.Defined(
                        defined.value() - k,
                        defined.standardError(),
                        new Interval(
                                defined.interval().lower() - k,
                                defined.interval().upper() - k,
                                defined.interval().level()))
                : estimate;
    }
}

package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;

/**
 * How far an agreement coefficient would move in another study with other people, units or raters. The standard error of
 * {@link AgreementCoefficient} holds the raters fixed and takes people as unrelated; both make it too small when the
 * raters are a sample of those who might have rated, or when people of one unit resemble each other.
 *
 * <p>Subjects and raters cross, so drawing both anew draws rows and columns of one table (the pigeonhole bootstrap). No
 * resampling of rows and columns is exact for such a table (McCullagh 2000); this one errs on the safe side, since the
 * chance of a single rating enters with the subject and again with the rater (Owen 2007). Few raters tell little about
 * other raters: with three or four the interval is wide, and honestly so.
 *
 * <p>In simulated studies whose raters differ in leniency the 95 % interval over subjects alone holds the truth of AC1 in
 * 73 to 76 %, the one over subjects and raters in 96 %; with 20 units of 10 people the one over subjects in 70 %, over units
 * in 96 %; where both vary, the one over units alone in 85 %, over units and raters in 95 %. The percentiles of the
 * bootstrap hold it a little less often, 91 to 94 %; for kappa and alpha of 20 units or fewer in 85 to 90 %.
 *
 * <p>References: McCullagh (2000), <i>Resampling and exchangeable arrays</i>, Bernoulli 6; Owen (2007), <i>The pigeonhole
 * bootstrap</i>, Annals of Applied Statistics 1; for delete-one over clusters Cameron and Miller (2015), <i>A
 * practitioner's guide to cluster-robust inference</i>, Journal of Human Resources 50.
 *
 * @param ratings of the study
 * @param unit of each subject, {@code >= 0}, shape (subjects)
 */
public record SampledAgreement(CategoryPanel ratings, int[] unit) {

    public SampledAgreement {
        if (unit.length != ratings.panel().subjects() || Arrays.stream(unit).anyMatch(u -> u < 0)) {
            throw new IllegalArgumentException(
                    "not the units of " + ratings.panel().subjects() + " subjects: " + Arrays.toString(unit));
        }
    }

    /** Ratings of people without units: every subject is its own. */
    public static SampledAgreement withoutUnits(CategoryPanel ratings) {
        return new SampledAgreement(
                ratings, IntStream.range(0, ratings.panel().subjects()).toArray());
    }

    /**
     * Estimates a coefficient from its values with one subject, unit or rater left out; where two of them vary, their
     * squared errors are added.
     *
     * @param level confidence level in (0, 1)
     */
    public Estimate jackknife(AgreementCoefficient coefficient, Resampled resampled, double level) {
        Interval.requireLevel(level);
        var draw = new WeightedDraw(this, coefficient, resampled);
        double value = draw.value();
        var refusal = draw.refusal();
        if (refusal.isPresent()) {
            return Estimate.undefined(refusal.get());
        }
        var directions = new ArrayList<Jackknife>();
        for (double[] leftOut : draw.leftOut()) {
            var jackknife = new Jackknife();
            for (double each : leftOut) {
                if (Double.isNaN(each)) {
                    return Estimate.undefined(Reason.TOO_FEW);
                }
                jackknife.add(each, 1);
            }
            directions.add(jackknife);
        }
        return estimate(Jackknife.together(value, directions), level);
    }

    /**
     * Estimates a coefficient with the percentile interval of a bootstrap that draws what is named with replacement.
     *
     * @param level confidence level in (0, 1)
     */
    public Estimate bootstrap(
            AgreementCoefficient coefficient, Resampled resampled, Bootstrap bootstrap, double level) {
        Interval.requireLevel(level);
        var draw = new WeightedDraw(this, coefficient, resampled);
        var refusal = draw.refusal();
        return refusal.isPresent()
                ? Estimate.undefined(refusal.get())
                : bootstrap.percentile(draw.samples(), draw, level).get(0);
    }

    static Estimate estimate(IntervalMethod.Estimated estimated, double level) {
        return estimated.standardError() == 0
                ? Estimate.undefined(Reason.NO_VARIATION)
                : new Estimate.Defined(
                        estimated.value(),
                        estimated.standardError(),
                        IntervalMethod.FISHER_Z.interval(estimated, Double.NEGATIVE_INFINITY, 1, level));
    }
}

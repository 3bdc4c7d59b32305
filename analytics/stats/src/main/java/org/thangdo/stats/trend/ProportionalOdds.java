package org.thangdo.stats.trend;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * By how much do the odds of a higher level grow per period? The proportional-odds (cumulative logit) model with one slope
 * for the score of the period,
 *
 * <pre>    ln( P(level above j) / P(level j or below) ) = β · score − θ_j,    the same β for every cut j</pre>
 *
 * fitted by maximum likelihood with Fisher scoring; standard errors from the expected information. An unused level has no
 * threshold and is left out, which changes nothing. The model says that the whole distribution shifts in one direction; a
 * {@code β} does not describe ratings that gather in the middle. On {@link PeriodCounts#cutAt two levels} it is the
 * logistic regression of the share on the score.
 *
 * <p>Every answer is {@link Reason#NO_DATA} if nothing was counted, {@link Reason#TOO_FEW} if fewer than 2 periods hold
 * subjects, {@link Reason#NO_VARIATION} if all have one level, {@link Reason#ON_THE_BOUNDARY} if no later period has a
 * level below one of an earlier period (or the reverse), so that the likelihood grows with {@code β} forever, and
 * {@link Reason#NOT_CONVERGED} if the iterations stop early.
 *
 * <p>Reference: McCullagh (1980), <i>Regression models for ordinal data</i>, JRSS B 42.
 *
 * @param logOdds {@code β}: log odds ratio of a higher level per one unit of score, Wald interval
 * @param oddsRatio {@code e^β}; standard error by the delta method, interval transformed
 * @param wald {@code z = β / se}, two-sided
 * @param likelihoodRatio {@code 2(ℓ − ℓ₀)} against no trend, chi-squared of one degree of freedom
 * @param logLikelihood {@code ℓ} without the multinomial constant; of the model without trend if there is no fit
 * @param iterations steps taken
 */
public record ProportionalOdds(
        Estimate logOdds,
        Estimate oddsRatio,
        TestResult wald,
        TestResult likelihoodRatio,
        double logLikelihood,
        int iterations) {

    /** Fits the model; {@code level} is the confidence level in (0, 1). */
    public static ProportionalOdds fit(PeriodCounts periods, double level) {
        Interval.requireLevel(level);
        return ProportionalOddsFit.of(periods, level);
    }

    static ProportionalOdds refused(Reason reason, double logLikelihood, int iterations) {
        var estimate = Estimate.undefined(reason);
        var test = TestResult.untested(reason);
        return new ProportionalOdds(estimate, estimate, test, test, logLikelihood, iterations);
    }
}

package org.thangdo.stats.consensus;

import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * How many steps of the scale the members of a group are, on average, from their centre: 0 if all answer alike. Unlike
 * {@link Rwg} it is in the unit of the scale and needs no distribution of chance.
 *
 * <p>A common limit for "alike enough" is {@code A/6} steps on a scale of {@code A} levels (Burke and Dunlap, 2002); it
 * comes from the uniform distribution and is as arbitrary as 0.70 for {@code r_wg}. What chance alone gives is in
 * {@link ChanceConsensus}.
 *
 * <p>References: Burke, Finkelstein and Dusig (1999), Organizational Research Methods 2; Burke and Dunlap (2002), the
 * same 5.
 */
public enum AverageDeviation {

    /** {@code AD_M = Σ |x − mean| / n}; for several questions its mean over them. */
    FROM_MEAN(Spread.FROM_MEAN),

    /** {@code AD_Md = Σ |x − median| / n}: less moved by one member who stands far off. Never above {@code AD_M}. */
    FROM_MEDIAN(Spread.FROM_MEDIAN);

    private final Spread spread;

    AverageDeviation(Spread spread) {
        this.spread = spread;
    }

    /**
     * The index in steps of the scale, in [0, (A − 1)/2]. {@link Reason#TOO_FEW} if a question has fewer than two
     * answers.
     *
     * @param level confidence level in (0, 1)
     */
    public Estimate of(GroupAnswers answers, double level) {
        Interval.requireLevel(level);
        return answers.members() < 2 ? Estimate.undefined(Reason.TOO_FEW) : answers.estimate(spread, level);
    }

    double value(GroupAnswers answers) {
        return answers.mean(spread);
    }
}

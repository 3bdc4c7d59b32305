package org.thangdo.stats.generalizability;

import java.util.Objects;
import java.util.Optional;
import org.thangdo.stats.Interval;

/**
 * How a G study is made.
 *
 * @param estimator empty to choose: expected mean squares where the design is balanced, else restricted maximum likelihood,
 *     or where its equations are too large the analogous analysis of variance
 * @param fixedFactor a facet of the scores, not of the design, whose levels have means of their own, such as the rater's
 *     role; with restricted maximum likelihood only
 * @param replicates samples drawn for the standard errors of the analogous analysis of variance; below 2 it gives none
 * @param seed of these samples
 * @param level confidence level in (0, 1)
 */
public record GStudyPlan(
        Optional<Estimator> estimator, Optional<String> fixedFactor, int replicates, long seed, double level) {

    /** The estimator is chosen, intervals at 95 %. */
    public static final GStudyPlan DEFAULT = new GStudyPlan(Optional.empty(), Optional.empty(), 100, 1, 0.95);

    public GStudyPlan {
        Objects.requireNonNull(estimator, "estimator");
        Objects.requireNonNull(fixedFactor, "fixedFactor");
        Interval.requireLevel(level);
        if (fixedFactor.isPresent()
                && estimator.filter(e -> e != Estimator.REML).isPresent()) {
            throw new IllegalArgumentException(estimator.get() + " has no fixed factor " + fixedFactor.get());
        }
    }

    public GStudyPlan by(Estimator chosen) {
        return new GStudyPlan(Optional.of(chosen), fixedFactor, replicates, seed, level);
    }

    /** By restricted maximum likelihood with a fixed factor. */
    public GStudyPlan withFixed(String facet) {
        return new GStudyPlan(Optional.of(Estimator.REML), Optional.of(facet), replicates, seed, level);
    }

    public GStudyPlan replicated(int times, long from) {
        return new GStudyPlan(estimator, fixedFactor, times, from, level);
    }
}

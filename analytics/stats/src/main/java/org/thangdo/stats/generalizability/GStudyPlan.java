package org.thangdo.stats.generalizability;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.thangdo.stats.Interval;

/**
 * How a G study is made.
 *
 * @param estimator empty to choose: expected mean squares where the design is balanced, else restricted maximum likelihood,
 *     or where that would take minutes the analogous analysis of variance
 * @param fixedFactor a facet of the scores, not of the design, whose levels have means of their own, such as the rater's
 *     role; with restricted maximum likelihood only
 * @param replicates samples drawn for the standard errors of the analogous analysis of variance, each as long as the
 *     estimation itself; below 2 it gives none; empty for 100, or with more than two hundred thousand scores for as many
 *     as hold twenty million scores, at least 50
 * @param seed of these samples
 * @param level confidence level in (0, 1)
 * @param quick multiplications that one factorisation by restricted maximum likelihood may take for it to be chosen,
 *     {@code >= 0}
 */
public record GStudyPlan(
        Optional<Estimator> estimator,
        Optional<String> fixedFactor,
        OptionalInt replicates,
        long seed,
        double level,
        double quick) {

    /** Some seconds. */
    private static final double SECONDS = 5e9;

    /** The estimator is chosen, intervals at 95 %. */
    public static final GStudyPlan DEFAULT =
            new GStudyPlan(Optional.empty(), Optional.empty(), OptionalInt.empty(), 1, 0.95, SECONDS);

    public GStudyPlan {
        Objects.requireNonNull(estimator, "estimator");
        Objects.requireNonNull(fixedFactor, "fixedFactor");
        Objects.requireNonNull(replicates, "replicates");
        Interval.requireLevel(level);
        if (!(quick >= 0)) {
            throw new IllegalArgumentException("multiplications below 0: " + quick);
        }
        if (fixedFactor.isPresent()
                && estimator.filter(e -> e != Estimator.REML).isPresent()) {
            throw new IllegalArgumentException(estimator.get() + " has no fixed factor " + fixedFactor.get());
        }
    }

    int replicates(int observations) {
        return replicates.orElse(Math.max(50, Math.min(100, 20_000_000 / observations)));
    }

    /** By an estimator. */
    public GStudyPlan by(Estimator chosen) {
        return new GStudyPlan(Optional.of(chosen), fixedFactor, replicates, seed, level, quick);
    }

    /** By restricted maximum likelihood with a fixed factor. */
    public GStudyPlan withFixed(String facet) {
        return new GStudyPlan(Optional.of(Estimator.REML), Optional.of(facet), replicates, seed, level, quick);
    }

    /** With a number of samples and their seed. */
    public GStudyPlan replicated(int times, long from) {
        return new GStudyPlan(estimator, fixedFactor, OptionalInt.of(times), from, level, quick);
    }
}

package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;

/** Makes a {@link Composite}, with the study made again without each group of objects. */
final class CompositeEstimation {
    private final FacetScores scores;
    private final MultivariatePlan plan;
    private final MultivariateGStudy.Estimated study;
    private final CompositePlan composite;

    CompositeEstimation(
            FacetScores scores, MultivariatePlan plan, MultivariateGStudy.Estimated study, CompositePlan composite) {
        this.scores = scores;
        this.plan = plan;
        this.study = study;
        this.composite = composite;
        if (study.strata().size() != composite.strata().size()) {
            throw new IllegalArgumentException(
                    composite.strata().size() + " weights for " + study.strata().size() + " strata");
        }
    }

    Composite composite() {
        var variances = CompositeVariances.of(study, composite);
        var leftOut = leftOut();
        return new Composite(
                composite.weights(),
                IntStream.range(0, study.strata().size())
                        .mapToObj(v -> DStudy.of(
                                study.strata().get(v).study(),
                                composite.strata().get(v)))
                        .toList(),
                variances.universe(),
                variances.relative(),
                variances.absolute(),
                Math.sqrt(Math.max(0, variances.relative())),
                Math.sqrt(Math.max(0, variances.absolute())),
                estimate(variances, leftOut, CompositeVariances::generalizability),
                estimate(variances, leftOut, CompositeVariances::dependability));
    }

    /** The variances without each group of objects; empty if some group cannot be left out. */
    private Optional<List<CompositeVariances>> leftOut() {
        int objects = scores.elements(plan.object());
        int parts = Math.min(plan.parts(), objects);
        int[] object = scores.dense(scores.index(plan.object()));
        var without = new MultivariatePlan(
                plan.strata(),
                plan.object(),
                plan.facets(),
                plan.linked(),
                plan.parts(),
                plan.within().replicated(0, 0));
        var variances = new ArrayList<CompositeVariances>();
        for (int part = 0; part < parts; part++) {
            int out = part;
            var rest = scores.where(m -> object[m] % parts != out);
            if (!(MultivariateGStudy.of(rest, without) instanceof MultivariateGStudy.Estimated estimated)
                    || !sameDesigns(estimated)) {
                return Optional.empty();
            }
            variances.add(CompositeVariances.of(estimated, composite));
        }
        return Optional.of(variances);
    }

    private boolean sameDesigns(MultivariateGStudy.Estimated other) {
        return IntStream.range(0, study.strata().size())
                .allMatch(v -> v < other.strata().size()
                        && other.strata()
                                .get(v)
                                .study()
                                .design()
                                .equals(study.strata().get(v).study().design()));
    }

    private Estimate estimate(
            CompositeVariances variances,
            Optional<List<CompositeVariances>> leftOut,
            ToDoubleFunction<CompositeVariances> coefficient) {
        double value = coefficient.applyAsDouble(variances);
        if (!(value > 0) || !(value < 1)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        if (leftOut.isEmpty()) {
            return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
        }
        var jackknife = new Jackknife();
        for (var rest : leftOut.get()) {
            double without = coefficient.applyAsDouble(rest);
            if (!(without < 1) || !(without > Double.NEGATIVE_INFINITY)) {
                return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
            }
            jackknife.add(-FastMath.log1p(-without), 1);
        }
        double error = jackknife.standardError();
        double half = new TDistribution(null, jackknife.degreesOfFreedom())
                        .inverseCumulativeProbability((1 + composite.level()) / 2)
                * error;
        double at = -FastMath.log1p(-value);
        var interval = new Interval(
                Math.max(0, -FastMath.expm1(-(at - half))), -FastMath.expm1(-(at + half)), composite.level());
        return new Estimate.Defined(value, (1 - value) * error, interval);
    }
}

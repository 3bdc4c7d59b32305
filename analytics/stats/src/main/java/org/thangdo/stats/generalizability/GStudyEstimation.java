package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.generalizability.DesignFault.Kind;
import org.thangdo.stats.reliability.PositiveMatrix;

/** Makes a {@link GStudy}. */
final class GStudyEstimation {
    /** Where the analogous analysis of variance finds a component below this share of the total, REML starts from it. */
    private static final double LEAST_START = 1e-3;

    private final FacetScores scores;
    private final Design design;
    private final GStudyPlan plan;
    private final double mean;
    private final double[] centred;
    private EffectCells cells;
    private boolean balanced;

    GStudyEstimation(FacetScores scores, Design design, GStudyPlan plan) {
        this.scores = scores;
        this.design = design;
        this.plan = plan;
        if (plan.fixedFactor().filter(design.facets()::contains).isPresent()) {
            throw new IllegalArgumentException(
                    "fixed factor is a random facet of " + design + ": " + plan.fixedFactor());
        }
        mean = scores.observations() == 0 ? 0 : scores.mean();
        centred = Arrays.stream(scores.values()).map(score -> score - mean).toArray();
    }

    GStudy study() {
        var faults = DesignCheck.faults(scores, design);
        if (!faults.isEmpty()) {
            return new GStudy.Refused(design.toString(), faults, List.of());
        }
        cells = new EffectCells(scores, design);
        var confounded = cells.confounded();
        if (confounded.isPresent()) {
            return refused(confounded.get(), List.of());
        }
        balanced = cells.balanced();
        var fixed = fixed();
        var chosen = plan.estimator().orElseGet(() -> chosen(fixed));
        return switch (chosen) {
            case EXPECTED_MEAN_SQUARES -> byMeanSquares();
            case ANALOGOUS_ANOVA -> byAnalogousAnova();
            case REML -> byReml(fixed);
        };
    }

    private FixedFactor fixed() {
        return plan.fixedFactor().map(facet -> FixedFactor.of(scores, facet)).orElseGet(() -> FixedFactor.mean(scores));
    }

    private Estimator chosen(FixedFactor fixed) {
        if (fixed.levels() == 1 && balanced) {
            return Estimator.EXPECTED_MEAN_SQUARES;
        }
        boolean quick = MixedModelLayout.leastCost(cells, fixed) <= plan.quick();
        return fixed.levels() > 1 || quick ? Estimator.REML : Estimator.ANALOGOUS_ANOVA;
    }

    private boolean solvable(FixedFactor fixed) {
        return MixedModelLayout.leastCost(cells, fixed) < Double.POSITIVE_INFINITY;
    }

    private GStudy refused(DesignFault fault, List<RemlStep> trace) {
        return new GStudy.Refused(design.toString(), List.of(fault), trace);
    }

    private GStudy byMeanSquares() {
        if (!balanced) {
            throw new IllegalArgumentException("expected mean squares of an unbalanced design " + design);
        }
        var found = ExpectedMeanSquares.of(cells, centred, plan.level());
        return estimated(Estimator.EXPECTED_MEAN_SQUARES, found, meanOf(found), List.of(), List.of(), List.of());
    }

    private GStudy byAnalogousAnova() {
        var anova = new AnalogousAnova(cells);
        if (!anova.determined()) {
            return refused(DesignFault.of(Kind.NOT_DETERMINED, cells.residual), List.of());
        }
        var found = anova.estimates(centred, plan.replicates(centred.length), plan.seed(), plan.level());
        return estimated(Estimator.ANALOGOUS_ANOVA, found, meanOf(found), List.of(), List.of(), List.of());
    }

    private GStudy byReml(FixedFactor fixed) {
        if (!solvable(fixed)) {
            return refused(DesignFault.of(Kind.TOO_LARGE, MixedModelLayout.LARGEST_BLOCK), List.of());
        }
        var iterations = RemlIterations.of(cells, MixedModelLayout.of(cells, fixed), centred, start());
        if (iterations.point() == null) {
            return refused(DesignFault.of(Kind.NO_RESIDUAL), List.of());
        }
        if (!iterations.converged()) {
            return refused(DesignFault.of(Kind.NOT_CONVERGED), iterations.trace());
        }
        var information = iterations.derivatives().information();
        var inverse = PositiveMatrix.factored(information).map(PositiveMatrix::inverse);
        if (inverse.isEmpty()) {
            return refused(DesignFault.of(Kind.NOT_DETERMINED, cells.residual), iterations.trace());
        }
        var effects = fixedEffects(iterations.point());
        return estimated(
                Estimator.REML,
                remlEstimates(iterations, inverse.get()),
                effects.get(0),
                named(fixed, effects),
                List.of(iterations.point().criterion),
                iterations.trace());
    }

    /** The predicted effects of a converged fit by REML; empty if there is none. */
    List<RandomEffect> predicted(String effect) {
        if (!DesignCheck.faults(scores, design).isEmpty()) {
            return List.of();
        }
        cells = new EffectCells(scores, design);
        int index = cells.names().indexOf(effect);
        if (index < 0 || index == cells.effects.size()) {
            throw new IllegalArgumentException("no effect to predict: " + effect + " among " + cells.names());
        }
        if (cells.confounded().isPresent() || !solvable(fixed())) {
            return List.of();
        }
        var iterations = RemlIterations.of(cells, MixedModelLayout.of(cells, fixed()), centred, start());
        return iterations.converged() ? predicted(iterations.point(), index) : List.of();
    }

    private List<RandomEffect> predicted(RemlPoint point, int index) {
        var own = cells.cells.get(index);
        double[] values = point.predicted()[index];
        double[] errors = point.predictionErrors()[index];
        var facets = design.names(cells.effects.get(index).facets());
        return IntStream.range(0, own.size())
                .mapToObj(cell -> new RandomEffect(
                        facets.stream()
                                .map(facet -> scores.code(facet, own.first()[cell]))
                                .toList(),
                        Estimate.normal(values[cell], errors[cell], plan.level())))
                .toList();
    }

    private double[] start() {
        var anova = new AnalogousAnova(cells);
        double total = Arrays.stream(centred).map(score -> score * score).sum() / centred.length;
        double[] start = new double[cells.components()];
        Arrays.fill(start, total / start.length);
        if (anova.determined()) {
            double[] found = anova.components(centred);
            Arrays.setAll(start, j -> Math.max(LEAST_START * total, found[j]));
        }
        return start;
    }

    private ComponentEstimates remlEstimates(RemlIterations iterations, double[][] covariance) {
        double[] values = iterations.point().components;
        return new ComponentEstimates(
                values,
                covariance,
                cells.estimates(values, covariance, plan.level()),
                Collections.nCopies(values.length, Optional.empty()));
    }

    private List<Estimate> fixedEffects(RemlPoint point) {
        var effects = new ArrayList<Estimate>();
        double[] values = point.fixedEffects();
        double[] errors = point.fixedErrors();
        values[0] += mean;
        for (int level = 0; level < values.length; level++) {
            effects.add(Estimate.normal(values[level], errors[level], plan.level()));
        }
        return effects;
    }

    private List<FixedEffect> named(FixedFactor fixed, List<Estimate> effects) {
        return IntStream.range(0, fixed.codes().size())
                .mapToObj(level -> new FixedEffect(fixed.codes().get(level), effects.get(level)))
                .toList();
    }

    private Estimate meanOf(ComponentEstimates found) {
        double variance = 0;
        for (int j = 0; j < cells.components(); j++) {
            variance += Math.max(0, found.values()[j]) * cells.inMean(j);
        }
        return Estimate.normal(mean, Math.sqrt(variance), plan.level());
    }

    private GStudy estimated(
            Estimator estimator,
            ComponentEstimates found,
            Estimate expected,
            List<FixedEffect> fixedEffects,
            List<Double> criterion,
            List<RemlStep> trace) {
        double total =
                Arrays.stream(found.values()).map(value -> Math.max(0, value)).sum();
        if (!(total > 0)) {
            return refused(DesignFault.of(Kind.NO_VARIATION), trace);
        }
        var sizes = new ObservedSizes(scores, design);
        var components = new ArrayList<VarianceComponent>();
        for (int j = 0; j < cells.components(); j++) {
            double used = Math.max(0, found.values()[j]);
            components.add(new VarianceComponent(
                    cells.names().get(j),
                    j < cells.effects.size() ? design.names(cells.effects.get(j).facets()) : design.facets(),
                    cells.size(j),
                    found.sources().get(j),
                    found.values()[j],
                    found.estimates().get(j),
                    used,
                    used / total,
                    cells.inMean(j)));
        }
        return new GStudy.Estimated(
                design.toString(),
                design.facets().stream()
                        .map(facet -> new FacetSize(facet, sizes.of(facet)))
                        .toList(),
                estimator,
                balanced,
                scores.observations(),
                expected,
                components,
                Arrays.stream(found.covariance())
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList(),
                fixedEffects,
                criterion,
                trace,
                DesignCheck.disconnected(scores, design),
                plan.level());
    }
}

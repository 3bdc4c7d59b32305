package org.thangdo.stats.generalizability;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/** The restricted likelihood at given components, the residual at its best for their ratios, and its derivatives. */
final class RemlPoint {
    /** A ratio of 0 is read here where a derivative needs the limit towards 0. */
    private static final double TOWARDS_ZERO = 1e-9;

    /** A residual below this share of the scores' variation is what rounding leaves of 0. */
    private static final double ROUNDING = 1e-12;

    private final EffectCells cells;
    private final MixedModelLayout layout;
    private final MixedModelEquations equations;
    private final double degrees; // n − p
    final double[] components; // residual last
    final double criterion;

    private RemlPoint(EffectCells cells, MixedModelLayout layout, MixedModelEquations equations, double[] ratios) {
        this.cells = cells;
        this.layout = layout;
        this.equations = equations;
        degrees = cells.observations() - (layout.border - layout.fixedOffset);
        double residual = equations.quadratic / degrees;
        components = Arrays.copyOf(ratios, ratios.length + 1);
        for (int j = 0; j < ratios.length; j++) {
            components[j] *= residual;
        }
        components[ratios.length] = residual;
        criterion = degrees * (1 + FastMath.log(2 * Math.PI * residual)) + equations.logDeterminant();
    }

    /** @return empty if the fixed effects, or a residual, are not determined */
    static Optional<RemlPoint> at(EffectCells cells, MixedModelLayout layout, double[] ordered, double[] components) {
        int last = components.length - 1;
        var ratios = new double[last];
        Arrays.setAll(ratios, j -> components[j] / components[last]);
        double total = 0;
        for (double score : ordered) {
            total += score * score;
        }
        double least = ROUNDING * total;
        return MixedModelEquations.of(layout, ordered, ratios)
                .filter(equations -> equations.quadratic > least)
                .map(equations -> new RemlPoint(cells, layout, equations, ratios));
    }

    /**
     * First derivatives and average information of the log-likelihood.
     *
     * @param score shape (components)
     * @param information shape (components, components)
     */
    record Derivatives(double[] score, double[][] information) {}

    /** Derivatives here; a component of 0 has its derivative from above. */
    Derivatives derivatives(double[] ordered) {
        int last = components.length - 1;
        double residual = components[last];
        var ratios = new double[last];
        Arrays.setAll(ratios, j -> Math.max(TOWARDS_ZERO, components[j] / residual));
        var beside = Arrays.stream(components).limit(last).anyMatch(component -> component == 0)
                ? MixedModelEquations.of(layout, ordered, ratios).orElse(equations)
                : equations;
        var vectors = new double[last + 1][ordered.length];
        double[] score = score(beside, ratios, vectors);
        double[][] information = beside.forms(vectors);
        for (double[] row : information) {
            for (int k = 0; k <= last; k++) {
                row[k] *= 0.5 / (residual * residual * residual);
            }
        }
        return new Derivatives(score, information);
    }

    /** First derivatives; fills the working vectors {@code σ²_e V_j P y}. */
    private double[] score(MixedModelEquations beside, double[] ratios, double[][] vectors) {
        int last = ratios.length;
        double residual = components[last];
        double[][] diagonal = beside.diagonal(beside.borderInverse());
        vectors[last] = beside.residuals();
        var score = new double[last + 1];
        double explained = 0;
        for (int j = 0; j < last; j++) {
            double lost = cells.size(j) - Arrays.stream(diagonal[j]).sum();
            double squares = squares(j, vectors[last], vectors[j]);
            explained += lost;
            score[j] = -0.5 * (lost / (ratios[j] * residual) - squares / (residual * residual));
        }
        double own = 0;
        for (double error : vectors[last]) {
            own += error * error;
        }
        score[last] = -0.5 * ((degrees - explained) / residual - own / (residual * residual));
        return score;
    }

    /** Fills {@code Z_j Z_jᵀ errors} and returns the sum of squares of {@code Z_jᵀ errors}. */
    private double squares(int effect, double[] errors, double[] into) {
        var of = cells.cells.get(effect);
        var sums = new double[of.size()];
        for (int at = 0; at < errors.length; at++) {
            sums[of.cellOf()[layout.order[at]]] += errors[at];
        }
        for (int at = 0; at < errors.length; at++) {
            into[at] = sums[of.cellOf()[layout.order[at]]];
        }
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        return squares;
    }

    /** The predicted effects, by effect and cell. */
    double[][] predicted() {
        return equations.predicted();
    }

    /** Their standard errors of prediction. */
    double[][] predictionErrors() {
        double[][] errors = equations.diagonal(equations.borderInverse());
        for (int e = 0; e < errors.length; e++) {
            for (int c = 0; c < errors[e].length; c++) {
                errors[e][c] = Math.sqrt(components[e] * errors[e][c]);
            }
        }
        return errors;
    }

    /** Fixed effects: the mean of the centred scores first. */
    double[] fixedEffects() {
        return Arrays.copyOfRange(equations.solution, layout.fixedOffset, layout.border);
    }

    double[] fixedErrors() {
        double[][] inverse = equations.borderInverse();
        double residual = components[components.length - 1];
        var errors = new double[layout.border - layout.fixedOffset];
        Arrays.setAll(errors, i -> Math.sqrt(residual * inverse[layout.fixedOffset + i][layout.fixedOffset + i]));
        return errors;
    }
}

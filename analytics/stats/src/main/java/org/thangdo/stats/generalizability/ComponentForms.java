package org.thangdo.stats.generalizability;

import org.thangdo.stats.generalizability.DStudyPlan.Negatives;
import org.thangdo.stats.reliability.MeanSquares.MeanSquare;

/**
 * Linear forms {@code Σ c_j σ²_j} of components of variance, and their covariances.
 *
 * @param values components that are used
 * @param covariance shape (components, components)
 */
record ComponentForms(double[] values, double[][] covariance) {
    private static final double FEWEST_DEGREES = 0.5;
    private static final double MOST_DEGREES = 1e6;

    static ComponentForms of(GStudy.Estimated study, Negatives negatives) {
        double[] values = study.components().stream()
                .mapToDouble(component -> negatives == Negatives.ZERO ? component.used() : component.value())
                .toArray();
        double[][] covariance = study.covariance().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new ComponentForms(values, covariance);
    }

    double value(double[] form) {
        double sum = 0;
        for (int j = 0; j < form.length; j++) {
            sum += form[j] * values[j];
        }
        return sum;
    }

    double covariance(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            for (int k = 0; k < other.length; k++) {
                sum += one[j] * covariance[j][k] * other[k];
            }
        }
        return sum;
    }

    double variance(double[] form) {
        return Math.max(0, covariance(form, form));
    }

    /**
     * A form as a mean square with Satterthwaite's degrees of freedom {@code 2 value² / variance}; a form below 0 counts as
     * 0.
     */
    MeanSquare meanSquare(double[] form) {
        double value = Math.max(0, value(form));
        double variance = variance(form);
        double df = variance > 0 ? 2 * value * value / variance : MOST_DEGREES;
        return new MeanSquare(value, Math.max(FEWEST_DEGREES, Math.min(MOST_DEGREES, df)));
    }

    static double[] sum(double[] one, double[] other) {
        return combine(1, one, 1, other);
    }

    /** {@code a · one + b · other}. */
    static double[] combine(double a, double[] one, double b, double[] other) {
        var combined = new double[one.length];
        for (int j = 0; j < combined.length; j++) {
            combined[j] = a * one[j] + b * other[j];
        }
        return combined;
    }
}

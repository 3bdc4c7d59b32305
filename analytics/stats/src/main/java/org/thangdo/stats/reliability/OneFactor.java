package org.thangdo.stats.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.thangdo.stats.Reason;

/**
 * One factor behind the correlations of several items: loadings {@code λ} that make {@code Σ_{i<j} (r_ij − λ_i λ_j)²}
 * as small as possible (minimum residual, Harman and Jones, 1966, Psychometrika 31). No distribution is assumed.
 *
 * <p>Each loading is set in turn to its best value given the others, {@code Σ r_ij λ_j / Σ λ_j²} over {@code j ≠ i},
 * from the first principal component on; the sum of squares never rises.
 *
 * @param loadings by item, in standard units, their sum {@code >= 0}
 * @param trace sum of squared residuals after each round
 * @param refusal why the loadings do not answer: {@link Reason#ON_THE_BOUNDARY} if one reaches 1 (Heywood case: the
 *     item would have no noise of its own), {@link Reason#NOT_CONVERGED} if the rounds ran out
 */
public record OneFactor(List<Double> loadings, List<Double> trace, Optional<Reason> refusal) {

    private static final int MOST_ROUNDS = 10_000;
    private static final double ACCURACY = 1e-13;

    /** The factor behind items; at least three of them, none constant, and three subjects. */
    public static OneFactor of(CrossProducts items) {
        double[][] covariances = items.subjects() < 3 ? new double[1][1] : Covariances.of(items);
        if (items.raters() < 3 || Covariances.anyConstant(covariances)) {
            throw new IllegalArgumentException("no factor behind " + items.raters() + " items of " + items.subjects()
                    + " subjects, or a constant item");
        }
        return ofCorrelations(ItemScaling.STANDARDISED.of(covariances));
    }

    static OneFactor ofCorrelations(double[][] correlations) {
        double[] loadings = firstComponent(correlations);
        var trace = new ArrayList<Double>();
        double moved = Double.POSITIVE_INFINITY;
        while (moved > ACCURACY && trace.size() < MOST_ROUNDS) {
            moved = round(correlations, loadings);
            trace.add(residual(correlations, loadings));
        }
        double sum = Arrays.stream(loadings).sum();
        var list = Arrays.stream(loadings)
                .mapToObj(loading -> sum < 0 ? -loading : loading)
                .toList();
        Optional<Reason> refusal = moved > ACCURACY ? Optional.of(Reason.NOT_CONVERGED) : Optional.empty();
        boolean heywood = list.stream().anyMatch(loading -> !(loading * loading < 1 - 1e-9));
        return new OneFactor(list, List.copyOf(trace), heywood ? Optional.of(Reason.ON_THE_BOUNDARY) : refusal);
    }

    private static double[] firstComponent(double[][] correlations) {
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(correlations));
        double scale = Math.sqrt(Math.max(0, eigen.getRealEigenvalue(0)));
        return eigen.getEigenvector(0).mapMultiply(scale).toArray();
    }

    /** Sets every loading once; the largest change. */
    private static double round(double[][] correlations, double[] loadings) {
        double squares =
                Arrays.stream(loadings).map(loading -> loading * loading).sum();
        double moved = 0;
        for (int i = 0; i < loadings.length; i++) {
            double others = squares - loadings[i] * loadings[i];
            double product = 0;
            for (int j = 0; j < loadings.length; j++) {
                product += j == i ? 0 : correlations[i][j] * loadings[j];
            }
            double best = others > 0 ? product / others : 0;
            moved = Math.max(moved, Math.abs(best - loadings[i]));
            squares = others + best * best;
            loadings[i] = best;
        }
        return moved;
    }

    private static double residual(double[][] correlations, double[] loadings) {
        double sum = 0;
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < i; j++) {
                double residual = correlations[i][j] - loadings[i] * loadings[j];
                sum += residual * residual;
            }
        }
        return sum;
    }
}

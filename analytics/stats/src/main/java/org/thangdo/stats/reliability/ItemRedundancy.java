package org.thangdo.stats.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * Which items of a scale say the same thing, and how much of all of them is one thing. With {@code P} the inverse of the
 * correlation matrix of {@code k} items:
 *
 * <p>Every answer is {@link Reason#TOO_FEW} with fewer than {@code k + 3} subjects, {@link Reason#NO_VARIATION} if an item is
 * constant, {@link Reason#ON_THE_BOUNDARY} if an item follows from the others exactly.
 *
 * <p>References: Fisher (1924), Metron 3, for the partial correlation; Guttman (1953), Psychometrika 18.
 *
 * @param partialCorrelations shape (k, k): of two items among people alike on all others, {@code −P_ij / √(P_ii P_jj)};
 *     interval by Fisher's z with {@code n − k − 1} in place of {@code n − 3}; 1 on the diagonal
 * @param squaredMultipleCorrelations by item, {@code 1 − 1/P_ii} in [0, 1): share of its variance that the others predict.
 *     Not adjusted: of noise it is {@code (k − 1)/(n − 1)} on average. Interval for normal scores
 * @param eigenvalues of the correlation matrix, falling
 * @param firstShare first eigenvalue over {@code k}, in [1/k, 1]: share of the first principal component; interval for normal
 *     scores
 */
public record ItemRedundancy(
        List<List<Estimate>> partialCorrelations,
        List<Estimate> squaredMultipleCorrelations,
        List<Double> eigenvalues,
        Estimate firstShare) {

    public ItemRedundancy {
        partialCorrelations = partialCorrelations.stream().map(List::copyOf).toList();
        squaredMultipleCorrelations = List.copyOf(squaredMultipleCorrelations);
        eigenvalues = List.copyOf(eigenvalues);
    }

    /** @param level confidence level in (0, 1) */
    public static ItemRedundancy of(CrossProducts items, double level) {
        Interval.requireLevel(level);
        int k = items.raters();
        if (items.subjects() < k + 3) {
            return refused(k, List.of(), Reason.TOO_FEW);
        }
        double[][] covariances = Covariances.of(items);
        if (Covariances.anyConstant(covariances)) {
            return refused(k, List.of(), Reason.NO_VARIATION);
        }
        double[][] correlations = ItemScaling.STANDARDISED.of(covariances);
        var eigenvalues = eigenvalues(correlations);
        var inverse = inverse(correlations);
        if (inverse.isEmpty()) {
            return refused(k, eigenvalues, Reason.ON_THE_BOUNDARY);
        }
        return new ItemRedundancy(
                partial(inverse.get(), items.subjects(), level),
                IntStream.range(0, k)
                        .mapToObj(i -> share(matrix -> predicted(matrix, i), covariances, items.subjects(), level))
                        .toList(),
                eigenvalues,
                share(matrix -> eigenvalues(matrix).get(0) / k, covariances, items.subjects(), level));
    }

    private static ItemRedundancy refused(int k, List<Double> eigenvalues, Reason reason) {
        var undefined = Estimate.undefined(reason);
        var row = Collections.nCopies(k, undefined);
        return new ItemRedundancy(Collections.nCopies(k, row), row, eigenvalues, undefined);
    }

    /** The eigenvalues of a symmetric matrix, falling. */
    static List<Double> eigenvalues(double[][] matrix) {
        double[] values = new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues();
        return IntStream.range(0, values.length)
                .mapToObj(i -> values[i])
                .sorted(Collections.reverseOrder())
                .toList();
    }

    /** Empty if an item is predicted by the others but for 1e-9 of its variance. */
    private static Optional<double[][]> inverse(double[][] correlations) {
        return PositiveMatrix.factored(correlations)
                .map(PositiveMatrix::inverse)
                .filter(inverse -> IntStream.range(0, inverse.length).allMatch(i -> inverse[i][i] < 1e9));
    }

    private static double predicted(double[][] correlations, int item) {
        return inverse(correlations).map(inverse -> 1 - 1 / inverse[item][item]).orElse(Double.NaN);
    }

    private static Estimate share(ToDoubleFunction<double[][]> share, double[][] covariances, long n, double level) {
        return new CovarianceDelta(
                        matrix -> share.applyAsDouble(ItemScaling.STANDARDISED.of(matrix)),
                        CovarianceDelta.Scale.BELOW_ONE)
                .estimate(covariances, n, level);
    }

    private static List<List<Estimate>> partial(double[][] inverse, long subjects, double level) {
        int k = inverse.length;
        var rows = new ArrayList<List<Estimate>>();
        for (int i = 0; i < k; i++) {
            var row = new ArrayList<Estimate>();
            for (int j = 0; j < k; j++) {
                double r = i == j ? 1 : -inverse[i][j] / Math.sqrt(inverse[i][i] * inverse[j][j]);
                double error = (1 - r * r) / Math.sqrt(subjects - k - 1.0);
                row.add(CovarianceDelta.Scale.CORRELATION.estimate(r, error, level));
            }
            rows.add(row);
        }
        return rows;
    }
}

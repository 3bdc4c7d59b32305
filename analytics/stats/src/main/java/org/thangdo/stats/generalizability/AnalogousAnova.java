package org.thangdo.stats.generalizability;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.SeededRandom;

/**
 * Components of any design by the analogous analysis of variance, Henderson's method I: uncorrected sums of squares
 * {@code T_α = Σ_a (sum of cell a)² / n_a} are set equal to their expectations
 *
 * <pre>    E(T_α) = N μ² + Σ_β k_αβ σ²_β,    k_αβ = Σ over cells a of α, b of β: n_ab² / n_a.</pre>
 *
 * Unbiased, without iterations, in time proportional to the number of scores. The covariance of the components is that of
 * estimates from scores drawn anew, normal with the estimated components and in the same cells.
 *
 * <p>References: Henderson (1953), Biometrics 9; Brennan (2001), <i>Generalizability Theory</i>, section 7.1.
 */
final class AnalogousAnova {
    private static final double SINGULAR = 1e-9;
    /** Between the seeds of two replicates. */
    private static final long APART = 1_000_003;

    private final EffectCells cells;
    private final int components;
    private final double[] scales; // largest coefficient of each equation
    private final DecompositionSolver equations;

    AnalogousAnova(EffectCells cells) {
        this.cells = cells;
        components = cells.components();
        scales = new double[components];
        var matrix = new double[components][components];
        for (int a = 0; a < components; a++) {
            for (int b = 0; b < components; b++) {
                double expected = a < components - 1 ? cells.coefficient(a, b) : cells.observations();
                matrix[a][b] = expected - cells.observations() * cells.inMean(b);
                scales[a] = Math.max(scales[a], Math.abs(matrix[a][b]));
            }
            for (int b = 0; b < components && scales[a] > 0; b++) {
                matrix[a][b] /= scales[a];
            }
        }
        equations = new LUDecomposition(new Array2DRowRealMatrix(matrix), SINGULAR).getSolver();
    }

    /** Whether the sums of squares determine every component. */
    boolean determined() {
        return equations.isNonSingular();
    }

    /** @param centred scores without their mean */
    double[] components(double[] centred) {
        double total = 0;
        double sum = 0;
        for (double score : centred) {
            total += score * score;
            sum += score;
        }
        double ofMean = sum * sum / centred.length;
        var squares = new double[components];
        for (int a = 0; a < components; a++) {
            double uncorrected = a < components - 1 ? cells.uncorrected(a, centred) : total;
            squares[a] = (uncorrected - ofMean) / scales[a];
        }
        return equations.solve(new ArrayRealVector(squares, false)).toArray();
    }

    /** @param replicates samples drawn for the covariance; below 2 no standard error is given */
    ComponentEstimates estimates(double[] centred, int replicates, long seed, double level) {
        double[] values = components(centred);
        double[][] covariance =
                replicates < 2 ? new double[components][components] : covariance(values, replicates, seed);
        List<Estimate> estimates = replicates < 2
                ? Collections.nCopies(components, Estimate.undefined(Reason.TOO_FEW))
                : cells.estimates(values, covariance, level);
        return new ComponentEstimates(values, covariance, estimates, Collections.nCopies(components, Optional.empty()));
    }

    private double[][] covariance(double[] values, int replicates, long seed) {
        var drawn = new double[replicates][];
        IntStream.range(0, replicates)
                .parallel()
                .forEach(r -> drawn[r] =
                        components(new NormalScores(cells, new SeededRandom(seed + r * APART)).draw(values)));
        var mean = new double[components];
        for (int r = 0; r < replicates; r++) {
            for (int a = 0; a < components; a++) {
                mean[a] += drawn[r][a] / replicates;
            }
        }
        var covariance = new double[components][components];
        for (double[] draw : drawn) {
            for (int a = 0; a < components; a++) {
                for (int b = 0; b < components; b++) {
                    covariance[a][b] += (draw[a] - mean[a]) * (draw[b] - mean[b]) / (replicates - 1);
                }
            }
        }
        return covariance;
    }
}

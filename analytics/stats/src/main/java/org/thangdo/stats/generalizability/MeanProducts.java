package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/** Mean products of the cell means of two strata, and the covariance components that they determine. */
final class MeanProducts {
    private static final double SINGULAR = 1e-10;

    private final Design design;
    private final List<Cells> cells = new ArrayList<>(); // the whole first, then by effect
    private final double[][][] counts; // by stratum, effect, cell
    private final double[][][] sums;

    /** @param design of the object and the facets that the strata have in common, the object first */
    MeanProducts(FacetScores scores, Design design, String strata) {
        this.design = design;
        cells.add(Cells.whole(scores.observations()));
        for (Effect effect : design.effects()) {
            var own = cells.get(0);
            for (String facet : design.names(effect.facets())) {
                own = own.and(scores.dense(scores.index(facet)), scores.elements(facet));
            }
            cells.add(own);
        }
        int[] stratum = scores.dense(scores.index(strata));
        double mean = scores.mean();
        counts = new double[scores.elements(strata)][cells.size()][];
        sums = new double[scores.elements(strata)][cells.size()][];
        for (int e = 0; e < cells.size(); e++) {
            for (int v = 0; v < counts.length; v++) {
                counts[v][e] = new double[cells.get(e).size()];
                sums[v][e] = new double[cells.get(e).size()];
            }
            for (int m = 0; m < stratum.length; m++) {
                int cell = cells.get(e).cellOf()[m];
                counts[stratum[m]][e][cell]++;
                sums[stratum[m]][e][cell] += scores.values()[m] - mean;
            }
        }
    }

    /** Effects, the object first. */
    List<Effect> effects() {
        return design.effects();
    }

    List<String> facets(int effect) {
        return design.names(design.effects().get(effect).facets());
    }

    /** Covariances of the effects between two strata; empty if too few cells are seen in both. */
    Optional<double[]> covariances(int v, int w) {
        int size = cells.size();
        var matrix = new double[size][size];
        var right = new double[size];
        for (int a = 0; a < size; a++) {
            double both = 0;
            for (int c = 0; c < cells.get(a).size(); c++) {
                if (counts[v][a][c] > 0 && counts[w][a][c] > 0) {
                    right[a] += sums[v][a][c] / counts[v][a][c] * (sums[w][a][c] / counts[w][a][c]);
                    both++;
                }
            }
            if (both == 0) {
                return Optional.empty();
            }
            right[a] /= both;
            matrix[a][0] = 1;
            for (int b = 1; b < size; b++) {
                matrix[a][b] = overlap(a, b, v, w) / both;
            }
        }
        var solver = new LUDecomposition(new Array2DRowRealMatrix(matrix), SINGULAR).getSolver();
        return solver.isNonSingular()
                ? Optional.of(Arrays.copyOfRange(
                        solver.solve(new ArrayRealVector(right, false)).toArray(), 1, size))
                : Optional.empty();
    }

    /** {@code Σ over joint cells of (n_ab / n_a)(n′_ab / n′_a)}. */
    private double overlap(int a, int b, int v, int w) {
        int joint = joint(a, b);
        double sum = 0;
        for (int c = 0; c < cells.get(joint).size(); c++) {
            int outer = cells.get(a).cellOf()[cells.get(joint).first()[c]];
            double one = counts[v][joint][c];
            double other = counts[w][joint][c];
            if (one > 0 && other > 0) {
                sum += one / counts[v][a][outer] * (other / counts[w][a][outer]);
            }
        }
        return sum;
    }

    private int joint(int a, int b) {
        int facets = (a == 0 ? 0 : design.effects().get(a - 1).facets())
                | design.effects().get(b - 1).facets();
        for (int e = 0; e < design.effects().size(); e++) {
            if (design.effects().get(e).facets() == facets) {
                return e + 1;
            }
        }
        throw new IllegalStateException("no effect of " + design.names(facets));
    }
}

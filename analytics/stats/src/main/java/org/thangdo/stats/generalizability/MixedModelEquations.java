package org.thangdo.stats.generalizability;

import java.util.Arrays;
import java.util.Optional;
import org.thangdo.stats.reliability.PositiveMatrix;

/**
 * Henderson's mixed-model equations for given ratios {@code γ_j = σ²_j / σ²_e}, written in {@code b = u / √γ}, so that a
 * ratio of 0 is nothing special: {@code C = [ΛZᵀZΛ + I, ΛZᵀX; XᵀZΛ, XᵀX]} with {@code Λ = diag √γ}. The clusters of the
 * {@link MixedModelLayout} are eliminated one by one and rebuilt whenever they are needed, so memory does not grow with
 * their factors.
 *
 * <p>References: Henderson (1953); Gilmour, Thompson and Cullis (1995), Biometrics 51; Bates, Mächler, Bolker and Walker
 * (2015), J. Stat. Softw. 67(1), for the scaling.
 */
final class MixedModelEquations {
    private final MixedModelLayout layout;
    private final double[] scores; // in the order of the layout
    private final double[] scale; // √γ by effect
    private final PositiveMatrix border;
    private final double[] right; // of the border, the clusters eliminated
    private final double logDeterminant;
    final double quadratic; // σ²_e yᵀPy
    final double[] solution; // of the border
    private final MixedModelCluster cluster;

    private MixedModelEquations(
            MixedModelLayout layout,
            double[] scores,
            double[] scale,
            MixedModelCluster cluster,
            PositiveMatrix border,
            Sums sums) {
        this.layout = layout;
        this.scores = scores;
        this.scale = scale;
        this.cluster = cluster;
        this.border = border;
        right = sums.right;
        logDeterminant = sums.logDeterminant + border.logDeterminant();
        double explained = sums.explained;
        double[] solved = border.solve(right);
        for (int i = 0; i < right.length; i++) {
            explained += right[i] * solved[i];
        }
        double total = 0;
        for (double score : scores) {
            total += score * score;
        }
        quadratic = total - explained;
        solution = solved;
    }

    /** What the elimination gathers. */
    private static final class Sums {
        private final double[] right;
        private double logDeterminant;
        private double explained;

        private Sums(int border) {
            right = new double[border];
        }
    }

    /**
     * @param scores in the order of the layout
     * @param ratios {@code γ}, by effect, {@code >= 0}
     * @return empty if the fixed effects are not determined
     */
    static Optional<MixedModelEquations> of(MixedModelLayout layout, double[] scores, double[] ratios) {
        double[] scale = Arrays.stream(ratios).map(Math::sqrt).toArray();
        var cluster = new MixedModelCluster(layout, scale);
        var matrix = new double[layout.border][];
        Arrays.setAll(matrix, i -> new double[i + 1]);
        for (int i = 0; i < layout.fixedOffset; i++) {
            matrix[i][i] = 1;
        }
        var sums = new Sums(layout.border);
        for (int c = 0; c < layout.dimension.length; c++) {
            cluster.load(c);
            cluster.addBorder(matrix);
            double[] own = cluster.reduce(scores, sums.right);
            sums.logDeterminant += cluster.logDeterminant();
            for (double part : own) {
                sums.explained += part * part;
            }
        }
        return PositiveMatrix.factored(matrix)
                .map(border -> new MixedModelEquations(layout, scores, scale, cluster, border, sums));
    }

    /** {@code ln|C|}. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** The inverse of {@code C} in the border. */
    double[][] borderInverse() {
        return border.inverse();
    }

    /** The diagonal of {@code C⁻¹}, by effect and cell. */
    double[][] diagonal(double[][] inverse) {
        var diagonal = new double[scale.length][];
        for (int e = 0; e < layout.outer.length; e++) {
            var own = new double[layout.cellsOfOuter(e)];
            for (int i = 0; i < own.length; i++) {
                own[i] = inverse[layout.offset[e] + i][layout.offset[e] + i];
            }
            diagonal[layout.outer[e]] = own;
        }
        for (int effect : layout.inner) {
            diagonal[effect] = new double[layout.cells.size(effect)];
        }
        for (int c = 0; c < layout.dimension.length; c++) {
            cluster.load(c);
            layout.spread(c, cluster.diagonal(inverse), diagonal);
        }
        return diagonal;
    }

    /** {@code y − Xβ − Zu = σ²_e Py}, in the order of the layout. */
    double[] residuals() {
        var residuals = scores.clone();
        for (int c = 0; c < layout.dimension.length; c++) {
            cluster.load(c);
            cluster.subtractFitted(scores, solution, residuals);
        }
        return residuals;
    }

    /** {@code σ²_e w_jᵀPw_k} of working vectors in the order of the layout, shape (vectors, vectors). */
    double[][] forms(double[][] vectors) {
        int size = vectors.length;
        var forms = new double[size][size];
        var rights = new double[size][layout.border];
        for (int c = 0; c < layout.dimension.length; c++) {
            cluster.load(c);
            var reduced = new double[size][];
            for (int j = 0; j < size; j++) {
                reduced[j] = cluster.reduce(vectors[j], rights[j]);
                for (int k = 0; k <= j; k++) {
                    forms[j][k] -= dot(reduced[j], reduced[k]);
                }
            }
        }
        for (int j = 0; j < size; j++) {
            double[] solved = border.solve(rights[j]);
            for (int k = 0; k < size; k++) {
                if (k <= j) {
                    forms[j][k] += dot(vectors[j], vectors[k]) - dot(solved, rights[k]);
                }
            }
            for (int k = 0; k < j; k++) {
                forms[k][j] = forms[j][k];
            }
        }
        return forms;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** {@code u}, by effect and cell. */
    double[][] predicted() {
        var predicted = new double[scale.length][];
        for (int e = 0; e < layout.outer.length; e++) {
            predicted[layout.outer[e]] =
                    Arrays.copyOfRange(solution, layout.offset[e], layout.offset[e] + layout.cellsOfOuter(e));
        }
        for (int effect : layout.inner) {
            predicted[effect] = new double[layout.cells.size(effect)];
        }
        for (int c = 0; c < layout.dimension.length; c++) {
            cluster.load(c);
            layout.spread(c, cluster.solve(scores, solution), predicted);
        }
        for (int effect = 0; effect < scale.length; effect++) {
            for (int cell = 0; cell < predicted[effect].length; cell++) {
                predicted[effect][cell] *= scale[effect];
            }
        }
        return predicted;
    }
}

package org.thangdo.stats.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.reliability.LinearCombination;
import org.thangdo.stats.reliability.MeanSquares.MeanSquare;

/**
 * Components of a balanced design from the expected mean squares of random facets,
 *
 * <pre>    E(MS_α) = Σ over components β that hold every facet of α: (n / cells of β) σ²_β,</pre>
 *
 * solved from the residual up. A component is {@code Σ c_j MS_j}; its standard error is
 * {@code √(Σ 2 (c_j MS_j)² / (df_j + 2))}, and its interval that of Ting et al., exact where one mean square alone matters.
 *
 * <p>References: Cornfield and Tukey (1956), Ann. Math. Statist. 27; Brennan (2001), <i>Generalizability Theory</i>, sections
 * 3.4 and 6.1; Ting, Burdick, Graybill, Jeyaratnam and Lu (1990), J. Statist. Comput. Simul. 35.
 */
final class ExpectedMeanSquares {
    /** A sum of squares below this share of the total is what rounding leaves of 0. */
    private static final double ROUNDING = 1e-13;

    private final EffectCells cells;
    private final int components;
    private final AnovaSource[] sources;
    private final double[][] contrasts; // by component, its coefficients of the mean squares

    private ExpectedMeanSquares(EffectCells cells, double[] centred) {
        this.cells = cells;
        components = cells.components();
        sources = sources(centred);
        contrasts = contrasts();
    }

    static ComponentEstimates of(EffectCells cells, double[] centred, double level) {
        return new ExpectedMeanSquares(cells, centred).estimates(level);
    }

    private boolean includes(int outer, int inner) {
        return outer == components - 1
                || inner < components - 1 && cells.effects.get(outer).includes(cells.effects.get(inner));
    }

    private AnovaSource[] sources(double[] centred) {
        double total = 0;
        for (double score : centred) {
            total += score * score;
        }
        var squares = new double[components];
        var df = new double[components];
        for (int a = 0; a < components; a++) {
            squares[a] = a < components - 1 ? cells.uncorrected(a, centred) : total;
            df[a] = cells.size(a) - 1;
            for (int b = 0; b < a; b++) {
                if (includes(a, b)) {
                    squares[a] -= squares[b];
                    df[a] -= df[b];
                }
            }
            squares[a] = squares[a] > ROUNDING * total ? squares[a] : 0;
        }
        var rows = new AnovaSource[components];
        Arrays.setAll(rows, a -> new AnovaSource(df[a], squares[a], squares[a] / df[a]));
        return rows;
    }

    private double perCell(int component) {
        return (double) cells.observations() / cells.size(component);
    }

    private double[][] contrasts() {
        var contrasts = new double[components][components];
        for (int a = components - 1; a >= 0; a--) {
            contrasts[a][a] = 1;
            for (int b = a + 1; b < components; b++) {
                if (includes(b, a)) {
                    for (int j = 0; j < components; j++) {
                        contrasts[a][j] -= perCell(b) * contrasts[b][j];
                    }
                }
            }
            for (int j = 0; j < components; j++) {
                contrasts[a][j] /= perCell(a);
            }
        }
        return contrasts;
    }

    private ComponentEstimates estimates(double level) {
        var values = new double[components];
        var covariance = new double[components][components];
        for (int a = 0; a < components; a++) {
            for (int j = 0; j < components; j++) {
                double square = sources[j].meanSquare();
                values[a] += contrasts[a][j] * square;
                for (int b = 0; b < components; b++) {
                    covariance[a][b] +=
                            contrasts[a][j] * contrasts[b][j] * 2 * square * square / sources[j].degreesOfFreedom();
                }
            }
        }
        var squares = Arrays.stream(sources)
                .map(row -> new MeanSquare(row.meanSquare(), row.degreesOfFreedom()))
                .toList();
        var bounds = new LinearCombination(squares, (1 - level) / 2);
        var estimates = new ArrayList<Estimate>();
        for (int a = 0; a < components; a++) {
            double lower = Math.max(0, bounds.lower(contrasts[a]));
            double upper = Math.max(lower, bounds.upper(contrasts[a]));
            estimates.add(new Estimate.Defined(values[a], standardError(a), new Interval(lower, upper, level)));
        }
        return new ComponentEstimates(
                values,
                covariance,
                estimates,
                Arrays.stream(sources).map(Optional::of).toList());
    }

    private double standardError(int component) {
        double variance = 0;
        for (int j = 0; j < components; j++) {
            double part = contrasts[component][j] * sources[j].meanSquare();
            variance += 2 * part * part / (sources[j].degreesOfFreedom() + 2);
        }
        return Math.sqrt(variance);
    }
}

package org.thangdo.stats.importance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.TestResult;

/**
 * R² of least squares for every set of criteria, from the correlations of {@code k} criteria and the outcome. A set grows by
 * one criterion at a time, and the Cholesky factor of its correlations by one row, so a set costs {@code k²} steps and not
 * {@code k³}.
 */
final class LinearSubsets {

    private static final double LEAST_OWN = 1e-9; // share of a criterion's variance that the others leave

    private final double[][] columns; // criteria, then the outcome; standardised over all people
    private final int k;
    private boolean constant;

    LinearSubsets(double[][] criteria, double[] outcome) {
        k = criteria[0].length;
        columns = new double[k + 1][criteria.length];
        for (int i = 0; i < criteria.length; i++) {
            if (criteria[i].length != k) {
                throw new IllegalArgumentException("person " + i + " has " + criteria[i].length + " criteria of " + k);
            }
            for (int j = 0; j <= k; j++) {
                columns[j][i] = j < k ? criteria[i][j] : outcome[i];
                if (!Double.isFinite(columns[j][i])) {
                    throw new IllegalArgumentException("person " + i + ", criterion " + j + ": " + columns[j][i]);
                }
            }
        }
        for (double[] column : columns) {
            double first = column[0];
            constant |= Arrays.stream(column).allMatch(x -> x == first);
            standardise(column);
        }
    }

    private static void standardise(double[] column) {
        double mean = 0;
        for (double x : column) {
            mean += x / column.length;
        }
        double squares = 0;
        for (int i = 0; i < column.length; i++) {
            column[i] -= mean;
            squares += column[i] * column[i];
        }
        double unit = Math.sqrt(squares / column.length);
        for (int i = 0; i < column.length; i++) {
            column[i] /= unit;
        }
    }

    boolean anyConstant() {
        return constant;
    }

    /** {@code C_1 … C_k} and the R² of all; {@code NaN} if a criterion is constant or follows from others. */
    double[] dominance(long[] counts) {
        return DominanceAnalysis.general(explained(correlations(counts)), k);
    }

    private double[][] correlations(long[] counts) {
        int n = counts.length;
        double total = 0;
        var means = new double[k + 1];
        for (int i = 0; i < n; i++) {
            total += counts[i];
            for (int j = 0; j <= k; j++) {
                means[j] += counts[i] * columns[j][i];
            }
        }
        var products = new double[k + 1][k + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; counts[i] > 0 && j <= k; j++) {
                double x = counts[i] * columns[j][i];
                for (int l = 0; l <= j; l++) {
                    products[j][l] += x * columns[l][i];
                }
            }
        }
        var correlations = new double[k + 1][k + 1];
        for (int j = 0; j <= k; j++) {
            for (int l = 0; l <= j; l++) {
                correlations[j][l] = products[j][l] - means[j] * means[l] / total;
            }
        }
        return scaled(correlations);
    }

    private double[][] scaled(double[][] products) {
        var units = new double[k + 1];
        for (int j = 0; j <= k; j++) {
            units[j] = products[j][j] > LEAST_OWN ? Math.sqrt(products[j][j]) : Double.NaN;
        }
        for (int j = 0; j <= k; j++) {
            for (int l = 0; l <= j; l++) {
                products[j][l] /= units[j] * units[l];
                products[l][j] = products[j][l];
            }
        }
        return products;
    }

    /** R² by set, criterion {@code j} being bit {@code j}. */
    private double[] explained(double[][] correlations) {
        var growing = new Growing(correlations);
        growing.grow(0, 0, 0);
        return growing.explained;
    }

    /** A set that grows and shrinks again, with the Cholesky factor of its correlations. */
    private final class Growing {
        private final double[][] correlations;
        private final double[] explained = new double[1 << k];
        private final double[][] factor = new double[k][k];
        private final double[] projected = new double[k]; // the outcome on what each member adds
        private final int[] members = new int[k];

        Growing(double[][] correlations) {
            this.correlations = correlations;
        }

        /** Adds each criterion from {@code next} on, and to that the later ones. */
        void grow(int size, int next, int set) {
            for (int j = next; j < k; j++) {
                add(size, j);
                int larger = set | 1 << j;
                explained[larger] = explained[set] + projected[size] * projected[size];
                grow(size + 1, j + 1, larger);
            }
        }

        private void add(int size, int criterion) {
            double own = 1;
            double left = correlations[k][criterion];
            double[] row = factor[size];
            for (int a = 0; a < size; a++) {
                double entry = correlations[criterion][members[a]];
                for (int b = 0; b < a; b++) {
                    entry -= row[b] * factor[a][b];
                }
                row[a] = entry / factor[a][a];
                own -= row[a] * row[a];
                left -= row[a] * projected[a];
            }
            row[size] = own > LEAST_OWN ? Math.sqrt(own) : Double.NaN;
            projected[size] = left / row[size];
            members[size] = criterion;
        }
    }

    /** Deals each criterion to the people at random, the others staying, and compares its weight. */
    List<TestResult> againstNoise(double[] observed, Bootstrap draws) {
        var random = new SeededRandom(draws.seed() + 1);
        int n = columns[0].length;
        var counts = new long[n];
        Arrays.fill(counts, 1);
        double[][] whole = correlations(counts);
        var dealt = new double[k][draws.replicates()];
        for (int j = 0; j < k; j++) {
            double[] column = columns[j].clone();
            for (int r = 0; r < draws.replicates(); r++) {
                shuffle(column, random);
                dealt[j][r] = DominanceAnalysis.general(explained(with(whole, j, column)), k)[j];
            }
        }
        return IntStream.range(0, k)
                .<TestResult>mapToObj(j -> new TestResult.Tested(
                        observed[j], Double.POSITIVE_INFINITY, new Replicates(dealt[j]).pValueAbove(observed[j])))
                .toList();
    }

    private double[][] with(double[][] correlations, int criterion, double[] column) {
        var changed = new double[k + 1][];
        for (int l = 0; l <= k; l++) {
            changed[l] = correlations[l].clone();
        }
        for (int l = 0; l <= k; l++) {
            if (l != criterion) {
                double product = 0;
                for (int i = 0; i < column.length; i++) {
                    product += column[i] * columns[l][i];
                }
                changed[criterion][l] = product / column.length;
                changed[l][criterion] = changed[criterion][l];
            }
        }
        return changed;
    }

    private static void shuffle(double[] values, SeededRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = (int) (random.nextDouble() * (i + 1));
            double value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}

package org.thangdo.stats.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.Replicates;
import org.thangdo.stats.SeededRandom;
import org.thangdo.stats.association.CrossTable;
import org.thangdo.stats.association.Polychoric;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * How many different things do the items of a scale measure? Eigenvalues of their correlations against those of unrelated
 * items with as many subjects: a component counts as long as it, and all before it, exceed the limit that chance reaches.
 *
 * <p>Reference: Horn (1965), Psychometrika 30; the 95th percentile instead of his mean by Glorfeld (1995), Educational and
 * Psychological Measurement 55.
 *
 * @param eigenvalues of the items, falling; empty if there are none
 * @param limits the stated quantile of each eigenvalue over the draws
 * @param means mean of each over the draws
 * @param components number of components; 0 if not even the first exceeds chance
 * @param refusal {@link Reason#TOO_FEW} with fewer than 3 items or no more subjects than items, {@link Reason#NO_VARIATION}
 *     if an item is constant, or why a polychoric correlation has no value
 */
public record ParallelAnalysis(
        List<Double> eigenvalues, List<Double> limits, List<Double> means, int components, Optional<Reason> refusal) {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    public ParallelAnalysis {
        eigenvalues = List.copyOf(eigenvalues);
        limits = List.copyOf(limits);
        means = List.copyOf(means);
    }

    /** Where unrelated items come from. */
    public enum Chance {
        /** The items themselves, each dealt anew to the subjects: margins stay as they are. */
        PERMUTED {
            @Override
            void draw(double[][] columns, SeededRandom random) {
                for (double[] column : columns) {
                    for (int i = column.length - 1; i > 0; i--) {
                        int j = (int) (random.nextDouble() * (i + 1));
                        double value = column[i];
                        column[i] = column[j];
                        column[j] = value;
                    }
                }
            }
        },
        /** Independent normal scores, as Horn drew; only with {@link Correlation#PEARSON}. */
        NORMAL_SCORES {
            @Override
            void draw(double[][] columns, SeededRandom random) {
                for (double[] column : columns) {
                    for (int i = 0; i < column.length; i++) {
                        column[i] = NORMAL.inverseCumulativeProbability(random.nextDouble() + 0x1.0p-54);
                    }
                }
            }
        };

        abstract void draw(double[][] columns, SeededRandom random);
    }

    /** Of which correlations the eigenvalues are. */
    public enum Correlation {
        PEARSON {
            @Override
            double of(double[] a, double[] b) {
                double[] x = centred(a);
                double[] y = centred(b);
                return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
            }
        },
        /** {@link Polychoric}: for levels {@code 0, 1, …}. */
        POLYCHORIC {
            @Override
            double of(double[] a, double[] b) {
                var estimate = Polychoric.of(table(a, b), 0.95).correlation();
                return estimate instanceof Estimate.Defined defined ? defined.value() : Double.NaN;
            }
        };

        abstract double of(double[] a, double[] b);

        private static double[] centred(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            var centred = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                centred[i] = values[i] - sum / values.length;
            }
            return centred;
        }

        private static double product(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        private static CrossTable table(double[] a, double[] b) {
            var counts = new long[2 + (int) greatest(a)][2 + (int) greatest(b)];
            for (int i = 0; i < a.length; i++) {
                counts[(int) a[i]][(int) b[i]]++;
            }
            return new CrossTable(IntStream.range(0, counts.length)
                    .mapToObj(i -> LevelCounts.of(counts[i]))
                    .toList());
        }

        private static double greatest(double[] values) {
            double greatest = 0;
            for (double value : values) {
                if (!(value >= 0 && value < 1000 && value == Math.rint(value))) {
                    throw new IllegalArgumentException("not a level: " + value);
                }
                greatest = Math.max(greatest, value);
            }
            return greatest;
        }
    }

    /**
     * How often and from what to draw.
     *
     * @param replicates number of draws, {@code >= 100}
     * @param quantile of the limits in (0, 1), 0.95 as a rule
     * @param seed of the generator
     */
    public record Plan(Chance chance, Correlation correlation, int replicates, double quantile, long seed) {
        public Plan {
            if (replicates < 100 || !(quantile > 0 && quantile < 1)) {
                throw new IllegalArgumentException(replicates + " replicates, quantile " + quantile);
            }
            if (chance == Chance.NORMAL_SCORES && correlation == Correlation.POLYCHORIC) {
                throw new IllegalArgumentException("normal scores have no levels for a polychoric correlation");
            }
        }
    }

    /** @param scores shape (subjects, items), all finite; levels {@code 0, 1, …} for polychoric correlations */
    public static ParallelAnalysis of(double[][] scores, Plan plan) {
        int k = scores.length == 0 ? 0 : scores[0].length;
        if (k < 3 || scores.length <= k) {
            return refused(Reason.TOO_FEW);
        }
        var columns = new double[k][scores.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < k; j++) {
                columns[j][i] = scores[i][j];
            }
        }
        for (double[] column : columns) {
            if (IntStream.range(1, column.length).allMatch(i -> column[i] == column[0])) {
                return refused(Reason.NO_VARIATION);
            }
        }
        double[] observed = eigenvalues(columns, plan.correlation());
        return Double.isNaN(observed[0]) ? refused(Reason.ON_THE_BOUNDARY) : compared(observed, columns, plan);
    }

    private static ParallelAnalysis compared(double[] observed, double[][] columns, Plan plan) {
        var random = new SeededRandom(plan.seed());
        var drawn = new double[observed.length][plan.replicates()];
        for (int r = 0; r < plan.replicates(); r++) {
            plan.chance().draw(columns, random);
            double[] values = eigenvalues(columns, plan.correlation());
            for (int i = 0; i < values.length; i++) {
                drawn[i][r] = values[i];
            }
        }
        var eigenvalues = new ArrayList<Double>();
        var limits = new ArrayList<Double>();
        var means = new ArrayList<Double>();
        for (int i = 0; i < observed.length; i++) {
            var replicates = new Replicates(drawn[i]);
            if (replicates.size() == 0) {
                return refused(Reason.ON_THE_BOUNDARY);
            }
            eigenvalues.add(observed[i]);
            limits.add(replicates.quantile(plan.quantile()));
            means.add(replicates.mean());
        }
        int components = 0;
        while (components < observed.length && eigenvalues.get(components) > limits.get(components)) {
            components++;
        }
        return new ParallelAnalysis(eigenvalues, limits, means, components, Optional.empty());
    }

    private static ParallelAnalysis refused(Reason reason) {
        return new ParallelAnalysis(List.of(), List.of(), List.of(), 0, Optional.of(reason));
    }

    /** Falling; all {@code NaN} if a correlation has no value. */
    private static double[] eigenvalues(double[][] columns, Correlation correlation) {
        int k = columns.length;
        var matrix = new double[k][k];
        boolean known = true;
        for (int i = 0; i < k; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = correlation.of(columns[i], columns[j]);
                matrix[j][i] = matrix[i][j];
                known &= Double.isFinite(matrix[i][j]);
            }
        }
        return known
                ? ItemRedundancy.eigenvalues(matrix).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()
                : IntStream.range(0, k).mapToDouble(i -> Double.NaN).toArray();
    }
}

package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.SeededRandom;

/** Oracle: the dense Cholesky decomposition of commons-math3 3.6.1. */
@DisplayName("a matrix in its envelope")
class EnvelopeMatrixTest {

    private final SeededRandom random = new SeededRandom(20);

    /** Rows reach back less than so far, but every tenth to the first as rows of criteria do; half of the entries is 0. */
    private EnvelopeMatrix narrow(int size, int reach) {
        return drawn(IntStream.range(0, size)
                .map(i -> i % 10 == 9 ? 0 : Math.max(0, i - (int) (reach * random.nextDouble())))
                .toArray());
    }

    /** Rows begin in the first quarter of what they could hold. */
    private EnvelopeMatrix wide(int size) {
        return drawn(IntStream.range(0, size)
                .map(i -> (int) (i / 4.0 * random.nextDouble()))
                .toArray());
    }

    private EnvelopeMatrix drawn(int[] first) {
        var matrix = new EnvelopeMatrix(first);
        var sums = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            for (int j = first[i]; j < i; j++) {
                double entry = random.nextDouble() < 0.5 ? 0 : 2 * random.nextDouble() - 1;
                matrix.add(j, i, entry);
                sums[i] += Math.abs(entry);
                sums[j] += Math.abs(entry);
            }
        }
        for (int i = 0; i < first.length; i++) {
            matrix.add(i, i, 0.1 + sums[i]);
        }
        return matrix;
    }

    private static RealMatrix dense(EnvelopeMatrix matrix) {
        var dense = new Array2DRowRealMatrix(matrix.size(), matrix.size());
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = i + 1 - matrix.rows[i].length; j <= i; j++) {
                dense.setEntry(i, j, matrix.at(i, j));
                dense.setEntry(j, i, matrix.at(j, i));
            }
        }
        return dense;
    }

    private static double[] ones(int size) {
        var ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static EnvelopeMatrix factored(EnvelopeMatrix matrix) {
        var factor = matrix.copy();
        assertThat(factor.factor(ones(matrix.size()), 1e-12, row -> false)).isEmpty();
        return factor;
    }

    @Nested
    @DisplayName("agrees with the dense matrix")
    class Dense {

        /** Largest difference between entries of an envelope. */
        private static double farthest(EnvelopeMatrix matrix, RealMatrix from) {
            double farthest = 0;
            for (int i = 0; i < matrix.size(); i++) {
                for (int j = i + 1 - matrix.rows[i].length; j <= i; j++) {
                    farthest = Math.max(farthest, Math.abs(matrix.at(i, j) - from.getEntry(i, j)));
                }
            }
            return farthest;
        }

        private void agrees(EnvelopeMatrix matrix) {
            int size = matrix.size();
            var factor = factored(matrix);
            var inverse = factor.inverse();
            var oracle = new CholeskyDecomposition(dense(matrix));
            var expected = oracle.getSolver().getInverse();
            double largest = expected.getNorm();
            assertThat(farthest(factor, oracle.getL()))
                    .isLessThan(1e-12 * dense(matrix).getNorm());
            assertThat(farthest(inverse, expected)).isLessThan(1e-12 * largest);
            double[] right =
                    IntStream.range(0, size).mapToDouble(i -> i % 7 - 3).toArray();
            assertThat(factor.solve(right)).containsExactly(expected.operate(right), within(1e-11 * largest));
            double ofDiagonal = IntStream.range(0, size)
                    .mapToDouble(i -> 2 * FastMath.log(oracle.getL().getEntry(i, i)))
                    .sum();
            assertThat(factor.logDeterminant()).isCloseTo(ofDiagonal, within(1e-10 * size));
        }

        /** About the sizes of blocks. */
        @ParameterizedTest
        @CsvSource({"1, 1", "63, 9", "64, 64", "65, 9", "65, 65", "129, 129", "200, 40"})
        void narrowRows(int size, int reach) {
            agrees(narrow(size, reach));
        }

        /** Wider than the rows that one thread works on. */
        @ParameterizedTest
        @ValueSource(ints = {576, 577})
        void wideRows(int size) {
            agrees(wide(size));
        }
    }

    @Nested
    @DisplayName("does not depend on how the work is divided")
    class Division {

        private static double[][] inOnePool(int threads, Supplier<EnvelopeMatrix> work) {
            var pool = new ForkJoinPool(threads);
            try {
                return pool.submit(work::get).join().rows;
            } finally {
                pool.shutdown();
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {63, 64, 65, 129, 577, 640})
        void oneThreadAndManyMakeEqualBits(int size) {
            var matrix = wide(size);
            double[][] factor = inOnePool(1, () -> factored(matrix));
            double[][] inverse = inOnePool(1, () -> factored(matrix).inverse());
            for (int threads : new int[] {2, 7}) {
                assertThat(inOnePool(threads, () -> factored(matrix))).isDeepEqualTo(factor);
                assertThat(inOnePool(threads, () -> factored(matrix).inverse())).isDeepEqualTo(inverse);
            }
        }

        /** Blocks choose the order in which entries are reduced, not that of a sum. */
        @ParameterizedTest
        @CsvSource({"63, 9", "64, 64", "65, 65", "129, 40", "577, 577"})
        void rowsOneAfterAnotherMakeEqualBits(int size, int reach) {
            var matrix = narrow(size, reach);
            var plain = matrix.copy();
            for (int i = 0; i < size; i++) {
                double[] row = plain.rows[i];
                int start = i + 1 - row.length;
                for (int j = start; j < i; j++) {
                    double[] other = plain.rows[j];
                    int from = Math.max(start, j + 1 - other.length);
                    double sum = EnvelopeMatrix.dot(row, from - start, other, from - (j + 1 - other.length), j - from);
                    row[j - start] = (row[j - start] - sum) / other[other.length - 1];
                }
                int last = row.length - 1;
                row[last] = FastMath.sqrt(row[last] - EnvelopeMatrix.dot(row, 0, row, 0, last));
            }
            assertThat(factored(matrix).rows).isDeepEqualTo(plain.rows);
        }
    }

    @Nested
    @DisplayName("stops at a pivot that vanished")
    class Vanished {

        /** Differences only: 1 on the chain and its neighbours, so the last pivot is 0. */
        private static EnvelopeMatrix chain(int size) {
            var matrix = new EnvelopeMatrix(
                    IntStream.range(0, size).map(i -> Math.max(0, i - 1)).toArray());
            for (int i = 1; i < size; i++) {
                matrix.add(i, i, 1);
                matrix.add(i - 1, i - 1, 1);
                matrix.add(i, i - 1, -1);
            }
            return matrix;
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 64, 65, 129})
        void orMendsIt(int size) {
            assertThat(chain(size).factor(ones(size), 1e-10, row -> false)).hasValue(size - 1);

            var mended = chain(size);
            var rows = new ArrayList<Integer>();
            assertThat(mended.factor(ones(size), 1e-10, rows::add)).isEmpty();
            assertThat(rows).containsExactly(size - 1);
            var held = chain(size);
            held.add(size - 1, size - 1, 1);
            assertThat(mended.rows[size - 1]).containsExactly(factored(held).rows[size - 1], within(1e-12));
        }
    }
}

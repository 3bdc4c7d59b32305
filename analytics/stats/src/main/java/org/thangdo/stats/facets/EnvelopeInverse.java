package org.thangdo.stats.facets;

import java.util.stream.IntStream;

/**
 * The entries of the inverse {@code Z} of {@code L Lᵀ} that lie in the envelope of {@code L}, from the last column to the first:
 *
 * <pre>    z_ij = − Σ_{k > j} z_ik f_k,   z_jj = 1 / l_jj² − Σ_{k > j} z_kj f_k,   f_k = l_kj / l_jj</pre>
 *
 * Columns are taken in blocks, so that what is known of {@code Z} is passed through once for each block and not once for each
 * column. Sums have a fixed order whatever the number of threads.
 *
 * <p>Reference: Takahashi, Fagan and Chen (1973), Proc. 8th PICA Conf.
 */
final class EnvelopeInverse {
    private static final int BLOCK = 4 * EnvelopeMatrix.GROUP;

    private final int[] first;
    private final double[][] factor;
    private final EnvelopeMatrix inverse;
    /** Last row whose envelope reaches each column. */
    private final int[] ends;
    /** Rows after the block that reach it; {@code f} and sums of these rows, by column of the block. */
    private final int[] named;

    private final double[][] factors;
    private final double[][] sums;
    private int used;

    EnvelopeInverse(int[] first, double[][] factor) {
        this.first = first;
        this.factor = factor;
        inverse = new EnvelopeMatrix(first);
        ends = ends();
        named = new int[first.length];
        factors = new double[BLOCK][first.length];
        sums = new double[BLOCK][first.length];
    }

    private int[] ends() {
        var last = new int[first.length];
        for (int i = 0; i < first.length; i++) {
            last[first[i]] = i;
        }
        for (int j = 1; j < last.length; j++) {
            last[j] = Math.max(last[j], last[j - 1]);
        }
        return last;
    }

    EnvelopeMatrix inverse() {
        for (int end = first.length; end > 0; end -= BLOCK) {
            int to = end;
            int from = Math.max(0, to - BLOCK);
            name(to);
            var groups = IntStream.range(0, (to - from + EnvelopeMatrix.GROUP - 1) / EnvelopeMatrix.GROUP);
            (used > EnvelopeMatrix.WIDE ? groups.parallel() : groups).forEach(group -> {
                int begin = from + group * EnvelopeMatrix.GROUP;
                multiply(from, begin, Math.min(to, begin + EnvelopeMatrix.GROUP));
            });
            for (int j = to - 1; j >= from; j--) {
                finish(j, to, factors[j - from], sums[j - from]);
            }
        }
        return inverse;
    }

    private void name(int to) {
        used = 0;
        for (int i = to; i <= ends[to - 1]; i++) {
            if (first[i] < to) {
                named[used++] = i;
            }
        }
    }

    /** {@code Z f} over the rows after the block, for columns of the block. @param block its first column */
    private void multiply(int block, int from, int to) {
        for (int j = from; j < to; j++) {
            for (int a = 0; a < used; a++) {
                factors[j - block][a] = share(named[a], j);
            }
        }
        var entries = new double[used];
        for (int a = 0; a < used; a++) {
            double[] row = inverse.rows[named[a]];
            int shift = first[named[a]];
            for (int b = 0; b <= a; b++) {
                entries[b] = row[named[b] - shift];
            }
            for (int c = from - block; c < to - block; c++) {
                double own = factors[c][a];
                double[] sum = sums[c];
                sum[a] = EnvelopeMatrix.dot(entries, 0, factors[c], 0, a) + entries[a] * own;
                for (int b = 0; b < a; b++) {
                    sum[b] += entries[b] * own;
                }
            }
        }
    }

    /** {@code f} of a row, 0 outside its envelope. */
    private double share(int i, int j) {
        return first[i] <= j ? factor[i][j - first[i]] / factor[j][j - first[j]] : 0;
    }

    /** A column, when those after it are known. @param to end of the block @param sum over the rows after the block */
    private void finish(int j, int to, double[] after, double[] sum) {
        var own = new double[to - j];
        for (int i = j + 1; i < to; i++) {
            own[i - j] = share(i, j);
        }
        double[] within = within(j, to, own);
        double pivot = factor[j][j - first[j]];
        double diagonal = 1 / (pivot * pivot);
        for (int a = 0; a < used; a++) {
            int i = named[a];
            double[] row = inverse.rows[i];
            for (int k = j + 1; k < to && first[i] <= j; k++) {
                double entry = row[k - first[i]];
                within[k - j] += entry * after[a];
                sum[a] += entry * own[k - j];
            }
            if (first[i] <= j) {
                row[j - first[i]] = -sum[a];
                diagonal += after[a] * sum[a];
            }
        }
        for (int i = j + 1; i < to; i++) {
            if (first[i] <= j) {
                inverse.rows[i][j - first[i]] = -within[i - j];
                diagonal += own[i - j] * within[i - j];
            }
        }
        inverse.rows[j][j - first[j]] = diagonal;
    }

    /** {@code Z f} over the rows of the block. */
    private double[] within(int j, int to, double[] own) {
        var sums = new double[to - j];
        for (int i = j + 1; i < to; i++) {
            for (int k = j + 1; k < to && first[i] <= j; k++) {
                sums[i - j] += first[k] <= j ? inverse.at(i, k) * own[k - j] : 0;
            }
        }
        return sums;
    }
}

package org.thangdo.stats.regression;

import java.util.Arrays;
import org.thangdo.stats.distribution.LevelCounts;

/**
 * Rows of equal covariates, and how many subjects of each row are at each level. A row may be one subject; subjects with
 * the same covariates may share a row, so that a million of them cost as much as the rows do.
 *
 * @param covariates shape (rows, p), {@code p >= 0}, finite
 * @param counts shape (rows, q), {@code q >= 2}, each {@code >= 0}
 */
public record OrdinalSample(double[][] covariates, double[][] counts) {

    public OrdinalSample {
        if (covariates.length != counts.length) {
            throw new IllegalArgumentException(
                    covariates.length + " rows of covariates but " + counts.length + " of counts");
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].length != counts[0].length || covariates[i].length != covariates[0].length) {
                throw new IllegalArgumentException("row " + i + " is not as long as the first");
            }
            if (!Arrays.stream(covariates[i]).allMatch(Double::isFinite)
                    || !Arrays.stream(counts[i]).allMatch(n -> n >= 0 && n < 1e15)) {
                throw new IllegalArgumentException("row " + i + ": covariates " + Arrays.toString(covariates[i])
                        + ", counts " + Arrays.toString(counts[i]));
            }
        }
    }

    /**
     * A row for each subject.
     *
     * @param levels of each subject, in [0, scale)
     * @param scale number of levels {@code q >= 2}
     * @param covariates shape (subjects, p)
     */
    public static OrdinalSample of(int[] levels, int scale, double[][] covariates) {
        var counts = new double[levels.length][scale];
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] < 0 || levels[i] >= scale) {
                throw new IllegalArgumentException("subject " + i + " at level " + levels[i] + " of " + scale);
            }
            counts[i][levels[i]] = 1;
        }
        return new OrdinalSample(covariates, counts);
    }

    /** Number of covariates {@code p}; 0 without rows. */
    public int width() {
        return covariates.length == 0 ? 0 : covariates[0].length;
    }

    /** Number of subjects by level over all rows. There must be rows. */
    public LevelCounts pooled() {
        long[] pooled = new long[counts[0].length];
        for (double[] row : counts) {
            for (int k = 0; k < row.length; k++) {
                pooled[k] += (long) row[k];
            }
        }
        return LevelCounts.of(pooled);
    }

    /** The same subjects with other covariates. @param other shape (rows, any) */
    public OrdinalSample with(double[][] other) {
        return new OrdinalSample(other, counts);
    }

    /** The same subjects with some of the covariates, in the order named. */
    public OrdinalSample select(int... columns) {
        return with(Arrays.stream(covariates)
                .map(row -> Arrays.stream(columns).mapToDouble(j -> row[j]).toArray())
                .toArray(double[][]::new));
    }
}

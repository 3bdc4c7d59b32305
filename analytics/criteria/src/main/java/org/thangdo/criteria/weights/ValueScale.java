package org.thangdo.criteria.weights;

import java.util.Arrays;

/** How performances become values in [0, 1], higher better, so that weighted values can be added. */
public enum ValueScale {
    /**
     * Share of the largest performance; where lower is better, the smallest performance over this one. Only for performances
     * above 0.
     */
    SHARE_OF_BEST {
        @Override
        double value(double performance, double least, double greatest, boolean higherIsBetter) {
            if (!(least > 0)) {
                throw new IllegalArgumentException("a share of the best needs performances above 0, not " + least);
            }
            return higherIsBetter ? performance / greatest : least / performance;
        }
    },
    /**
     * 0 for the worst and 1 for the best of the alternatives. A criterion on which all are equal gives each 1. Values depend
     * on which alternatives are compared: one more can reverse two others.
     */
    MIN_MAX {
        @Override
        double value(double performance, double least, double greatest, boolean higherIsBetter) {
            if (least == greatest) {
                return 1;
            }
            double share = (performance - least) / (greatest - least);
            return higherIsBetter ? share : 1 - share;
        }
    },
    /** Performances are values already, for example scores on a curve. Lower is better is turned round. */
    AS_GIVEN {
        @Override
        double value(double performance, double least, double greatest, boolean higherIsBetter) {
            return higherIsBetter ? performance : -performance;
        }
    };

    abstract double value(double performance, double least, double greatest, boolean higherIsBetter);

    /** Values, shape (alternatives, criteria). */
    public double[][] values(DecisionMatrix matrix) {
        int n = matrix.criteria().size();
        var values = new double[matrix.alternatives().size()][n];
        for (int j = 0; j < n; j++) {
            double[] column = matrix.column(j);
            double least = Arrays.stream(column).min().orElseThrow();
            double greatest = Arrays.stream(column).max().orElseThrow();
            for (int i = 0; i < column.length; i++) {
                values[i][j] = value(column[i], least, greatest, matrix.higherIsBetter(j));
            }
        }
        return values;
    }
}

package org.thangdo.stats.generalizability;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** The equations of one cluster: its own block {@code D = L Lᵀ}, and {@code L⁻¹B} for the columns of the border it touches. */
final class MixedModelCluster {
    private final MixedModelLayout layout;
    private final double[] innerScale;
    private final double[] outerScale; // fixed effects have 1
    private final int[] place; // by column of the border, its place among those touched + 1
    private int[] touched = new int[64];
    private double[][] own; // D, then L; lower triangle
    private double[][] beside; // B, then L⁻¹B: by own equation
    private int size;
    private int columns;
    private int start;
    private int end;

    MixedModelCluster(MixedModelLayout layout, double[] scale) {
        this.layout = layout;
        innerScale = Arrays.stream(layout.inner).mapToDouble(e -> scale[e]).toArray();
        outerScale = new double[layout.outside.length];
        Arrays.fill(outerScale, 1);
        for (int e = 0; e < layout.outer.length; e++) {
            outerScale[e] = scale[layout.outer[e]];
        }
        place = new int[layout.border];
        own = new double[0][0];
        beside = new double[0][0];
    }

    /** Builds and factors a cluster. */
    void load(int cluster) {
        start = layout.start[cluster];
        end = layout.start[cluster + 1];
        size = layout.dimension[cluster];
        touch();
        clear();
        for (int at = start; at < end; at++) {
            add(at);
        }
        factor();
        forward();
    }

    private void touch() {
        for (int i = 0; i < columns; i++) {
            place[touched[i]] = 0;
        }
        columns = 0;
        for (int[] column : layout.outside) {
            for (int at = start; at < end; at++) {
                int i = column[at];
                if (i >= 0 && place[i] == 0) {
                    if (columns == touched.length) {
                        touched = Arrays.copyOf(touched, 2 * columns);
                    }
                    touched[columns++] = i;
                    place[i] = columns;
                }
            }
        }
    }

    private void clear() {
        if (own.length < size || beside.length > 0 && beside[0].length < columns || beside.length < size) {
            int rows = Math.max(size, own.length);
            int wide = Math.max(columns, beside.length > 0 ? beside[0].length : 0);
            own = new double[rows][rows];
            beside = new double[rows][wide];
        }
        for (int i = 0; i < size; i++) {
            Arrays.fill(own[i], 0, size, 0);
            own[i][i] = 1;
            Arrays.fill(beside[i], 0, columns, 0);
        }
    }

    private void add(int at) {
        for (int a = 0; a < innerScale.length; a++) {
            double[] row = own[layout.local[a][at]];
            double[] out = beside[layout.local[a][at]];
            for (int b = 0; b < innerScale.length; b++) {
                row[layout.local[b][at]] += innerScale[a] * innerScale[b];
            }
            for (int o = 0; o < outerScale.length; o++) {
                int column = layout.outside[o][at];
                if (column >= 0) {
                    out[place[column] - 1] += innerScale[a] * outerScale[o];
                }
            }
        }
    }

    private void factor() {
        for (int i = 0; i < size; i++) {
            double[] row = own[i];
            for (int j = 0; j <= i; j++) {
                double[] other = own[j];
                double rest = row[j];
                for (int m = 0; m < j; m++) {
                    rest -= row[m] * other[m];
                }
                row[j] = j == i ? Math.sqrt(rest) : rest / other[j];
            }
        }
    }

    private void forward() {
        for (int i = 0; i < size; i++) {
            double[] row = beside[i];
            for (int m = 0; m < i; m++) {
                double factor = own[i][m];
                if (factor != 0) {
                    subtract(row, factor, beside[m]);
                }
            }
            for (int j = 0; j < columns; j++) {
                row[j] /= own[i][i];
            }
        }
    }

    private void subtract(double[] from, double times, double[] row) {
        for (int j = 0; j < columns; j++) {
            from[j] -= times * row[j];
        }
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 2 * FastMath.log(own[i][i]);
        }
        return sum;
    }

    /** Adds what the observations of the cluster put into the border, less what their elimination takes out. */
    void addBorder(double[][] border) {
        for (int at = start; at < end; at++) {
            for (int a = 0; a < outerScale.length; a++) {
                int row = layout.outside[a][at];
                for (int b = 0; b < outerScale.length && row >= 0; b++) {
                    int column = layout.outside[b][at];
                    if (column >= 0 && column <= row) {
                        border[row][column] += outerScale[a] * outerScale[b];
                    }
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            double[] update = crossed(i);
            double[] into = border[touched[i]];
            for (int j = 0; j < columns; j++) {
                if (touched[j] <= touched[i]) {
                    into[touched[j]] -= update[j];
                }
            }
        }
    }

    /** Row {@code i} of {@code BᵀD⁻¹B}, by the touched columns. */
    private double[] crossed(int i) {
        var row = new double[columns];
        for (int m = 0; m < size; m++) {
            double factor = beside[m][i];
            if (factor != 0) {
                subtract(row, -factor, beside[m]);
            }
        }
        return row;
    }

    /**
     * {@code L⁻¹} of the cluster's right-hand side of a vector; the right-hand side of the border receives what is left
     * for it.
     */
    double[] reduce(double[] vector, double[] border) {
        var reduced = new double[size];
        for (int at = start; at < end; at++) {
            double value = vector[at];
            for (int a = 0; a < innerScale.length; a++) {
                reduced[layout.local[a][at]] += innerScale[a] * value;
            }
            for (int o = 0; o < outerScale.length; o++) {
                int column = layout.outside[o][at];
                if (column >= 0) {
                    border[column] += outerScale[o] * value;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            double rest = reduced[i];
            for (int m = 0; m < i; m++) {
                rest -= own[i][m] * reduced[m];
            }
            reduced[i] = rest / own[i][i];
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < columns; j++) {
                border[touched[j]] -= beside[i][j] * reduced[i];
            }
        }
        return reduced;
    }

    /** Turns {@code v} into {@code L⁻ᵀv}. */
    private void back(double[] v) {
        for (int i = size - 1; i >= 0; i--) {
            v[i] /= own[i][i];
            for (int m = 0; m < i; m++) {
                v[m] -= own[i][m] * v[i];
            }
        }
    }

    /** The solution in the cluster, given that of the border. */
    double[] solve(double[] vector, double[] solution) {
        double[] solved = reduce(vector, new double[layout.border]);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < columns; j++) {
                solved[i] -= beside[i][j] * solution[touched[j]];
            }
        }
        back(solved);
        return solved;
    }

    void subtractFitted(double[] vector, double[] solution, double[] residuals) {
        double[] solved = solve(vector, solution);
        for (int at = start; at < end; at++) {
            double fitted = 0;
            for (int a = 0; a < innerScale.length; a++) {
                fitted += innerScale[a] * solved[layout.local[a][at]];
            }
            for (int o = 0; o < outerScale.length; o++) {
                int column = layout.outside[o][at];
                fitted += column >= 0 ? outerScale[o] * solution[column] : 0;
            }
            residuals[at] -= fitted;
        }
    }

    /** The diagonal of {@code C⁻¹} in the cluster; the cluster must be loaded again before it is used again. */
    double[] diagonal(double[][] inverse) {
        var diagonal = new double[size];
        var unit = new double[size];
        for (int i = 0; i < size; i++) {
            Arrays.fill(unit, 0);
            unit[i] = 1;
            back(unit); // column i of L⁻ᵀ
            for (int m = 0; m <= i; m++) {
                diagonal[m] += unit[m] * unit[m];
            }
        }
        backBeside();
        for (int i = 0; i < size; i++) {
            diagonal[i] += form(beside[i], inverse);
        }
        return diagonal;
    }

    /** {@code vᵀ S⁻¹ v} of a vector over the touched columns. */
    private double form(double[] v, double[][] inverse) {
        double form = 0;
        for (int k = 0; k < columns; k++) {
            double sum = 0;
            double[] row = inverse[touched[k]];
            for (int j = 0; j < k; j++) {
                sum += row[touched[j]] * v[j];
            }
            form += v[k] * (2 * sum + row[touched[k]] * v[k]);
        }
        return form;
    }

    private void backBeside() {
        for (int i = size - 1; i >= 0; i--) {
            for (int j = 0; j < columns; j++) {
                beside[i][j] /= own[i][i];
            }
            for (int m = 0; m < i; m++) {
                double factor = own[i][m];
                if (factor != 0) {
                    subtract(beside[m], factor, beside[i]);
                }
            }
        }
    }
}

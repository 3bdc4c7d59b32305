package org.thangdo.stats.norms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code XᵀX} and {@code Xᵀy} of each person, so that drawing people again is adding them up again. */
final class LoadSums {

    private final double[][][] gram; // shape (people, p, p)
    private final double[][] moments; // shape (people, p)
    private final double[][] rows; // completed numbers of the used products, then the load

    LoadSums(List<LoadEquation.Month> months, int[] used) {
        int[] people = months.stream()
                .mapToInt(LoadEquation.Month::person)
                .sorted()
                .distinct()
                .toArray();
        gram = new double[people.length][used.length][used.length];
        moments = new double[people.length][used.length];
        rows = new double[months.size()][];
        for (int row = 0; row < rows.length; row++) {
            var month = months.get(row);
            double[] completed = month.completed();
            double[] x = Arrays.stream(used).mapToDouble(j -> completed[j]).toArray();
            int person = Arrays.binarySearch(people, month.person());
            for (int i = 0; i < x.length; i++) {
                moments[person][i] += x[i] * month.load();
                for (int j = 0; j < x.length; j++) {
                    gram[person][i][j] += x[i] * x[j];
                }
            }
            rows[row] = Arrays.copyOf(x, x.length + 1);
            rows[row][x.length] = month.load();
        }
    }

    int people() {
        return gram.length;
    }

    double[][] gram(long[] times) {
        int p = gram.length == 0 ? 0 : gram[0].length;
        var sum = new double[p][p];
        for (int person = 0; person < gram.length; person++) {
            for (int i = 0; i < p && times[person] > 0; i++) {
                for (int j = 0; j < p; j++) {
                    sum[i][j] += times[person] * gram[person][i][j];
                }
            }
        }
        return sum;
    }

    Optional<double[]> solve(long[] times) {
        int p = moments[0].length;
        var right = new double[p];
        for (int person = 0; person < moments.length; person++) {
            for (int i = 0; i < p; i++) {
                right[i] += times[person] * moments[person][i];
            }
        }
        return NonNegativeLeastSquares.of(gram(times), right).map(NonNegativeLeastSquares::coefficients);
    }

    double explained(double[] b) {
        double mean = 0;
        for (double[] row : rows) {
            mean += row[b.length] / rows.length;
        }
        double rest = 0;
        double all = 0;
        for (double[] row : rows) {
            double left = row[b.length];
            all += (left - mean) * (left - mean);
            for (int j = 0; j < b.length; j++) {
                left -= b[j] * row[j];
            }
            rest += left * left;
        }
        return all == 0 ? 0 : 1 - rest / all;
    }
}

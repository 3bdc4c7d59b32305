package org.thangdo.stats.agreement;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.special.Gamma;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.transition.Symmetry;

/**
 * Do two sources give every category equally often? With one rater on each side it is the test of Stuart (1955) and Maxwell
 * (1970), {@link Symmetry#STUART_MAXWELL}. With several, each subject has the differences {@code z} between the shares of the
 * categories among the ratings of the second source and of the first, and the statistic is the same form,
 *
 * <pre>    (Σ z)ᵀ (Σ z zᵀ)⁻ (Σ z)</pre>
 *
 * χ² with the rank of {@code Σ z zᵀ} as degrees of freedom. Where fewer than {@value Symmetry#FEWEST_MOVERS} subjects differ
 * the p-value is exact: the probability of a statistic at least as large if it were a matter of chance which source of a
 * subject is called the first.
 */
public final class SourceMargins {

    private static final double ROUNDING = 1e-9;

    private final List<double[]> differences = new ArrayList<>(); // of subjects that differ, where they are few
    private final double[] sum;
    private final double[][] inverse;
    private int rank;
    private long differing;

    private SourceMargins(SourcePairTable table) {
        int q = table.scale().size();
        sum = new double[q];
        var squares = new double[q][q];
        table.subjects().forEach((pair, times) -> add(difference(pair), times, squares));
        inverse = differing == 0 ? squares : inverse(squares);
    }

    /** The test. {@link Reason#NO_DATA} without subjects, {@link Reason#NO_VARIATION} if no subject differs. */
    public static TestResult test(SourcePairTable table) {
        return table.square().map(Symmetry.STUART_MAXWELL::exact).orElseGet(() -> new SourceMargins(table).test());
    }

    private static double[] difference(SourcePairTable.ProfilePair pair) {
        double[] difference = SourceSums.shares(pair.second());
        double[] first = SourceSums.shares(pair.first());
        for (int k = 0; k < first.length; k++) {
            difference[k] -= first[k];
        }
        return difference;
    }

    private void add(double[] z, long times, double[][] squares) {
        boolean differs = false;
        for (int k = 0; k < z.length; k++) {
            differs |= Math.abs(z[k]) > ROUNDING;
            sum[k] += times * z[k];
            for (int l = 0; l < z.length; l++) {
                squares[k][l] += times * z[k] * z[l];
            }
        }
        differing += differs ? times : 0;
        for (long i = 0; differs && i < times && differences.size() < Symmetry.FEWEST_MOVERS; i++) {
            differences.add(z);
        }
    }

    private double[][] inverse(double[][] squares) {
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(squares));
        double largest = eigen.getRealEigenvalue(0);
        for (double value : eigen.getRealEigenvalues()) {
            largest = Math.max(largest, value);
        }
        int q = squares.length;
        var inverse = new double[q][q];
        for (int e = 0; e < q; e++) {
            double value = eigen.getRealEigenvalue(e);
            if (value > ROUNDING * largest) {
                rank++;
                double[] axis = eigen.getEigenvector(e).toArray();
                for (int cell = 0; cell < q * q; cell++) {
                    inverse[cell / q][cell % q] += axis[cell / q] * axis[cell % q] / value;
                }
            }
        }
        return inverse;
    }

    private double statistic(double[] total) {
        double statistic = 0;
        for (int k = 0; k < total.length; k++) {
            for (int l = 0; l < total.length; l++) {
                statistic += total[k] * inverse[k][l] * total[l];
            }
        }
        return Math.max(0, statistic);
    }

    private TestResult test() {
        if (differing == 0) {
            return TestResult.untested(Reason.NO_VARIATION);
        }
        double observed = statistic(sum);
        double pValue = differing < Symmetry.FEWEST_MOVERS
                ? exact(observed)
                : Gamma.regularizedGammaQ(rank / 2.0, observed / 2);
        return new TestResult.Tested(observed, rank, Math.max(0, Math.min(1, pValue)));
    }

    /** Share of the ways to call one source of each subject the first that reach the observed statistic. */
    private double exact(double observed) {
        int ways = 1 << differences.size();
        int reached = 0;
        for (int way = 0; way < ways; way++) {
            var total = new double[sum.length];
            for (int i = 0; i < differences.size(); i++) {
                for (int k = 0; k < total.length; k++) {
                    total[k] += (way >> i & 1) == 0
                            ? differences.get(i)[k]
                            : -differences.get(i)[k];
                }
            }
            reached += statistic(total) >= observed - ROUNDING ? 1 : 0;
        }
        return (double) reached / ways;
    }
}

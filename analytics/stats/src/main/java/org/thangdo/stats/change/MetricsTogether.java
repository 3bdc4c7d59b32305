package org.thangdo.stats.change;

import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;

/**
 * Several metrics as one link: the mean of their shifts, weighted by precision, if they agree. Whether they do is tested on
 * the differences of their shifts, in which the noise of the ratings cancels: {@code dᵀ V⁻¹ d}, chi-square, {@code V} by
 * person.
 */
final class MetricsTogether {
    final TestResult agree;
    /** {@code c}; null if there is no metric or they do not agree. */
    final Contrast shift;

    MetricsTogether(LinkedPeriods periods, List<MetricLinking> linkings) {
        var shifts = linkings.stream()
                .map(linking -> linking.shift)
                .filter(Objects::nonNull)
                .toList();
        agree = shifts.size() < 2 ? TestResult.untested(Reason.TOO_FEW) : agree(shifts);
        shift = shifts.isEmpty() || agree.rejectsAt(MetricLinking.FAULT) ? null : mean(periods, shifts);
    }

    private static Contrast mean(LinkedPeriods periods, List<Contrast> shifts) {
        double total = 0;
        var sum = Contrast.zero(periods.pair);
        for (var one : shifts) {
            double precision = 1 / periods.spread(one).variance();
            sum = sum.plus(precision, one);
            total += precision;
        }
        return Contrast.zero(periods.pair).plus(1 / total, sum);
    }

    private static TestResult agree(List<Contrast> shifts) {
        int free = shifts.size() - 1;
        var differences = new double[free];
        var covariance = new Array2DRowRealMatrix(free, free);
        for (int i = 0; i < free; i++) {
            var one = shifts.get(i + 1).plus(-1, shifts.get(0));
            differences[i] = one.value;
            for (int j = 0; j < free; j++) {
                var other = shifts.get(j + 1).plus(-1, shifts.get(0));
                covariance.setEntry(i, j, product(one, other));
            }
        }
        var solver = new SingularValueDecomposition(covariance).getSolver();
        if (!solver.isNonSingular()) {
            return TestResult.untested(Reason.NO_VARIATION);
        }
        var vector = new ArrayRealVector(differences);
        double statistic = Math.max(0, vector.dotProduct(solver.solve(vector)));
        double pValue = 1 - new ChiSquaredDistribution(null, free).cumulativeProbability(statistic);
        return new TestResult.Tested(statistic, free, pValue);
    }

    private static double product(Contrast one, Contrast other) {
        double sum = 0;
        for (int n = 0; n < one.influences[PeriodPair.RATEE].length; n++) {
            sum += one.influences[PeriodPair.RATEE][n] * other.influences[PeriodPair.RATEE][n];
        }
        return sum;
    }
}

package org.thangdo.stats.multiplicity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.TestResult;

/**
 * Corrects p-values for the number {@code m} of questions asked. A test whose adjusted p-value is below {@code α} is rejected
 * by the procedure at {@code α}; {@code p_(i)} is the i-th smallest of the p-values.
 */
public enum Adjustment {

    /**
     * {@code min over j ≥ i of m p_(j) / j}: among the tests rejected at {@code α}, at most the fraction {@code α} is wrong on
     * average, if tests are independent or positively dependent (Benjamini and Hochberg, 1995, JRSS B 57).
     */
    BENJAMINI_HOCHBERG {
        @Override
        double[] adjustSorted(double[] sorted) {
            return stepUp(sorted, 1);
        }
    },

    /**
     * Benjamini-Hochberg times {@code 1 + 1/2 + … + 1/m}: the same promise under any dependence (Benjamini and Yekutieli,
     * 2001, Annals of Statistics 29).
     */
    BENJAMINI_YEKUTIELI {
        @Override
        double[] adjustSorted(double[] sorted) {
            double harmonic = 0;
            for (int i = sorted.length; i >= 1; i--) {
                harmonic += 1.0 / i;
            }
            return stepUp(sorted, harmonic);
        }
    },

    /**
     * {@code max over j ≤ i of (m − j + 1) p_(j)}: the probability of even one wrong rejection is at most {@code α}, under any
     * dependence (Holm, 1979, Scandinavian Journal of Statistics 6).
     */
    HOLM {
        @Override
        double[] adjustSorted(double[] sorted) {
            double[] adjusted = new double[sorted.length];
            double most = 0;
            for (int i = 0; i < sorted.length; i++) {
                most = Math.max(most, (sorted.length - i) * sorted[i]);
                adjusted[i] = Math.min(1, most);
            }
            return adjusted;
        }
    };

    abstract double[] adjustSorted(double[] sorted);

    /**
     * Adjusted p-values, in the order given.
     *
     * @param pValues each in [0, 1]; none is allowed
     */
    public List<Double> adjust(List<Double> pValues) {
        if (!pValues.stream().allMatch(p -> p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("not p-values: " + pValues);
        }
        var order = IntStream.range(0, pValues.size())
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .toList();
        double[] adjusted =
                adjustSorted(order.stream().mapToDouble(pValues::get).toArray());
        var inPlace = new ArrayList<>(Collections.nCopies(pValues.size(), 1.0));
        for (int i = 0; i < adjusted.length; i++) {
            inPlace.set(order.get(i), adjusted[i]);
        }
        return List.copyOf(inPlace);
    }

    /** The tests with adjusted p-values. A test that was not made asked nothing: it stays as it is and does not count. */
    public List<TestResult> adjustTests(List<TestResult> tests) {
        var adjusted = adjust(tests.stream()
                        .filter(TestResult.Tested.class::isInstance)
                        .map(test -> ((TestResult.Tested) test).pValue())
                        .toList())
                .iterator();
        return tests.stream()
                .map(test -> test instanceof TestResult.Tested made
                        ? new TestResult.Tested(made.statistic(), made.degreesOfFreedom(), adjusted.next())
                        : test)
                .toList();
    }

    private static double[] stepUp(double[] sorted, double factor) {
        double[] adjusted = new double[sorted.length];
        double least = 1;
        for (int i = sorted.length - 1; i >= 0; i--) {
            least = Math.min(least, sorted[i] * (factor * sorted.length / (i + 1)));
            adjusted[i] = least;
        }
        return adjusted;
    }
}

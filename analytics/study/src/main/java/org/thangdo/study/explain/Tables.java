package org.thangdo.study.explain;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.TestResult;

/** What a hand calculation looks up in a printed table, and how an answer of the statistics room is read. */
final class Tables {

    /** Confidence level of every example. */
    static final double CONFIDENCE = 0.95;

    /** Few draws: examples use point values only. */
    static final Bootstrap DRAWS = new Bootstrap(100, 1);

    private Tables() {}

    /** The {@code z} beyond which, on both sides together, a standard normal number lies with probability {@code p}. */
    static double normalBeyond(double p) {
        return crossing(Alternative.TWO_SIDED::pValue, p);
    }

    /** The {@code t} beyond which, on both sides together, Student's distribution has probability {@code p}. */
    static double studentBeyond(double p, double degreesOfFreedom) {
        return crossing(t -> Alternative.TWO_SIDED.pValue(t, degreesOfFreedom), p);
    }

    /** The {@code F} beyond which Fisher's distribution has probability {@code p}; both degrees of freedom even. */
    static double fisherBeyond(double p, int above, int below) {
        return crossing(f -> fisherTail(f, above / 2, below / 2), p);
    }

    /** {@code P(F > f)}: a binomial sum if both degrees of freedom, twice {@code a} and {@code b}, are even. */
    private static double fisherTail(double f, int a, int b) {
        double x = a * f / (a * f + b);
        double tail = 0;
        for (int j = 0; j < a; j++) {
            tail += binomial(a + b - 1, j, x);
        }
        return tail;
    }

    /** Where a falling curve reaches a height. */
    private static double crossing(DoubleUnaryOperator curve, double height) {
        double low = 0;
        double high = 1e6;
        for (int halving = 0; halving < 200; halving++) {
            double middle = (low + high) / 2;
            if (curve.applyAsDouble(middle) > height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    static double twoSided(double z) {
        return Alternative.TWO_SIDED.pValue(z);
    }

    static double twoSided(double t, double degreesOfFreedom) {
        return Alternative.TWO_SIDED.pValue(t, degreesOfFreedom);
    }

    /**
     * {@code P(χ² > x)}: closed for 1 or 2 degrees of freedom, then {@code Q(k + 2) = Q(k) + (x/2)^(k/2) e^(−x/2) / Γ(k/2 + 1)}.
     */
    static double chiSquaredBeyond(double x, int degreesOfFreedom) {
        int k = degreesOfFreedom % 2 == 0 ? 2 : 1;
        double tail = k == 2 ? Math.exp(-x / 2) : twoSided(Math.sqrt(x));
        double term = k == 2 ? x / 2 * Math.exp(-x / 2) : Math.sqrt(2 * x / Math.PI) * Math.exp(-x / 2);
        for (; k < degreesOfFreedom; k += 2) {
            tail += term;
            term *= x / (k + 2);
        }
        return tail;
    }

    /** Probability that exactly {@code x} of {@code n} have a property that each has with probability {@code p}. */
    static double binomial(int n, int x, double p) {
        double probability = 1;
        for (int i = 1; i <= x; i++) {
            probability *= p * (n - x + i) / i;
        }
        return probability * Math.pow(1 - p, n - x);
    }

    static double value(Estimate estimate) {
        return defined(estimate).value();
    }

    static double error(Estimate estimate) {
        return defined(estimate).standardError();
    }

    static Interval interval(Estimate estimate) {
        return defined(estimate).interval();
    }

    static TestResult.Tested tested(TestResult result) {
        if (result instanceof TestResult.Tested tested) {
            return tested;
        }
        throw new IllegalArgumentException("the example is refused: " + result);
    }

    /** The numbers of a test under their usual names. */
    static SortedMap<String, Double> answers(String statistic, TestResult result) {
        var answers = new TreeMap<String, Double>();
        answers.put(statistic, tested(result).statistic());
        answers.put("p", tested(result).pValue());
        return answers;
    }

    private static Estimate.Defined defined(Estimate estimate) {
        if (estimate instanceof Estimate.Defined defined) {
            return defined;
        }
        throw new IllegalArgumentException("the example is refused: " + estimate);
    }
}

package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Reason;

/**
 * Which criteria tell alternatives apart? The so-called objective weights: a check of the criteria, <b>never</b> official
 * weights. They reward spread, so whoever scatters scores raises the weight of a criterion.
 */
public sealed interface Discrimination {

    /** What is taken for discrimination. */
    enum Measure {
        /**
         * One minus Shannon's entropy of the shares of the column, to the base of the number of alternatives. Shares are of
         * the performances as they are, whichever way is better.
         */
        ENTROPY,
        /** The same with {@code 1/x} where lower is better. */
        ENTROPY_INVERTED,
        /** Standard deviation after bringing the column to [0, 1]. */
        STANDARD_DEVIATION,
        /**
         * {@code σ_j Σ_k (1 − r_jk)} on columns brought to [0, 1]: spread that other criteria do not repeat. Diakoulaki,
         * Mavrotas and Papayannakis (1995), Computers &amp; Operations Research 22.
         */
        CRITIC
    }

    /** Share of an equal weight below which a criterion is said not to discriminate. */
    double HARDLY = 0.25;

    /**
     * The weights.
     *
     * @param raw what was brought to the sum 1, shape (criteria)
     * @param constant criteria on which all alternatives are equal; their weight is 0
     */
    record Measured(Measure measure, CriterionWeights weights, List<Double> raw, List<String> constant)
            implements Discrimination {
        public Measured {
            raw = List.copyOf(raw);
            constant = List.copyOf(constant);
        }

        /** Criteria that have less than a quarter of an equal share. */
        public List<String> hardlyDiscriminating() {
            double limit = HARDLY / weights.size();
            return IntStream.range(0, weights.size())
                    .filter(j -> weights.weights().get(j) < limit)
                    .mapToObj(weights.criteria()::get)
                    .toList();
        }
    }

    /**
     * {@link Reason#NO_VARIATION} if no criterion tells anything apart; {@link Reason#ON_THE_BOUNDARY} for the entropy of
     * performances below 0, or of inverted ones not above 0, which have no shares.
     */
    record Unmeasured(Measure measure, Reason reason) implements Discrimination {}

    /** Measures a matrix. */
    static Discrimination of(DecisionMatrix matrix, Measure measure) {
        int n = matrix.criteria().size();
        var constant = IntStream.range(0, n)
                .filter(j -> constant(matrix.column(j)))
                .mapToObj(matrix.criteria()::get)
                .toList();
        boolean shares = measure == Measure.ENTROPY || measure == Measure.ENTROPY_INVERTED;
        if (shares && !hasShares(matrix, measure)) {
            return new Unmeasured(measure, Reason.ON_THE_BOUNDARY);
        }
        double[] raw = shares ? divergences(matrix, measure) : spreads(matrix, measure);
        double sum = 0;
        var list = new ArrayList<Double>();
        for (int j = 0; j < n; j++) {
            list.add(constant.contains(matrix.criteria().get(j)) ? 0 : Math.max(0, raw[j]));
            sum += list.get(j);
        }
        return sum > 0
                ? new Measured(measure, CriterionWeights.inProportion(matrix.criteria(), list), list, constant)
                : new Unmeasured(measure, Reason.NO_VARIATION);
    }

    private static boolean constant(double[] column) {
        for (double each : column) {
            if (each != column[0]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasShares(DecisionMatrix matrix, Measure measure) {
        for (int j = 0; j < matrix.criteria().size(); j++) {
            double sum = 0;
            for (double each : matrix.column(j)) {
                if (each < 0 || each == 0 && inverted(matrix, j, measure)) {
                    return false;
                }
                sum += each;
            }
            if (sum == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean inverted(DecisionMatrix matrix, int criterion, Measure measure) {
        return measure == Measure.ENTROPY_INVERTED && !matrix.higherIsBetter(criterion);
    }

    private static double[] divergences(DecisionMatrix matrix, Measure measure) {
        var divergences = new double[matrix.criteria().size()];
        double base = FastMath.log(matrix.alternatives().size());
        for (int j = 0; j < divergences.length; j++) {
            double[] column = matrix.column(j);
            double sum = 0;
            for (int i = 0; i < column.length; i++) {
                column[i] = inverted(matrix, j, measure) ? 1 / column[i] : column[i];
                sum += column[i];
            }
            double entropy = 0;
            for (double each : column) {
                entropy -= each == 0 ? 0 : each / sum * FastMath.log(each / sum);
            }
            divergences[j] = 1 - entropy / base;
        }
        return divergences;
    }

    private static double[] spreads(DecisionMatrix matrix, Measure measure) {
        double[][] values = ValueScale.MIN_MAX.values(matrix);
        int n = matrix.criteria().size();
        var spreads = new double[n];
        for (int j = 0; j < n; j++) {
            double conflict = 0;
            for (int k = 0; k < n; k++) {
                conflict += 1 - correlation(values, j, k);
            }
            double spread = Math.sqrt(covariance(values, j, j) / (values.length - 1));
            spreads[j] = measure == Measure.CRITIC ? spread * conflict : spread;
        }
        return spreads;
    }

    /** Pearson's correlation; of a criterion on which all are equal, 0 with the others. */
    private static double correlation(double[][] values, int j, int k) {
        double product = covariance(values, j, j) * covariance(values, k, k);
        return j == k ? 1 : product == 0 ? 0 : covariance(values, j, k) / Math.sqrt(product);
    }

    private static double covariance(double[][] values, int j, int k) {
        double meanJ = 0;
        double meanK = 0;
        for (double[] row : values) {
            meanJ += row[j];
            meanK += row[k];
        }
        meanJ /= values.length;
        meanK /= values.length;
        double sum = 0;
        for (double[] row : values) {
            sum += (row[j] - meanJ) * (row[k] - meanK);
        }
        return sum;
    }
}

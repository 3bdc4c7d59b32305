package org.thangdo.criteria.weights;

import org.thangdo.stats.Reason;

/**
 * Do the comparisons of one person, or of a group, fit together?
 *
 * @param lambdaMax greatest eigenvalue, {@code >= n}; {@code n} if and only if the comparisons fit perfectly
 * @param index {@code CI = (λ − n) / (n − 1)}; 0 for one criterion
 * @param ratio {@code CR = CI / RI}
 * @param geometricIndex {@code GCI}: {@code Σ_{i<j} ln²(a_ij w_j / w_i)} with geometric-mean weights, over the pairs
 *     compared, divided by their number less {@code n − 1}; of a complete matrix the divisor is {@code (n−1)(n−2)/2}
 *     (Aguarón and Moreno-Jiménez 2003)
 */
public record Consistency(double lambdaMax, double index, Figure ratio, Figure geometricIndex) {

    /** Ratio up to which comparisons are usually accepted. Saaty (1980). */
    public static final double ACCEPTABLE = 0.10;

    /** A number, or why there is none. */
    public sealed interface Figure {}

    /** A number. */
    public record Known(double value) implements Figure {}

    /** No comparison checks another: any answers would fit. */
    public record Unknown(Reason reason) implements Figure {}

    /** Whether the ratio is known and at most {@link #ACCEPTABLE}. */
    public boolean acceptable() {
        return ratio instanceof Known known && known.value() <= ACCEPTABLE;
    }

    /**
     * The consistency of a connected matrix. Of a matrix with {@code m} missing comparisons the random index is smaller: it is
     * multiplied by {@code 1 − 2m / ((n−1)(n−2))} (Ágoston and Csató 2022, Omega 108). One or two criteria are always
     * consistent, ratio 0.
     */
    static Consistency of(ReciprocalMatrix matrix) {
        int n = matrix.size();
        double lambda = matrix.eigenvector().value();
        if (n <= 2) {
            return new Consistency(n, 0, new Known(0), new Known(0));
        }
        double index = (lambda - n) / (n - 1);
        int checks = (n - 1) * (n - 2) / 2 - matrix.missing();
        if (checks == 0) {
            return new Consistency(lambda, index, new Unknown(Reason.TOO_FEW), new Unknown(Reason.TOO_FEW));
        }
        double share = checks / ((n - 1) * (n - 2) / 2.0);
        double error = matrix.squaredLogError(matrix.geometricMean());
        return new Consistency(
                lambda, index, new Known(index / (RandomIndex.of(n).value() * share)), new Known(error / checks));
    }
}

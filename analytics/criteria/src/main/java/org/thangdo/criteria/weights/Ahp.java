package org.thangdo.criteria.weights;

import java.util.List;
import org.thangdo.stats.Reason;

/**
 * The analytic hierarchy process of one person: weights from pairwise comparisons. Saaty (1980).
 *
 * <p>Comparisons may be missing as long as the others connect all criteria; the eigenvector then is that of Harker (1987),
 * <i>Incomplete pairwise comparisons in the analytic hierarchy process</i>, Mathematical Modelling 9, the geometric mean the
 * logarithmic least squares of Bozóki, Fülöp and Rónyai (2010).
 */
public sealed interface Ahp {

    /** How a matrix becomes weights. Eigenvector and geometric mean coincide up to 3 criteria. */
    enum Priority {
        /** The principal right eigenvector. */
        EIGENVECTOR,
        /** Geometric means of the rows. Crawford and Williams (1985). */
        ROW_GEOMETRIC_MEAN,
        /**
         * Means of the rows after dividing each column by its sum: an approximation from the days of pocket calculators that
         * some programs still use by default. Here to show the difference; not for incomplete matrices.
         */
        COLUMN_MEAN
    }

    /**
     * Weights were found.
     *
     * @param priority how
     * @param missing pairs not compared
     * @param triads the two triads that fit worst
     */
    record Solved(CriterionWeights weights, Priority priority, Consistency consistency, int missing, List<Triad> triads)
            implements Ahp {
        public Solved {
            triads = List.copyOf(triads);
        }
    }

    /** No weights: {@link Reason#NOT_CONNECTED} or {@link Reason#NOT_CONVERGED}. */
    record Unsolved(Reason reason) implements Ahp {}

    /** Triads that are named. */
    int NAMED_TRIADS = 2;

    /**
     * Solves a matrix.
     *
     * @throws IllegalArgumentException if the column mean is asked of an incomplete matrix
     */
    static Ahp solve(Comparisons comparisons, Priority priority) {
        var matrix = comparisons.matrix();
        if (!matrix.connected()) {
            return new Unsolved(Reason.NOT_CONNECTED);
        }
        if (!matrix.eigenvector().converged()) {
            return new Unsolved(Reason.NOT_CONVERGED);
        }
        return new Solved(
                CriterionWeights.inProportion(comparisons.criteria(), matrix.priorities(priority)),
                priority,
                Consistency.of(matrix),
                matrix.missing(),
                Triad.worst(comparisons, NAMED_TRIADS));
    }
}

package org.thangdo.stats.generalizability;

import java.util.List;

/**
 * A multivariate G study: fixed strata, such as roles of raters, in each of which the object has a universe score of its
 * own. The components of a stratum are those of its own G study; the covariance of the universe scores of two strata, and
 * of other effects that the strata have in common, is solved from mean products
 *
 * <pre>    E(mean over cells a of α: ȳ_a ȳ′_a) = μμ′ + Σ_β σ_β(v, v′) · mean_a Σ_b (n_ab / n_a)(n′_ab / n′_a),</pre>
 *
 * over the cells seen in both strata: unbiased for any numbers of scores, and with complete scores the covariance of the
 * persons' means.
 *
 * <p>References: Rajaratnam, Cronbach and Gleser (1965), Psychometrika 30; Brennan (2001), <i>Generalizability Theory</i>,
 * chapters 9 to 11.
 */
public sealed interface MultivariateGStudy {

    /**
     * The components were estimated.
     *
     * @param object facet that is measured
     * @param strata in the order of their codes
     * @param linked covariances by effect; the first is that of the object, the universe scores
     */
    record Estimated(String object, List<StratumStudy> strata, List<LinkedCovariance> linked)
            implements MultivariateGStudy {
        public Estimated {
            strata = List.copyOf(strata);
            linked = List.copyOf(linked);
        }

        /** Covariances of the universe scores, shape (strata, strata). */
        public List<List<Double>> universeCovariance() {
            return linked.get(0).covariances();
        }
    }

    /** A stratum, or a pair of strata, does not carry the study. */
    record Refused(int stratum, List<DesignFault> faults) implements MultivariateGStudy {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Makes the study. */
    static MultivariateGStudy of(FacetScores scores, MultivariatePlan plan) {
        return new MultivariateEstimation(scores, plan).study();
    }
}

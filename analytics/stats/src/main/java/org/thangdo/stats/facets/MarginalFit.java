package org.thangdo.stats.facets;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.FacetFit.FreeDirection;

/**
 * A {@link MarginalModel} fitted by marginal maximum likelihood, or the reason why there is none. Raters, criteria,
 * thresholds and what is known of the population are estimated with the ratees averaged over; the ratees' measures
 * follow from them.
 */
public sealed interface MarginalFit {

    /** The steps that were made, those of simpler models with which they began included. */
    List<TracedStep> trace();

    /**
     * Fits a model.
     *
     * @throws IllegalArgumentException if the model has not the facets or the ratees of the ratings
     */
    static MarginalFit of(FacetRatings ratings, MarginalModel model) {
        return MarginalFitting.fit(ratings, model);
    }

    /**
     * No fit.
     *
     * @param reason {@link Reason#NOT_CONNECTED} if neither the ratings nor the population tell directions, which are
     * then
     *     named; {@link Reason#ON_THE_BOUNDARY} if elements have nothing but lowest or highest ratings, which are
     *     then named
     */
    record Refused(Reason reason, List<TracedStep> trace, List<Confounded> confounded, List<ExtremeElement> extremes)
            implements MarginalFit {
        public Refused {
            trace = List.copyOf(trace);
            confounded = List.copyOf(confounded);
            extremes = List.copyOf(extremes);
        }
    }

    /**
     * A way in which measures and coefficients can move together while no expected rating changes.
     *
     * @param direction elements that move
     * @param columns covariates whose coefficients move
     */
    record Confounded(FreeDirection direction, List<String> columns) {
        public Confounded {
            columns = List.copyOf(columns);
        }
    }

    /** An element whose ratings are all the lowest or all the highest. */
    record ExtremeElement(int facet, int element) {}

    /** A fit. Its numbers are reached by element, for there may be many. */
    final class Fitted implements MarginalFit {
        final MarginalEstimation estimation;
        final MarginalCovariance covariance;
        private final List<FreeDirection> assumed;

        Fitted(MarginalEstimation estimation, List<FreeDirection> assumed) {
            this.estimation = estimation;
            this.assumed = List.copyOf(assumed);
            covariance = new MarginalCovariance(estimation);
        }

        @Override
        public List<TracedStep> trace() {
            return List.copyOf(estimation.trace);
        }

        public MarginalModel model() {
            return estimation.design.model;
        }

        public FacetRatings ratings() {
            return estimation.design.ratings;
        }

        /**
         * Differences that no rating tells and that rest on the population alone, such as between units that share no
         * rater: they are as good as the assumption that the ratees of both are alike but for their covariates.
         */
        public List<FreeDirection> assumed() {
            return assumed;
        }

        /** Minus twice the logarithm of the likelihood, all ratees and forms averaged over. */
        public double deviance() {
            return -2 * estimation.information.logLikelihood;
        }

        /** Number of unknowns that are free to move. */
        public int parameters() {
            var design = estimation.design;
            return design.size()
                    - design.unknowns.constraints.size()
                    + model().effects().size();
        }

        /** Akaike's criterion. */
        public double aic() {
            return deviance() + 2 * parameters();
        }

        /** Schwarz's criterion, with the number of rated ratees. */
        public double bic() {
            long rated = IntStream.range(0, ratings().size(0))
                    .filter(n -> ratings().start(n) < ratings().start(n + 1))
                    .count();
            return deviance() + FastMath.log(rated) * parameters();
        }

        /** A combination of nothing yet, to which elements, thresholds and coefficients can be added. */
        public MarginalContrast contrast() {
            return MarginalContrast.empty(this);
        }

        /**
         * Measure of an element of a facet other than the ratee's, in logits.
         *
         * @return {@link Reason#NO_DATA} for an element without ratings
         */
        public Estimate element(int facet, int element, ErrorBasis basis, double level) {
            return contrast().plus(facet, element, 1).estimate(basis, level);
        }

        /** Threshold between two neighbouring levels of a group that occur, in logits, from 0. */
        public Estimate threshold(int group, int step, ErrorBasis basis, double level) {
            return contrast().plusThreshold(group, step, 1).estimate(basis, level);
        }

        /** Coefficient of the latent regression: 0 the constant, then the covariates. */
        public Estimate coefficient(int column, ErrorBasis basis, double level) {
            return contrast().plusCoefficient(column, 1).estimate(basis, level);
        }

        /** Standard deviation of an effect of the model; see {@link SpreadEstimate}. */
        public Estimate deviation(RandomEffect effect, ErrorBasis basis, double level) {
            return SpreadEstimate.of(this, effect, basis, level);
        }

        /** Every ratee's measure, in the order of their numbers. @param basis of the errors of everything but the ratee */
        public List<RateeMeasure> ratees(ErrorBasis basis, double level) {
            return new RateeMeasures(this).all(basis, level);
        }

        /** How reliable the ratees' measures are. */
        public MarginalReliability reliability() {
            return MarginalReliability.of(new RateeMeasures(this));
        }

        /** What is known of each rater's impression of each ratee, ratee by ratee; empty if the model has no halo. */
        public List<FormImpression> impressions(double level) {
            return FormImpression.all(estimation, level);
        }

        /** Whether this model says more than one that it contains; see {@link NestedModels}. */
        public TestResult against(Fitted simpler) {
            return NestedModels.test(this, simpler);
        }
    }
}

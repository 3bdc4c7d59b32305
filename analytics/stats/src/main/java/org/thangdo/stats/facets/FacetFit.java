package org.thangdo.stats.facets;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Reason;

/**
 * A many-facet Rasch model fitted by joint maximum likelihood, as FACETS does, or the reason why there is none.
 *
 * <p>Elements with nothing but lowest or highest ratings have no finite measure. They are set aside until nobody else is
 * extreme, the others are estimated, and then they are placed where {@value #EXTREME_POINTS} points less than the extreme
 * would put them.
 *
 * <p>Joint measures are stretched by about {@code L / (L − 1)}, {@code L} ratings of a ratee.
 *
 * <p>References: Linacre (1989), <i>Many-Facet Rasch Measurement</i>; Wright and Masters (1982), <i>Rating Scale
 * Analysis</i>.
 */
public sealed interface FacetFit {

    /** Points by which an extreme score is moved inwards. */
    double EXTREME_POINTS = 0.3;

    /** The steps that were made. */
    List<TracedStep> trace();

    /**
     * No fit.
     *
     * @param reason {@link Reason#NOT_CONNECTED} if the ratings leave directions free, which are then named
     */
    record Refused(Reason reason, List<TracedStep> trace, List<FreeDirection> free) implements FacetFit {
        public Refused {
            trace = List.copyOf(trace);
            free = List.copyOf(free);
        }
    }

    /**
     * A way in which measures can move while no expected rating changes.
     *
     * @param moving elements that move, by facet; those of facet 0 are not named
     */
    record FreeDirection(List<Moving> moving) {
        public FreeDirection {
            moving = List.copyOf(moving);
        }
    }

    /** Elements of a facet that move together, by the same amount. */
    record Moving(int facet, List<Integer> elements, double by) {
        public Moving {
            elements = List.copyOf(elements);
        }
    }

    /** A fit. Its numbers are reached by element, for there may be many. */
    final class Fitted implements FacetFit {
        final JointEstimation estimation;
        final Extremes extremes;
        final MeasureCovariance covariance;

        Fitted(JointEstimation estimation, Extremes extremes) {
            this.estimation = estimation;
            this.extremes = extremes;
            covariance = new MeasureCovariance(estimation.information, estimation.system(true));
        }

        @Override
        public List<TracedStep> trace() {
            return List.copyOf(estimation.trace);
        }

        /** Logarithm of the likelihood of the ratings that are not of extreme elements. */
        public double logLikelihood() {
            return estimation.information.logLikelihood;
        }

        /** The ratings that the measures rest on: those of no extreme element. */
        public FacetRatings calibrated() {
            return estimation.unknowns.ratings;
        }

        /** All ratings. */
        public FacetRatings ratings() {
            return extremes.all;
        }

        /** Whether the element has a measure. */
        public Standing standing(int facet, int element) {
            return extremes.standing(facet, element);
        }

        /** Measure of an element in logits. @throws IllegalArgumentException if it has none */
        public double measure(int facet, int element) {
            if (standing(facet, element) == Standing.ABSENT) {
                throw new IllegalArgumentException("facet " + facet + ", element " + element + " has no measure");
            }
            return extremes.measures.facets[facet][element];
        }

        /**
         * Standard error of an element's measure from the information of all ratings about all measures at once. For an extreme
         * element everything else is taken as known.
         */
        public double standardError(int facet, int element) {
            return standing(facet, element) == Standing.EXTREME
                    ? 1 / Math.sqrt(extremes.information(facet, element))
                    : Math.sqrt(covariance.variance(facet, element));
        }

        /** Standard error as it would be if every other measure were known, the one that FACETS prints. */
        public double modelError(int facet, int element) {
            return standing(facet, element) == Standing.EXTREME
                    ? standardError(facet, element)
                    : 1 / Math.sqrt(covariance.information(facet, element));
        }

        /** Number of threshold groups: 1, or the elements of the facet that has its own. */
        public int groups() {
            return estimation.unknowns.scales.length;
        }

        /** Levels of a threshold group that occur, ascending. */
        public int[] levels(int group) {
            return estimation.unknowns.scales[group].levels().clone();
        }

        /** Thresholds of a group in logits, each between two neighbouring levels that occur. */
        public double[] thresholds(int group) {
            return estimation.at.steps[group].clone();
        }

        /** Standard errors of the thresholds of a group. */
        public double[] thresholdErrors(int group) {
            return IntStream.range(0, estimation.at.steps[group].length)
                    .mapToDouble(h -> Math.sqrt(covariance.thresholdVariance(group, h)))
                    .toArray();
        }

        /** Shows every rating that the measures rest on with what the model expects of it, in the order of the rows. */
        void each(RatingVisitor visitor) {
            each(calibrated(), visitor);
        }

        /** Shows ratings with what the model expects of them. @param shown with the same elements as the ratings fitted */
        void each(FacetRatings shown, RatingVisitor visitor) {
            each(shown, 0, visitor);
        }

        /**
         * Shows every rating whose elements all have a measure with what the model would expect of it if its ratee's measure were
         * higher.
         *
         * @param shift of every ratee, in logits
         */
        public void expected(double shift, LevelVisitor visitor) {
            var shown = ratings();
            var measured = new boolean[shown.facets()][];
            for (int f = 0; f < measured.length; f++) {
                measured[f] = new boolean[shown.size(f)];
                for (int e = 0; e < measured[f].length; e++) {
                    measured[f][e] = standing(f, e) != Standing.ABSENT;
                }
            }
            each(shown, shift, (row, expected) -> {
                for (int f = 0; f < measured.length; f++) {
                    if (!measured[f][shown.element(f, row)]) {
                        return;
                    }
                }
                visitor.visit(row, expected.mean, expected.variance);
            });
        }

        private void each(FacetRatings shown, double shift, RatingVisitor visitor) {
            var unknowns = estimation.unknowns;
            var expectations = new StepScale.Expectation[groups()];
            for (int g = 0; g < expectations.length; g++) {
                expectations[g] = unknowns.scales[g].expectation(estimation.at.steps[g]);
            }
            for (int row = 0; row < shown.ratings(); row++) {
                int group =
                        unknowns.model.steps() == FacetModel.SHARED ? 0 : shown.element(unknowns.model.steps(), row);
                var expected = expectations[group];
                expected.place(extremes.measures.place(shown, row) + shift);
                visitor.visit(row, expected);
            }
        }

        /**
         * Standard errors of the differences between groups of ratees.
         *
         * @param group of each ratee, from 0; negative for none
         */
        public Contrasts contrasts(int[] group, int groups) {
            return Contrasts.of(covariance, group, groups);
        }

        /** What is known of differences of measures. */
        public MeasureCovariance covariance() {
            return covariance;
        }
    }

    /** Sees a rating and what the model expects of it. */
    @FunctionalInterface
    interface RatingVisitor {
        void visit(int row, StepScale.Expectation expected);
    }

    /** Sees a rating and the mean and variance of the level that the model expects of it. */
    @FunctionalInterface
    interface LevelVisitor {
        void visit(int row, double mean, double variance);
    }

    /** What is known of an element. */
    enum Standing {
        /** It has a measure. */
        MEASURED,
        /** All its ratings are the lowest, or the highest: its measure is only a place beside the others. */
        EXTREME,
        /** Its measure was given. */
        ANCHORED,
        /** It has no rating that could tell. */
        ABSENT
    }

    /**
     * Fits a model.
     *
     * @throws IllegalArgumentException if the model has not the facets of the ratings
     */
    static FacetFit of(FacetRatings ratings, FacetModel model) {
        return FacetFitting.fit(ratings, model, Measures::start);
    }

    /**
     * Fits a model, beginning at the measures of another fit: the same answer in fewer steps where few ratings are others.
     *
     * @param near of the same facets and elements
     * @throws IllegalArgumentException if the model or the other fit has not the facets and elements of the ratings
     */
    static FacetFit of(FacetRatings ratings, FacetModel model, Fitted near) {
        boolean alike = near.ratings().facets() == ratings.facets()
                && IntStream.range(0, ratings.facets())
                        .allMatch(facet -> near.ratings().size(facet) == ratings.size(facet))
                && near.estimation.unknowns.model.steps() == model.steps();
        if (!alike) {
            throw new IllegalArgumentException("a fit of other facets or elements to begin at");
        }
        return FacetFitting.fit(ratings, model, unknowns -> Measures.start(unknowns, near));
    }
}

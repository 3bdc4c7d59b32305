package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.thangdo.stats.facets.ErrorBasis;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.MarginalFit;
import org.thangdo.stats.facets.MarginalModel;
import org.thangdo.stats.facets.RandomEffect;

/** Are people measured one by one, or as a sample of those who could have been there? */
enum MarginalTopic implements Topic {
    MARGINAL {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            steps.count("people", PEOPLE.length);
            steps.count("raters", RATERS);
            steps.rows("ratings", PEOPLE);
            double score = steps.count("score", Arrays.stream(PEOPLE[SHOWN]).sum());
            steps.put("joint", Math.log(score / steps.count("lower", RATERS - (long) score)));
            double deviation = steps.put("deviation", deviation());
            double mean = steps.put("measure", mean(score, deviation));
            steps.put("error", Math.sqrt(moment(score, deviation, place -> (place - mean) * (place - mean))));
            steps.put("top", mean(RATERS, deviation));
            double one = steps.put("one", 1 / 0.25);
            double apart = steps.put("apart", one / CRITERIA);
            steps.count("criteria", CRITERIA);
            steps.put("halo", HALO);
            double together = steps.put("together", apart + HALO * HALO);
            steps.put("narrow", Math.sqrt(apart / RATERS));
            steps.put("wide", Math.sqrt(together / RATERS));
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var ratings = FivePeople.fit(PEOPLE).ratings();
            var model = MarginalModel.of(FacetModel.ratingScale(1), PEOPLE.length);
            if (!(MarginalFit.of(ratings, model) instanceof MarginalFit.Fitted fit)) {
                throw new IllegalArgumentException("the example is refused");
            }
            var people = fit.ratees(ErrorBasis.INFORMATION, Tables.CONFIDENCE);
            return Map.of(
                    "joint",
                    FivePeople.fit(PEOPLE).measure(0, SHOWN),
                    "deviation",
                    Tables.value(fit.deviation(RandomEffect.RATEE, ErrorBasis.INFORMATION, Tables.CONFIDENCE)),
                    "measure",
                    Tables.value(people.get(SHOWN).posterior()),
                    "error",
                    Tables.error(people.get(SHOWN).posterior()));
        }
    };

    /** Each rater gives half of the people the upper level, so nobody is severe. */
    private static final int[][] PEOPLE = {
        {1, 1, 1, 1}, {1, 1, 1, 0}, {0, 1, 1, 1}, {1, 0, 0, 1}, {0, 1, 1, 0}, {1, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 0, 0}
    };

    private static final int RATERS = PEOPLE[0].length;
    private static final int SHOWN = 1;

    /** Of a form with an impression: criteria, and standard deviation of the impressions. */
    private static final int CRITERIA = 4;

    private static final double HALO = 0.7;

    /** Standard normal places, {@code FARTHEST} to both sides in steps of {@code WIDTH}. */
    private static final double FARTHEST = 9;

    private static final double WIDTH = 0.05;
    private static final int HALVINGS = 60;

    /** The standard deviation of people under which these scores are likeliest: where the slope of the likelihood is 0. */
    private static double deviation() {
        double low = 0.1;
        double high = 5;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            double excess = 0;
            for (int[] person : PEOPLE) {
                double score = Arrays.stream(person).sum();
                excess += moment(score, middle, place -> place * place) / (middle * middle) - 1;
            }
            low = excess > 0 ? middle : low;
            high = excess > 0 ? high : middle;
        }
        return (low + high) / 2;
    }

    private static double mean(double score, double deviation) {
        return moment(score, deviation, place -> place);
    }

    /** Mean over the places that a person with this score may have, weighed by how likely each is. */
    private static double moment(double score, double deviation, DoubleUnaryOperator of) {
        double sum = 0;
        double weights = 0;
        for (double z = -FARTHEST; z <= FARTHEST; z += WIDTH) {
            double place = deviation * z;
            double weight = Math.exp(score * place - z * z / 2) / Math.pow(1 + Math.exp(place), RATERS);
            weights += weight;
            sum += weight * of.applyAsDouble(place);
        }
        return sum / weights;
    }
}

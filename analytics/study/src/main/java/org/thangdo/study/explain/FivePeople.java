package org.thangdo.study.explain;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.thangdo.stats.facets.FacetFit;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.FacetRatings;

/** Five invented people, each rated by the same four raters on two levels: the input of the examples of a fitted scale. */
final class FivePeople {

    /** People in rows, raters in columns; 1 is the upper level. */
    static final int[][] RATINGS = {{1, 1, 1, 0}, {1, 1, 0, 0}, {1, 0, 1, 0}, {1, 0, 0, 0}, {0, 0, 0, 1}};

    static final int PEOPLE = RATINGS.length;
    static final int RATERS = RATINGS[0].length;

    private static final int SWEEPS = 2_000;

    private FivePeople() {}

    static Steps steps() {
        var steps = new Steps();
        steps.count("people", PEOPLE);
        steps.count("raters", RATERS);
        steps.rows("ratings", RATINGS);
        return steps;
    }

    /**
     * Probability of the upper level by person and rater, {@code 1 / (1 + e^−(θ − β))}, with the measures under which everybody
     * has as many upper levels as expected; they are moved in turn until they stand still.
     */
    static double[][] chances() {
        var people = new double[PEOPLE];
        var raters = new double[RATERS];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int n = 0; n < PEOPLE; n++) {
                int person = n;
                people[n] += step(
                        IntStream.range(0, RATERS).toArray(),
                        r -> RATINGS[person][r],
                        r -> chance(people[person] - raters[r]));
            }
            for (int r = 0; r < RATERS; r++) {
                int rater = r;
                raters[r] -= step(
                        IntStream.range(0, PEOPLE).toArray(),
                        n -> RATINGS[n][rater],
                        n -> chance(people[n] - raters[rater]));
            }
        }
        return Arrays.stream(people)
                .mapToObj(place -> Arrays.stream(raters)
                        .map(severity -> chance(place - severity))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** What is missing of the upper levels given, over what one logit adds to those expected. */
    private static double step(int[] cells, IntUnaryOperator given, IntToDoubleFunction expected) {
        double missing = 0;
        double slope = 0;
        for (int cell : cells) {
            double p = expected.applyAsDouble(cell);
            missing += given.applyAsInt(cell) - p;
            slope += p * (1 - p);
        }
        return missing / slope;
    }

    static double chance(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    static FacetFit.Fitted fit() {
        return fit(RATINGS);
    }

    /** Everybody rated by everybody, on two levels. @param ratings shape (people, raters) */
    static FacetFit.Fitted fit(int[][] ratings) {
        int raters = ratings[0].length;
        int cells = ratings.length * raters;
        var levels = new byte[cells];
        for (int cell = 0; cell < cells; cell++) {
            levels[cell] = (byte) ratings[cell / raters][cell % raters];
        }
        int[] people = IntStream.range(0, cells).map(cell -> cell / raters).toArray();
        int[] by = IntStream.range(0, cells).map(cell -> cell % raters).toArray();
        return fitted(FacetRatings.of(new int[][] {people, by}, new int[] {ratings.length, raters}, levels, 2));
    }

    static FacetFit.Fitted fitted(FacetRatings ratings) {
        if (FacetFit.of(ratings, FacetModel.ratingScale(ratings.facets() - 1)) instanceof FacetFit.Fitted fitted) {
            return fitted;
        }
        throw new IllegalArgumentException("the example is refused");
    }
}

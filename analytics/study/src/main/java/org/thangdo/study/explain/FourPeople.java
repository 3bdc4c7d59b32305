package org.thangdo.study.explain;

import java.util.Arrays;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.reliability.CrossProducts;

/** Four invented people, each given points by the same three raters: the input of the examples of scores. */
final class FourPeople {

    /** People in rows, raters in columns. */
    static final int[][] POINTS = {{8, 7, 9}, {6, 5, 7}, {9, 7, 8}, {5, 4, 6}};

    static final int PEOPLE = POINTS.length;
    static final int RATERS = POINTS[0].length;

    private FourPeople() {}

    static Steps steps() {
        var steps = new Steps();
        steps.count("people", PEOPLE);
        steps.count("raters", RATERS);
        steps.rows("points", POINTS);
        return steps;
    }

    static double mean() {
        return Arrays.stream(POINTS).flatMapToInt(Arrays::stream).average().orElseThrow();
    }

    static double meanOf(int person) {
        return Arrays.stream(POINTS[person]).average().orElseThrow();
    }

    static double meanBy(int rater) {
        return Arrays.stream(POINTS).mapToInt(row -> row[rater]).average().orElseThrow();
    }

    /** Squares between the people. */
    static double squaresOfPeople() {
        double squares = 0;
        for (int person = 0; person < PEOPLE; person++) {
            squares += RATERS * Math.pow(meanOf(person) - mean(), 2);
        }
        return squares;
    }

    /** Squares between the raters. */
    static double squaresOfRaters() {
        double squares = 0;
        for (int rater = 0; rater < RATERS; rater++) {
            squares += PEOPLE * Math.pow(meanBy(rater) - mean(), 2);
        }
        return squares;
    }

    /** What remains of all squares. */
    static double squaresOfRest() {
        double squares = 0;
        for (int[] row : POINTS) {
            for (int points : row) {
                squares += Math.pow(points - mean(), 2);
            }
        }
        return squares - squaresOfPeople() - squaresOfRaters();
    }

    static CrossProducts sums() {
        return sums(POINTS);
    }

    /** The sums of complete points, shape (people, columns). */
    static CrossProducts sums(int[][] points) {
        return CrossProducts.of(Arrays.stream(points)
                .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new));
    }

    static RatingPanel panel() {
        return panel(POINTS);
    }

    /** Complete points one by one, shape (people, raters). */
    static RatingPanel panel(int[][] points) {
        int raters = points[0].length;
        int cells = points.length * raters;
        var subject = new int[cells];
        var rater = new int[cells];
        var value = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            subject[cell] = cell / raters;
            rater[cell] = cell % raters;
            value[cell] = points[subject[cell]][rater[cell]];
        }
        return new RatingPanel(points.length, raters, subject, rater, value);
    }
}

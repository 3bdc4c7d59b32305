package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which weight moves the result most? Each weight in turn is moved down and up by the same share, the others keeping their
 * proportions, and the change of one number is noted.
 *
 * @param measure the number
 * @param at the number under the adopted weights
 * @param step share of weight by which each is moved, for example 0.05
 * @param bars widest first
 */
public record Tornado(Measure measure, double at, double step, List<Bar> bars) {

    /** What is looked at. */
    public sealed interface Measure {}

    /** How many alternatives reach a score. */
    public record Reaching(double cut) implements Measure {}

    /** The score of an alternative. */
    public record ScoreOf(String alternative) implements Measure {}

    /**
     * A criterion.
     *
     * @param weight adopted
     * @param lower weight after moving down, not below 0
     * @param upper weight after moving up, not above 1
     * @param atLower change of the number there
     * @param atUpper change of the number there
     */
    public record Bar(String criterion, double weight, double lower, double upper, double atLower, double atUpper) {
        public double width() {
            return Math.max(Math.abs(atLower), Math.abs(atUpper));
        }
    }

    private static final double ROUNDING = 1e-12;

    public Tornado {
        bars = List.copyOf(bars);
    }

    /**
     * Moves each weight.
     *
     * @param values shape (alternatives, criteria), higher better
     * @param step in (0, 1)
     */
    public static Tornado of(
            List<String> alternatives, double[][] values, CriterionWeights weights, Measure measure, double step) {
        if (!(step > 0 && step < 1)) {
            throw new IllegalArgumentException("step outside (0, 1): " + step);
        }
        if (measure instanceof ScoreOf score && !alternatives.contains(score.alternative())) {
            throw new IllegalArgumentException("no such alternative: " + score.alternative());
        }
        var bars = new ArrayList<Bar>();
        double at = 0;
        for (int j = 0; j < weights.size(); j++) {
            var line = OneWay.of(values, weights.array(), j);
            double lower = Math.max(0, line.adopted() - step);
            double upper = Math.min(1, line.adopted() + step);
            at = number(alternatives, line, line.adopted(), measure);
            bars.add(new Bar(
                    weights.criteria().get(j),
                    line.adopted(),
                    lower,
                    upper,
                    number(alternatives, line, lower, measure) - at,
                    number(alternatives, line, upper, measure) - at));
        }
        bars.sort(Comparator.comparingDouble((Bar bar) -> -bar.width()));
        return new Tornado(measure, at, step, bars);
    }

    private static double number(List<String> alternatives, OneWay line, double weight, Measure measure) {
        if (measure instanceof ScoreOf score) {
            return line.score(alternatives.indexOf(score.alternative()), weight);
        }
        int reaching = 0;
        for (int i = 0; i < alternatives.size(); i++) {
            reaching += line.score(i, weight) >= ((Reaching) measure).cut() - ROUNDING ? 1 : 0;
        }
        return reaching;
    }
}

package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.multiplicity.Adjustment;

/**
 * Whether elements of two facets go together in a way that their measures do not explain ("bias", differential severity): a
 * rater who is severe on one criterion only. All measures are held where they are, and each pair gets the shift {@code b}
 * that makes the points given and expected equal:
 *
 * <pre>    Σ (x − E(η + b)) = 0,   SE = (Σ V)^−½,   t = b / SE with n − 1 degrees of freedom</pre>
 *
 * A positive shift is a rating higher than expected. Pairs are judged together by Benjamini and Hochberg's rule, for among a
 * thousand pairs fifty look special by chance.
 *
 * <p>References: Linacre (1989); Myford and Wolfe (2003, 2004); Engelhard (2007).
 *
 * @param first facet
 * @param second facet
 * @param terms pairs with ratings that the measures rest on, by first and then second element
 * @param overall whether any pair is special: {@code Σ t²}, as many degrees of freedom as pairs
 */
public record Interaction(int first, int second, List<Term> terms, TestResult overall) {

    private static final double CLOSE = 1e-10;
    private static final int MOST_STEPS = 100;
    private static final double EXTREME_POINTS = 0.5;

    public Interaction {
        terms = List.copyOf(terms);
    }

    /**
     * One pair.
     *
     * @param ratings number
     * @param points sum of the levels given
     * @param expected sum of the levels expected from the measures alone
     * @param shift {@code b}, in logits; of an extreme score the one of a score half a point inside
     * @param standardError of the shift
     * @param test whether the shift could be 0
     * @param adjusted the same test with its p-value adjusted for the number of pairs
     */
    public record Term(
            int firstElement,
            int secondElement,
            int ratings,
            double points,
            double expected,
            double shift,
            double standardError,
            TestResult test,
            TestResult adjusted) {

        Term with(TestResult adjustedTest) {
            return new Term(
                    firstElement, secondElement, ratings, points, expected, shift, standardError, test, adjustedTest);
        }
    }

    /** All pairs of elements of two facets. */
    public static Interaction of(Fitted fit, int first, int second) {
        var ratings = fit.calibrated();
        var cells = new TreeMap<Long, List<double[]>>();
        fit.each((row, expected) -> {
            long key = (long) ratings.element(first, row) * ratings.size(second) + ratings.element(second, row);
            cells.computeIfAbsent(key, k -> new ArrayList<>()).add(new double[] {
                ratings.level(row), fit.extremes.measures.place(ratings, row), fit.estimation.unknowns.group(row)
            });
        });
        var terms = new ArrayList<Term>();
        cells.forEach((key, rows) ->
                terms.add(term(fit, (int) (key / ratings.size(second)), (int) (key % ratings.size(second)), rows)));
        return new Interaction(first, second, adjusted(terms), overall(terms));
    }

    private static Term term(Fitted fit, int one, int other, List<double[]> rows) {
        double points = 0;
        double lowest = 0;
        double highest = 0;
        for (double[] row : rows) {
            int[] levels = fit.estimation.unknowns.scales[(int) row[2]].levels();
            points += row[0];
            lowest += levels[0];
            highest += levels[levels.length - 1];
        }
        double goal = Math.min(Math.max(points, lowest + EXTREME_POINTS), highest - EXTREME_POINTS);
        double expected = sums(fit, rows, 0)[0];
        double shift = 0;
        double[] sums = sums(fit, rows, shift);
        for (int count = 0; count < MOST_STEPS; count++) {
            double step = Math.max(-1, Math.min(1, (goal - sums[0]) / sums[1]));
            shift += step;
            sums = sums(fit, rows, shift);
            if (Math.abs(step) < CLOSE) {
                break;
            }
        }
        double error = 1 / Math.sqrt(sums[1]);
        var test = test(shift / error, rows.size() - 1);
        return new Term(one, other, rows.size(), points, expected, shift, error, test, test);
    }

    private static double[] sums(Fitted fit, List<double[]> rows, double shift) {
        double mean = 0;
        double variance = 0;
        for (double[] row : rows) {
            int group = (int) row[2];
            var expected = fit.estimation.unknowns.scales[group].expectation(fit.estimation.at.steps[group]);
            expected.place(row[1] + shift);
            mean += expected.mean;
            variance += expected.variance;
        }
        return new double[] {mean, variance};
    }

    private static TestResult test(double t, int freedom) {
        return freedom < 1
                ? TestResult.untested(Reason.TOO_FEW)
                : new TestResult.Tested(
                        t,
                        freedom,
                        Math.min(1, 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(t))));
    }

    private static List<Term> adjusted(List<Term> terms) {
        var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjustTests(
                terms.stream().map(Term::test).toList());
        return IntStream.range(0, terms.size())
                .mapToObj(i -> terms.get(i).with(adjusted.get(i)))
                .toList();
    }

    private static TestResult overall(List<Term> terms) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.shift() * term.shift() / (term.standardError() * term.standardError());
        }
        if (terms.isEmpty()) {
            return TestResult.untested(Reason.NO_DATA);
        }
        double p = 1 - new ChiSquaredDistribution(null, terms.size()).cumulativeProbability(sum);
        return new TestResult.Tested(sum, terms.size(), Math.max(0, p));
    }
}

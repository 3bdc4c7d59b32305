package org.thangdo.stats.facets.card;

import org.apache.commons.math3.util.FastMath;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.ScoredForms;

/**
 * Sums of one set of ratings by rater. Those of a group of raters are sums of theirs, so that differences between raters of a
 * group do not count as range.
 */
final class RaterSums {
    final double[] ratings;
    /** Forms with two ratings or more. */
    final double[] forms;
    /** Sum of squares of the ratings about the rater's mean, of the expected ones about theirs, and of both. */
    final double[] given;

    final double[] means;
    final double[] both;
    /** Sum of squares that the model expects of the ratings. */
    final double[] expected;
    /** By form: standard deviation, one level throughout, longest run; products of residuals of pairs, and pairs. */
    final double[] spread;

    final double[] straight;
    final double[] runs;
    final double[] cross;
    final double[] pairs;
    /** Products of variances of pairs. */
    final double[] information;

    final double[] squares;
    final double[] variances;
    final double[] standardised;

    private RaterSums(int size) {
        ratings = new double[size];
        forms = new double[size];
        given = new double[size];
        means = new double[size];
        both = new double[size];
        expected = new double[size];
        spread = new double[size];
        straight = new double[size];
        runs = new double[size];
        cross = new double[size];
        pairs = new double[size];
        information = new double[size];
        squares = new double[size];
        variances = new double[size];
        standardised = new double[size];
    }

    private double[][] all() {
        return new double[][] {
            ratings,
            forms,
            given,
            means,
            both,
            expected,
            spread,
            straight,
            runs,
            cross,
            pairs,
            information,
            squares,
            variances,
            standardised
        };
    }

    /** @param rater of each form */
    static RaterSums of(FittedForms of, int[] rater, ScoredForms scored) {
        var sums = new RaterSums(scored.severity().length);
        var levels = new double[scored.severity().length];
        var expectations = new double[levels.length];
        for (int form = 0; form < rater.length; form++) {
            sums.add(rater[form], of.start(form), of.start(form + 1), scored, levels, expectations);
        }
        for (int r = 0; r < levels.length; r++) {
            if (sums.ratings[r] > 0) {
                sums.centre(r, levels[r], expectations[r]);
            }
        }
        return sums;
    }

    private void add(int rater, int from, int to, ScoredForms scored, double[] levels, double[] expectations) {
        double residuals = 0;
        double residualSquares = 0;
        double spreads = 0;
        double spreadSquares = 0;
        double points = 0;
        double pointSquares = 0;
        int run = 0;
        int longest = 0;
        for (int i = from; i < to; i++) {
            double level = scored.level()[i];
            double mean = scored.mean()[i];
            double variance = scored.variance()[i];
            double square = (level - mean) * (level - mean);
            run = i > from && level == scored.level()[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
            points += level;
            pointSquares += level * level;
            residuals += level - mean;
            residualSquares += square;
            spreads += variance;
            spreadSquares += variance * variance;
            expectations[rater] += mean;
            means[rater] += mean * mean;
            both[rater] += level * mean;
            standardised[rater] += square / variance;
        }
        int count = to - from;
        ratings[rater] += count;
        levels[rater] += points;
        given[rater] += pointSquares;
        squares[rater] += residualSquares;
        variances[rater] += spreads;
        if (count > 1) {
            forms[rater]++;
            spread[rater] += FastMath.sqrt(Math.max(0, pointSquares - points * points / count) / (count - 1));
            straight[rater] += longest == count ? 1 : 0;
            runs[rater] += longest;
            cross[rater] += residuals * residuals - residualSquares;
            pairs[rater] += (double) count * (count - 1);
            information[rater] += spreads * spreads - spreadSquares;
        }
    }

    private void centre(int rater, double levels, double expectations) {
        double count = ratings[rater];
        given[rater] -= levels * levels / count;
        both[rater] -= levels * expectations / count;
        means[rater] -= expectations * expectations / count;
        expected[rater] = means[rater] + variances[rater] * (count - 1) / count;
    }

    /** Sums of groups. @param group of each rater; negative for none */
    RaterSums grouped(int[] group, int groups) {
        var sums = new RaterSums(groups);
        double[][] own = all();
        double[][] to = sums.all();
        for (int r = 0; r < group.length; r++) {
            for (int k = 0; group[r] >= 0 && k < own.length; k++) {
                to[k][group[r]] += own[k][r];
            }
        }
        return sums;
    }
}

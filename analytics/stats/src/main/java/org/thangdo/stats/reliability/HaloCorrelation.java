package org.thangdo.stats.reliability;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;

/**
 * How far a criterion rides on the rater's overall impression of the person. A form is one rater's ratings of one person on
 * all criteria. From every criterion the mean of the person and the severity of the rater are taken away (additive least
 * squares), so what is left is where a rater sees this person otherwise than colleagues do:
 *
 * <pre>    e_nr,j = x_nr,j − person_n,j − rater_r,j,    h_j = corr( e_·,j , mean over l ≠ j of e_·,l )</pre>
 *
 * If criteria are rated each on its own evidence, errors of different criteria have nothing in common and {@code h_j} is 0.
 * Its square is the share of the rater's own view of this criterion that is a view of the person as a whole. It is not halo
 * alone: what raters know of the person in common, as from having worked together, counts too.
 *
 * <p>References: King, Hunter and Schmidt (1980), J. Applied Psychology 65; Viswesvaran, Schmidt and Ones (2005), J. Applied
 * Psychology 90, for halo as what ratings of one rater have in common beyond those of different raters.
 */
public final class HaloCorrelation {

    private static final int MOST_ROUNDS = 10_000;
    private static final double ACCURACY = 1e-12;

    private final int[] person;
    private final int[] rater;
    private final int people;
    private final int raters;

    private HaloCorrelation(int[] person, int[] rater) {
        this.person = person;
        this.rater = rater;
        this.people = 1 + IntStream.of(person).max().orElse(-1);
        this.raters = 1 + IntStream.of(rater).max().orElse(-1);
    }

    /**
     * {@code h_j} by criterion, interval by Fisher's z with {@code f = forms − people − raters + 1} in place of {@code n − 1}.
     * All {@link Reason#TOO_FEW} with fewer than 2 criteria or {@code f < 4}, as when each person has one form; {@link
     * Reason#NO_VARIATION} for a criterion on which raters never differ beyond their severity; {@link
     * Reason#NOT_CONVERGED} if severity cannot be taken away in {@value #MOST_ROUNDS} rounds.
     *
     * @param person of each form, numbered from 0
     * @param rater of each form, numbered from 0
     * @param scores shape (forms, criteria), finite
     * @param level confidence level in (0, 1)
     */
    public static List<Estimate> of(int[] person, int[] rater, double[][] scores, double level) {
        Interval.requireLevel(level);
        if (person.length != rater.length || person.length != scores.length) {
            throw new IllegalArgumentException(
                    person.length + " people, " + rater.length + " raters, " + scores.length + " forms");
        }
        return new HaloCorrelation(person, rater).estimates(scores, level);
    }

    private List<Estimate> estimates(double[][] scores, double level) {
        int k = scores.length == 0 ? 0 : scores[0].length;
        long seenPeople = IntStream.of(person).distinct().count();
        long seenRaters = IntStream.of(rater).distinct().count();
        double freedom = scores.length - seenPeople - seenRaters + 1.0;
        if (k < 2 || freedom < 4) {
            return Collections.nCopies(k, Estimate.undefined(Reason.TOO_FEW));
        }
        var left = new double[k][];
        var greatest = new double[k];
        for (int j = 0; j < k; j++) {
            int criterion = j;
            left[j] = IntStream.range(0, scores.length)
                    .mapToDouble(i -> scores[i][criterion])
                    .toArray();
            greatest[j] = IntStream.range(0, scores.length)
                    .mapToDouble(i -> Math.abs(scores[i][criterion]))
                    .max()
                    .orElse(0);
            if (!takeAway(left[j], greatest[j])) {
                return Collections.nCopies(k, Estimate.undefined(Reason.NOT_CONVERGED));
            }
        }
        return IntStream.range(0, k)
                .mapToObj(j -> estimate(left[j], others(left, j), 1e-9 * greatest[j], freedom, level))
                .toList();
    }

    /** Means of people and of raters in turn, until none is left; false if the rounds run out. */
    private boolean takeAway(double[] scores, double unit) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double moved = centre(scores, person, people);
            moved = Math.max(moved, centre(scores, rater, raters));
            if (moved <= ACCURACY * unit) {
                return true;
            }
        }
        return false;
    }

    private static double centre(double[] scores, int[] group, int groups) {
        var sums = new double[groups];
        var sizes = new int[groups];
        for (int i = 0; i < scores.length; i++) {
            sums[group[i]] += scores[i];
            sizes[group[i]]++;
        }
        double moved = 0;
        for (int g = 0; g < groups; g++) {
            sums[g] = sizes[g] == 0 ? 0 : sums[g] / sizes[g];
            moved = Math.max(moved, Math.abs(sums[g]));
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= sums[group[i]];
        }
        return moved;
    }

    private static double[] others(double[][] left, int criterion) {
        var mean = new double[left[0].length];
        for (int j = 0; j < left.length; j++) {
            for (int i = 0; j != criterion && i < mean.length; i++) {
                mean[i] += left[j][i] / (left.length - 1);
            }
        }
        return mean;
    }

    private static Estimate estimate(double[] own, double[] others, double noise, double freedom, double level) {
        double squares = product(own, own);
        double rest = product(others, others);
        if (!(squares > noise * noise * own.length) || !(rest > noise * noise * own.length)) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        double h = Math.max(-1, Math.min(1, product(own, others) / Math.sqrt(squares * rest)));
        return CovarianceDelta.Scale.CORRELATION.estimate(h, (1 - h * h) / Math.sqrt(freedom - 2), level);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

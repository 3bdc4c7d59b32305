package org.thangdo.stats.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;

/**
 * ICC(1) of groups that come back in several strata, such as units in years: mean squares between and within groups are
 * taken inside each stratum and pooled, so that what moves everybody from year to year is no difference of groups. With
 * {@code B = Σ SS_between / Σ (G − 1)}, {@code W = Σ SS_within / Σ (N − G)}, {@code k = Σ (N − Σn²/N) / Σ (G − 1)}, each
 * sum over the strata, it is {@code (B − W) / (B + (k − 1) W)}; of one stratum it is {@link GroupReliability#single} with
 * {@link GroupSize#UNBIASED}.
 *
 * <p>The interval leaves out one group at a time, in every stratum at once, because the people of a group are mostly the
 * same in all of them. Values below 0 are shown.
 *
 * <p>References: Searle (1971), <i>Linear Models</i>, chapter 9; Donner (1986), Int. Statistical Review 54.
 */
public final class StratifiedReliability {

    /** With fewer groups no interval is given. */
    public static final int FEWEST_GROUPS = 3;

    private static final double ROUNDING = 1e-12;

    private StratifiedReliability() {}

    /**
     * The estimate. {@link Reason#TOO_FEW} with fewer than {@value #FEWEST_GROUPS} groups or with one person in every group,
     * {@link Reason#NO_VARIATION} if scores are equal within every stratum, {@link Reason#RESTS_ON_ONE_SUBJECT} if without
     * one group there is no value, {@link Reason#ON_THE_BOUNDARY} if leaving out one group never changes the value.
     *
     * @param strata scores by stratum; a group is known by its name in all of them
     * @param level confidence level in (0, 1)
     */
    public static Estimate of(SortedMap<String, GroupedScores> strata, double level) {
        Interval.requireLevel(level);
        var groups = new TreeMap<String, List<Part>>();
        var all = new ArrayList<Sums>();
        strata.values().forEach(scores -> {
            int stratum = all.size();
            all.add(new Sums(0, 0, 0, 0, 0, 0));
            parts(scores).forEach((name, own) -> {
                groups.computeIfAbsent(name, key -> new ArrayList<>()).add(new Part(stratum, own));
                all.set(stratum, all.get(stratum).plus(own, 1));
            });
        });
        double value = value(all);
        if (groups.size() < FEWEST_GROUPS || Double.isInfinite(value)) {
            return Estimate.undefined(Reason.TOO_FEW);
        }
        if (Double.isNaN(value)) {
            return Estimate.undefined(Reason.NO_VARIATION);
        }
        var jackknife = new Jackknife();
        for (var parts : groups.values()) {
            var rest = new ArrayList<>(all);
            parts.forEach(
                    part -> rest.set(part.stratum(), rest.get(part.stratum()).plus(part.own(), -1)));
            double leftOut = value(rest);
            if (!Double.isFinite(leftOut)) {
                return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
            }
            jackknife.add(leftOut, 1);
        }
        double error = jackknife.standardError();
        if (!(error > ROUNDING)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        var estimated = new IntervalMethod.Estimated(value, error, jackknife.degreesOfFreedom());
        return new Estimate.Defined(value, error, IntervalMethod.STUDENT.interval(estimated, -1, 1, level));
    }

    /** What one group adds to a stratum. */
    private record Part(int stratum, Sums own) {}

    /** Sums over groups: their number, people, Σ n², Σ sum of deviations from a fixed centre, Σ sum²/n, squares within. */
    private record Sums(double groups, double people, double sizes, double sum, double means, double within) {

        Sums plus(Sums other, int sign) {
            return new Sums(
                    groups + sign * other.groups,
                    people + sign * other.people,
                    sizes + sign * other.sizes,
                    sum + sign * other.sum,
                    means + sign * other.means,
                    within + sign * other.within);
        }
    }

    private static SortedMap<String, Sums> parts(GroupedScores scores) {
        var between = BetweenGroups.of(scores);
        var parts = new TreeMap<String, Sums>();
        int g = 0;
        for (var group : scores.groups().entrySet()) {
            double n = between.size()[g];
            double mean = between.mean()[g];
            g++;
            parts.put(
                    group.getKey(),
                    new Sums(
                            1,
                            n,
                            n * n,
                            n * mean,
                            n * mean * mean,
                            group.getValue().squaresAboutMean()));
        }
        return parts;
    }

    /** Infinite with too few groups or people, {@code NaN} if nothing varies; neither leaves this class. */
    private static double value(List<Sums> strata) {
        double squaresBetween = 0;
        double squaresWithin = 0;
        double free = 0;
        double rest = 0;
        double sizes = 0;
        for (var stratum : strata) {
            if (stratum.groups() >= 2) {
                squaresBetween += stratum.means() - stratum.sum() * stratum.sum() / stratum.people();
                squaresWithin += stratum.within();
                free += stratum.groups() - 1;
                rest += stratum.people() - stratum.groups();
                sizes += stratum.people() - stratum.sizes() / stratum.people();
            }
        }
        if (free <= 0 || rest <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double between = squaresBetween / free;
        double within = squaresWithin / rest;
        if (between + within <= ROUNDING) {
            return Double.NaN;
        }
        return (between - within) / (between + (sizes / free - 1) * within);
    }
}

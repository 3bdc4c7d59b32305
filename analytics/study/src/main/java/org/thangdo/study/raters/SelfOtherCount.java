package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.ratings.Roles;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.card.SelfOther;
import org.thangdo.study.Plan;

/** Makes a {@link SelfOtherFound} of the people of the last period. */
final class SelfOtherCount {
    private final JudgedFacets facets;
    private final FinalLevels decided;
    private final Plan plan;

    SelfOtherCount(JudgedFacets facets, Optional<Judgements> decisions, Plan plan) {
        this.facets = facets;
        this.plan = plan;
        decided = new FinalLevels(decisions, facets.judgements);
    }

    /** Somebody who rated himself: means of levels by himself, by others, and by either half of the others. */
    private record Rated(int ratee, double self, double other, double first, double second) {}

    /** Nothing if fewer people rated themselves than are shown. */
    Optional<SelfOtherFound> found() {
        int last = facets.periods.size() - 1;
        var rated = new ArrayList<Rated>();
        for (int n = 0; n < facets.ratings.size(JudgedFacets.RATEE); n++) {
            if (facets.period.code(n) == last) {
                rated(n).ifPresent(rated::add);
            }
        }
        if (rated.size() < plan.minimumGroup()) {
            return Optional.empty();
        }
        var one = new Thirds(rated, Rated::first, Rated::second);
        var other = new Thirds(rated, Rated::second, Rated::first);
        return Optional.of(new SelfOtherFound(
                facets.periods.get(last),
                rated.size(),
                mean(gaps(rated, Rated::other)),
                both(mean(one.low), mean(other.low)),
                both(mean(one.rest), mean(other.rest)),
                both(one.difference(), other.difference()),
                surface(rated)));
    }

    private Optional<Rated> rated(int ratee) {
        var sums = new double[3];
        var counts = new int[3];
        int before = -1;
        int half = 1;
        int raters = 0;
        int[] rows = rowsByRater(ratee);
        for (int row : rows) {
            int rater = facets.ratings.element(JudgedFacets.RATER, row);
            boolean self = facets.roles.get(facets.roleOfRater[rater]).equals(Roles.SELF);
            if (!self && rater != before) {
                raters++;
                half = 3 - half;
                before = rater;
            }
            sums[self ? 0 : half] += facets.ratings.level(row);
            counts[self ? 0 : half]++;
        }
        return counts[0] == 0 || raters < 2
                ? Optional.empty()
                : Optional.of(new Rated(
                        ratee,
                        sums[0] / counts[0],
                        (sums[1] + sums[2]) / (counts[1] + counts[2]),
                        sums[1] / counts[1],
                        sums[2] / counts[2]));
    }

    private int[] rowsByRater(int ratee) {
        var rows = new ArrayList<Integer>();
        for (int row = facets.ratings.start(ratee); row < facets.ratings.start(ratee + 1); row++) {
            rows.add(row);
        }
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> facets.ratings.element(JudgedFacets.RATER, row)))
                .mapToInt(row -> row)
                .toArray();
    }

    private static double[] gaps(List<Rated> rated, ToDoubleFunction<Rated> others) {
        return rated.stream()
                .mapToDouble(person -> person.self() - others.applyAsDouble(person))
                .toArray();
    }

    private Estimate mean(double[] gaps) {
        return gaps.length < 2
                ? Estimate.undefined(Reason.TOO_FEW)
                : student(
                        StatUtils.mean(gaps), FastMath.sqrt(StatUtils.variance(gaps) / gaps.length), gaps.length - 1.0);
    }

    private Estimate student(double value, double error, double freedom) {
        double reach =
                error * new TDistribution(null, freedom).inverseCumulativeProbability((1 + plan.confidence()) / 2);
        return new Estimate.Defined(value, error, new Interval(value - reach, value + reach, plan.confidence()));
    }

    /** Mean of the two halves; they share people, so its error is not taken to be smaller than theirs. */
    private static Estimate both(Estimate one, Estimate other) {
        if (!(one instanceof Estimate.Defined first) || !(other instanceof Estimate.Defined second)) {
            return one instanceof Estimate.Undefined ? one : other;
        }
        return new Estimate.Defined(
                (first.value() + second.value()) / 2,
                (first.standardError() + second.standardError()) / 2,
                new Interval(
                        (first.interval().lower() + second.interval().lower()) / 2,
                        (first.interval().upper() + second.interval().upper()) / 2,
                        first.interval().level()));
    }

    /** The third that one half of the raters rates lowest and the rest, each beside the other half. */
    private final class Thirds {
        private final double[] low;
        private final double[] rest;

        Thirds(List<Rated> rated, ToDoubleFunction<Rated> by, ToDoubleFunction<Rated> beside) {
            double[] sorted = rated.stream().mapToDouble(by).sorted().toArray();
            double third = sorted[Math.max(0, sorted.length / 3 - 1)];
            low = gaps(
                    rated.stream()
                            .filter(person -> by.applyAsDouble(person) <= third)
                            .toList(),
                    beside);
            rest = gaps(
                    rated.stream()
                            .filter(person -> by.applyAsDouble(person) > third)
                            .toList(),
                    beside);
        }

        /** Welch (1947). */
        Estimate difference() {
            if (low.length < plan.minimumGroup() || rest.length < plan.minimumGroup()) {
                return Estimate.undefined(Reason.TOO_FEW);
            }
            double one = StatUtils.variance(low) / low.length;
            double other = StatUtils.variance(rest) / rest.length;
            if (!(one + other > 0)) {
                return Estimate.undefined(Reason.NO_VARIATION);
            }
            double freedom =
                    (one + other) * (one + other) / (one * one / (low.length - 1) + other * other / (rest.length - 1));
            return student(StatUtils.mean(low) - StatUtils.mean(rest), FastMath.sqrt(one + other), freedom);
        }
    }

    private Optional<SelfOther> surface(List<Rated> rated) {
        var known = rated.stream().filter(person -> decided(person).isPresent()).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        double middle = (facets.ratings.categories() - 1) / 2.0;
        return Optional.of(SelfOther.of(
                known.stream().mapToDouble(Rated::self).toArray(),
                known.stream().mapToDouble(Rated::other).toArray(),
                known.stream()
                        .mapToDouble(person -> decided(person).orElseThrow())
                        .toArray(),
                middle,
                plan.confidence()));
    }

    private Optional<Integer> decided(Rated person) {
        return decided.of(facets.period.name(person.ratee()), facets.subject.name(person.ratee()));
    }
}

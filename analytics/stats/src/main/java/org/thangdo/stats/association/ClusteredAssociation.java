package org.thangdo.stats.association;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.IntervalMethod;
import org.thangdo.stats.Jackknife;
import org.thangdo.stats.Reason;

/**
 * How strongly two ordered properties go together among subjects in clusters, pairs counted within strata only. With
 * {@code C}, {@code D} concordant and discordant pairs, {@code R} and {@code K} pairs with different rows and columns, each
 * summed over the strata: Somers' {@code d = (C − D)/R}, Goodman and Kruskal's {@code γ = (C − D)/(C + D)}, Kendall's
 * {@code τ_b = (C − D)/√(R K)}.
 *
 * <p>Somers' {@code d} reads: of two subjects with different rows, how much more often the one with the higher row has the
 * higher column than the lower. Standard errors leave out one cluster at a time, in every stratum at once; intervals by
 * Fisher's z and Student's t with the degrees of freedom that the jackknife is worth. Measured: with 12 clusters that come
 * back in four strata, 95 % intervals cover 97 %, those of differences 96 %.
 *
 * <p>{@link Reason#NO_DATA} without subjects, {@link Reason#NO_VARIATION} if in no stratum two rows, or two columns, are
 * filled, {@link Reason#TOO_FEW} with fewer than {@value #FEWEST_CLUSTERS} clusters, {@link Reason#RESTS_ON_ONE_SUBJECT} if
 * without one cluster there is no value, {@link Reason#ON_THE_BOUNDARY} if every cluster left out leaves the same value, as
 * where all pairs agree: no interval can be read from that.
 *
 * <p>References: Newson (2002), <i>Parameters behind "nonparametric" statistics</i>, Stata Journal 2; Agresti (2010),
 * <i>Analysis of Ordinal Categorical Data</i>, 2nd ed., chapter 7.
 *
 * @param subjects number of them
 * @param clusters number of them
 * @param higher of pairs with different rows, share in which the higher row has the higher column; 0 without such pairs
 * @param lower share in which it has the lower column
 * @param somers {@code d}, columns explained by rows
 */
public record ClusteredAssociation(
        long subjects, int clusters, double higher, double lower, Estimate somers, Estimate gamma, Estimate tauB) {

    /** With fewer clusters no standard error is given. */
    public static final int FEWEST_CLUSTERS = 3;

    /** Spread of the values left out, relative to 1, below which it is rounding. */
    private static final double ROUNDING = 1e-12;

    /** @param level confidence level in (0, 1) */
    public static ClusteredAssociation of(ClusteredTable table, double level) {
        Interval.requireLevel(level);
        var sums = new Sums(table);
        double different = sums.all.rowsDiffer();
        return new ClusteredAssociation(
                table.total(),
                table.clusters().size(),
                different == 0 ? 0 : (sums.all.untied() + sums.all.net()) / 2 / different,
                different == 0 ? 0 : (sums.all.untied() - sums.all.net()) / 2 / different,
                estimate(table, sums, Pairs::somersOfColumns, level),
                estimate(table, sums, Pairs::gamma, level),
                estimate(table, sums, Pairs::tauB, level));
    }

    /**
     * Somers' {@code d} of one table less that of another, with clusters left out of both at once: they may hold the same
     * clusters, such as heads and members of the same units. In [−2, 2].
     *
     * @param level confidence level in (0, 1)
     */
    public static Estimate difference(ClusteredTable one, ClusteredTable other, double level) {
        Interval.requireLevel(level);
        var first = new Sums(one);
        var second = new Sums(other);
        var names = ClusteredTable.names(one, other);
        var missing = first.missing().or(() -> second.missing());
        if (missing.isPresent() || names.size() < FEWEST_CLUSTERS) {
            return Estimate.undefined(missing.orElse(Reason.TOO_FEW));
        }
        return jackknife(
                () -> first.all.somersOfColumns() - second.all.somersOfColumns(),
                name -> first.without(name).somersOfColumns()
                        - second.without(name).somersOfColumns(),
                names,
                IntervalMethod.STUDENT,
                2,
                level);
    }

    private static Estimate estimate(
            ClusteredTable table, Sums sums, ToDoubleFunction<Pairs> coefficient, double level) {
        var missing = sums.missing();
        if (missing.isPresent() || table.clusters().size() < FEWEST_CLUSTERS) {
            return Estimate.undefined(missing.orElse(Reason.TOO_FEW));
        }
        return jackknife(
                () -> coefficient.applyAsDouble(sums.all),
                name -> coefficient.applyAsDouble(sums.without(name)),
                table.clusters().keySet(),
                IntervalMethod.FISHER_Z,
                1,
                level);
    }

    private static Estimate jackknife(
            DoubleSupplier all,
            Function<String, Double> without,
            Iterable<String> names,
            IntervalMethod method,
            double most,
            double level) {
        var jackknife = new Jackknife();
        for (String name : names) {
            double leftOut = without.apply(name);
            if (!Double.isFinite(leftOut)) {
                return Estimate.undefined(Reason.RESTS_ON_ONE_SUBJECT);
            }
            jackknife.add(leftOut, 1);
        }
        double value = all.getAsDouble();
        double error = jackknife.standardError();
        if (!(error > ROUNDING)) {
            return Estimate.undefined(Reason.ON_THE_BOUNDARY);
        }
        var estimated = new IntervalMethod.Estimated(value, error, jackknife.degreesOfFreedom());
        return new Estimate.Defined(value, error, method.interval(estimated, -most, most, level));
    }

    /** Pairs of all strata, and what they are without one cluster. */
    private static final class Sums {
        private final ClusteredTable table;
        private final SortedMap<String, CrossTable> strata;
        private final SortedMap<String, Pairs> pairs = new TreeMap<>();
        private final Pairs all;

        Sums(ClusteredTable table) {
            this.table = table;
            this.strata = table.strata();
            strata.forEach((stratum, counts) -> pairs.put(stratum, Pairs.of(counts)));
            this.all = pairs.values().stream().reduce(Pairs.NONE, Pairs::plus);
        }

        Optional<Reason> missing() {
            if (strata.isEmpty()) {
                return Optional.of(Reason.NO_DATA);
            }
            return all.rowsDiffer() == 0 || all.columnsDiffer() == 0 || all.untied() == 0
                    ? Optional.of(Reason.NO_VARIATION)
                    : Optional.empty();
        }

        Pairs without(String cluster) {
            var rest = all;
            for (var own :
                    table.clusters().getOrDefault(cluster, new TreeMap<>()).entrySet()) {
                var stratum = strata.get(own.getKey());
                rest = rest.minus(pairs.get(own.getKey())).plus(Pairs.of(stratum.minus(own.getValue())));
            }
            return rest;
        }
    }
}

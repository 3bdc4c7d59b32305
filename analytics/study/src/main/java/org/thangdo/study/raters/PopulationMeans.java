package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.ratings.judgement.Factor;
import org.thangdo.stats.facets.RateeCovariates;

/**
 * Means that ratees lean to: one for each period, unit and position of enough people, the first of each the base. Where there
 * are more than can be estimated in reasonable time, those of the fewest people go with the base; means that others add up to,
 * as that of a position which is a whole unit, are left out.
 */
final class PopulationMeans {
    /** People below which a unit, a position or a period has no mean of its own. */
    private static final int FEWEST = 5;
    /** Means besides the base, those of periods among them. */
    static final int MOST = 100;
    /** Share of a column's people that others must leave unexplained. */
    private static final double INDEPENDENT = 1e-9;

    /** People of one period, unit or position. */
    private record Mean(String name, Factor of, int code, long people) {}

    private final int ratees;
    private final List<Mean> means;
    private final int pooled;

    PopulationMeans(JudgedFacets facets) {
        ratees = facets.period.size();
        var periods = means("period ", facets.period);
        var groups = new ArrayList<>(means("unit ", facets.unit));
        groups.addAll(means("position ", facets.judgements.ratees().position()));
        int room = Math.max(0, MOST - periods.size());
        var kept = groups.stream()
                .sorted(Comparator.comparingLong(Mean::people).reversed())
                .limit(room)
                .map(Mean::name)
                .collect(Collectors.toSet());
        pooled = groups.size() - kept.size();
        means = independent(
                Stream.concat(periods.stream(), groups.stream().filter(group -> kept.contains(group.name())))
                        .toList());
    }

    /** Those with enough people but the first. */
    private static List<Mean> means(String prefix, Factor of) {
        var people = new long[of.names().size()];
        for (int code : of.codes()) {
            people[code]++;
        }
        var means = new ArrayList<Mean>();
        IntStream.range(0, people.length)
                .filter(code -> people[code] >= FEWEST)
                .skip(1)
                .forEach(code -> means.add(new Mean(prefix + of.names().get(code), of, code, people[code])));
        return means;
    }

    /** Those that are no sum of the constant and of others before them: Cholesky's pivots of the people that they share. */
    private List<Mean> independent(List<Mean> all) {
        double[][] shared = shared(all);
        var kept = new ArrayList<Mean>();
        var factor = new ArrayList<double[]>();
        for (int k = 0; k < shared.length; k++) {
            var rest = shared[k].clone();
            for (double[] row : factor) {
                double by = row[k];
                Arrays.setAll(rest, j -> rest[j] - by * row[j]);
            }
            if (rest[k] > INDEPENDENT * shared[k][k]) {
                double root = Math.sqrt(rest[k]);
                factor.add(Arrays.stream(rest).map(value -> value / root).toArray());
                if (k > 0) {
                    kept.add(all.get(k - 1));
                }
            }
        }
        return kept;
    }

    /** People that two means share; the constant first, which is everybody's. */
    private double[][] shared(List<Mean> all) {
        var shared = new double[all.size() + 1][all.size() + 1];
        for (int n = 0; n < ratees; n++) {
            int[] own = own(all, n);
            for (int a : own) {
                for (int b : own) {
                    shared[a][b]++;
                }
            }
        }
        return shared;
    }

    private static int[] own(List<Mean> all, int ratee) {
        return IntStream.rangeClosed(0, all.size())
                .filter(k -> k == 0
                        || all.get(k - 1).of().code(ratee) == all.get(k - 1).code())
                .toArray();
    }

    /** Units and positions that have enough people and yet no mean of their own, for there are too many. */
    int pooled() {
        return pooled;
    }

    RateeCovariates covariates() {
        var values = new double[ratees][means.size()];
        for (int n = 0; n < ratees; n++) {
            for (int k : own(means, n)) {
                if (k > 0) {
                    values[n][k - 1] = 1;
                }
            }
        }
        return new RateeCovariates(means.stream().map(Mean::name).toList(), values);
    }
}

package org.thangdo.stats.facets.card;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;
import org.thangdo.stats.facets.FittedForms;
import org.thangdo.stats.facets.card.Judgement.Withheld;

/** Severities of raters and of groups of raters beside each other. */
final class Severities {
    private final Fitted fit;
    private final int facet;
    private final CardPlan plan;
    private final List<Pool> pools;
    /** Whether each rater's measure is estimated or given, and not only placed. */
    private final boolean[] measured;

    private final double[] measures;

    Severities(FittedForms forms, CardPlan plan, List<Pool> pools) {
        fit = forms.fit();
        facet = forms.raterFacet();
        this.plan = plan;
        this.pools = pools;
        measured = new boolean[plan.role().length];
        measures = new double[measured.length];
        for (int r = 0; r < measured.length; r++) {
            var standing = fit.standing(facet, r);
            measured[r] = standing == Standing.MEASURED || standing == Standing.ANCHORED;
            measures[r] = measured[r] ? fit.measure(facet, r) : 0;
        }
    }

    /** Contrasts with all, by pool and member, then of each rater with the role. */
    int size() {
        return pools.stream().mapToInt(Pool::size).sum() + measured.length;
    }

    /** The contrasts of any severities. */
    double[] of(double[] severity) {
        double[] contrasts = new double[size()];
        double all = mean(severity, new int[measured.length], 0);
        int at = 0;
        for (var pool : pools) {
            double[] means = means(severity, pool);
            for (double mean : means) {
                contrasts[at++] = mean - all;
            }
        }
        double[] roles = means(severity, pools.get(1));
        for (int r = 0; r < measured.length; r++) {
            contrasts[at++] = severity[r] - roles[plan.role()[r]];
        }
        return contrasts;
    }

    private double[] means(double[] severity, Pool pool) {
        return IntStream.range(0, pool.size())
                .mapToDouble(g -> mean(severity, pool.group(), g))
                .toArray();
    }

    private double mean(double[] severity, int[] group, int of) {
        double sum = 0;
        int count = 0;
        for (int r = 0; r < severity.length; r++) {
            if (measured[r] && group[r] == of) {
                sum += severity[r];
                count++;
            }
        }
        return sum / count;
    }

    private int count(Pool pool, int member) {
        return (int) IntStream.of(pool.members(member)).filter(r -> measured[r]).count();
    }

    /** Mean measure of a group of raters. */
    Judgement severity(int pool, int member) {
        int count = count(pools.get(pool), member);
        if (count == 0) {
            return new Withheld(Need.VARIATION, 0, 1);
        }
        var weights = new TreeMap<Integer, Double>();
        Arrays.stream(pools.get(pool).members(member))
                .filter(r -> measured[r])
                .forEach(r -> weights.put(r, 1.0 / count));
        double variance = fit.covariance().variance(Map.of(facet, weights));
        return variance > 0
                ? Judging.shifted(mean(measures, pools.get(pool).group(), member), Math.sqrt(variance), plan.level())
                : new Withheld(Need.OTHER_RATERS, 0, 1);
    }

    Judgement besideAll(int pool, int member, double[][] draws, int from) {
        int at = member;
        for (int p = 0; p < pool; p++) {
            at += pools.get(p).size();
        }
        int others = count(new Pool(new int[measured.length], 1), 0) - count(pools.get(pool), member);
        return contrast(count(pools.get(pool), member), others, at, draws, from);
    }

    Judgement besideRole(int pool, int member, double[][] draws, int from) {
        if (pool != 0) {
            return new Withheld(Need.OTHER_RATERS, 0, 1);
        }
        int at = size() - measured.length + member;
        int others = count(pools.get(1), plan.role()[member]) - 1;
        return contrast(measured[member] ? 1 : 0, others, at, draws, from);
    }

    private Judgement contrast(int own, int others, int at, double[][] draws, int from) {
        if (own == 0) {
            return new Withheld(Need.VARIATION, 0, 1);
        }
        double error = others < 1 ? Double.NaN : Judging.deviation(draws, from + at);
        return error > 0
                ? Judging.shifted(of(measures)[at], error, plan.level())
                : new Withheld(Need.OTHER_RATERS, Math.max(0, others), 1);
    }
}

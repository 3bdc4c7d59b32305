package org.thangdo.stats.change;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;

/**
 * Ratees and raters of both periods, in strata: pairs of a linked part of the earlier period and one of the later. The shift
 * between the periods is known within a stratum only, so ratees and raters are averaged with equal weights of the strata, in
 * proportion to their ratees.
 */
final class CommonElements {

    /** With fewer common raters or ratees nothing is said about them; every stratum after the first takes one more. */
    static final int FEWEST = 5;

    /**
     * Elements that are in one part before and in one part after.
     *
     * @param weight share of the stratum; 0 if it is left out
     */
    record Stratum(int before, int after, double weight, List<Integer> ratees, List<Integer> raters) {
        int size(int facet) {
            return of(facet).size();
        }

        List<Integer> of(int facet) {
            return facet == PeriodPair.RATEE ? ratees : raters;
        }

        double mean(int facet, IntToDoubleFunction of) {
            return of(facet).stream().mapToDouble(of::applyAsDouble).sum() / size(facet);
        }
    }

    final List<Stratum> strata;
    /** Ratees and raters with a measure in both periods, whether their stratum counts or not. */
    final int[] counts = new int[2];

    private final boolean[] links = new boolean[2];

    CommonElements(PeriodPair pair, Fitted fit) {
        var found = new TreeMap<Long, Stratum>();
        for (int facet = 0; facet < 2; facet++) {
            for (int k = 0; k < pair.part[facet].length / 2; k++) {
                if (isMeasured(fit, facet, 2 * k) && isMeasured(fit, facet, 2 * k + 1)) {
                    int before = pair.part[facet][2 * k];
                    int after = pair.part[facet][2 * k + 1];
                    found.computeIfAbsent(
                                    ((long) before << 32) + after,
                                    key -> new Stratum(before, after, 0, new ArrayList<>(), new ArrayList<>()))
                            .of(facet)
                            .add(k);
                    counts[facet]++;
                }
            }
        }
        strata = weighted(List.copyOf(found.values()));
    }

    /** Extreme ratees have a place, and leaving them out would hide who rose to the top; extreme raters tell too little. */
    static boolean isMeasured(Fitted fit, int facet, int element) {
        var standing = fit.standing(facet, element);
        return standing == Standing.MEASURED || facet == PeriodPair.RATEE && standing == Standing.EXTREME;
    }

    private List<Stratum> weighted(List<Stratum> all) {
        var both = all.stream()
                .filter(s -> s.size(PeriodPair.RATEE) > 0 && s.size(PeriodPair.RATER) > 0)
                .toList();
        if (areEnough(both, PeriodPair.RATEE) && areEnough(both, PeriodPair.RATER)) {
            links[PeriodPair.RATEE] = true;
            links[PeriodPair.RATER] = true;
            return shared(both, PeriodPair.RATEE);
        }
        for (int facet = 0; facet < 2; facet++) {
            int of = facet;
            var one = all.stream().filter(s -> s.size(of) > 0).toList();
            if (areEnough(one, facet)) {
                links[facet] = true;
                return shared(one, facet);
            }
        }
        return List.of();
    }

    private static boolean areEnough(List<Stratum> strata, int facet) {
        return !strata.isEmpty() && sum(strata, facet) - (strata.size() - 1) >= FEWEST;
    }

    private static int sum(List<Stratum> strata, int facet) {
        return strata.stream().mapToInt(s -> s.size(facet)).sum();
    }

    private static List<Stratum> shared(List<Stratum> strata, int facet) {
        double total = sum(strata, facet);
        return strata.stream()
                .map(s -> new Stratum(s.before, s.after, s.size(facet) / total, s.ratees, s.raters))
                .toList();
    }

    /** Variance of a number among the common elements of a facet within their strata. */
    double varianceWithin(int facet, IntToDoubleFunction of) {
        double squares = 0;
        for (var stratum : strata) {
            double mean = stratum.mean(facet, of);
            for (int k : stratum.of(facet)) {
                squares += (of.applyAsDouble(k) - mean) * (of.applyAsDouble(k) - mean);
            }
        }
        return squares / (sum(strata, facet) - strata.size());
    }

    /** Whether enough ratees, or raters, are in both periods to say something about them. */
    boolean links(int facet) {
        return links[facet];
    }
}

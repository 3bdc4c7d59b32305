package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;

/** Compares the people of units in one period, two by two. */
final class UnitContrasts {
    /** Units beyond which pairs are not compared, for their number grows with the square. */
    static final int MOST_UNITS = 60;
    /** An error that large beside the naive one comes from thin links, not from few ratings. */
    private static final double LINK_SHARE = 2;
    /** Half of a standard deviation of the ratees. */
    private static final double RELEVANT = 0.5;

    private final JudgedFacets facets;
    private final FittedMeasures measures;
    private final int period;
    private final int[] units;

    UnitContrasts(JudgedFacets facets, FittedMeasures measures, int period) {
        this.facets = facets;
        this.measures = measures;
        this.period = period;
        units = facets.unitsIn(period);
    }

    /** All pairs of units, the least sure first; none if there are too many units or one. */
    List<UnitContrast> all() {
        var members = new TreeMap<Integer, Map<Integer, Double>>();
        for (int unit : IntStream.of(units).filter(u -> u >= 0).distinct().toArray()) {
            var means = means(unit);
            if (!means.isEmpty()) {
                members.put(unit, means);
            }
        }
        if (members.size() > MOST_UNITS) {
            return List.of();
        }
        double deviation = deviation();
        var raters = ratersOfUnits();
        var contrasts = new ArrayList<UnitContrast>();
        for (int one : members.keySet()) {
            for (int other : members.tailMap(one, false).keySet()) {
                contrasts.add(contrast(members, raters, one, other, deviation));
            }
        }
        contrasts.sort(Comparator.comparingDouble(UnitContrasts::error).reversed());
        return contrasts;
    }

    private static double error(UnitContrast contrast) {
        return contrast.difference() instanceof Estimate.Defined known
                ? known.standardError()
                : Double.POSITIVE_INFINITY;
    }

    private Map<Integer, Double> means(int unit) {
        int[] ratees = IntStream.range(0, units.length)
                .filter(n -> units[n] == unit
                        && !measures.isExtreme(JudgedFacets.RATEE, n)
                        && measures.measure(JudgedFacets.RATEE, n) instanceof Estimate.Defined)
                .toArray();
        var means = new TreeMap<Integer, Double>();
        Arrays.stream(ratees).forEach(n -> means.put(n, 1.0 / ratees.length));
        return means;
    }

    private double deviation() {
        double[] values = IntStream.range(0, units.length)
                .filter(n -> !measures.isExtreme(JudgedFacets.RATEE, n))
                .mapToObj(n -> measures.measure(JudgedFacets.RATEE, n))
                .filter(Estimate.Defined.class::isInstance)
                .mapToDouble(known -> ((Estimate.Defined) known).value())
                .toArray();
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / Math.max(1, values.length - 1));
    }

    /** Forms by unit and rater. */
    private Map<Integer, Map<Integer, Long>> ratersOfUnits() {
        var forms = new TreeMap<Integer, Map<Integer, Long>>();
        var last = new int[facets.raters.size()];
        for (int n = 0; n < units.length; n++) {
            for (int row = facets.ratings.start(n); units[n] >= 0 && row < facets.ratings.start(n + 1); row++) {
                int rater = facets.ratings.element(JudgedFacets.RATER, row);
                if (last[rater] != n + 1) {
                    last[rater] = n + 1;
                    forms.computeIfAbsent(units[n], key -> new TreeMap<>()).merge(rater, 1L, Long::sum);
                }
            }
        }
        return forms;
    }

    private UnitContrast contrast(
            Map<Integer, Map<Integer, Double>> members,
            Map<Integer, Map<Integer, Long>> raters,
            int one,
            int other,
            double deviation) {
        var weights = new TreeMap<>(members.get(one));
        members.get(other).forEach((n, weight) -> weights.put(n, -weight));
        var difference = measures.contrast(Map.of(JudgedFacets.RATEE, weights));
        double naive = measures.naiveError(weights);
        var shared = raters.get(one).keySet().stream()
                .filter(raters.get(other)::containsKey)
                .toList();
        long forms = shared.stream()
                .mapToLong(r -> raters.get(one).get(r) + raters.get(other).get(r))
                .sum();
        boolean thin = difference instanceof Estimate.Defined known
                && known.standardError() > LINK_SHARE * naive
                && known.interval().upper() - known.value() > RELEVANT * deviation;
        return new UnitContrast(
                facets.unit.names().get(one),
                facets.unit.names().get(other),
                facets.periods.get(period),
                shared.size(),
                forms,
                difference,
                naive,
                thin);
    }
}

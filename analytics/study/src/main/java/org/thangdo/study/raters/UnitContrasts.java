package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.Contrasts;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.FacetFit.Standing;

/** Compares the people of units in one period, two by two. */
final class UnitContrasts {
    /** Units beyond which pairs are not compared, for their number grows with the square. */
    static final int MOST_UNITS = 60;
    /** An error that large beside the naive one comes from thin links, not from few ratings. */
    private static final double LINK_SHARE = 2;
    /** Half of a standard deviation of the ratees. */
    private static final double RELEVANT = 0.5;

    private final JudgedFacets facets;
    private final Fitted joint;
    private final double confidence;
    private final int period;
    private final int[] units;

    UnitContrasts(JudgedFacets facets, Fitted joint, int period, double confidence) {
        this.facets = facets;
        this.joint = joint;
        this.period = period;
        this.confidence = confidence;
        units = facets.unitsIn(period);
    }

    /** All pairs of units, the least sure first; none if there are too many units or one. */
    List<UnitContrast> all() {
        int[] known = IntStream.range(0, units.length)
                .filter(n -> units[n] >= 0 && isMeasured(n))
                .map(n -> units[n])
                .distinct()
                .sorted()
                .toArray();
        if (known.length > MOST_UNITS) {
            return List.of();
        }
        var errors = joint.contrasts(units, facets.unit.names().size());
        double deviation = deviation();
        var raters = ratersOfUnits();
        var contrasts = new ArrayList<UnitContrast>();
        for (int i = 0; i < known.length; i++) {
            for (int j = i + 1; j < known.length; j++) {
                contrasts.add(contrast(errors, raters, known[i], known[j], deviation));
            }
        }
        contrasts.sort(Comparator.comparingDouble(
                        (UnitContrast contrast) -> known(contrast).standardError())
                .reversed());
        return contrasts;
    }

    private static Estimate.Defined known(UnitContrast contrast) {
        return (Estimate.Defined) contrast.difference();
    }

    private boolean isMeasured(int ratee) {
        return joint.standing(JudgedFacets.RATEE, ratee) == Standing.MEASURED;
    }

    private double mean(int unit) {
        return IntStream.range(0, units.length)
                .filter(n -> units[n] == unit && isMeasured(n))
                .mapToDouble(n -> joint.measure(JudgedFacets.RATEE, n))
                .average()
                .orElseThrow();
    }

    private double deviation() {
        double[] values = IntStream.range(0, units.length)
                .filter(this::isMeasured)
                .mapToDouble(n -> joint.measure(JudgedFacets.RATEE, n))
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
            Contrasts errors, Map<Integer, Map<Integer, Long>> raters, int one, int other, double deviation) {
        double error = errors.error(one, other);
        double naive = errors.naiveError(one, other);
        var difference = Estimate.normal(mean(one) - mean(other), error, confidence);
        var shared = raters.get(one).keySet().stream()
                .filter(raters.get(other)::containsKey)
                .toList();
        long forms = shared.stream()
                .mapToLong(r -> raters.get(one).get(r) + raters.get(other).get(r))
                .sum();
        double half = difference.interval().upper() - mean(one) + mean(other);
        return new UnitContrast(
                facets.unit.names().get(one),
                facets.unit.names().get(other),
                facets.periods.get(period),
                shared.size(),
                forms,
                difference,
                naive,
                error > LINK_SHARE * naive && half > RELEVANT * deviation);
    }
}

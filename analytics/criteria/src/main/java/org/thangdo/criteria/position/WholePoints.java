package org.thangdo.criteria.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whole points that add up to those of a part, in proportion to what was wanted, at least 1 each; what is lost by rounding down goes
 * to the largest remainders (Hamilton's method), the first id first, and what the least of 1 takes comes from the most points.
 */
public final class WholePoints {

    private final SortedMap<String, Double> points = new TreeMap<>();

    /**
     * @param wanted by id, {@code >= 0}; if all are 0, all are alike
     * @param total of the part; if it cannot be shared out in whole points of at least 1, it is shared exactly
     */
    public WholePoints(SortedMap<String, Double> wanted, double total) {
        double sum = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
        wanted.forEach((id, value) -> points.put(id, total * (sum > 0 ? value / sum : 1.0 / wanted.size())));
        boolean whole = total == Math.rint(total) && total >= wanted.size();
        if (whole) {
            round((long) total);
        } else {
            points.replaceAll((id, value) -> total / wanted.size());
        }
    }

    private void round(long total) {
        var exact = new TreeMap<>(points);
        points.replaceAll((id, value) -> Math.max(1, Math.floor(value + 1e-9)));
        long left = total
                - Math.round(points.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
        var byRemainder = new ArrayList<>(exact.keySet());
        byRemainder.sort(Comparator.comparingDouble((String id) -> points.get(id) - exact.get(id))
                .thenComparing(id -> id));
        for (int i = 0; i < left; i++) {
            points.merge(byRemainder.get(i), 1.0, Double::sum);
        }
        for (long i = left; i < 0; i++) {
            points.merge(largest(), -1.0, Double::sum);
        }
    }

    private String largest() {
        return points.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** Points of an id. */
    public double of(String id) {
        return points.get(id);
    }
}

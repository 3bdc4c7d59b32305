package org.thangdo.criteria.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whole points that add up to those of a part, in proportion to what was wanted, at least 1 each; what is lost by rounding down goes
 * to the largest remainders (Hamilton's method), the first id first.
 */
final class WholePoints {

    private final SortedMap<String, Double> points = new TreeMap<>();

    /**
     * @param wanted by id, {@code >= 0}; if all are 0, all are alike
     * @param total of the part; if it cannot be shared out in whole points of at least 1, it is shared exactly
     */
    WholePoints(SortedMap<String, Double> wanted, double total) {
        double sum = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
        double room = total - wanted.size();
        boolean whole = total == Math.rint(total) && room >= 0;
        wanted.forEach((id, value) -> {
            double share = sum > 0 ? value / sum : 1.0 / wanted.size();
            points.put(id, whole ? 1 + share * room : total / wanted.size());
        });
        if (whole) {
            round(total);
        }
    }

    private void round(double total) {
        var exact = new TreeMap<>(points);
        points.replaceAll((id, value) -> Math.floor(value + 1e-9));
        double left = total
                - points.values().stream().mapToDouble(Double::doubleValue).sum();
        var byRemainder = new ArrayList<>(exact.entrySet());
        byRemainder.sort(Comparator.comparingDouble(
                        (Map.Entry<String, Double> entry) -> points.get(entry.getKey()) - entry.getValue())
                .thenComparing(Map.Entry::getKey));
        for (int i = 0; i < Math.round(left); i++) {
            points.merge(byRemainder.get(i).getKey(), 1.0, Double::sum);
        }
    }

    double of(String id) {
        return points.get(id);
    }
}

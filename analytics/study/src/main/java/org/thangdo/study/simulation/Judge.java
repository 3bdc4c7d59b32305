package org.thangdo.study.simulation;

import java.util.List;

/**
 * One rater, or all who rate themselves.
 *
 * @param halo share of the general impression in what the rater sees
 * @param range what the distance of the cuts from their middle is multiplied by
 * @param noise standard deviation
 * @param drift by which severity rises each year
 * @param straight share of forms on which all criteria are given one level
 * @param group duty group towards which the rater is severer, by {@code groupSeverity}
 */
record Judge(
        String code,
        Role role,
        double severity,
        double halo,
        double range,
        double noise,
        double drift,
        double straight,
        String group,
        double groupSeverity) {

    double severity(int year, String dutyGroup) {
        return severity + drift * year + (dutyGroup.equals(group) ? groupSeverity : 0);
    }

    /** The cuts as this rater has them. */
    List<Double> cuts(List<Double> cuts) {
        if (range == 1 || cuts.isEmpty()) {
            return cuts;
        }
        double middle = (cuts.get(0) + cuts.get(cuts.size() - 1)) / 2;
        return cuts.stream().map(cut -> middle + range * (cut - middle)).toList();
    }

    Row.Rater truth() {
        return new Row.Rater(
                code,
                role.id(),
                severity,
                halo,
                range,
                noise,
                drift,
                straight,
                groupSeverity == 0 ? "" : group,
                groupSeverity);
    }
}

package org.thangdo.criteria.gaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.criteria.Json;

/**
 * What defences cost, in working hours for each 100 people and period. The shipped figures are assumptions to be replaced by those
 * of the office.
 *
 * @param basis where the figures come from, as output says it
 * @param hours by defence
 */
public record Costs(String basis, SortedMap<Defence, Hours> hours) {

    /**
     * Hours of a defence.
     *
     * @param fixed whatever the definition holds
     * @param eachMeasured for each measured criterion
     * @param eachJudged for each judged criterion
     */
    public record Hours(double fixed, double eachMeasured, double eachJudged) {}

    public Costs {
        hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
        if (hours.size() < Defence.values().length) {
            throw new IllegalArgumentException("costs are missing: only " + hours.keySet());
        }
    }

    /** The shipped assumptions. */
    public static Costs assumed() {
        try (var stream = Costs.class.getResourceAsStream("costs.json")) {
            return Json.read(stream, "costs.json", Costs.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double of(Defence defence, long measured, long judged) {
        var each = hours.get(defence);
        return each.fixed() + measured * each.eachMeasured() + judged * each.eachJudged();
    }
}

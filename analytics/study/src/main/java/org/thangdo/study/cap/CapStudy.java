package org.thangdo.study.cap;

import java.util.List;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Claim;
import org.thangdo.study.Plan;

/**
 * Every base and group of a rule's caps side by side.
 *
 * @param pack id of the rule pack
 * @param packName its name
 * @param bases every reading; of each cap the wording first
 * @param groupings within which the caps are counted, those that the rule names first
 * @param totals by base and period over all subjects
 * @param groups by grouping, base, period and group
 * @param bunching by grouping, base and period, where there are at least two groups
 */
public record CapStudy(
        Kind kind,
        Scale scale,
        String pack,
        Text packName,
        List<CapBase> bases,
        List<CapGrouping> groupings,
        List<CapReading> totals,
        List<CapReading> groups,
        List<CapBunching> bunching,
        List<Claim> claims) {

    public CapStudy {
        bases = List.copyOf(bases);
        groupings = List.copyOf(groupings);
        totals = List.copyOf(totals);
        groups = List.copyOf(groups);
        bunching = List.copyOf(bunching);
        claims = List.copyOf(claims);
    }

    /**
     * Counts the final levels of one kind against every cap of a rule.
     *
     * @throws IllegalArgumentException if the rule's scale is not that of the history
     */
    public static CapStudy of(History history, RulePack pack, Kind kind, Plan plan) {
        if (!pack.scale().sameLevels(history.scale())) {
            throw new IllegalArgumentException("rule " + pack.id() + " has another scale than the history");
        }
        return new CapCount(history, pack, kind, plan).study();
    }

    /** The totals of one reading, in the order of the periods. */
    public List<CapReading> totals(CapBase base) {
        return totals.stream()
                .filter(reading ->
                        reading.cap().equals(base.cap()) && reading.base().equals(base.base()))
                .toList();
    }
}

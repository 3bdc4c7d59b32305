package org.thangdo.study.cap;

import java.util.List;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Claim;

/**
 * Every base and group of a rule's caps side by side.
 *
 * @param pack id of the rule pack
 * @param packName its name
 * @param bases every reading, in the order of the pack, the wording first
 * @param totals by period and base over all subjects; only indicative where the rule holds within groups
 * @param groups by period, base and group within which the rule holds
 * @param bunching by period and base; empty where there are too few groups
 */
public record CapStudy(
        Kind kind,
        Scale scale,
        String pack,
        Text packName,
        List<CapBase> bases,
        List<CapReading> totals,
        List<CapReading> groups,
        List<CapBunching> bunching,
        List<Claim> claims) {

    public CapStudy {
        bases = List.copyOf(bases);
        totals = List.copyOf(totals);
        groups = List.copyOf(groups);
        bunching = List.copyOf(bunching);
        claims = List.copyOf(claims);
    }
}

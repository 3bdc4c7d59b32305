package org.thangdo.study.cap;

import java.util.Set;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Dimension;

/**
 * The groups within which a cap is counted.
 *
 * @param id id in the rule pack, or the name of the dimension for groups that the rule does not name
 * @param cap id of the cap
 * @param named whether the rule names these groups; the others are shown to see where people are, and only indicate
 * @param groups number of groups that the data have; 0 if the data lack one of the dimensions
 * @param unassigned ratings that belong to no group, over all periods, because the data do not say which
 */
public record CapGrouping(
        String id, String cap, Text name, Set<Dimension> by, boolean named, long groups, long unassigned) {}

package org.thangdo.study.inflation;

import java.util.List;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Reason;

/**
 * One group through the periods.
 *
 * @param group {@link Group#ALL} for everybody
 * @param profiles one for each period in which the group was rated, in order
 */
public record Series(Group group, List<Profile> profiles, Trend trend) {

    public Series {
        profiles = List.copyOf(profiles);
    }

    static Series of(Group group, List<Profile> profiles, double confidence) {
        return new Series(group, profiles, Trend.of(profiles, confidence));
    }

    static Series untested(Group group, List<Profile> profiles) {
        return new Series(group, profiles, Trend.refused(Reason.DEPENDENT_RATINGS));
    }

    public Profile first() {
        return profiles.get(0);
    }

    public Profile last() {
        return profiles.get(profiles.size() - 1);
    }

    /** Whether the group was rated in at least two periods. */
    public boolean spansPeriods() {
        return profiles.size() > 1;
    }
}

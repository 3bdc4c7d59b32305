package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History;
import org.thangdo.stats.multiplicity.Adjustment;

/**
 * The same look at every group of one grouping.
 *
 * @param by what the ratings are grouped by
 * @param groups in the order of the group labels
 */
public record Grouping(Set<Dimension> by, List<Series> groups) {

    public Grouping {
        groups = List.copyOf(groups);
    }

    /**
     * Every group with its profiles and its trend, p-values adjusted over the groups. A group with more ratings than there
     * are subjects in a period holds several ratings of one subject; they are not independent, so it is not tested.
     */
    static Grouping of(Set<Dimension> by, List<History.Cell> cells, Series everybody, double confidence) {
        Map<Group, List<Profile>> profiles = new TreeMap<>();
        cells.forEach(cell -> profiles.computeIfAbsent(cell.group(), group -> new ArrayList<>())
                .add(Profile.of(cell.period(), cell.counts(), confidence)));
        var series = new ArrayList<Series>();
        profiles.forEach((group, ofGroup) -> series.add(
                dependent(ofGroup, everybody)
                        ? Series.untested(group, ofGroup)
                        : Series.of(group, ofGroup, confidence)));
        var top = Adjustment.BENJAMINI_HOCHBERG.adjustTests(
                series.stream().map(one -> one.trend().topTrend()).toList());
        var levels = Adjustment.BENJAMINI_HOCHBERG.adjustTests(
                series.stream().map(one -> one.trend().levelTrend()).toList());
        for (int i = 0; i < series.size(); i++) {
            var one = series.get(i);
            series.set(i, new Series(one.group(), one.profiles(), one.trend().adjusted(top.get(i), levels.get(i))));
        }
        return new Grouping(by, series);
    }

    private static boolean dependent(List<Profile> profiles, Series everybody) {
        Map<String, Long> subjects = new TreeMap<>();
        everybody.profiles().forEach(profile -> subjects.put(profile.period(), profile.total()));
        return profiles.stream().anyMatch(profile -> profile.total() > subjects.getOrDefault(profile.period(), 0L));
    }
}

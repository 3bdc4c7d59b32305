package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.Bootstrap;
import org.thangdo.study.Plan;
import org.thangdo.study.inflation.Decomposition.Span;

/** Splits the change of the top-level share over the groupings that people are composed of. */
final class SplitCount {

    /** More agencies are not split one by one: a table of them would be read as a ranking. */
    private static final int MOST_AGENCIES = 20;

    private static final Set<Dimension> OF_PEOPLE =
            Set.of(Dimension.AGENCY, Dimension.UNIT, Dimension.POSITION, Dimension.DUTY_GROUP);

    private final History history;
    private final Selection where;
    private final Bootstrap bootstrap;
    private final Plan plan;

    SplitCount(History history, Selection where, Bootstrap bootstrap, Plan plan) {
        this.history = history;
        this.where = where;
        this.bootstrap = bootstrap;
        this.plan = plan;
    }

    List<Decomposition> all(Series overall, List<Grouping> groupings) {
        var splits = new ArrayList<Decomposition>();
        if (!overall.spansPeriods()) {
            return splits;
        }
        var ofPeople = groupings.stream()
                .map(Grouping::by)
                .filter(OF_PEOPLE::containsAll)
                .toList();
        ofPeople.forEach(by -> splits.add(split(by, Group.ALL, where, overall)));
        groupings.stream()
                .filter(grouping -> grouping.by().equals(Set.of(Dimension.AGENCY)))
                .forEach(agencies -> within(agencies, ofPeople, splits));
        return splits;
    }

    private void within(Grouping agencies, List<Set<Dimension>> ofPeople, List<Decomposition> splits) {
        var moved = agencies.groups().stream()
                .filter(series -> series.trend().topTrendAdjusted().rejectsAt(plan.alpha()))
                .toList();
        if (moved.size() > MOST_AGENCIES) {
            return;
        }
        for (var series : moved) {
            var agency = where.with(Dimension.AGENCY, series.group().get(Dimension.AGENCY));
            ofPeople.stream()
                    .filter(by -> !by.contains(Dimension.AGENCY))
                    .filter(by -> by.stream().allMatch(each -> InflationCount.divides(history, agency, each)))
                    .forEach(by -> splits.add(split(by, series.group(), agency, series)));
        }
    }

    private Decomposition split(Set<Dimension> by, Group within, Selection selection, Series series) {
        var span = new Span(series.first().period(), series.last().period());
        return Decomposition.of(by, within, history.levels(selection, by), span, bootstrap, plan.confidence());
    }
}

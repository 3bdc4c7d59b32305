package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.Bootstrap;
import org.thangdo.study.Plan;

/** Asks the history for counts and hands them to the statistics, one question after the other. */
final class InflationCount {

    private final History history;
    private final Optional<RulePack> pack;
    private final Selection where;
    private final Plan plan;
    private final Bootstrap bootstrap;
    private final Series overall;
    private final List<String> periods;

    InflationCount(History history, Optional<RulePack> pack, Selection where, Plan plan) {
        this.history = history;
        this.pack = pack;
        this.where = where;
        this.plan = plan;
        this.bootstrap = new Bootstrap(plan.replicates(), plan.seed());
        var profiles = history.levels(where, Set.of()).stream()
                .map(cell -> Profile.of(cell.period(), cell.counts(), plan.confidence()))
                .toList();
        this.overall = Series.of(Group.ALL, profiles, plan.confidence());
        this.periods = profiles.stream().map(Profile::period).toList();
    }

    Inflation study() {
        var counted = counted();
        var claims = new InflationClaims(counted, plan).all();
        return counted.with(claims.stream().map(claim -> claim.of(where.kind())).toList());
    }

    private Inflation counted() {
        var groupings = groupings();
        var flows = new FlowCount(history, where, periods, bootstrap, plan.confidence());
        return new Inflation(
                where.kind(),
                history.scale(),
                periods,
                overall,
                groupings,
                drifts(),
                new SplitCount(history, where, bootstrap, plan).all(overall, groupings),
                flows.turnovers(),
                flows.transitions(),
                where.kind() == Kind.PERSON ? history.commitments() : List.of(),
                funnels(groupings),
                scores(),
                List.of());
    }

    private List<Funnel> funnels(List<Grouping> groupings) {
        var count = new FunnelCount(bootstrap, plan);
        var funnels = new ArrayList<Funnel>();
        for (var by : List.of(Dimension.AGENCY, Dimension.UNIT)) {
            if (groupings.stream().anyMatch(grouping -> grouping.by().equals(Set.of(by)))) {
                funnels.addAll(count.all(by, history.levels(where, Set.of(by))));
            }
        }
        return funnels;
    }

    private List<ScoreBunching> scores() {
        return pack.flatMap(RulePack::bands)
                .map(bands -> new ScoreCount(bands.value(), plan.confidence()).all(history, where))
                .orElse(List.of());
    }

    private List<DriftStep> drifts() {
        var drifts = new ArrayList<DriftStep>();
        var profiles = overall.profiles();
        for (int i = 1; i < profiles.size(); i++) {
            drifts.add(DriftStep.between(profiles.get(i - 1), profiles.get(i), bootstrap, plan.confidence()));
        }
        if (profiles.size() > 2) {
            drifts.add(DriftStep.between(overall.first(), overall.last(), bootstrap, plan.confidence()));
        }
        return drifts;
    }

    private List<Grouping> groupings() {
        var groupings = new ArrayList<Grouping>();
        for (var by : plan.groupings()) {
            var selection = selection(where, by);
            if (by.stream().allMatch(dimension -> divides(history, selection, dimension))) {
                groupings.add(Grouping.of(by, history.levels(selection, by), overall, plan.confidence()));
            }
        }
        return groupings;
    }

    /** Final levels, unless ratings by source or by criterion are asked for. */
    private static Selection selection(Selection where, Set<Dimension> by) {
        var selection = where;
        if (by.contains(Dimension.ROLE) || by.contains(Dimension.CRITERION)) {
            selection = selection.without(Dimension.ROLE);
        }
        return by.contains(Dimension.CRITERION) ? selection.without(Dimension.CRITERION) : selection;
    }

    /** Whether a dimension tells at least two groups apart. */
    static boolean divides(History history, Selection where, Dimension dimension) {
        return history.values(where, dimension).size() > 1;
    }
}

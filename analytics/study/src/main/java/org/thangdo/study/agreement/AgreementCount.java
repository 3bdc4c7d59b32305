package org.thangdo.study.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History;
import org.thangdo.ratings.History.Profiles;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Measure;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.CategoryAgreement;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.study.Plan;

/** Asks the history for summaries of the ratings and hands them to the statistics, one question after the other. */
final class AgreementCount {

    /** More ratings are not held in memory one by one. */
    static final long MOST_ONE_BY_ONE = 2_000_000;

    private final History history;
    private final Kind kind;
    private final Plan plan;

    AgreementCount(History history, Kind kind, Plan plan) {
        this.history = history;
        this.kind = kind;
        this.plan = plan;
    }

    Optional<AgreementStudy> study() {
        var everything = new Selection(kind, Map.of());
        var byCriterion = history.profiles(everything, Set.of(Dimension.CRITERION));
        if (byCriterion.isEmpty()) {
            return Optional.empty();
        }
        boolean judgedOverall = byCriterion.stream()
                .anyMatch(profiles -> profiles.group().get(Dimension.CRITERION).equals(Selection.OVERALL));
        var where = judgedOverall ? everything.with(Dimension.CRITERION, Selection.OVERALL) : everything;
        var counted = counted(where, byCriterion);
        var claims = new AgreementClaims(counted, plan).all();
        return Optional.of(
                counted.with(claims.stream().map(claim -> claim.of(kind)).toList()));
    }

    private AgreementStudy counted(Selection where, List<Profiles> byCriterion) {
        var byPeriod = history.profiles(where, Set.of());
        var table = whole(byPeriod);
        var overall = CoefficientSet.of(Group.ALL, table, plan.confidence());
        var first = CoefficientSet.first(overall.why());
        var groups = new GroupCount(first, plan.confidence());
        var panel = oneByOne(where, overall, table.scale());
        return new AgreementStudy(
                kind,
                history.scale().levels().stream().map(Scale.Level::label).toList(),
                where.fixed().getOrDefault(Dimension.CRITERION, ""),
                byPeriod.stream().map(Profiles::period).distinct().toList(),
                overall,
                panel.map(each -> each.drawn(first)).orElse(List.of()),
                CategoryAgreement.of(table, Inference.at(plan.confidence())),
                within(where),
                new PairCount(overall.why(), plan).all(history.sourcePairs(where, Set.of())),
                groups.byPeriod(byPeriod),
                groups.change(byPeriod),
                groups.alike(byCriterion),
                groups.apart(history.profiles(where, Set.of(Dimension.UNIT))),
                panel.map(PanelCount::reliability).orElse(List.of()),
                panel.map(PanelCount::averaged).orElse(1.0),
                panel.map(each -> each.raters(first)).orElse(List.of()),
                Optional.empty(),
                List.of(),
                kind == Kind.PERSON ? history.votes(Set.of()) : List.of(),
                List.of());
    }

    private Optional<PanelCount> oneByOne(Selection where, SideBySide overall, List<Double> scale) {
        return overall.ratings() > MOST_ONE_BY_ONE
                ? Optional.empty()
                : Optional.of(new PanelCount(history.panel(where, Measure.LEVEL), scale, plan.confidence()));
    }

    private AgreementTable whole(List<Profiles> profiles) {
        return profiles.stream()
                .map(Profiles::table)
                .reduce(AgreementTable::merge)
                .orElseThrow();
    }

    /** Sources of which two or more raters judged the same. */
    private List<SideBySide> within(Selection where) {
        return GroupCount.merged(history.profiles(where, Set.of(Dimension.ROLE))).entrySet().stream()
                .map(source -> CoefficientSet.of(source.getKey(), source.getValue(), plan.confidence()))
                .filter(source -> source.pairable() > 0)
                .toList();
    }
}

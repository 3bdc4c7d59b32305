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
        var panel = new PanelCount(history.panel(where, Measure.LEVEL), table.scale(), plan.confidence());
        return new AgreementStudy(
                kind,
                history.scale().levels().stream().map(Scale.Level::label).toList(),
                where.fixed().getOrDefault(Dimension.CRITERION, ""),
                byPeriod.stream().map(Profiles::period).distinct().toList(),
                overall,
                panel.drawn(first),
                CategoryAgreement.of(table, Inference.at(plan.confidence())),
                within(where),
                new PairCount(overall.why(), plan).all(history.sourcePairs(where, Set.of())),
                groups.byPeriod(byPeriod),
                groups.change(byPeriod),
                groups.alike(byCriterion),
                groups.apart(history.profiles(where, Set.of(Dimension.UNIT))),
                panel.reliability(),
                panel.averaged(),
                panel.raters(first),
                Optional.empty(),
                List.of(),
                kind == Kind.PERSON ? history.votes(Set.of()) : List.of(),
                List.of());
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

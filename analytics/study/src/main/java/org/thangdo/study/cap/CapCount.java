package org.thangdo.study.cap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.thangdo.criteria.rules.Base;
import org.thangdo.criteria.rules.Cap;
import org.thangdo.criteria.rules.CapRule;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.Stated;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.study.Claim;
import org.thangdo.study.Plan;
import org.thangdo.study.Wording;

/** Counts one kind of subjects against every cap of a rule. */
final class CapCount {

    private final History history;
    private final RulePack pack;
    private final Kind kind;
    private final Plan plan;
    private final Selection where;
    private final List<CapBase> bases = new ArrayList<>();
    private final List<CapGrouping> groupings = new ArrayList<>();
    private final List<CapReading> totals = new ArrayList<>();
    private final List<CapReading> groups = new ArrayList<>();

    CapCount(History history, RulePack pack, Kind kind, Plan plan) {
        this.history = history;
        this.pack = pack;
        this.kind = kind;
        this.plan = plan;
        this.where = Selection.finalLevels(kind);
    }

    CapStudy study() {
        pack.caps().forEach(this::count);
        var bunching = FillCheck.of(groups);
        var counted = study(bunching, List.of());
        var claims = new CapClaims(counted, plan.alpha()).all();
        return study(bunching, claims.stream().map(claim -> claim.of(kind)).toList());
    }

    private CapStudy study(List<CapBunching> bunching, List<Claim> claims) {
        return new CapStudy(
                kind, pack.scale(), pack.id(), pack.title(), bases, groupings, totals, groups, bunching, claims);
    }

    private void count(CapRule rule) {
        var wording = pack.base(rule.base().value());
        var others = pack.bases().stream().filter(base -> !base.equals(wording));
        var readings = Stream.concat(Stream.of(wording), others)
                .map(base -> new Reading(base(rule, base), pack.cap(rule, base)))
                .toList();
        readings.forEach(reading -> bases.add(reading.base()));
        boolean indicative = !wholeIsOneGroup(rule);
        for (Reading reading : readings) {
            for (var cell : history.levels(where, Set.of())) {
                totals.add(reading.of(cell, CapReading.TOTAL, indicative));
            }
        }
        for (var grouping : rule.groups()) {
            countWithin(rule, named(rule, grouping.value()), readings);
        }
        boolean unitNamed = rule.groups().stream()
                .anyMatch(grouping -> dimensions(grouping.value()).contains(Dimension.UNIT));
        if (!unitNamed) {
            var unit = Dimension.UNIT;
            var name = Wording.term("each", Map.of("by", Wording.by(Set.of(unit))));
            countWithin(rule, new CapGrouping(unit.column(), rule.id(), name, Set.of(unit), false, 0, 0), readings);
        }
    }

    private record Reading(CapBase base, Cap cap) {
        CapReading of(History.Cell cell, String grouping, boolean indicative) {
            var verdict = cap.test(cell.counts());
            return new CapReading(
                    cell.period(),
                    base.cap(),
                    base.base(),
                    grouping,
                    cell.group(),
                    verdict.capped(),
                    verdict.base(),
                    cell.counts().total(),
                    verdict.standing(),
                    verdict.largestNow(),
                    verdict.largestAfterMoves(),
                    verdict.mustMove(),
                    indicative);
        }
    }

    private CapBase base(CapRule rule, Base base) {
        var unverified = new ArrayList<CapBase.Unverified>();
        note(unverified, "limit", rule.limit());
        if (base.id().equals(rule.base().value())) {
            note(unverified, "base", rule.base());
        }
        rule.groups().forEach(grouping -> note(unverified, "groups", grouping));
        note(unverified, "rounding", rule.rounding());
        return new CapBase(
                rule.id(),
                pack.scale().indexOf(rule.level()),
                base.id(),
                base.name(),
                base.label(),
                rule.limit().value(),
                rule.rounding().value(),
                base.id().equals(rule.base().value()),
                unverified);
    }

    private static void note(List<CapBase.Unverified> unverified, String what, Stated<?> stated) {
        if (!stated.verified()) {
            unverified.add(new CapBase.Unverified(Wording.term(what), stated.source()));
        }
    }

    private static CapGrouping named(CapRule rule, CapRule.Grouping grouping) {
        return new CapGrouping(grouping.id(), rule.id(), grouping.name(), dimensions(grouping), true, 0, 0);
    }

    private static Set<Dimension> dimensions(CapRule.Grouping grouping) {
        var dimensions = EnumSet.noneOf(Dimension.class);
        grouping.by().forEach(column -> dimensions.add(Dimension.valueOf(column.toUpperCase(Locale.ROOT))));
        return Collections.unmodifiableSet(dimensions);
    }

    /** Whether everybody is one group of the rule: it counts within agencies only, and the data know one agency. */
    private boolean wholeIsOneGroup(CapRule rule) {
        boolean agencies = rule.groups().stream()
                .allMatch(grouping -> dimensions(grouping.value()).equals(Set.of(Dimension.AGENCY)));
        var values = history.values(where, Dimension.AGENCY);
        return agencies && values.size() == 1 && !values.get(0).isEmpty();
    }

    /** Data that name no agency at all are taken as one agency in groups that go further; the total says it indicates. */
    private void countWithin(CapRule rule, CapGrouping grouping, List<Reading> readings) {
        var by = grouping.by();
        var said = EnumSet.noneOf(Dimension.class);
        by.stream()
                .filter(dimension -> history.values(where, dimension).stream().anyMatch(value -> !value.isEmpty()))
                .forEach(said::add);
        boolean lacking = by.stream().anyMatch(dimension -> dimension != Dimension.AGENCY && !said.contains(dimension));
        if (said.isEmpty() || lacking) {
            groupings.add(grouping);
            return;
        }
        var cells = history.levels(where, by);
        var assigned =
                cells.stream().filter(cell -> assigned(cell.group(), said)).toList();
        long all = cells.stream().mapToLong(cell -> cell.counts().total()).sum();
        long inGroups =
                assigned.stream().mapToLong(cell -> cell.counts().total()).sum();
        long count = assigned.stream().map(History.Cell::group).distinct().count();
        groupings.add(new CapGrouping(
                grouping.id(), rule.id(), grouping.name(), by, grouping.named(), count, all - inGroups));
        for (Reading reading : readings) {
            assigned.forEach(cell -> groups.add(reading.of(cell, grouping.id(), !grouping.named())));
        }
    }

    private static boolean assigned(Group group, Set<Dimension> said) {
        return said.stream().noneMatch(dimension -> group.get(dimension).isEmpty());
    }
}

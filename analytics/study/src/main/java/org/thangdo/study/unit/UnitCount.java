package org.thangdo.study.unit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.association.SignTest;
import org.thangdo.stats.association.WithinGroups;
import org.thangdo.stats.consensus.GroupReliability;
import org.thangdo.stats.consensus.GroupSize;
import org.thangdo.stats.consensus.GroupedScores;
import org.thangdo.stats.consensus.ScoreMoments;
import org.thangdo.stats.consensus.StratifiedReliability;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.stats.units.UnitLevels;
import org.thangdo.stats.units.UnitsAndChance;
import org.thangdo.study.Plan;
import org.thangdo.study.unit.Likeness.OfOneLevel;
import org.thangdo.study.unit.UnitStudy.Refused;

/** Asks the history for units and hands them to the statistics, one question after the other. */
final class UnitCount {

    private final History history;
    private final Plan plan;
    private final UnitYears units;

    UnitCount(History history, Plan plan) {
        this.history = history;
        this.plan = plan;
        this.units = plan.kinds().contains(Kind.PERSON)
                ? UnitYears.of(history, plan.heads())
                : new UnitYears(List.of(), new HeadPositions(false, List.of(), 0));
    }

    Optional<UnitStudy> study() {
        if (units.years().isEmpty()) {
            return Optional.empty();
        }
        var counted = counted();
        return Optional.of(counted.with(new UnitClaims(counted, plan).all()));
    }

    private UnitStudy counted() {
        var refused = EnumSet.noneOf(Refused.class);
        if (units.heads().taken().isEmpty()) {
            refused.add(Refused.NO_HEAD);
        }
        if (units.years().stream().noneMatch(year -> year.level().isPresent())) {
            refused.add(Refused.NO_LEVEL_OF_UNITS);
        }
        boolean heads = !refused.contains(Refused.NO_HEAD);
        boolean levels = !refused.contains(Refused.NO_LEVEL_OF_UNITS);
        var votes = new CastingCount(history, units.heads(), plan.confidence());
        return new UnitStudy(
                history.scale().levels().stream().map(Scale.Level::label).toList(),
                units.periods(),
                units.heads(),
                refused,
                levels ? scopes(new AssociationCount(units, plan.confidence())::in) : List.of(),
                levels && heads ? scopes(this::besideUnit) : List.of(),
                heads ? scopes(this::besideMembers) : List.of(),
                likeness(),
                votes.all(),
                votes.tiesOnHeads(),
                List.of());
    }

    private <T> List<T> scopes(Function<String, T> answer) {
        return units.scopes().stream().map(answer).toList();
    }

    private HeadPlace besideUnit(String period) {
        var groups = units.in(period).stream()
                .filter(year -> year.level().isPresent())
                .map(UnitYear::besideUnit)
                .toList();
        var nets = new TreeMap<String, Long>();
        groups.forEach(group -> nets.merge(group.cluster(), group.net(), Long::sum));
        var counted = WithinGroups.of(groups, plan.confidence());
        long above = Math.round(counted.higher() * counted.marked()); // a unit has one level: whole numbers
        long below = Math.round(counted.lower() * counted.marked());
        return new HeadPlace(
                period,
                above,
                counted.marked() - above - below,
                below,
                counted.net(),
                SignTest.of(List.copyOf(nets.values())));
    }

    private HeadRank besideMembers(String period) {
        var counted = WithinGroups.of(
                units.in(period).stream().map(UnitYear::besideMembers).toList(), plan.confidence());
        return new HeadRank(
                period,
                counted.marked(),
                counted.higher(),
                counted.lower(),
                counted.net(),
                period.isEmpty() ? TestResult.untested(Reason.DEPENDENT_RATINGS) : counted.test());
    }

    private List<Likeness> likeness() {
        var periods = new ArrayList<>(units.periods().stream().map(this::alone).toList());
        if (periods.size() > 1) {
            periods.add(together(periods));
        }
        return periods;
    }

    private Likeness alone(String period) {
        var years = units.in(period);
        var levels = new TreeMap<String, LevelCounts>();
        years.forEach(year -> levels.put(year.unit(), year.people()));
        var chance = UnitsAndChance.of(new UnitLevels(levels), new Bootstrap(plan.replicates(), plan.seed()));
        return new Likeness(
                period,
                chance.single().stream()
                        .mapToLong(unit -> unit.levels().total())
                        .sum(),
                chance.units(),
                chance.ofOneLevel(),
                chance.expected(),
                chance.surplus(),
                GroupReliability.of(scores(years), GroupSize.UNBIASED, plan.confidence())
                        .single(),
                chance.difference(),
                chance.single().stream()
                        .filter(UnitsAndChance.Single::isOfOneLevel)
                        .map(UnitCount::ofOneLevel)
                        .toList());
    }

    private static OfOneLevel ofOneLevel(UnitsAndChance.Single unit) {
        long people = unit.levels().total();
        return new OfOneLevel(
                unit.unit(), people, unit.levels().counts().indexOf(people), unit.chance(), unit.adjusted());
    }

    private Likeness together(List<Likeness> periods) {
        var strata = new TreeMap<String, GroupedScores>();
        units.periods().forEach(period -> strata.put(period, scores(units.in(period))));
        var untested = TestResult.untested(Reason.DEPENDENT_RATINGS);
        return new Likeness(
                "",
                sum(periods, Likeness::people),
                sum(periods, Likeness::units),
                sum(periods, Likeness::ofOneLevel),
                periods.stream().mapToDouble(Likeness::expected).sum(),
                untested,
                StratifiedReliability.of(strata, plan.confidence()),
                untested,
                List.of());
    }

    private static long sum(List<Likeness> periods, ToLongFunction<Likeness> number) {
        return periods.stream().mapToLong(number).sum();
    }

    private static GroupedScores scores(List<UnitYear> years) {
        var scores = new TreeMap<String, ScoreMoments>();
        years.forEach(year -> scores.put(year.unit(), ScoreMoments.of(year.people())));
        return new GroupedScores(scores);
    }
}

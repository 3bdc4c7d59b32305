package org.thangdo.study.raters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.facets.FacetFit.Fitted;
import org.thangdo.stats.facets.card.FairLevels;
import org.thangdo.study.Plan;
import org.thangdo.study.raters.Repair.RepairedUnit;
import org.thangdo.study.raters.RepairedLevels.Decided;

/** Makes a {@link Repair} of measures. */
final class RepairCount {
    private static final double SURE_FROM = 0.8;
    private static final double SUPPORTED_FROM = 0.05;

    private final JudgedFacets facets;
    private final Fitted joint;
    private final FittedMeasures measures;
    private final FinalLevels decided;
    private final Plan plan;
    private final int lastPeriod;
    private final FairCuts cuts;

    RepairCount(JudgedFacets facets, Fitted joint, FittedMeasures measures, Optional<Judgements> decisions, Plan plan) {
        this.facets = facets;
        this.joint = joint;
        this.measures = measures;
        this.plan = plan;
        decided = new FinalLevels(decisions, facets.judgements);
        lastPeriod = facets.periods.size() - 1;
        cuts = new FairCuts(facets, joint, measures);
    }

    /** Nothing if nobody has a measure in the last period. */
    Optional<Repair> repair() {
        var levels = cuts.people(facets.points(JudgedFacets.RATEE));
        var last = levels.stream().filter(this::isLast).toList();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Repair(
                SURE_FROM,
                SUPPORTED_FROM,
                repaired(facets.periods.get(lastPeriod), last),
                facets.periods.size() > 1 ? Optional.of(repaired("", levels)) : Optional.empty(),
                units(last),
                new LeftOutCount(facets, joint, plan.confidence()).raters(),
                levels.stream().map(this::person).toList()));
    }

    private boolean isLast(FairLevels.Person person) {
        return facets.period.code(person.ratee()) == lastPeriod;
    }

    private RepairedLevels repaired(String period, List<FairLevels.Person> people) {
        int size = facets.ratings.categories();
        var moves = new int[size][size];
        people.forEach(person -> moves[person.byMean()][person.byFair()]++);
        return new RepairedLevels(
                period,
                people.size(),
                count(people, RepairCount::isUp),
                count(people, RepairCount::isDown),
                count(people, RepairCount::isUnsure),
                FairCuts.certainty(people),
                IntStream.range(0, size)
                        .mapToObj(level -> IntStream.of(moves[level]).boxed().toList())
                        .toList(),
                decided(people));
    }

    private static int count(List<FairLevels.Person> people, Predicate<FairLevels.Person> which) {
        return (int) people.stream().filter(which).count();
    }

    private static boolean isUp(FairLevels.Person person) {
        return person.byFair() > person.byMean();
    }

    private static boolean isDown(FairLevels.Person person) {
        return person.byFair() < person.byMean();
    }

    private static boolean isUnsure(FairLevels.Person person) {
        return person.sure() < SURE_FROM;
    }

    private Optional<Integer> decided(FairLevels.Person person) {
        return decided.of(facets.period.name(person.ratee()), facets.subject.name(person.ratee()));
    }

    private Optional<Decided> decided(List<FairLevels.Person> people) {
        int known = 0;
        int above = 0;
        int below = 0;
        for (var person : people) {
            var level = decided(person);
            if (level.isPresent()) {
                known++;
                boolean outside = person.chances().get(level.get()) < SUPPORTED_FROM;
                above += outside && level.get() > person.byFair() ? 1 : 0;
                below += outside && level.get() < person.byFair() ? 1 : 0;
            }
        }
        return known == 0 ? Optional.empty() : Optional.of(new Decided(known, above, below));
    }

    private List<RepairedUnit> units(List<FairLevels.Person> people) {
        var byUnit = new TreeMap<String, List<FairLevels.Person>>();
        people.stream()
                .filter(person -> !facets.unit.name(person.ratee()).isEmpty())
                .forEach(person -> byUnit.computeIfAbsent(facets.unit.name(person.ratee()), unit -> new ArrayList<>())
                        .add(person));
        return byUnit.entrySet().stream()
                .map(unit -> new RepairedUnit(
                        unit.getKey(),
                        unit.getValue().size(),
                        count(unit.getValue(), RepairCount::isUp),
                        count(unit.getValue(), RepairCount::isDown),
                        count(unit.getValue(), RepairCount::isUnsure)))
                .toList();
    }

    private RepairedPerson person(FairLevels.Person person) {
        var known = (Estimate.Defined) measures.measure(JudgedFacets.RATEE, person.ratee());
        double lower = cuts.level(known.interval().lower());
        double upper = cuts.level(known.interval().upper());
        double width = known.interval().upper() - known.interval().lower();
        return new RepairedPerson(
                facets.subject.name(person.ratee()),
                facets.period.name(person.ratee()),
                facets.unit.name(person.ratee()),
                person.mean(),
                person.byMean(),
                new Estimate.Defined(
                        person.fair(),
                        (upper - lower) / width * known.standardError(),
                        new Interval(lower, upper, plan.confidence())),
                person.byFair(),
                person.chances(),
                decided(person));
    }
}

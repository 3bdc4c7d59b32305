package org.thangdo.study.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.Roles;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.JudgementBuilder;
import org.thangdo.ratings.judgement.JudgementBuilder.Ratee;
import org.thangdo.ratings.judgement.JudgementBuilder.Rater;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.LevelList;
import org.thangdo.study.simulation.Row;
import org.thangdo.study.simulation.Scenario;
import org.thangdo.study.simulation.Simulation;

/** A simulation as judgements and decisions, without files in between. */
record SimulatedJudgements(Judgements judgements, Judgements decisions, List<Row.Rating> rows) {

    static SimulatedJudgements of(Scenario scenario) {
        var rule = RulePacks.shipped().get("nd335-2025");
        var rows = new ArrayList<Row.Rating>();
        new Simulation(scenario, rule.bands().orElseThrow().value()).run(row -> {
            if (row instanceof Row.Rating rating && rating.kind() == Kind.PERSON) {
                rows.add(rating);
            }
        });
        var levels = LevelList.of(rule.scale());
        Predicate<Row.Rating> decided = row -> row.role().equals(Selection.DECISION);
        return new SimulatedJudgements(
                judgements(rows.stream().filter(decided.negate()).toList(), levels),
                judgements(rows.stream().filter(decided).toList(), levels),
                rows);
    }

    /** Judgements of the first people only. */
    Judgements ofFirstPeople(int people) {
        var first = names(rows, Row.Rating::subject).subList(0, people);
        return judgements(
                rows.stream()
                        .filter(row -> !row.role().equals(Selection.DECISION) && first.contains(row.subject()))
                        .toList(),
                LevelList.of(RulePacks.shipped().get("nd335-2025").scale()));
    }

    private static Rater rater(Row.Rating row) {
        return new Rater(row.role(), row.role().equals(Roles.SELF) ? Roles.SELF : row.rater());
    }

    private static Judgements judgements(List<Row.Rating> rows, LevelList levels) {
        var periods = names(rows, Row.Rating::period);
        var subjects = names(rows, Row.Rating::subject);
        var units = names(rows, Row.Rating::unit);
        var positions = names(rows, Row.Rating::position);
        var criteria = names(rows, Row.Rating::criterion);
        var raters = rows.stream()
                .map(SimulatedJudgements::rater)
                .distinct()
                .sorted(Comparator.comparing(Rater::role, Roles.CANONICAL).thenComparing(Rater::name))
                .toList();
        Function<Row.Rating, Ratee> ratee = row -> new Ratee(
                periods.indexOf(row.period()),
                subjects.indexOf(row.subject()),
                units.indexOf(row.unit()),
                positions.indexOf(row.position()));
        var ratees = rows.stream()
                .map(ratee)
                .distinct()
                .sorted(Comparator.comparingInt(Ratee::period).thenComparingInt(Ratee::subject))
                .toList();
        var rateeCode = new HashMap<Ratee, Integer>();
        ratees.forEach(each -> rateeCode.put(each, rateeCode.size()));
        var raterCode = new HashMap<Rater, Integer>();
        raters.forEach(each -> raterCode.put(each, raterCode.size()));
        record Coded(int ratee, int rater, int criterion, int level) {}
        var builder = new JudgementBuilder(
                new JudgementBuilder.Names(periods, subjects, units, positions, ratees, raters, criteria, Map.of()),
                rows.size());
        rows.stream()
                .map(row -> new Coded(
                        rateeCode.get(ratee.apply(row)),
                        raterCode.get(rater(row)),
                        criteria.indexOf(row.criterion()),
                        row.level()))
                .sorted(Comparator.comparingInt(Coded::ratee)
                        .thenComparingInt(Coded::rater)
                        .thenComparingInt(Coded::criterion))
                .forEach(row -> builder.add(row.ratee(), row.rater(), new int[0], row.criterion(), row.level()));
        return builder.build(levels, Map.of(), new Reading(List.of(), List.of(), List.of()));
    }

    private static List<String> names(List<Row.Rating> rows, Function<Row.Rating, String> name) {
        return List.copyOf(new TreeSet<>(rows.stream().map(name).toList()));
    }
}

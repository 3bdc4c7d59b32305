package org.thangdo.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Measure;
import org.thangdo.ratings.Panel;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.Votes;
import org.thangdo.ratings.judgement.JudgementBuilder;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.LevelList;
import org.thangdo.ratings.judgement.Measurements;
import org.thangdo.ratings.judgement.Products;
import org.thangdo.stats.distribution.LevelCounts;
import tech.tablesaw.api.Table;

/** A history held in memory, for tests: every question is answered by going through all rows. */
public final class HistoryOf implements History {

    /** One judgement, or {@code n} equal ones without subject. */
    public record Row(
            String period, Kind kind, String subject, Map<Dimension, String> values, int level, long n, Double score) {}

    private final Scale scale;
    private final List<Row> rows;
    private final List<Commitments> commitments = new ArrayList<>();
    private final List<PrintedShare> printed = new ArrayList<>();

    public HistoryOf(Scale scale, List<Row> rows) {
        this.scale = scale;
        this.rows = List.copyOf(rows);
    }

    /** Final levels of persons from a csv in the test resources: dimensions, {@code period}, counts by level. */
    public static HistoryOf counts(Scale scale, String resource) {
        var rows = new ArrayList<Row>();
        var lines = lines(resource);
        var header = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split(","));
            var values = new EnumMap<Dimension, String>(Dimension.class);
            for (var dimension : Dimension.values()) {
                if (header.contains(dimension.column())) {
                    values.put(dimension, cells.get(header.indexOf(dimension.column())));
                }
            }
            for (int k = 0; k < scale.size(); k++) {
                long n = Long.parseLong(
                        cells.get(header.indexOf(scale.levels().get(k).id())));
                rows.add(finalLevel(cells.get(header.indexOf("period")), "", values, k, n));
            }
        }
        return new HistoryOf(scale, rows);
    }

    public static Row finalLevel(String period, String subject, Map<Dimension, String> values, int level, long n) {
        var all = new EnumMap<Dimension, String>(Dimension.class);
        all.putAll(values);
        all.put(Dimension.ROLE, Selection.DECISION);
        all.put(Dimension.CRITERION, Selection.OVERALL);
        return new Row(period, Kind.PERSON, subject, all, level, n, null);
    }

    public List<Row> rows() {
        return rows;
    }

    static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(HistoryOf.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HistoryOf with(Commitments... made) {
        commitments.addAll(Arrays.asList(made));
        return this;
    }

    public HistoryOf printing(List<PrintedShare> shares) {
        printed.addAll(shares);
        return this;
    }

    @Override
    public Scale scale() {
        return scale;
    }

    @Override
    public Reading reading() {
        var input = new Reading.Input("fixture.csv", 1, "00");
        return new Reading(List.of(input), List.of(new Reading.Sheet("fixture.csv", "", "", 1, 1, 0, 0)), List.of());
    }

    @Override
    public List<String> periods(Kind kind) {
        var periods = rows.stream()
                .filter(selected(Selection.finalLevels(kind)))
                .map(Row::period)
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(periods);
    }

    @Override
    public boolean followsSubjects(Kind kind) {
        return rows.stream().filter(selected(Selection.finalLevels(kind))).allMatch(row -> !row.subject()
                .isEmpty());
    }

    @Override
    public List<String> values(Selection where, Dimension dimension) {
        var values = rows.stream()
                .filter(selected(where))
                .map(row -> row.values().getOrDefault(dimension, ""))
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(values);
    }

    @Override
    public List<Cell> levels(Selection where, Set<Dimension> by) {
        SortedMap<String, SortedMap<Group, long[]>> counts = new TreeMap<>();
        rows.stream()
                .filter(selected(where))
                .forEach(row -> counts.computeIfAbsent(row.period(), p -> new TreeMap<>())
                                .computeIfAbsent(group(row, by), g -> new long[scale.size()])[row.level()] +=
                        row.n());
        var cells = new ArrayList<Cell>();
        counts.forEach((period, groups) ->
                groups.forEach((group, n) -> cells.add(new Cell(period, group, LevelCounts.of(n)))));
        return cells;
    }

    @Override
    public List<OfUnit> levelsOfUnits() {
        return List.of();
    }

    @Override
    public List<Flow> transitions(Selection where, String from, String to, Set<Dimension> by) {
        var now = levelOf(where, to);
        SortedMap<Group, List<List<Long>>> flows = new TreeMap<>();
        rows.stream()
                .filter(selected(where))
                .filter(row -> row.period().equals(from) && now.containsKey(row.subject()))
                .forEach(row -> {
                    var table = flows.computeIfAbsent(group(row, by), g -> square());
                    var line = table.get(row.level());
                    int j = now.get(row.subject());
                    line.set(j, line.get(j) + 1);
                });
        return flows.entrySet().stream()
                .map(flow -> new Flow(from, to, flow.getKey(), flow.getValue()))
                .toList();
    }

    private List<List<Long>> square() {
        var table = new ArrayList<List<Long>>();
        for (int k = 0; k < scale.size(); k++) {
            table.add(new ArrayList<>(Collections.nCopies(scale.size(), 0L)));
        }
        return table;
    }

    private Map<String, Integer> levelOf(Selection where, String period) {
        var levels = new TreeMap<String, Integer>();
        rows.stream()
                .filter(selected(where))
                .filter(row -> row.period().equals(period))
                .forEach(row -> levels.put(row.subject(), row.level()));
        return levels;
    }

    @Override
    public SortedMap<Boolean, LevelCounts> presence(Selection where, String period, String other) {
        var there = levelOf(where, other).keySet();
        var presence = new TreeMap<Boolean, LevelCounts>();
        presence.put(false, LevelCounts.empty(scale.size()));
        presence.put(true, LevelCounts.empty(scale.size()));
        levelOf(where, period).forEach((subject, level) -> {
            var one = new long[scale.size()];
            one[level] = 1;
            presence.merge(there.contains(subject), LevelCounts.of(one), LevelCounts::plus);
        });
        return presence;
    }

    @Override
    public List<Scores> scores(Selection where, Set<Dimension> by) {
        SortedMap<String, SortedMap<Group, SortedMap<Double, Long>>> scores = new TreeMap<>();
        rows.stream().filter(selected(where)).filter(row -> row.score() != null).forEach(row -> scores.computeIfAbsent(
                        row.period(), p -> new TreeMap<>())
                .computeIfAbsent(group(row, by), g -> new TreeMap<>())
                .merge(row.score(), row.n(), Long::sum));
        var all = new ArrayList<Scores>();
        scores.forEach((period, groups) -> groups.forEach((group, n) -> all.add(new Scores(period, group, n))));
        return all;
    }

    @Override
    public List<PrintedShare> printedShares() {
        return List.copyOf(printed);
    }

    @Override
    public List<Commitments> commitments() {
        return List.copyOf(commitments);
    }

    @Override
    public List<Profiles> profiles(Selection where, Set<Dimension> by) {
        return List.of();
    }

    @Override
    public List<SourcePairs> sourcePairs(Selection where, Set<Dimension> by) {
        return List.of();
    }

    @Override
    public List<SourceScores> sourceScores(Selection where, List<String> roles, Measure measure, Set<Dimension> by) {
        return List.of();
    }

    @Override
    public Panel panel(Selection where, Measure measure) {
        throw new IllegalArgumentException("rows without raters: " + where);
    }

    @Override
    public Judgements judgements(Selection where, JudgementOptions options) {
        var names = new JudgementBuilder.Names(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
        return new JudgementBuilder(names, 0).build(LevelList.of(scale()), Map.of(), reading());
    }

    @Override
    public Products products() {
        throw new IllegalArgumentException("nothing was produced");
    }

    @Override
    public Measurements measurements() {
        throw new IllegalArgumentException("nothing was measured");
    }

    @Override
    public List<Votes> votes(Set<Dimension> by) {
        return List.of();
    }

    @Override
    public Table table(String name) {
        throw new IllegalArgumentException("no table " + name);
    }

    @Override
    public void close() {}

    private static Predicate<Row> selected(Selection where) {
        return row -> row.kind() == where.kind()
                && where.fixed().entrySet().stream()
                        .allMatch(held ->
                                row.values().getOrDefault(held.getKey(), "").equals(held.getValue()));
    }

    private static Group group(Row row, Set<Dimension> by) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        by.forEach(dimension -> values.put(dimension, row.values().getOrDefault(dimension, "")));
        return new Group(values);
    }
}

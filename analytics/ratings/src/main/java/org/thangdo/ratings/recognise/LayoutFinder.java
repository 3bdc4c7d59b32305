package org.thangdo.ratings.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.thangdo.ratings.recognise.Layout.Series;
import org.thangdo.ratings.store.CanonicalTable;

/** Decides from the header how a table is laid out. */
public final class LayoutFinder {

    /** Fields whose words also name a rater role: "Tập thể" is an organisation, or the collective that rates. */
    private static final Set<Field> ALSO_ROLES = Set.of(Field.LEVEL, Field.SCORE, Field.ORGANISATION);

    private final List<ColumnMeaning> columns;
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
    private final IntPredicate holdsLevels;
    private final IntPredicate holdsScores;
    private final IntPredicate holdsMarks;

    /**
     * @param holdsLevels whether the cells of a column (1-based) are levels of the scale
     * @param holdsScores whether they are numbers
     * @param holdsMarks whether they only mark their row, as an "x" does
     */
    public LayoutFinder(
            Header header,
            HeaderWords words,
            IntPredicate holdsLevels,
            IntPredicate holdsScores,
            IntPredicate holdsMarks) {
        this.columns = IntStream.range(0, header.paths().size())
                .filter(j -> !header.paths().get(j).isEmpty())
                .mapToObj(j -> ColumnMeaning.of(j + 1, header.paths().get(j), words))
                .toList();
        this.holdsLevels = holdsLevels;
        this.holdsScores = holdsScores;
        this.holdsMarks = holdsMarks;
        for (ColumnMeaning column : columns) {
            boolean heading = column.level().isPresent() || column.period().isPresent();
            column.field()
                    .filter(field -> field.reads() != Field.Reads.NOTHING && !heading)
                    .ifPresent(field -> fields.putIfAbsent(field, column.index()));
        }
        if (fields.containsKey(Field.PRODUCT)) {
            columns.stream()
                    .filter(column ->
                            Folding.fold(column.label()).matches("completed|(so luong |so )?(da )?hoan thanh"))
                    .forEach(column -> fields.putIfAbsent(Field.COMPLETED, column.index()));
        }
    }

    /** The layout, or nothing if no table of ratings can be made of the sheet. */
    public Optional<Layout> find() {
        return special().or(this::counts).or(this::ratings);
    }

    /** Labels of the columns that a layout leaves unread although they have a name. */
    public List<String> unread(Layout layout) {
        var read = new ArrayList<>(layout.shared().values());
        layout.series().forEach(series -> read.addAll(series.columns().values()));
        return columns.stream()
                .filter(column ->
                        column.field().isEmpty() && column.level().isEmpty() && !read.contains(column.index()))
                .map(ColumnMeaning::label)
                .toList();
    }

    private boolean has(Field... wanted) {
        return fields.keySet().containsAll(List.of(wanted));
    }

    private Optional<Layout> special() {
        if (has(Field.PRODUCT, Field.ASSIGNED) || has(Field.PRODUCT, Field.COMPLETED)) {
            return long_(CanonicalTable.PRODUCTS);
        }
        if (has(Field.METRIC, Field.VALUE)) {
            return long_(CanonicalTable.MEASUREMENTS);
        }
        if (has(Field.VOTES, Field.LEVEL)) {
            return long_(CanonicalTable.VOTES);
        }
        if (has(Field.TEXT) && (has(Field.SUBJECT) || has(Field.NAME))) {
            return long_(CanonicalTable.COMMITMENTS);
        }
        if (has(Field.CRITERION, Field.WEIGHT) && !has(Field.SUBJECT)) {
            return long_(CanonicalTable.WEIGHTS);
        }
        return Optional.empty();
    }

    private Optional<Layout> long_(CanonicalTable table) {
        return Optional.of(new Layout(table, fields, List.of(new Series(Map.of(), Map.of()))));
    }

    private Optional<Layout> counts() {
        var levels = columns.stream()
                .filter(column -> column.level().isPresent() && !column.share())
                .toList();
        boolean people = has(Field.SUBJECT) || has(Field.NAME);
        if (levels.stream().map(ColumnMeaning::level).distinct().count() >= 2) {
            if (people && levels.stream().anyMatch(column -> holdsMarks.test(column.index()))) {
                return Optional.of(new Layout(
                        CanonicalTable.RATINGS,
                        without(Field.LEVEL, Field.SCORE),
                        levels.stream().map(LayoutFinder::marked).toList()));
            }
            boolean votes = levels.stream()
                            .anyMatch(column -> Folding.fold(column.label()).contains("phieu"))
                    || has(Field.HEAD_CHOICE);
            var series = levels.stream().map(votes ? this::votes : this::people).toList();
            return Optional.of(new Layout(
                    votes ? CanonicalTable.VOTES : CanonicalTable.COUNTS,
                    without(Field.N, Field.PRINTED_SHARE),
                    series));
        }
        return has(Field.LEVEL, Field.N) && !people ? long_(CanonicalTable.COUNTS) : Optional.empty();
    }

    /** A level as a column in which the people who were given it are marked. */
    private static Series marked(ColumnMeaning column) {
        return new Series(heading(column), Map.of(Field.MARK, column.index()));
    }

    private Series votes(ColumnMeaning column) {
        return new Series(heading(column), Map.of(Field.VOTES, column.index()));
    }

    private Series people(ColumnMeaning column) {
        var cells = new EnumMap<Field, Integer>(Map.of(Field.N, column.index()));
        columns.stream()
                .filter(share -> share.share()
                        && share.level().equals(column.level())
                        && share.period().equals(column.period()))
                .findFirst()
                .ifPresent(share -> cells.put(Field.PRINTED_SHARE, share.index()));
        return new Series(heading(column), cells);
    }

    private static Map<Field, String> heading(ColumnMeaning column) {
        var fixed = new EnumMap<Field, String>(Field.class);
        column.level().ifPresent(level -> fixed.put(Field.LEVEL, Integer.toString(level)));
        column.period().ifPresent(period -> fixed.put(Field.PERIOD, period));
        return fixed;
    }

    private Optional<Layout> ratings() {
        var series = new ArrayList<Series>();
        columns.stream()
                .filter(column -> column.period().isPresent() && column.level().isEmpty())
                .forEach(column ->
                        judged(column, Field.PERIOD, column.period().get()).ifPresent(series::add));
        if (series.size() >= 2) {
            return Optional.of(new Layout(CanonicalTable.RATINGS, without(Field.LEVEL, Field.SCORE), series));
        }
        series.clear();
        if (!has(Field.ROLE)) {
            columns.stream()
                    .filter(column -> column.role().isPresent())
                    .filter(column -> column.field()
                            .filter(field -> !ALSO_ROLES.contains(field))
                            .isEmpty())
                    .forEach(column ->
                            judged(column, Field.ROLE, column.role().get()).ifPresent(series::add));
        }
        if (series.size() >= 2) {
            overall().ifPresent(series::add);
            return Optional.of(
                    new Layout(CanonicalTable.RATINGS, without(Field.LEVEL, Field.SCORE, Field.ORGANISATION), series));
        }
        series.clear();
        if (!has(Field.CRITERION)) {
            criteria(series);
        }
        overall().ifPresent(series::add);
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(new Layout(CanonicalTable.RATINGS, without(Field.LEVEL, Field.SCORE), series));
    }

    /** Columns without a known name, of levels or scores, beside people: each is a criterion. */
    private void criteria(List<Series> series) {
        if (!has(Field.SUBJECT) && !has(Field.NAME)) {
            return;
        }
        boolean judgedAlready = has(Field.LEVEL) || has(Field.SCORE);
        for (ColumnMeaning column : columns) {
            boolean named = column.is(Field.CRITERION)
                    || Folding.fold(column.label()).matches(".*\\b(tieu chi|criterion|tc ?\\d+|c\\d+)\\b.*");
            boolean free = column.field().isEmpty()
                    && column.level().isEmpty()
                    && column.role().isEmpty();
            if ((free || column.is(Field.CRITERION)) && (named || !judgedAlready)) {
                judged(
                                column,
                                Field.CRITERION,
                                column.label()
                                        .substring(
                                                column.label().lastIndexOf(" / ") < 0
                                                        ? 0
                                                        : column.label().lastIndexOf(" / ") + 3))
                        .ifPresent(series::add);
            }
        }
    }

    private Optional<Series> judged(ColumnMeaning column, Field heading, String says) {
        if (holdsLevels.test(column.index())) {
            return Optional.of(new Series(Map.of(heading, says), Map.of(Field.LEVEL, column.index())));
        }
        return holdsScores.test(column.index())
                ? Optional.of(new Series(Map.of(heading, says), Map.of(Field.SCORE, column.index())))
                : Optional.empty();
    }

    private Optional<Series> overall() {
        var cells = new EnumMap<Field, Integer>(Field.class);
        for (Field field : List.of(Field.LEVEL, Field.SCORE)) {
            if (fields.containsKey(field)) {
                cells.put(field, fields.get(field));
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Series(Map.of(), cells));
    }

    private Map<Field, Integer> without(Field... left) {
        var shared = new EnumMap<Field, Integer>(Field.class);
        shared.putAll(fields);
        List.of(left).forEach(shared::remove);
        return shared;
    }
}

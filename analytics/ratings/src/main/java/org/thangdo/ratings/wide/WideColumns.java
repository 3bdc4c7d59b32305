package org.thangdo.ratings.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;

/** Counts the distinct texts of every column, in SQL, so that a decision costs no more for many rows than for few. */
final class WideColumns {

    /** Rows that stand for all in a column of many texts. */
    private static final int SAMPLE = 5_000;

    private final Store store;
    private final StagedSheet staged;
    private final Map<String, String> types = new TreeMap<>();

    WideColumns(Store store, StagedSheet staged) {
        this.store = store;
        this.staged = staged;
        if (WideTable.isTyped(staged)) {
            store.each(
                    "SELECT column_name, column_type FROM (DESCRIBE " + staged.table() + "_typed)",
                    row -> types.put(row.getString(1), row.getString(2)));
        }
    }

    /** Whether the file itself says that a column holds numbers. */
    boolean isNumber(int column) {
        return types.getOrDefault("c" + column, "")
                .matches("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*");
    }

    /** The columns below the header. */
    List<WideColumn> read(long dataRow, List<String> labels) {
        String from = from(dataRow);
        long[] distinct = distinct(from);
        var few = columns().filter(j -> distinct[j] < WideColumn.MANY).boxed().toList();
        var many = columns().filter(j -> distinct[j] >= WideColumn.MANY).boxed().toList();
        var texts = new TreeMap<>(texts(from, few));
        texts.putAll(texts(from + " AND \"row\" < " + (dataRow + SAMPLE), many));
        return columns()
                .mapToObj(j -> {
                    var own = texts.getOrDefault(j, List.of());
                    long n = distinct[j] < WideColumn.MANY ? own.size() : distinct[j];
                    return new WideColumn(j, labels.get(j - 1), distinct[0], own, n);
                })
                .toList();
    }

    /** A column with all its texts, however many. */
    WideColumn whole(WideColumn column, long dataRow) {
        if (!column.hasMany()) {
            return column;
        }
        var texts = texts(from(dataRow), List.of(column.index())).getOrDefault(column.index(), List.of());
        return new WideColumn(column.index(), column.label(), column.rows(), texts, texts.size());
    }

    private String from(long dataRow) {
        return " FROM " + WideTable.rows(staged, dataRow) + " WHERE true";
    }

    /** Number of rows, then for each column about how many texts there are: never more than whole numbers in its range. */
    private long[] distinct(String from) {
        var whole = columns().filter(this::isWhole).boxed().toList();
        var facts = new long[staged.columns() + 1];
        String ranges = whole.stream()
                .map(j -> ", coalesce(max(c" + j + ")::HUGEINT - min(c" + j + ") + 1, 0)::DOUBLE")
                .collect(Collectors.joining());
        store.each("SELECT count(*)" + ranges + from, row -> {
            facts[0] = row.getLong(1);
            for (int i = 0; i < whole.size(); i++) {
                facts[whole.get(i)] = (long) Math.min(row.getDouble(i + 2), WideColumn.MANY);
            }
        });
        var rest = columns()
                .filter(j -> !isWhole(j) || facts[j] >= WideColumn.MANY)
                .boxed()
                .toList();
        if (!rest.isEmpty()) {
            String counts =
                    rest.stream().map(j -> "approx_count_distinct(c" + j + ")").collect(Collectors.joining(", "));
            store.each("SELECT " + counts + from, row -> {
                for (int i = 0; i < rest.size(); i++) {
                    facts[rest.get(i)] = row.getLong(i + 1);
                }
            });
        }
        return facts;
    }

    private boolean isWhole(int column) {
        return types.getOrDefault("c" + column, "").matches("U?(TINY|SMALL|BIG)?INT(EGER)?");
    }

    private IntStream columns() {
        return IntStream.rangeClosed(1, staged.columns());
    }

    private Map<Integer, List<DistinctText>> texts(String from, List<Integer> columns) {
        var texts = new TreeMap<Integer, List<DistinctText>>();
        String all = columns.stream()
                .map(j -> "SELECT " + j + " AS j, CAST(v AS VARCHAR) AS text, " + type(j) + " AS type, n FROM (SELECT c"
                        + j
                        + " AS v" + (hasCellTypes() ? ", substr(t, " + j + ", 1) AS k" : "") + ", count(*) AS n" + from
                        + " AND c" + j + " IS NOT NULL GROUP BY ALL)")
                .collect(Collectors.joining(" UNION ALL "));
        if (!columns.isEmpty()) {
            store.each(
                    "SELECT j, text, type, n FROM (" + all + ") ORDER BY j, text, type",
                    row -> texts.computeIfAbsent(row.getInt(1), j -> new ArrayList<>())
                            .add(new DistinctText(row.getString(3).charAt(0), row.getString(2), row.getLong(4))));
        }
        return texts;
    }

    private boolean hasCellTypes() {
        return !staged.sheet().isEmpty();
    }

    private String type(int column) {
        return hasCellTypes() ? "coalesce(k, ' ')" : isNumber(column) ? "'n'" : "' '";
    }
}

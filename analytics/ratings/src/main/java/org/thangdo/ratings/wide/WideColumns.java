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

    private boolean isSmall(int column) {
        return types.getOrDefault("c" + column, "").matches("BOOLEAN|U?TINYINT");
    }

    /** The columns below the header; of one with many texts, which names subjects, only how many they are. */
    List<WideColumn> read(long dataRow, List<String> labels) {
        String from = " FROM " + staged.table() + (types.isEmpty() ? "" : "_typed") + " WHERE \"row\" >= " + dataRow;
        long[] facts = new long[staged.columns() + 1];
        String distinct =
                columns().mapToObj(j -> ", approx_count_distinct(c" + j + ")").collect(Collectors.joining());
        store.each("SELECT count(*)" + distinct + from, row -> {
            for (int i = 0; i < facts.length; i++) {
                facts[i] = row.getLong(i + 1);
            }
        });
        var texts = texts(
                from, columns().filter(j -> facts[j] < WideColumn.MANY).boxed().toList());
        return columns()
                .mapToObj(j -> {
                    var own = texts.getOrDefault(j, List.of());
                    return new WideColumn(j, labels.get(j - 1), facts[0], own, own.isEmpty() ? facts[j] : own.size());
                })
                .toList();
    }

    /** A column with all its texts, however many. */
    WideColumn whole(WideColumn column, long dataRow) {
        if (!column.texts().isEmpty() || column.distinct() == 0) {
            return column;
        }
        String from = " FROM " + staged.table() + (types.isEmpty() ? "" : "_typed") + " WHERE \"row\" >= " + dataRow;
        var texts = texts(from, List.of(column.index())).getOrDefault(column.index(), List.of());
        return new WideColumn(column.index(), column.label(), column.rows(), texts, texts.size());
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

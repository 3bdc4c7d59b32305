package org.thangdo.ratings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Canonical tables as Tablesaw frames, with explicit column types. */
final class Frames {

    private Frames() {}

    static Table read(Store store, String name) {
        CanonicalTable table = Arrays.stream(CanonicalTable.values())
                .filter(candidate -> candidate.view().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + name + "; there are "
                        + Arrays.stream(CanonicalTable.values())
                                .map(CanonicalTable::view)
                                .collect(Collectors.joining(", "))));
        List<String> names =
                Stream.concat(table.columns().stream(), Stream.of("source")).toList();
        var columns = new ArrayList<Column<?>>();
        names.forEach(column -> columns.add(column(column, table.type(column))));
        store.each("SELECT " + String.join(", ", names) + " FROM " + name + " ORDER BY ALL", row -> {
            for (int i = 0; i < columns.size(); i++) {
                append(columns.get(i), row, i + 1);
            }
        });
        return Table.create(name, columns);
    }

    private static Column<?> column(String name, String type) {
        return switch (type) {
            case "VARCHAR" -> StringColumn.create(name);
            case "TINYINT" -> IntColumn.create(name);
            case "BIGINT" -> LongColumn.create(name);
            case "BOOLEAN" -> BooleanColumn.create(name);
            default -> DoubleColumn.create(name);
        };
    }

    private static void append(Column<?> column, ResultSet row, int index) throws SQLException {
        if (row.getObject(index) == null) {
            column.appendMissing();
        } else if (column instanceof StringColumn text) {
            text.append(row.getString(index));
        } else if (column instanceof IntColumn whole) {
            whole.append(row.getInt(index));
        } else if (column instanceof LongColumn count) {
            count.append(row.getLong(index));
        } else if (column instanceof BooleanColumn truth) {
            truth.append(row.getBoolean(index));
        } else if (column instanceof DoubleColumn number) {
            number.append(row.getDouble(index));
        }
    }
}

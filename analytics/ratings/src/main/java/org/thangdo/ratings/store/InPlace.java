package org.thangdo.ratings.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a canonical table that are read where they were staged instead of being copied, because there are many of them.
 * As long as there are any, {@link CanonicalTable#rows} names a view of them and of the copied rows, and cannot be changed.
 */
public final class InPlace {

    private final Store store;
    private final CanonicalTable table;
    private final String copied;

    public InPlace(Store store, CanonicalTable table) {
        this.store = store;
        this.table = table;
        this.copied = table.view() + "_copied";
    }

    /** The table to which rows are copied. */
    public String target() {
        return parts().isEmpty() ? table.rows() : copied;
    }

    /** Adds the rows of a query, in the order of the columns of the table, and says how many there are. */
    public long add(String query) {
        if (parts().isEmpty()) {
            store.run("ALTER TABLE " + table.rows() + " RENAME TO " + copied);
        }
        String part = prefix() + (parts().size() + 1);
        store.run("CREATE VIEW " + part + "(" + String.join(", ", table.columns()) + ", sheet, row, col) AS " + query);
        String all = parts().stream()
                .map(name -> " UNION ALL SELECT * FROM " + name)
                .collect(Collectors.joining("", "SELECT * FROM " + copied, ""));
        store.run("CREATE OR REPLACE VIEW " + table.rows() + " AS " + all);
        return store.number("SELECT count(*) FROM " + part);
    }

    /** Copies all rows after all, because they, or what they are read from, are about to change. */
    public void copy() {
        List<String> parts = parts();
        if (parts.isEmpty()) {
            return;
        }
        for (String part : parts) {
            store.run("INSERT INTO " + copied + " SELECT * FROM " + part);
        }
        store.run("DROP VIEW " + table.rows());
        parts.forEach(part -> store.run("DROP VIEW " + part));
        store.run("ALTER TABLE " + copied + " RENAME TO " + table.rows());
    }

    private String prefix() {
        return table.view() + "_part_";
    }

    private List<String> parts() {
        return store.rows(
                "SELECT view_name FROM duckdb_views() WHERE starts_with(view_name, '" + prefix()
                        + "') ORDER BY length(view_name), view_name",
                row -> row.getString(1));
    }
}

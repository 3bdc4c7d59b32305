package org.thangdo.ratings.wide;

import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBConnection;
import org.thangdo.ratings.load.Pseudonyms;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/** Replaces the ids of subjects and raters of forms by codes, where there is a key. */
final class FormPseudonyms {

    private final Store store;
    private final Pseudonyms pseudonyms;
    private final boolean wanted;

    FormPseudonyms(Store store, Pseudonyms pseudonyms, boolean wanted) {
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.wanted = wanted;
    }

    void replace() {
        if (wanted) {
            replace("subject", pseudonyms::person);
            replace("rater", pseudonyms::rater);
        }
    }

    private void replace(String column, UnaryOperator<String> code) {
        String table = "form_codes_" + column;
        store.run("CREATE TABLE " + table + "(id VARCHAR, code VARCHAR)");
        try (var rows = store.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            for (String id : store.rows(
                    "SELECT DISTINCT " + column + " FROM " + FormRows.NAME + " WHERE " + column + " <> ''",
                    row -> row.getString(1))) {
                rows.beginRow();
                rows.append(id);
                rows.append(code.apply(id));
                rows.endRow();
            }
        } catch (SQLException e) {
            throw new StoreException(table, e);
        }
        store.run("UPDATE " + FormRows.NAME + " SET " + column + " = w.code FROM " + table + " w WHERE " + column
                + " = w.id");
    }
}

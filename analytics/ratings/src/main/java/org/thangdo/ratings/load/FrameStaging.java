package org.thangdo.ratings.load;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.thangdo.ratings.source.Format;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;
import tech.tablesaw.api.Table;

/** A Tablesaw frame as a staged sheet: its column names are row 1, so a place reads like that of a text file. */
public final class FrameStaging {

    private FrameStaging() {}

    /** Stages the frame of this number under its own name. */
    public static StagedSheet stage(Store store, Table frame, int number) {
        String name = "staged_frame_" + number;
        int width = frame.columnCount();
        store.run("CREATE TABLE " + name + "(row BIGINT, hidden BOOLEAN, t VARCHAR"
                + IntStream.rangeClosed(1, width)
                        .mapToObj(i -> ", c" + i + " VARCHAR")
                        .collect(Collectors.joining())
                + ")");
        try (var rows = store.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
            for (int i = -1; i < frame.rowCount(); i++) {
                rows.beginRow();
                rows.append(i + 2L);
                rows.append(false);
                rows.append((String) null);
                for (int j = 0; j < width; j++) {
                    rows.append(i < 0 ? frame.column(j).name() : text(frame, i, j));
                }
                rows.endRow();
            }
        } catch (SQLException e) {
            throw new StoreException(name, e);
        }
        var format = new Format(Format.Kind.TEXT_TABLE, "", "", frame.rowCount(), frame.rowCount());
        return new StagedSheet(
                frame.name() == null ? name : frame.name(),
                "",
                name,
                width,
                frame.rowCount() + 1L,
                0,
                List.of(),
                List.of(),
                format);
    }

    private static String text(Table frame, int row, int column) {
        String text =
                frame.column(column).isMissing(row) ? "" : frame.column(column).getUnformattedString(row);
        return text.isEmpty() ? null : text;
    }
}

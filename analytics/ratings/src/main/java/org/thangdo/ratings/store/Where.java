package org.thangdo.ratings.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.Selection;

/** The SQL of a selection and of a grouping. Missing values are the empty string on both sides. */
final class Where {

    /** All dimensions, missing values as empty text, ready for a select list. */
    static final String DIMENSIONS = Arrays.stream(Dimension.values())
            .map(d -> "coalesce(" + d.column() + ", '') AS " + d.column())
            .collect(Collectors.joining(", "));

    private Where() {}

    static String condition(Selection where) {
        var sql = new StringBuilder("kind = " + Sql.text(where.kind().column()));
        for (Dimension dimension : Dimension.values()) {
            String value = where.fixed().get(dimension);
            if (value != null) {
                sql.append(" AND coalesce(")
                        .append(dimension.column())
                        .append(", '') = ")
                        .append(Sql.text(value));
            }
        }
        return sql.toString();
    }

    /** The dimensions asked for, in their own order. */
    static List<Dimension> ordered(Set<Dimension> by) {
        return Arrays.stream(Dimension.values()).filter(by::contains).toList();
    }

    /** {@code ", agency, unit"}, or nothing. */
    static String columns(List<Dimension> by) {
        return by.stream().map(d -> ", " + d.column()).collect(Collectors.joining());
    }

    static Group group(ResultSet row, List<Dimension> by) throws SQLException {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        for (Dimension dimension : by) {
            String value = row.getString(dimension.column());
            values.put(dimension, value == null ? "" : value);
        }
        return new Group(values);
    }
}

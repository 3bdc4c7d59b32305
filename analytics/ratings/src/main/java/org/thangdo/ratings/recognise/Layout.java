package org.thangdo.ratings.recognise;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.thangdo.ratings.store.CanonicalTable;

/**
 * How the columns of a sheet become rows of a canonical table. A long table is one series; a wide one has a series for each
 * year, level, criterion or role that stands in the header.
 *
 * @param table where the rows go
 * @param shared columns that hold for every series: index of the column, 1-based
 * @param series at least one
 */
public record Layout(CanonicalTable table, Map<Field, Integer> shared, List<Series> series) {

    public Layout {
        shared = ordered(shared);
        series = List.copyOf(series);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a layout without a series: " + table);
        }
    }

    /**
     * The part of a wide table that stands under one heading.
     *
     * @param fixed what the heading says; a level as its index
     * @param columns what its cells say: index of the column, 1-based
     */
    public record Series(Map<Field, String> fixed, Map<Field, Integer> columns) {
        public Series {
            var copy = new EnumMap<Field, String>(Field.class);
            copy.putAll(fixed);
            fixed = Collections.unmodifiableMap(copy);
            columns = ordered(columns);
        }
    }

    private static Map<Field, Integer> ordered(Map<Field, Integer> columns) {
        var copy = new EnumMap<Field, Integer>(Field.class);
        copy.putAll(columns);
        return Collections.unmodifiableMap(copy);
    }

    /** Whether any series knows this field, from a column or from its heading. */
    public boolean knows(Field field) {
        return shared.containsKey(field)
                || series.stream()
                        .allMatch(part -> part.fixed().containsKey(field)
                                || part.columns().containsKey(field));
    }
}

package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/** A table while it is being filled: title and headers come from the bundle, keyed by the ids. */
final class Sheet {

    private final String id;
    private final Words words;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private Sheet(String id, String title, Words words) {
        this.id = id;
        this.title = title;
        this.words = words;
    }

    /**
     * An empty table.
     *
     * @param key of the title in the bundle
     * @param suffix makes the id unique; may be empty
     * @param arguments of the title
     */
    static Sheet of(String key, String suffix, Map<String, ?> arguments, Language language) {
        var words = Words.of(Cells.class, Cells.BUNDLE, language);
        return new Sheet(suffix.isEmpty() ? key : key + "-" + suffix, words.say("title." + key, arguments), words);
    }

    /** Adds a column whose header is the word {@code column.<id>}. */
    Sheet column(String columnId, Format format) {
        columns.add(new Column(columnId, words.say("column." + columnId), format));
        return this;
    }

    /** Adds a column whose header is given. */
    Sheet column(String columnId, String header, Format format) {
        columns.add(new Column(columnId, header, format));
        return this;
    }

    /** Adds value, lower and upper end of an estimate. */
    Sheet estimate(String columnId, Format format) {
        column(columnId, format);
        String header = words.say("column." + columnId);
        columns.add(new Column(columnId + "_lower", header + ", " + words.say("lower"), format));
        columns.add(new Column(columnId + "_upper", header + ", " + words.say("upper"), format));
        return this;
    }

    void row(List<Cell> cells) {
        rows.add(cells);
    }

    /** A row whose numbers are not shown: the first {@code named} cells stay. */
    void hiddenRow(List<Cell> cells, int named) {
        var hidden = new ArrayList<>(cells.subList(0, named));
        while (hidden.size() < cells.size()) {
            hidden.add(new DataTable.Suppressed());
        }
        rows.add(hidden);
    }

    /** A row that is hidden or not. @param named cells that stay if it is */
    void row(List<Cell> cells, boolean hidden, int named) {
        if (hidden) {
            hiddenRow(cells, named);
        } else {
            row(cells);
        }
    }

    DataTable table() {
        return new DataTable(id, title, columns, rows);
    }
}

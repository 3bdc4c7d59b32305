package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Frame;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * The levels of the same people in two periods.
 *
 * @param levels names of the levels
 * @param from name of the first period
 * @param to name of the second period
 * @param counts {@code counts.get(i).get(j)}: people at level {@code i} in the first and {@code j} in the second period
 * @param smallest numbers of people from 1 up to below this one are shown as “fewer than”; see {@link Hiding}
 */
public record Moves(Levels levels, String from, String to, List<List<Long>> counts, int smallest) {

    public Moves {
        counts = counts.stream().map(List::copyOf).toList();
        int size = levels.count();
        if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("moves are not " + size + " × " + size + ": " + counts);
        }
        if (counts.stream().flatMap(List::stream).allMatch(n -> n == 0)) {
            throw new IllegalArgumentException("nobody was rated in both periods");
        }
    }

    long at(int before, int after) {
        return counts.get(before).get(after);
    }

    long before(int level) {
        return counts.get(level).stream().mapToLong(Long::longValue).sum();
    }

    long after(int level) {
        return counts.stream().mapToLong(row -> row.get(level)).sum();
    }

    long total() {
        return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }

    /** What of this table may be printed; its totals are row and column {@link Levels#count}. */
    Hiding hiding() {
        return new Hiding(counts, smallest);
    }

    /** Whether any move may be printed. */
    boolean tellsSomething() {
        Hiding hiding = hiding();
        for (int i = 0; i < levels.count(); i++) {
            for (int j = 0; j < levels.count(); j++) {
                if (at(i, j) > 0 && !hiding.at(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean anyHidden() {
        Hiding hiding = hiding();
        for (int i = 0; i < levels.count(); i++) {
            for (int j = 0; j < levels.count(); j++) {
                if (hiding.at(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A number of people, that it is too small to be shown, or that others would follow from it. */
    String people(Frame frame, Hiding hiding, int row, int column) {
        if (hiding.few(row, column)) {
            return frame.words().say("fewer", Map.of("smallest", smallest));
        }
        return hiding.at(row, column)
                ? frame.words().say("withheld")
                : frame.words().numerals().whole(number(row, column));
    }

    /** A number of the table or one of its totals. */
    long number(int row, int column) {
        return row == levels.count() ? after(column) : column == levels.count() ? before(row) : at(row, column);
    }

    /** One row for each level before, one column for each level after, highest level first. */
    DataTable table(String id, Frame frame) {
        var words = frame.words();
        var columns = new ArrayList<Column>();
        columns.add(new Column("before", from, Format.TEXT));
        for (int j = levels.count() - 1; j >= 0; j--) {
            String header = words.say("moves.after", Map.of("period", to, "level", levels.name(j)));
            columns.add(new Column("after" + j, header, Format.WHOLE));
        }
        columns.add(new Column("n", words.say(frame.key("column.n")), Format.WHOLE));
        var hiding = hiding();
        var rows = new ArrayList<List<Cell>>();
        for (int i = levels.count() - 1; i >= 0; i--) {
            var row = new ArrayList<Cell>();
            row.add(new DataTable.Words(levels.name(i)));
            for (int j = levels.count() - 1; j >= 0; j--) {
                row.add(cell(hiding, i, j));
            }
            row.add(cell(hiding, i, levels.count()));
            rows.add(row);
        }
        return new DataTable(id, frame.headline(), columns, rows);
    }

    private Cell cell(Hiding hiding, int row, int column) {
        return hiding.at(row, column) ? new DataTable.Suppressed() : new DataTable.Number(number(row, column));
    }

    /** Who stayed and who moved, level by level, in words. */
    String inWords(Frame frame) {
        var hiding = hiding();
        var text = new ArrayList<String>();
        for (int i = levels.count() - 1; i >= 0; i--) {
            for (int j = levels.count() - 1; j >= 0; j--) {
                if (at(i, j) > 0) {
                    text.add(frame.words()
                            .say(
                                    i == j ? "moves.stayed" : "moves.moved",
                                    Map.of(
                                            "before",
                                            levels.name(i),
                                            "after",
                                            levels.name(j),
                                            "people",
                                            people(frame, hiding, i, j))));
                }
            }
        }
        return String.join(" ", text);
    }
}

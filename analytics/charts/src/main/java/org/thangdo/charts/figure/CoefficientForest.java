package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.stats.Estimate;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Coefficients below each other on one axis: several of one table, or one over units, periods, criteria or raters. A
 * dot with its interval in each row, the numbers at the right.
 *
 * @param rowsAre what a row is, for the head of its column: “coefficient”, “unit”, …
 * @param facing what the two ends of the axis mean
 * @param rows in the order in which they are shown
 * @param whole the coefficient of everybody, drawn as a line to read the rows against
 * @param smallest people below which a row is hidden
 */
public record CoefficientForest(
        Frame frame, String rowsAre, Facing facing, List<Row> rows, Optional<Whole> whole, int smallest)
        implements Figure {

    public CoefficientForest {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no coefficient to show");
        }
        if (rows.stream().filter(Row::recommended).count() > 1) {
            throw new IllegalArgumentException("more than one coefficient is recommended: " + rows);
        }
    }

    /** What more and less of a coefficient mean. */
    public enum Facing {
        AGREEMENT,
        RELIABILITY
    }

    /**
     * One coefficient.
     *
     * @param recommended whether it is the one to be read first
     */
    public record Row(String name, Coefficient coefficient, boolean recommended) {

        public Row(String name, Coefficient coefficient) {
            this(name, coefficient, false);
        }
    }

    /**
     * What the rows are read against.
     *
     * @param name for example “all units”
     */
    public record Whole(String name, double value) {}

    /** Whether any coefficient may be printed. */
    boolean tellsSomething() {
        return rows.stream().anyMatch(row -> shown(row).isPresent());
    }

    boolean hidden(Row row) {
        return row.coefficient().hidden(smallest);
    }

    Optional<Estimate.Defined> shown(Row row) {
        return row.coefficient().shown(smallest);
    }

    /**
     * Rows whose number of people is not said: the hidden ones and, so that none follows from a total, the smallest
     * others until they are at least two and together no fewer than the smallest group.
     */
    Set<Integer> uncounted() {
        var bySize = IntStream.range(0, rows.size())
                .boxed()
                .filter(i -> rows.get(i).coefficient().n() > 0)
                .sorted(Comparator.comparingLong(i -> rows.get(i).coefficient().n()))
                .toList();
        var uncounted = new TreeSet<Integer>();
        long people = 0;
        for (int i : bySize) {
            boolean mustJoin = !uncounted.isEmpty() && (uncounted.size() < 2 || people < smallest);
            if (hidden(rows.get(i)) || mustJoin) {
                uncounted.add(i);
                people += rows.get(i).coefficient().n();
            }
        }
        return uncounted;
    }

    /** The place of the row to be read first; −1 where there is none. */
    int recommended() {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).recommended())
                .findFirst()
                .orElse(-1);
    }

    /** Why a row has no value. */
    String instead(Row row) {
        return hidden(row) ? frame.words().say("suppressed") : row.coefficient().reason(frame);
    }

    @Override
    public String id() {
        return frame.id("coefficients");
    }

    @Override
    public Plot plot() {
        return new CoefficientForestPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say("coefficients.alt", Map.of("headline", frame.headline(), "rows", rows.size())));
        whole.ifPresent(
                all -> text.add(words.say("coefficients.alt.whole", Map.of("name", all.name(), "value", all.value()))));
        rows.forEach(row -> text.add(inWords(row)));
        return String.join(" ", text);
    }

    private String inWords(Row row) {
        var words = frame.words();
        String name =
                row.recommended() ? words.say("coefficients.alt.recommended", Map.of("row", row.name())) : row.name();
        return shown(row)
                .map(defined -> words.say(
                        "coefficients.alt.row",
                        Map.of(
                                "row",
                                name,
                                "value",
                                defined.value(),
                                "interval",
                                Coefficient.text(frame, defined.interval()))))
                .orElseGet(() -> words.say("coefficients.alt.none", Map.of("row", name, "reason", instead(row))));
    }

    @Override
    public DataTable twin() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("row", rowsAre, Format.TEXT));
        columns.addAll(Coefficient.columns(frame));
        var uncounted = uncounted();
        var cells = new ArrayList<List<Cell>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new ArrayList<Cell>();
            row.add(new DataTable.Words(rows.get(i).name()));
            row.addAll(rows.get(i).coefficient().cells(frame, smallest, !uncounted.contains(i)));
            cells.add(row);
        }
        return new DataTable(id(), frame.headline(), columns, cells);
    }
}

package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 12: which criteria are vague, and which fail in use? Criteria by what a measure says in its text and by what the
 * judgements show, with how much is wanting and what could be done.
 *
 * @param rows criteria, the worst first
 */
public record CriteriaGrid(Frame frame, List<Row> rows) implements Figure {

    public CriteriaGrid {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no criterion to show");
        }
    }

    /** What a column asks; whether of the text or of the judgements. */
    public enum Feature {
        QUANTITY(true),
        THRESHOLD(true),
        DEADLINE(true),
        SOURCE(true),
        PRODUCT(true),
        DISCRIMINATES(false),
        OWN(false),
        SINGLE(false),
        FAIR(false),
        COUNTS(false),
        LASTS(false);

        private final boolean ofText;

        Feature(boolean ofText) {
            this.ofText = ofText;
        }

        boolean ofText() {
            return ofText;
        }
    }

    /** What is known of a feature. */
    public enum Mark {
        /** It is there, or nothing speaks against it. */
        YES,
        /** It is wanting, or in doubt. */
        NO,
        /** Not known, or not asked. */
        UNKNOWN
    }

    /**
     * A criterion.
     *
     * @param quoted words of its text; empty if there is none
     * @param marks by feature; those left out are unknown
     * @param action what could be done
     */
    public record Row(String criterion, String quoted, Map<Feature, Mark> marks, String action) {
        public Row {
            marks = Map.copyOf(marks);
        }

        Mark mark(Feature feature) {
            return marks.getOrDefault(feature, Mark.UNKNOWN);
        }

        /** How many features have a mark. */
        long count(Mark wanted) {
            return marks.values().stream().filter(mark -> mark == wanted).count();
        }

        long known() {
            return count(Mark.YES) + count(Mark.NO);
        }
    }

    /** The columns: those of the text only where there is any. */
    List<Feature> features() {
        boolean texts = rows.stream().anyMatch(row -> !row.quoted().isEmpty());
        return List.of(Feature.values()).stream()
                .filter(feature -> texts || !feature.ofText())
                .toList();
    }

    String name(Feature feature) {
        return frame.words().say("criteria-grid.feature." + feature);
    }

    String wanting(Row row) {
        return frame.words().say("criteria-grid.sum", Map.of("wanting", row.count(Mark.NO), "known", row.known()));
    }

    @Override
    public String id() {
        return frame.id("criteria-grid");
    }

    @Override
    public Plot plot() {
        return new CriteriaGridPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say("criteria-grid.alt", Map.of("headline", frame.headline(), "criteria", rows.size())));
        rows.forEach(row -> text.add(said(row)));
        return String.join(" ", text);
    }

    private String said(Row row) {
        var words = frame.words();
        String lacking = names(row, true);
        String doubtful = names(row, false);
        if (lacking.isEmpty() && doubtful.isEmpty()) {
            return words.say("criteria-grid.alt.none", Map.of("criterion", row.criterion(), "action", row.action()));
        }
        String none = words.say("criteria-grid.alt.nothing");
        return words.say(
                features().get(0).ofText() ? "criteria-grid.alt.both" : "criteria-grid.alt.use",
                Map.of(
                        "criterion",
                        row.criterion(),
                        "lacking",
                        lacking.isEmpty() ? none : lacking,
                        "doubtful",
                        doubtful.isEmpty() ? none : doubtful,
                        "action",
                        row.action()));
    }

    /** Names of what is wanting in the text, or in doubt in use. */
    private String names(Row row, boolean ofText) {
        return features().stream()
                .filter(feature -> feature.ofText() == ofText && row.mark(feature) == Mark.NO)
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = new ArrayList<Column>();
        columns.add(new Column("criterion", words.say("column.criterion"), Format.TEXT));
        columns.add(new Column("quoted", words.say("criteria-grid.quoted"), Format.TEXT));
        features()
                .forEach(feature ->
                        columns.add(new Column(feature.name().toLowerCase(Locale.ROOT), name(feature), Format.TEXT)));
        columns.add(new Column("wanting", words.say("criteria-grid.wanting"), Format.WHOLE));
        columns.add(new Column("known", words.say("criteria-grid.known"), Format.WHOLE));
        columns.add(new Column("action", words.say("criteria-grid.action"), Format.TEXT));
        return new DataTable(
                id(), frame.headline(), columns, rows.stream().map(this::cells).toList());
    }

    private List<Cell> cells(Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(new DataTable.Words(row.criterion()));
        cells.add(new DataTable.Words(row.quoted()));
        features()
                .forEach(feature ->
                        cells.add(new DataTable.Words(frame.words().say("criteria-grid.mark." + row.mark(feature)))));
        cells.add(new DataTable.Number(row.count(Mark.NO)));
        cells.add(new DataTable.Number(row.known()));
        cells.add(new DataTable.Words(row.action()));
        return cells;
    }
}

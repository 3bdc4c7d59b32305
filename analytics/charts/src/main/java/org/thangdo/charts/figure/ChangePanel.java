package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.change.Link;
import org.thangdo.stats.change.Split;
import org.thangdo.study.table.Cells;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * What a change of the mean rating is made of: a column for what was seen and one for each part, all on one scale; below each
 * change a row for every assumption under which it was split.
 *
 * @param changes the longest first
 * @param left changes that are not drawn
 */
public record ChangePanel(Frame frame, List<Change> changes, int left) implements Figure {

    public ChangePanel {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("no change to show");
        }
    }

    /**
     * A change from one period to another.
     *
     * @param observed change of the mean rating
     */
    public record Change(String from, String to, Estimate observed, List<Split> splits) {
        public Change {
            splits = List.copyOf(splits);
        }

        String name() {
            return from + "–" + to;
        }
    }

    /** What a column shows. */
    enum Part {
        OBSERVED,
        SEVERITY,
        RATEES,
        COMPOSITION;

        Estimate of(Split split) {
            return switch (this) {
                case SEVERITY -> split.severity();
                case RATEES -> split.ratees();
                case COMPOSITION -> split.composition();
                case OBSERVED -> throw new IllegalArgumentException("what was seen is no part of a split");
            };
        }

        /** Whether a link takes it as zero. */
        boolean isAssumed(Link link) {
            return this == SEVERITY && link == Link.COMMON_RATERS_UNCHANGED
                    || this == RATEES && link == Link.COMMON_RATEES_UNCHANGED;
        }
    }

    /** A line of the figure: a change, or one of its splits. */
    record Row(Change change, Optional<Split> split) {
        Optional<Estimate> estimate(Part part) {
            if (split.isEmpty()) {
                return part == Part.OBSERVED ? Optional.of(change.observed()) : Optional.empty();
            }
            return part == Part.OBSERVED ? Optional.empty() : Optional.of(part.of(split.get()));
        }

        boolean isMeasured() {
            return split.map(Split::link)
                    .filter(link -> link == Link.METRICS_UNCHANGED)
                    .isPresent();
        }
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var change : changes) {
            rows.add(new Row(change, Optional.empty()));
            for (int i = change.splits().size() - 1; i >= 0; i--) {
                rows.add(new Row(change, Optional.of(change.splits().get(i))));
            }
        }
        return rows;
    }

    String name(Row row) {
        return row.split()
                .map(split -> frame.words().say(frame.key("change.link." + split.link())))
                .orElse(row.change().name());
    }

    String name(Part part) {
        return frame.words().say("change.part." + part);
    }

    @Override
    public String id() {
        return frame.id("true-change");
    }

    @Override
    public Plot plot() {
        return new ChangePanelPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say("change.alt", Map.of("headline", frame.headline(), "changes", changes.size())));
        for (var row : rows()) {
            for (var part : Part.values()) {
                row.estimate(part)
                        .filter(Estimate.Defined.class::isInstance)
                        .map(Estimate.Defined.class::cast)
                        .filter(known -> row.split().isEmpty() || row.change() == changes.get(0))
                        .ifPresent(known -> text.add(words.say(
                                "change.alt.part",
                                Map.of(
                                        "row", name(row),
                                        "part", name(part),
                                        "value", known.value(),
                                        "interval", Coefficient.text(frame, known.interval())))));
            }
        }
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("change", words.say("column.change"), Format.TEXT),
                new Column("taken", words.say("column.taken"), Format.TEXT),
                new Column("part", words.say("column.change.part"), Format.TEXT),
                new Column("value", words.say("column.value"), Format.DECIMAL_3),
                new Column("lower", words.say("column.lower"), Format.DECIMAL_3),
                new Column("upper", words.say("column.upper"), Format.DECIMAL_3));
        var table = new ArrayList<List<Cell>>();
        for (var row : rows()) {
            for (var part : Part.values()) {
                row.estimate(part).ifPresent(estimate -> {
                    var cells = new ArrayList<Cell>(List.of(
                            new DataTable.Words(row.change().name()),
                            new DataTable.Words(row.split().isEmpty() ? "" : name(row)),
                            new DataTable.Words(name(part))));
                    cells.addAll(Cells.in(frame.language()).interval(estimate));
                    table.add(cells);
                });
            }
        }
        return new DataTable(id(), frame.headline(), columns, table);
    }
}

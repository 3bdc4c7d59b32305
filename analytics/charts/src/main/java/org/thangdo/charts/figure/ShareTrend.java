package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.Plot;
import org.thangdo.stats.Interval;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * The share of a level through the periods, one line for each group with the interval of its share; for histories too long
 * for stacked bars.
 *
 * @param level name of the level
 * @param periods names, in order; at least 2
 * @param lines the first ones are drawn strongest; at least 1
 */
public record ShareTrend(Frame frame, String level, List<String> periods, List<Line> lines) implements Figure {

    public ShareTrend {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        if (periods.size() < 2 || lines.isEmpty()) {
            throw new IllegalArgumentException("a trend needs 2 periods and a line: " + periods + ", " + lines);
        }
        for (Line line : lines) {
            if (line.points().size() != periods.size()) {
                throw new IllegalArgumentException(
                        line.name() + " has " + line.points().size() + " points for " + periods.size() + " periods");
            }
        }
    }

    /**
     * One group.
     *
     * @param points one for each period; empty where the group was not rated or is too small to be shown
     */
    public record Line(String name, List<Optional<Point>> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A share with its interval.
     *
     * @param share in [0, 1]
     * @param n people or organisations rated
     */
    public record Point(double share, Interval interval, long n) {}

    @Override
    public String id() {
        return frame.id("share-trend");
    }

    @Override
    public Plot plot() {
        return new ShareTrendPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say(
                "share-trend.alt",
                Map.of(
                        "headline",
                        frame.headline(),
                        "level",
                        level,
                        "from",
                        periods.get(0),
                        "to",
                        periods.get(periods.size() - 1))));
        for (Line line : lines) {
            var points = new ArrayList<String>();
            for (int i = 0; i < periods.size(); i++) {
                String period = periods.get(i);
                line.points().get(i).ifPresent(point -> points.add(period + " " + percent(point.share())));
            }
            text.add(line.name() + ": " + String.join("; ", points) + ".");
        }
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("group", words.say("column.group"), Format.TEXT),
                new Column("period", words.say("column.period"), Format.TEXT),
                new Column("n", words.say(frame.key("column.n")), Format.WHOLE),
                new Column("share", words.say("column.share", Map.of("level", level)), Format.PERCENT),
                new Column("lower", words.say("column.lower"), Format.PERCENT),
                new Column("upper", words.say("column.upper"), Format.PERCENT));
        var rows = new ArrayList<List<Cell>>();
        for (Line line : lines) {
            for (int i = 0; i < periods.size(); i++) {
                rows.add(row(line, i));
            }
        }
        return new DataTable(id(), frame.headline(), columns, rows);
    }

    private List<Cell> row(Line line, int period) {
        var missing = new DataTable.Missing(frame.words().say("not-shown"));
        List<Cell> cells = new ArrayList<>();
        cells.add(new DataTable.Words(line.name()));
        cells.add(new DataTable.Words(periods.get(period)));
        var point = line.points().get(period);
        cells.add(point.<Cell>map(p -> new DataTable.Number(p.n())).orElse(missing));
        cells.add(point.<Cell>map(p -> new DataTable.Number(p.share())).orElse(missing));
        cells.add(
                point.<Cell>map(p -> new DataTable.Number(p.interval().lower())).orElse(missing));
        cells.add(
                point.<Cell>map(p -> new DataTable.Number(p.interval().upper())).orElse(missing));
        return cells;
    }

    /** Only where every group has a value in every period: Office would draw a gap as zero. */
    @Override
    public Optional<OfficeChart> office() {
        if (lines.stream().anyMatch(line -> line.points().stream().anyMatch(Optional::isEmpty))) {
            return Optional.empty();
        }
        var series = new ArrayList<OfficeChart.Series>();
        for (int i = 0; i < lines.size(); i++) {
            var values = lines.get(i).points().stream()
                    .map(point -> point.orElseThrow().share())
                    .toList();
            var paint = ShareTrendPlot.paint(i);
            series.add(new OfficeChart.Series(lines.get(i).name(), paint, paint, values));
        }
        return Optional.of(new OfficeChart(OfficeChart.Kind.LINES, periods, series, true));
    }

    String percent(double share) {
        return frame.words().numerals().percent(share, 1);
    }
}

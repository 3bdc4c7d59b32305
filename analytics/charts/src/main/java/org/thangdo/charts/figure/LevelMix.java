package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.Plot;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 1: has the mix of levels shifted? One bar for each period, stacked to 100 %, the highest level first.
 *
 * @param levels names of the levels
 * @param periods in order; at least one
 */
public record LevelMix(Frame frame, Levels levels, List<Period> periods) implements Figure {

    public LevelMix {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("no period to show");
        }
        periods.stream()
                .filter(period -> period.counts().levels() != levels.count())
                .findFirst()
                .ifPresent(period -> {
                    throw new IllegalArgumentException("period " + period.name() + " is not on the scale " + levels);
                });
    }

    /** How many had each level in one period. */
    public record Period(String name, LevelCounts counts) {}

    @Override
    public String id() {
        return frame.id("level-mix");
    }

    @Override
    public Plot plot() {
        return new LevelMixPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say("level-mix.alt", Map.of("headline", frame.headline(), "periods", periods.size())));
        for (Period period : periods) {
            var shares = new ArrayList<String>();
            for (int k = levels.count() - 1; k >= 0; k--) {
                shares.add(levels.name(k) + " " + percent(period.counts(), k));
            }
            text.add(words.say(
                    "level-mix.alt.period",
                    Map.of(
                            "period",
                            period.name(),
                            "n",
                            period.counts().total(),
                            "shares",
                            String.join(", ", shares))));
        }
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = new ArrayList<Column>();
        columns.add(new Column("period", words.say("column.period"), Format.TEXT));
        columns.add(new Column("n", words.say(frame.key("column.n")), Format.WHOLE));
        for (int k = levels.count() - 1; k >= 0; k--) {
            columns.add(new Column(
                    "n" + k, words.say(frame.key("column.count"), Map.of("level", levels.name(k))), Format.WHOLE));
            columns.add(new Column(
                    "share" + k, words.say("column.share", Map.of("level", levels.name(k))), Format.PERCENT));
        }
        return new DataTable(
                id(), frame.headline(), columns, periods.stream().map(this::row).toList());
    }

    private List<Cell> row(Period period) {
        var row = new ArrayList<Cell>();
        long n = period.counts().total();
        row.add(new DataTable.Words(period.name()));
        row.add(new DataTable.Number(n));
        for (int k = levels.count() - 1; k >= 0; k--) {
            long at = period.counts().at(k);
            row.add(new DataTable.Number(at));
            row.add(n == 0 ? new DataTable.Missing(nobody()) : new DataTable.Number((double) at / n));
        }
        return row;
    }

    @Override
    public Optional<OfficeChart> office() {
        var series = IntStream.iterate(levels.count() - 1, k -> k >= 0, k -> k - 1)
                .mapToObj(k -> new OfficeChart.Series(
                        levels.name(k),
                        levels.paint(k, false),
                        levels.lettering(k),
                        periods.stream()
                                .map(period -> (double) period.counts().at(k))
                                .toList()))
                .toList();
        var names = periods.stream().map(Period::name).toList();
        return Optional.of(new OfficeChart(OfficeChart.Kind.STACKED_100, names, series, false));
    }

    String percent(LevelCounts counts, int level) {
        long n = counts.total();
        return n == 0 ? nobody() : frame.words().numerals().percent((double) counts.at(level) / n, 1);
    }

    String nobody() {
        return frame.words().say("nobody");
    }
}

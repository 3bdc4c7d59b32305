package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
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
 * Figure 3: who differs in mix? One bar for each unit, the levels from {@code border} up to the right of the axis, the
 * others to its left, ordered by the share of the highest level.
 *
 * @param border lowest level right of the axis, in [1, levels)
 * @param units highest share of the highest level first; see {@link #of}
 * @param fewPeople units below are marked: their shares swing widely
 */
public record UnitMix(Frame frame, Levels levels, int border, List<Unit> units, int fewPeople) implements Figure {

    public UnitMix {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("no unit to show");
        }
        if (border < 1 || border >= levels.count()) {
            throw new IllegalArgumentException("no level " + border + " above the lowest on " + levels);
        }
    }

    /** How many had each level in one unit. */
    public record Unit(String name, LevelCounts counts) {}

    /**
     * Orders the units and merges the small ones, so that nobody can be recognised in the figure or in its twin.
     *
     * @param smallest people below which a unit is not shown by itself
     */
    public static UnitMix of(Frame frame, Levels levels, int border, List<Unit> units, int smallest, int fewPeople) {
        var named = new SmallUnits(smallest).merged(units, frame.words());
        return new UnitMix(
                frame, levels, border, named.stream().sorted(BY_TOP_SHARE).toList(), fewPeople);
    }

    /** Compares fractions by their integers; units without anybody come last. */
    private static final Comparator<Unit> BY_TOP_SHARE = (a, b) -> {
        if (a.counts().total() == 0 || b.counts().total() == 0) {
            return Boolean.compare(a.counts().total() == 0, b.counts().total() == 0);
        }
        int order = Long.compare(
                b.counts().top() * a.counts().total(),
                a.counts().top() * b.counts().total());
        return order != 0 ? order : a.name().compareTo(b.name());
    };

    @Override
    public String id() {
        return frame.id("unit-mix");
    }

    @Override
    public Plot plot() {
        return new UnitMixPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say("unit-mix.alt", Map.of("headline", frame.headline(), "units", units.size())));
        for (Unit unit : units) {
            String share = percent(unit.counts(), levels.count() - 1, 1);
            text.add(words.say(
                    "unit-mix.alt.unit",
                    Map.of(
                            "unit",
                            unit.name(),
                            "level",
                            levels.top(),
                            "share",
                            share,
                            "n",
                            unit.counts().total())));
        }
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = new ArrayList<Column>();
        columns.add(new Column("unit", words.say("column.unit"), Format.TEXT));
        columns.add(new Column("n", words.say(frame.key("column.n")), Format.WHOLE));
        for (int k = levels.count() - 1; k >= 0; k--) {
            columns.add(new Column(
                    "n" + k, words.say(frame.key("column.count"), Map.of("level", levels.name(k))), Format.WHOLE));
            columns.add(new Column(
                    "share" + k, words.say("column.share", Map.of("level", levels.name(k))), Format.PERCENT));
        }
        return new DataTable(
                id(), frame.headline(), columns, units.stream().map(this::row).toList());
    }

    private List<Cell> row(Unit unit) {
        var row = new ArrayList<Cell>();
        long n = unit.counts().total();
        row.add(new DataTable.Words(unit.name()));
        row.add(new DataTable.Number(n));
        for (int k = levels.count() - 1; k >= 0; k--) {
            long at = unit.counts().at(k);
            row.add(new DataTable.Number(at));
            row.add(
                    n == 0
                            ? new DataTable.Missing(frame.words().say("nobody"))
                            : new DataTable.Number((double) at / n));
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
                        units.stream().map(unit -> (double) unit.counts().at(k)).toList()))
                .toList();
        return Optional.of(new OfficeChart(
                OfficeChart.Kind.STACKED_100, units.stream().map(Unit::name).toList(), series, false));
    }

    String percent(LevelCounts counts, int level, int decimals) {
        long n = counts.total();
        return n == 0
                ? frame.words().say("nobody")
                : frame.words().numerals().percent((double) counts.at(level) / n, decimals);
    }
}

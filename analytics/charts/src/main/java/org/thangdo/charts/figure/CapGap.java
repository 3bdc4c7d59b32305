package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 19: do units fill the cap to the last person? One dot for each unit at the number of people by which it is below,
 * at or above the largest lawful number.
 *
 * @param units those smaller than {@code smallest} are not drawn and have no numbers in the twin
 * @param smallest people below which a unit is not shown
 */
public record CapGap(Frame frame, List<Unit> units, int smallest) implements Figure {

    public CapGap {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("no unit to show");
        }
    }

    /**
     * One unit.
     *
     * @param difference people with the capped level minus the largest lawful number
     * @param total people rated
     */
    public record Unit(String name, long difference, long total) {}

    List<Unit> shown() {
        return units.stream().filter(unit -> unit.total() >= smallest).toList();
    }

    /** Units at each difference, gaps between the differences included. */
    SortedMap<Long, List<Unit>> columns() {
        var columns = new TreeMap<Long, List<Unit>>();
        columns.put(0L, new ArrayList<>());
        for (Unit unit : shown()) {
            columns.computeIfAbsent(unit.difference(), d -> new ArrayList<>()).add(unit);
        }
        if (columns.lastKey() - columns.firstKey() <= CapGapPlot.MOST_COLUMNS) {
            for (long d = columns.firstKey(); d <= columns.lastKey(); d++) {
                columns.computeIfAbsent(d, e -> new ArrayList<>());
            }
        }
        return columns;
    }

    long atCap() {
        return shown().stream().filter(unit -> unit.difference() == 0).count();
    }

    @Override
    public String id() {
        return frame.id("cap-gap");
    }

    @Override
    public Plot plot() {
        return new CapGapPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(
                words.say("cap-gap.alt", Map.of("headline", frame.headline(), "units", shown().size(), "at", atCap())));
        columns().forEach((difference, there) -> {
            if (!there.isEmpty()) {
                text.add(words.say("cap-gap.alt.at", Map.of("difference", signed(difference), "units", there.size())));
            }
        });
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("unit", words.say("column.unit"), Format.TEXT),
                new Column("difference", words.say(frame.key("column.difference")), Format.WHOLE),
                new Column("n", words.say(frame.key("column.n")), Format.WHOLE));
        return new DataTable(
                id(), frame.headline(), columns, units.stream().map(this::row).toList());
    }

    private List<Cell> row(Unit unit) {
        var name = new DataTable.Words(unit.name());
        return unit.total() < smallest
                ? List.of(name, new DataTable.Suppressed(), new DataTable.Suppressed())
                : List.of(name, new DataTable.Number(unit.difference()), new DataTable.Number(unit.total()));
    }

    @Override
    public Optional<OfficeChart> office() {
        var columns = columns();
        var names = columns.keySet().stream().map(this::signed).toList();
        var values =
                columns.values().stream().map(there -> (double) there.size()).toList();
        var series = new OfficeChart.Series(frame.words().say("cap-gap.units"), Palette.NAVY, Palette.WHITE, values);
        return Optional.of(new OfficeChart(OfficeChart.Kind.BARS, names, List.of(series), false));
    }

    String signed(long difference) {
        return (difference > 0 ? "+" : "") + frame.words().numerals().whole(difference);
    }
}

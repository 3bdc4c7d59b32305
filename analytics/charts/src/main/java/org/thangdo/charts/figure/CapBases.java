package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.criteria.rules.Cap.Standing;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 2: does “within the cap” depend on the base? For each period one bar for each base of the rule, against its
 * limit.
 *
 * @param bases readings of the rule; at least one
 * @param periods in order; at least one, each with a bar for each base
 */
public record CapBases(Frame frame, List<Base> bases, List<Period> periods) implements Figure {

    public CapBases {
        bases = List.copyOf(bases);
        periods = List.copyOf(periods);
        if (bases.isEmpty() || periods.isEmpty()) {
            throw new IllegalArgumentException("no base or no period to show: " + bases + ", " + periods);
        }
        for (Period period : periods) {
            if (period.bars().size() != bases.size()) {
                throw new IllegalArgumentException("period " + period.name() + " needs " + bases.size() + " bars");
            }
        }
    }

    /**
     * What a share is taken of.
     *
     * @param name in few words
     * @param limit largest lawful share, in (0, 1]
     */
    public record Base(String name, double limit) {
        public Base {
            if (!(limit > 0 && limit <= 1)) {
                throw new IllegalArgumentException("limit outside (0, 1]: " + limit);
            }
        }
    }

    /** The bars of one period, in the order of the bases. */
    public record Period(String name, List<Bar> bars) {
        public Period {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One fraction and where it stands against its limit, decided on integers by whoever counted.
     *
     * @param top number of people with the capped level
     * @param basis number of people the share is taken of
     */
    public record Bar(long top, long basis, Standing standing) {
        double share() {
            return basis == 0 ? 0 : (double) top / basis;
        }
    }

    @Override
    public String id() {
        return frame.id("cap-bases");
    }

    @Override
    public Plot plot() {
        return new CapBasesPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say("cap-bases.alt", Map.of("headline", frame.headline(), "bases", bases.size())));
        for (Period period : periods) {
            var bars = new ArrayList<String>();
            for (int b = 0; b < bases.size(); b++) {
                Bar bar = period.bars().get(b);
                bars.add((bar.basis() == 0 ? "" : percent(bar) + " ") + "(" + fraction(period, b) + ")");
            }
            text.add(words.say(
                    "cap-bases.alt.period", Map.of("period", period.name(), "bars", String.join("; ", bars))));
        }
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("period", words.say("column.period"), Format.TEXT),
                new Column("base", words.say("column.base"), Format.TEXT),
                new Column("top", words.say(frame.key("column.top")), Format.WHOLE),
                new Column("basis", words.say(frame.key("column.basis")), Format.WHOLE),
                new Column("share", words.say("column.rate"), Format.PERCENT),
                new Column("limit", words.say("column.limit"), Format.PERCENT),
                new Column("standing", words.say("column.standing"), Format.TEXT));
        var rows = new ArrayList<List<Cell>>();
        for (Period period : periods) {
            for (int b = 0; b < bases.size(); b++) {
                rows.add(row(period, b));
            }
        }
        return new DataTable(id(), frame.headline(), columns, rows);
    }

    private List<Cell> row(Period period, int base) {
        Bar bar = period.bars().get(base);
        return List.of(
                new DataTable.Words(period.name()),
                new DataTable.Words(bases.get(base).name()),
                new DataTable.Number(bar.top()),
                new DataTable.Number(bar.basis()),
                bar.basis() == 0
                        ? new DataTable.Missing(frame.words().say("nobody"))
                        : new DataTable.Number(bar.share()),
                new DataTable.Number(bases.get(base).limit()),
                new DataTable.Words(standing(bar)));
    }

    @Override
    public Optional<OfficeChart> office() {
        var series = IntStream.range(0, bases.size())
                .mapToObj(b -> new OfficeChart.Series(
                        bases.get(b).name(),
                        Palette.level(bases.size() - 1 - b + 1, Math.max(2, bases.size() + 1)),
                        Palette.INK,
                        periods.stream().map(p -> p.bars().get(b).share()).toList()))
                .toList();
        var names = periods.stream().map(Period::name).toList();
        return Optional.of(new OfficeChart(OfficeChart.Kind.BARS, names, series, true));
    }

    String percent(Bar bar) {
        return bar.basis() == 0 ? "–" : frame.words().numerals().percent(bar.share(), 1);
    }

    /** For example {@code 22/88 số tốt, vượt}. */
    String fraction(Period period, int base) {
        return fraction(period, base, bases.get(base).name());
    }

    /** The same with another wording of the base. */
    String fraction(Period period, int base, String name) {
        Bar bar = period.bars().get(base);
        String key = "cap-bases." + bar.standing().name();
        return frame.words().say(key, Map.of("top", bar.top(), "basis", bar.basis(), "base", name));
    }

    private String standing(Bar bar) {
        return frame.words().say("standing." + bar.standing().name());
    }
}

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
import org.thangdo.charts.scene.Paint;
import org.thangdo.stats.Estimate;
import org.thangdo.study.table.Cells;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 8: by how many levels do two sources differ about the same people? One bar for each difference, the level of
 * the first source minus that of the second.
 *
 * @param first name of the first source, for example the person
 * @param second name of the second source, for example the superior
 * @param counts people by difference, from as far as the second can be higher to as far as the first can be: for a
 *     scale of 4 levels the numbers at −3 to +3
 * @param smallest people below which a number is hidden; see {@link GapHiding}
 */
public record LevelGap(Frame frame, String first, String second, List<Long> counts, int smallest) implements Figure {

    /** Bars of a scale of 7 levels. */
    static final int MOST_BARS = 13;

    public LevelGap {
        counts = List.copyOf(counts);
        if (counts.size() % 2 == 0 || counts.size() < 3 || counts.size() > MOST_BARS) {
            throw new IllegalArgumentException("not the differences of 2 to 7 levels: " + counts);
        }
        if (counts.stream().anyMatch(n -> n < 0) || counts.stream().allMatch(n -> n == 0)) {
            throw new IllegalArgumentException("not numbers of people: " + counts);
        }
    }

    /**
     * The figure with the mean difference and its interval in its subtitle, as exactly as the hidden numbers allow.
     *
     * @param mean of the differences, in levels
     */
    public static LevelGap of(
            Frame frame, String first, String second, List<Long> counts, Estimate mean, int smallest) {
        var plain = new LevelGap(frame, first, second, counts, smallest);
        return new LevelGap(
                frame.withSubtitle(frame.subtitle() + " " + plain.sentence(mean)), first, second, counts, smallest);
    }

    private String sentence(Estimate mean) {
        var words = frame.words();
        if (!(mean instanceof Estimate.Defined defined)) {
            var reason = Cells.in(frame.language()).missing(((Estimate.Undefined) mean).reason());
            return words.say("level-gap.mean.none", Map.of("reason", ((DataTable.Missing) reason).reason()));
        }
        return hiding().decimals(defined)
                .map(decimals -> words.say(
                        "level-gap.mean",
                        Map.of(
                                "mean", signed(defined.value(), decimals),
                                "confidence", defined.interval().level(),
                                "lower", signed(defined.interval().lower(), decimals),
                                "upper", signed(defined.interval().upper(), decimals))))
                .orElseGet(() -> words.say("level-gap.mean.hidden", Map.of("smallest", smallest)));
    }

    private String signed(double number, int decimals) {
        String text = frame.words().numerals().decimal(number, decimals);
        return number > 0 ? "+" + text : text;
    }

    /** Whether the number of any bar may be printed. */
    boolean tellsSomething() {
        var hiding = hiding();
        return IntStream.range(0, bars()).anyMatch(bar -> counts.get(bar) > 0 && !hiding.at(bar));
    }

    GapHiding hiding() {
        return new GapHiding(counts, smallest);
    }

    int bars() {
        return counts.size();
    }

    int difference(int bar) {
        return bar - bars() / 2;
    }

    String label(int bar) {
        int difference = difference(bar);
        return (difference > 0 ? "+" : "") + frame.words().numerals().whole(difference);
    }

    long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    double share(int bar) {
        return (double) counts.get(bar) / total();
    }

    /** People of a bar in words: a number, that it is too small to be shown, or that others would follow from it. */
    String people(int bar) {
        var hiding = hiding();
        if (hiding.few(bar)) {
            return frame.words().say("fewer", Map.of("smallest", smallest));
        }
        return hiding.at(bar)
                ? frame.words().say("withheld")
                : frame.words().numerals().whole(counts.get(bar));
    }

    /** The three answers: the second is higher, both agree, the first is higher. */
    enum Side {
        SECOND,
        SAME,
        FIRST;

        static Side of(int difference) {
            return difference < 0 ? SECOND : difference > 0 ? FIRST : SAME;
        }

        Paint paint() {
            return switch (this) {
                case SECOND -> Palette.SKY;
                case SAME -> NEUTRAL;
                case FIRST -> Palette.NAVY;
            };
        }
    }

    private static final Paint NEUTRAL = Paint.of(0xC3CBD4);

    IntStream bars(Side side) {
        return IntStream.range(0, bars()).filter(bar -> Side.of(difference(bar)) == side);
    }

    /** The direction in words. */
    String name(Side side) {
        return switch (side) {
            case SAME -> frame.words().say("level-gap.same");
            case FIRST -> frame.words().say("level-gap.higher", Map.of("source", first));
            case SECOND -> frame.words().say("level-gap.higher", Map.of("source", second));
        };
    }

    /** The people of a direction; empty where any of its bars is hidden. */
    Optional<Long> people(Side side) {
        var hiding = hiding();
        return bars(side).anyMatch(hiding::at)
                ? Optional.empty()
                : Optional.of(bars(side).mapToLong(counts::get).sum());
    }

    /** A direction with its people, where they may be known. */
    String inWords(Side side) {
        return people(side)
                .map(people -> frame.words()
                        .say(
                                frame.key("level-gap.side"),
                                Map.of("side", name(side), "people", people, "share", (double) people / total())))
                .orElseGet(() -> name(side));
    }

    @Override
    public String id() {
        return frame.id("level-gap");
    }

    @Override
    public Plot plot() {
        return new LevelGapPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say(
                frame.key("level-gap.alt"),
                Map.of("headline", frame.headline(), "first", first, "second", second, "people", total())));
        for (int bar = 0; bar < bars(); bar++) {
            if (counts.get(bar) > 0) {
                text.add(words.say("level-gap.alt.at", Map.of("difference", label(bar), "people", people(bar))));
            }
        }
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("difference", words.say("column.levels-apart"), Format.WHOLE),
                new Column("direction", words.say("column.direction"), Format.TEXT),
                new Column("n", words.say(frame.key("column.n")), Format.WHOLE),
                new Column("share", words.say("column.rate"), Format.PERCENT));
        return new DataTable(
                id(),
                frame.headline(),
                columns,
                IntStream.range(0, bars()).mapToObj(this::row).toList());
    }

    private List<Cell> row(int bar) {
        boolean hidden = hiding().at(bar);
        return List.of(
                new DataTable.Number(difference(bar)),
                new DataTable.Words(name(Side.of(difference(bar)))),
                hidden ? new DataTable.Suppressed() : new DataTable.Number(counts.get(bar)),
                hidden ? new DataTable.Suppressed() : new DataTable.Number(share(bar)));
    }

    /** Columns with the people of each difference; none where a number is hidden, because a chart would hold it. */
    @Override
    public Optional<OfficeChart> office() {
        if (hiding().any()) {
            return Optional.empty();
        }
        var names = IntStream.range(0, bars()).mapToObj(this::label).toList();
        var series = List.of(Side.values()).stream()
                .map(side -> new OfficeChart.Series(
                        name(side), side.paint(), Palette.upon(side.paint()), people(side, bars())))
                .toList();
        return Optional.of(new OfficeChart(OfficeChart.Kind.COLUMNS, names, series, false));
    }

    private List<Double> people(Side side, int bars) {
        return IntStream.range(0, bars)
                .mapToObj(bar -> Side.of(difference(bar)) == side ? (double) counts.get(bar) : 0.0)
                .toList();
    }
}

package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Frame.Source;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.weights.Tornado;
import org.thangdo.criteria.weights.Tornado.Bar;
import org.thangdo.ratings.Kind;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 15: which weight moves the result most? Two bars for each criterion around no change, one for the weight lowered and
 * one for the weight raised by the same share, widest first.
 *
 * @param tornado the changes
 */
public record WeightTornado(Frame frame, Tornado tornado) implements Figure {

    private static final int WHOLE_POINTS = 100;

    /**
     * The figure with its words.
     *
     * @param alternatives number of alternatives that were scored
     * @param files where their performances come from
     */
    public static WeightTornado of(Tornado tornado, long alternatives, String files, Language language) {
        var bare = new Frame(language, "-", "", new Source(files, alternatives, "", "", "", Kind.PERSON));
        var words = bare.words();
        var widest = tornado.bars().get(0);
        String key = widest.width() == 0 ? "headline.tornado.none" : "headline.tornado";
        String headline = words.say(key, Map.of("criterion", widest.criterion(), "points", points(tornado)));
        if (headline.codePointCount(0, headline.length()) > Frame.LONGEST_HEADLINE) {
            headline = words.say("headline.tornado.short", Map.of("points", points(tornado)));
        }
        String subtitle = tornado.measure() instanceof Tornado.ScoreOf score
                ? words.say(
                        "subtitle.tornado.score",
                        Map.of("alternative", score.alternative(), "at", tornado.at(), "points", points(tornado)))
                : words.say(
                        "subtitle.tornado.count", Map.of("at", Math.round(tornado.at()), "points", points(tornado)));
        return new WeightTornado(new Frame(language, headline, subtitle, bare.source()), tornado);
    }

    private static long points(Tornado tornado) {
        return Math.round(WHOLE_POINTS * tornado.step());
    }

    boolean counts() {
        return tornado.measure() instanceof Tornado.Reaching;
    }

    /** A change with its sign. */
    String signed(double change) {
        var numerals = frame.words().numerals();
        String text = numerals.decimal(change, counts() ? 0 : 3);
        return change > 0 ? "+" + text : change == 0 ? "0" : text;
    }

    String name(Bar bar) {
        return frame.words().say("tornado.name", Map.of("criterion", bar.criterion(), "weight", bar.weight()));
    }

    String lowered() {
        return frame.words().say("tornado.lowered", Map.of("points", points(tornado)));
    }

    String raised() {
        return frame.words().say("tornado.raised", Map.of("points", points(tornado)));
    }

    @Override
    public String id() {
        return frame.id("tornado");
    }

    @Override
    public Plot plot() {
        return new WeightTornadoPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say("tornado.alt", Map.of("criteria", tornado.bars().size(), "headline", frame.headline())));
        for (Bar bar : tornado.bars()) {
            text.add(words.say(
                    "tornado.alt.bar",
                    Map.of(
                            "criterion", bar.criterion(),
                            "weight", bar.weight(),
                            "lower", signed(bar.atLower()),
                            "upper", signed(bar.atUpper()))));
        }
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var change = counts() ? Format.WHOLE : Format.DECIMAL_3;
        var columns = List.of(
                new Column("criterion", words.say("tornado.criterion"), Format.TEXT),
                new Column("weight", words.say("tornado.weight"), Format.PERCENT),
                new Column("lower", words.say("tornado.lower"), Format.PERCENT),
                new Column("upper", words.say("tornado.upper"), Format.PERCENT),
                new Column("atLower", words.say("tornado.atLower"), change),
                new Column("atUpper", words.say("tornado.atUpper"), change));
        return new DataTable(
                id(),
                frame.headline(),
                columns,
                tornado.bars().stream().map(WeightTornado::row).toList());
    }

    private static List<Cell> row(Bar bar) {
        return List.of(
                new DataTable.Words(bar.criterion()),
                new DataTable.Number(bar.weight()),
                new DataTable.Number(bar.lower()),
                new DataTable.Number(bar.upper()),
                new DataTable.Number(bar.atLower()),
                new DataTable.Number(bar.atUpper()));
    }

    @Override
    public Optional<OfficeChart> office() {
        var names = tornado.bars().stream().map(this::name).toList();
        return Optional.of(new OfficeChart(
                OfficeChart.Kind.BARS,
                names,
                List.of(
                        new OfficeChart.Series(lowered(), Palette.SKY, Palette.INK, values(Bar::atLower)),
                        new OfficeChart.Series(raised(), Palette.NAVY, Palette.WHITE, values(Bar::atUpper))),
                false));
    }

    private List<Double> values(ToDoubleFunction<Bar> change) {
        return tornado.bars().stream().map(change::applyAsDouble).toList();
    }
}

package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.HalfPoint;
import org.thangdo.study.table.Cells;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;
import org.thangdo.study.table.Suppression;

/**
 * Figure 11: ratees, raters, roles, criteria and levels on one scale of logits (Wright map). Persons are never named.
 *
 * @param ratees measures, in any order
 * @param raters measures of those of roles that are shown
 * @param levels names; empty where they cannot be told apart by colour
 * @param borders where the expected level of an average ratee passes from one to the next
 * @param smallest people below which the number in a bar is hidden
 */
public record CommonRuler(
        Frame frame,
        List<Double> ratees,
        List<Double> raters,
        List<Place> roles,
        List<Place> criteria,
        Optional<Levels> levels,
        List<HalfPoint> borders,
        int smallest)
        implements Figure {

    private static final int FEWEST_BINS = 6;
    private static final int MOST_BINS = 40;
    private static final int PEOPLE_OF_A_BIN = 8;
    private static final double TAIL = 0.005;

    public CommonRuler {
        ratees = ratees.stream().sorted().toList();
        raters = raters.stream().sorted().toList();
        roles = sorted(roles);
        criteria = sorted(criteria);
        borders = List.copyOf(borders);
        if (ratees.isEmpty()) {
            throw new IllegalArgumentException("a ruler without ratees");
        }
    }

    private static List<Place> sorted(List<Place> places) {
        return places.stream()
                .sorted(Comparator.comparingDouble(
                                (Place place) -> place.measure().value())
                        .thenComparing(Place::name))
                .toList();
    }

    /** A role or a criterion on the scale. */
    public record Place(String name, Estimate.Defined measure) {}

    /** A level, from one border to the next; unbounded at the ends of the scale. */
    record Band(int level, double from, double to) {}

    /** The levels that occur, the lowest first. */
    List<Band> bands() {
        var bands = new ArrayList<Band>();
        double from = Double.NEGATIVE_INFINITY;
        for (HalfPoint border : borders) {
            bands.add(new Band(border.below(), from, border.place()));
            from = border.place();
        }
        if (!borders.isEmpty()) {
            bands.add(new Band(borders.get(borders.size() - 1).above(), from, Double.POSITIVE_INFINITY));
        }
        return levels.isPresent() ? bands : List.of();
    }

    /** What the scale must reach: everything but the outermost of many persons. */
    List<Double> reach() {
        return Stream.of(
                        inner(ratees),
                        inner(raters),
                        roles.stream().mapToDouble(place -> place.measure().value()),
                        criteria.stream().mapToDouble(place -> place.measure().value()),
                        borders.stream().mapToDouble(HalfPoint::place))
                .flatMapToDouble(each -> each)
                .boxed()
                .toList();
    }

    private static DoubleStream inner(List<Double> sorted) {
        int last = sorted.size() - 1;
        return sorted.isEmpty()
                ? DoubleStream.empty()
                : DoubleStream.of(
                        sorted.get((int) Math.floor(TAIL * last)), sorted.get((int) Math.ceil((1 - TAIL) * last)));
    }

    /** Ratees, gathered so that most bars hold a number that may be said; those beyond the scale stand at its ends. */
    Strips rateeStrip() {
        return gathered(ratees, Math.max(FEWEST_BINS, Math.min(MOST_BINS, ratees.size() / PEOPLE_OF_A_BIN)));
    }

    /** Raters, gathered; those beyond the scale stand at its ends. */
    Strips raterStrip() {
        return gathered(raters, MOST_BINS);
    }

    private Strips gathered(List<Double> group, int most) {
        var reach = reach().stream().mapToDouble(each -> each).summaryStatistics();
        return Strips.of(
                List.of(group.stream()
                        .map(each -> Math.max(reach.getMin(), Math.min(reach.getMax(), each)))
                        .toList()),
                most);
    }

    /** Whether some lie beyond the scale. */
    boolean goesOn() {
        var reach = reach().stream().mapToDouble(each -> each).summaryStatistics();
        return Stream.of(ratees, raters)
                .flatMap(List::stream)
                .anyMatch(each -> each < reach.getMin() || each > reach.getMax());
    }

    /** Which bars of ratees do not say how many they are. */
    List<Boolean> hidden() {
        return Suppression.of(
                rateeStrip().of(0).stream().map(bin -> (long) bin.count()).toList(), smallest);
    }

    @Override
    public String id() {
        return frame.id("ruler");
    }

    @Override
    public Plot plot() {
        return new CommonRulerPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say(frame.key("ruler.alt"), Map.of("headline", frame.headline(), "people", ratees.size())));
        ends("roles", roles).ifPresent(text::add);
        ends("criteria", criteria).ifPresent(text::add);
        return String.join(" ", text);
    }

    private Optional<String> ends(String kind, List<Place> places) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var first = places.get(0);
        var last = places.get(places.size() - 1);
        return Optional.of(frame.words()
                .say(
                        "ruler.alt." + kind,
                        Map.of(
                                "lowest",
                                first.name(),
                                "low",
                                first.measure().value(),
                                "highest",
                                last.name(),
                                "high",
                                last.measure().value())));
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("part", words.say("column.part"), Format.TEXT),
                new Column("name", words.say("column.name"), Format.TEXT),
                new Column("value", words.say("column.logit"), Format.DECIMAL_2),
                new Column("lower", words.say("column.lower"), Format.DECIMAL_2),
                new Column("upper", words.say("column.upper"), Format.DECIMAL_2),
                new Column("n", words.say("column.number.of"), Format.WHOLE));
        var rows = new ArrayList<List<Cell>>();
        var people = rateeStrip();
        var hidden = hidden();
        for (int i = 0; i < hidden.size(); i++) {
            rows.add(bin(frame.key("ruler.ratees"), people.of(0).get(i), people.width(), hidden.get(i)));
        }
        var single = raterStrip();
        single.of(0).forEach(bin -> rows.add(bin("ruler.raters", bin, single.width(), false)));
        roles.forEach(place -> rows.add(row("ruler.roles", place)));
        criteria.forEach(place -> rows.add(row("ruler.criteria", place)));
        bands().forEach(band -> rows.add(row(band)));
        return new DataTable(id(), frame.headline(), columns, rows);
    }

    private List<Cell> bin(String part, Strips.Bin bin, double width, boolean hidden) {
        double half = width / 2;
        return List.of(
                new DataTable.Words(frame.words().say(part)),
                new DataTable.Words(""),
                new DataTable.Number(bin.middle()),
                new DataTable.Number(bin.middle() - half),
                new DataTable.Number(bin.middle() + half),
                hidden ? new DataTable.Suppressed() : new DataTable.Number(bin.count()));
    }

    private List<Cell> row(String part, Place place) {
        var cells = new ArrayList<Cell>(
                List.of(new DataTable.Words(frame.words().say(part)), new DataTable.Words(place.name())));
        cells.addAll(Cells.in(frame.language()).interval(place.measure()));
        cells.add(new DataTable.Missing(""));
        return cells;
    }

    private List<Cell> row(Band band) {
        return List.of(
                new DataTable.Words(frame.words().say("ruler.levels")),
                new DataTable.Words(levels.orElseThrow().name(band.level())),
                new DataTable.Missing(""),
                end(band.from()),
                end(band.to()),
                new DataTable.Missing(""));
    }

    private static Cell end(double place) {
        return Double.isFinite(place) ? new DataTable.Number(place) : new DataTable.Missing("");
    }
}

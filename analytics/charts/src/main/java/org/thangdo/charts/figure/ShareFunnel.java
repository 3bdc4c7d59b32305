package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.study.inflation.Funnel;
import org.thangdo.study.inflation.Funnel.Band;
import org.thangdo.study.inflation.Funnel.Place;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 4: which units have more or fewer of the highest level than chance gives a unit of their size? One dot for each
 * unit over its size, between the exact limits of its study. The footer always says that outside is a question.
 *
 * @param level name of the level
 * @param units units smaller than {@code smallest} are left out of the picture and named without numbers in the twin
 * @param bands limits by size, smallest first; those below {@code smallest} are not drawn
 * @param centre share over all units, in [0, 1]
 * @param cap a limit of the rule to be drawn, where the share shown is the one it limits
 * @param smallest people below which a unit is not shown
 */
public record ShareFunnel(
        Frame frame, String level, List<Unit> units, List<Band> bands, double centre, OptionalDouble cap, int smallest)
        implements Figure {

    /** Two-sided coverages of the bands of a study's funnel. */
    static final double INNER = 0.95;

    static final double OUTER = 0.998;

    public ShareFunnel {
        frame = frame.withCaveat(frame.words().say("funnel.caveat"));
        units = List.copyOf(units);
        bands = bands.stream().filter(band -> band.n() >= smallest).toList();
        if (units.isEmpty()) {
            throw new IllegalArgumentException("no unit to show");
        }
        if (!(centre >= 0 && centre <= 1)) {
            throw new IllegalArgumentException("share outside [0, 1]: " + centre);
        }
    }

    /**
     * One unit.
     *
     * @param top people with the level
     * @param n people rated
     * @param place where the study found it against the limits
     */
    public record Unit(String name, long top, long n, Place place) {
        double share() {
            return (double) top / n;
        }

        boolean outside() {
            return place != Place.INSIDE;
        }
    }

    List<Unit> shown() {
        return units.stream().filter(unit -> unit.n() >= smallest).toList();
    }

    @Override
    public String id() {
        return frame.id("share-funnel");
    }

    @Override
    public Plot plot() {
        return new ShareFunnelPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say(
                "funnel.alt",
                Map.of(
                        "headline",
                        frame.headline(),
                        "units",
                        shown().size(),
                        "level",
                        level,
                        "centre",
                        centre,
                        "outside",
                        shown().stream().filter(Unit::outside).count())));
        for (Unit unit : shown()) {
            if (unit.outside()) {
                text.add(unit.name() + ": " + fraction(unit) + ", " + place(unit) + ".");
            }
        }
        text.add(words.say("funnel.caveat"));
        return String.join(" ", text);
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("unit", words.say("column.unit"), Format.TEXT),
                new Column("top", words.say(frame.key("column.count"), Map.of("level", level)), Format.WHOLE),
                new Column("n", words.say(frame.key("column.n")), Format.WHOLE),
                new Column("share", words.say("column.share", Map.of("level", level)), Format.PERCENT),
                new Column("place", words.say("column.place"), Format.TEXT));
        return new DataTable(
                id(), frame.headline(), columns, units.stream().map(this::row).toList());
    }

    private List<Cell> row(Unit unit) {
        if (unit.n() < smallest) {
            var hidden = new DataTable.Suppressed();
            return List.of(new DataTable.Words(unit.name()), hidden, hidden, hidden, hidden);
        }
        return List.of(
                new DataTable.Words(unit.name()),
                new DataTable.Number(unit.top()),
                new DataTable.Number(unit.n()),
                new DataTable.Number(unit.share()),
                new DataTable.Words(place(unit)));
    }

    /** For example {@code 4/8 người, 50,0%}. */
    String fraction(Unit unit) {
        return frame.words()
                .say(frame.key("funnel.unit"), Map.of("top", unit.top(), "n", unit.n(), "share", unit.share()));
    }

    /** For example {@code trên giới hạn 95%}. */
    private String place(Unit unit) {
        return switch (unit.place()) {
            case BELOW_99_8 -> frame.words().say("place.below", limit(OUTER));
            case BELOW_95 -> frame.words().say("place.below", limit(INNER));
            case INSIDE -> frame.words().say("place.inside");
            case ABOVE_95 -> frame.words().say("place.above", limit(INNER));
            case ABOVE_99_8 -> frame.words().say("place.above", limit(OUTER));
        };
    }

    /** A coverage as the argument of a sentence. */
    Map<String, String> limit(double coverage) {
        return Map.of("limit", Percent.of(frame, coverage));
    }

    /** The units of a study's funnel, under the names of their groups. */
    public static List<Unit> units(Funnel funnel) {
        return funnel.units().stream()
                .map(unit -> new Unit(unit.group().label(), unit.top(), unit.n(), unit.place()))
                .toList();
    }
}

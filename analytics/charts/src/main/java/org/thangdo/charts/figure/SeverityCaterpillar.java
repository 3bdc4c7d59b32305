package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.stats.Estimate;
import org.thangdo.study.table.Cells;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 9: severity of roles, each with its interval, and of the raters within each role. Raters are persons: in shared
 * output they are dots without a name, drawn where a role has at least {@code smallest} of them. An analyst sees them named.
 *
 * @param roles the most lenient first
 * @param alpha p-value below which a role stands out
 * @param smallest raters below which those of a role are not drawn
 * @param named whether raters are named and nothing is hidden
 */
public record SeverityCaterpillar(Frame frame, List<Role> roles, double alpha, int smallest, boolean named)
        implements Figure {

    private static final int MOST_BINS = 60;

    public SeverityCaterpillar {
        roles = List.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("no role to show");
        }
    }

    /**
     * One role.
     *
     * @param raters number of raters
     * @param count ratings
     * @param measure mean severity in logits
     * @param few whether it rests on few ratings, or on few persons
     * @param apart whether it differs from the other roles beyond chance
     * @param singles its raters, the most lenient first
     */
    public record Role(
            String name, int raters, long count, boolean few, Estimate measure, boolean apart, List<Rater> singles) {
        public Role {
            singles = List.copyOf(singles);
        }
    }

    /**
     * One rater.
     *
     * @param extreme whether all ratings are the lowest or the highest, so that the measure is only a place
     */
    public record Rater(String code, long count, Estimate measure, boolean extreme) {}

    /** The same for an analyst. */
    public SeverityCaterpillar withNames() {
        return new SeverityCaterpillar(frame, roles, alpha, smallest, true);
    }

    /** Whether anything may be drawn. */
    boolean tellsSomething() {
        return roles.stream().anyMatch(role -> !hidden(role) && role.measure() instanceof Estimate.Defined);
    }

    /** Whether a role rests on so little, or so few, that it is not shown. */
    boolean hidden(Role role) {
        return !named && role.few();
    }

    /** The raters of a role that may be shown, other than one who is the role. */
    List<Rater> singles(Role role) {
        boolean few = role.raters() < 2 || !named && role.raters() < smallest;
        return few || hidden(role) ? List.of() : role.singles();
    }

    /** Those of them that have a place of their own. */
    List<Rater> drawn(Role role) {
        return singles(role).stream()
                .filter(rater -> rater.measure() instanceof Estimate.Defined && !rater.extreme())
                .toList();
    }

    /** The raters of a role, gathered where they lie near each other. */
    Strips strips() {
        return Strips.of(
                roles.stream()
                        .map(role -> drawn(role).stream()
                                .map(rater -> ((Estimate.Defined) rater.measure()).value())
                                .toList())
                        .toList(),
                MOST_BINS);
    }

    @Override
    public String id() {
        return frame.id(named ? "severity-named" : "severity");
    }

    @Override
    public Plot plot() {
        return new SeverityCaterpillarPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        text.add(words.say("severity.alt", Map.of("headline", frame.headline(), "roles", roles.size())));
        var strips = strips();
        for (int i = 0; i < roles.size(); i++) {
            text.add(inWords(roles.get(i)));
            reach(strips.of(i)).ifPresent(text::add);
        }
        return String.join(" ", text);
    }

    private String inWords(Role role) {
        var words = frame.words();
        if (hidden(role) || !(role.measure() instanceof Estimate.Defined defined)) {
            return words.say("severity.alt.none", Map.of("role", role.name(), "reason", instead(role)));
        }
        return words.say(
                "severity.alt.role",
                Map.of(
                        "role",
                        role.name(),
                        "value",
                        defined.value(),
                        "interval",
                        Coefficient.text(frame, defined.interval()),
                        "raters",
                        role.raters()));
    }

    private Optional<String> reach(List<Strips.Bin> bins) {
        if (bins.size() < 2) {
            return Optional.empty();
        }
        double from = bins.get(0).middle();
        double to = bins.get(bins.size() - 1).middle();
        return Optional.of(frame.words().say("severity.alt.reach", Map.of("from", from, "to", to)));
    }

    /** Why a role has no value. */
    String instead(Role role) {
        return hidden(role)
                ? frame.words().say("suppressed")
                : Cells.in(frame.language()).reason(((Estimate.Undefined) role.measure()).reason());
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("role", words.say("column.role"), Format.TEXT),
                new Column("rater", words.say("column.rater"), Format.TEXT),
                new Column("value", words.say("column.severity"), Format.DECIMAL_2),
                new Column("lower", words.say("column.lower"), Format.DECIMAL_2),
                new Column("upper", words.say("column.upper"), Format.DECIMAL_2),
                new Column("raters", words.say("column.raters"), Format.WHOLE),
                new Column("ratings", words.say("column.ratings"), Format.WHOLE));
        var rows = new ArrayList<List<Cell>>();
        var strips = strips();
        for (int i = 0; i < roles.size(); i++) {
            rows.add(row(roles.get(i)));
            rows.addAll(named ? codes(roles.get(i)) : unnamed(roles.get(i), strips.of(i)));
        }
        return new DataTable(id(), frame.headline(), columns, rows);
    }

    private List<Cell> row(Role role) {
        var name = new DataTable.Words(role.name());
        var nobody = new DataTable.Words("");
        if (hidden(role)) {
            var none = new DataTable.Suppressed();
            return List.of(name, nobody, none, none, none, none, none);
        }
        var cells = new ArrayList<Cell>(List.of(name, nobody));
        cells.addAll(Cells.in(frame.language()).interval(role.measure()));
        cells.add(new DataTable.Number(role.raters()));
        cells.add(new DataTable.Number(role.count()));
        return cells;
    }

    private List<List<Cell>> codes(Role role) {
        var rows = new ArrayList<List<Cell>>();
        for (Rater rater : singles(role)) {
            var cells =
                    new ArrayList<Cell>(List.of(new DataTable.Words(role.name()), new DataTable.Words(rater.code())));
            cells.addAll(Cells.in(frame.language()).interval(rater.measure()));
            cells.add(new DataTable.Missing(""));
            cells.add(new DataTable.Number(rater.count()));
            rows.add(cells);
        }
        return rows;
    }

    private List<List<Cell>> unnamed(Role role, List<Strips.Bin> bins) {
        var nothing = new DataTable.Missing("");
        return bins.stream()
                .map(bin -> List.<Cell>of(
                        new DataTable.Words(role.name()),
                        new DataTable.Words(frame.words().say("severity.unnamed")),
                        new DataTable.Number(bin.middle()),
                        nothing,
                        nothing,
                        new DataTable.Number(bin.count()),
                        nothing))
                .toList();
    }
}

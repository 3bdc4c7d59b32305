package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * How sure the ratings are of the difference between the people of two units: inside the whole interval the one that would
 * be left if the severities of the raters were known. Where the first is much wider, what lacks is raters who rated in both.
 *
 * @param pairs the least sure first
 * @param hidden number of pairs with a unit of fewer than {@code smallest} people; they are not shown
 */
public record UnitLinks(Frame frame, List<Pair> pairs, int hidden, int smallest) implements Figure {

    /** Pairs beyond this are counted, not drawn. */
    public static final int MOST = 15;

    public UnitLinks {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("no pair to show");
        }
    }

    /**
     * Two units.
     *
     * @param sharedRaters raters who rated in both
     * @param difference mean measure of the first less that of the second, in logits
     * @param naiveError standard error as it would be if the raters' severities were known
     * @param thin whether too few links make the difference too unsure
     */
    public record Pair(
            String first, String second, int sharedRaters, Estimate difference, double naiveError, boolean thin) {

        /** Half the interval that would be left if severities were known. */
        public double naiveHalf() {
            if (!(difference instanceof Estimate.Defined defined) || defined.standardError() == 0) {
                return 0;
            }
            double half = (defined.interval().upper() - defined.interval().lower()) / 2;
            return half * Math.min(1, naiveError / defined.standardError());
        }
    }

    /** The pairs that are drawn where there is room for {@code most}. */
    List<Pair> drawn(int most) {
        return pairs.subList(0, Math.min(pairs.size(), Math.min(most, MOST)));
    }

    @Override
    public String id() {
        return frame.id("links");
    }

    @Override
    public Plot plot() {
        return new UnitLinksPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var text = new ArrayList<String>();
        long thin = pairs.stream().filter(Pair::thin).count();
        text.add(words.say("links.alt", Map.of("headline", frame.headline(), "pairs", pairs.size(), "thin", thin)));
        drawn(MOST).forEach(pair -> text.add(inWords(pair)));
        return String.join(" ", text);
    }

    private String inWords(Pair pair) {
        var words = frame.words();
        String name = words.say("agreement-grid.pair", Map.of("first", pair.first(), "second", pair.second()));
        String value = pair.difference() instanceof Estimate.Defined defined
                ? words.say(
                        "links.alt.value",
                        Map.of("value", defined.value(), "interval", Coefficient.text(frame, defined.interval())))
                : reason(pair);
        return words.say("links.alt.pair", Map.of("pair", name, "value", value, "raters", pair.sharedRaters()));
    }

    /** Why a pair has no difference. */
    String reason(Pair pair) {
        return Cells.in(frame.language()).reason(((Estimate.Undefined) pair.difference()).reason());
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = List.of(
                new Column("first", words.say("column.unit.first"), Format.TEXT),
                new Column("second", words.say("column.unit.second"), Format.TEXT),
                new Column("raters", words.say("column.raters.shared"), Format.WHOLE),
                new Column("value", words.say("column.apart"), Format.DECIMAL_2),
                new Column("lower", words.say("column.lower"), Format.DECIMAL_2),
                new Column("upper", words.say("column.upper"), Format.DECIMAL_2),
                new Column("naive-lower", words.say("column.known.lower"), Format.DECIMAL_2),
                new Column("naive-upper", words.say("column.known.upper"), Format.DECIMAL_2),
                new Column("thin", words.say("column.thin"), Format.TEXT));
        return new DataTable(
                id(), frame.headline(), columns, pairs.stream().map(this::row).toList());
    }

    private List<Cell> row(Pair pair) {
        var cells = new ArrayList<Cell>(List.of(
                new DataTable.Words(pair.first()),
                new DataTable.Words(pair.second()),
                new DataTable.Number(pair.sharedRaters())));
        cells.addAll(Cells.in(frame.language()).interval(pair.difference()));
        if (pair.difference() instanceof Estimate.Defined defined) {
            cells.add(new DataTable.Number(defined.value() - pair.naiveHalf()));
            cells.add(new DataTable.Number(defined.value() + pair.naiveHalf()));
        } else {
            cells.addAll(List.of(new DataTable.Missing(""), new DataTable.Missing("")));
        }
        cells.add(new DataTable.Words(pair.thin() ? frame.words().say("links.thin") : ""));
        return cells;
    }
}

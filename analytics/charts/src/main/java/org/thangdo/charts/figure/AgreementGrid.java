package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.stats.Estimate;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/**
 * Figure 7: which sources see the same people alike? A triangle of sources by sources with the coefficient of each pair
 * and the number of people whom both rated; where given, the diagonal holds the agreement of several raters within a
 * source.
 *
 * @param sources names of the sources, in the order of rows and columns; 2 to {@value #MOST_SOURCES}
 * @param pairs every pair of two sources once; a source with itself where it is known
 * @param bands words for ranges of the coefficient
 * @param smallest people below which a pair is hidden
 */
public record AgreementGrid(Frame frame, List<String> sources, List<Pair> pairs, Bands bands, int smallest)
        implements Figure {

    public static final int MOST_SOURCES = 9;

    public AgreementGrid {
        sources = List.copyOf(sources);
        pairs = pairs.stream()
                .sorted(Comparator.comparingInt(Pair::row).thenComparingInt(Pair::column))
                .toList();
        int count = sources.size();
        if (count < 2 || count > MOST_SOURCES) {
            throw new IllegalArgumentException("a figure shows 2 to " + MOST_SOURCES + " sources: " + sources);
        }
        var places = new HashSet<Integer>();
        for (Pair pair : pairs) {
            if (pair.row() >= count || !places.add(pair.row() * count + pair.column())) {
                throw new IllegalArgumentException("not a pair of " + count + " sources, or twice: " + pair);
            }
        }
        long between = pairs.stream().filter(pair -> !pair.within()).count();
        if (between != count * (count - 1L) / 2) {
            throw new IllegalArgumentException(between + " pairs of " + count + " sources");
        }
    }

    /**
     * Two sources, or one with itself.
     *
     * @param first place of a source among the sources
     * @param second place of the other; the same for the agreement within a source
     * @param coefficient how far they agree, over the people whom both rated
     * @param lenient the one of the two that systematically rates higher, where one does
     */
    public record Pair(int first, int second, Coefficient coefficient, OptionalInt lenient) {
        public Pair {
            if (first < 0 || second < 0) {
                throw new IllegalArgumentException("no source at " + Math.min(first, second));
            }
            if (lenient.isPresent()
                    && (first == second || lenient.getAsInt() != first && lenient.getAsInt() != second)) {
                throw new IllegalArgumentException("source " + lenient.getAsInt() + " is not one of two");
            }
        }

        int row() {
            return Math.max(first, second);
        }

        int column() {
            return Math.min(first, second);
        }

        boolean within() {
            return first == second;
        }
    }

    /** Whether any coefficient may be printed. */
    boolean tellsSomething() {
        return pairs.stream().anyMatch(pair -> shown(pair).isPresent());
    }

    Optional<Pair> at(int row, int column) {
        return pairs.stream()
                .filter(pair -> pair.row() == row && pair.column() == column)
                .findFirst();
    }

    boolean hasDiagonal() {
        return pairs.stream().anyMatch(Pair::within);
    }

    boolean hidden(Pair pair) {
        return pair.coefficient().hidden(smallest);
    }

    Optional<Estimate.Defined> shown(Pair pair) {
        return pair.coefficient().shown(smallest);
    }

    /** The source that rates higher, where the pair may be shown. */
    OptionalInt lenient(Pair pair) {
        return hidden(pair) ? OptionalInt.empty() : pair.lenient();
    }

    String name(Pair pair) {
        return frame.words()
                .say(
                        pair.within() ? "agreement-grid.within" : "agreement-grid.pair",
                        Map.of("first", sources.get(pair.column()), "second", sources.get(pair.row())));
    }

    @Override
    public String id() {
        return frame.id("agreement-grid");
    }

    @Override
    public Plot plot() {
        return new AgreementGridPlot(this);
    }

    @Override
    public String altText() {
        var words = frame.words();
        var known = pairs.stream()
                .filter(pair -> !pair.within() && shown(pair).isPresent())
                .sorted(Comparator.comparingDouble(
                        pair -> shown(pair).orElseThrow().value()))
                .toList();
        var text = new ArrayList<String>();
        text.add(words.say("agreement-grid.alt", Map.of("headline", frame.headline(), "sources", sources.size())));
        if (!known.isEmpty()) {
            text.add(words.say(
                    "agreement-grid.alt.range",
                    Map.of("highest", inWords(known.get(known.size() - 1)), "lowest", inWords(known.get(0)))));
        }
        named(this::hidden).ifPresent(names -> text.add(words.say("agreement-grid.alt.hidden", names)));
        named(pair -> !hidden(pair) && shown(pair).isEmpty())
                .ifPresent(names -> text.add(words.say("agreement-grid.alt.missing", names)));
        pairs.stream()
                .filter(pair -> lenient(pair).isPresent())
                .map(pair -> words.say(
                        "agreement-grid.alt.lenient",
                        Map.of("source", sources.get(lenient(pair).getAsInt()), "pair", name(pair))))
                .forEach(text::add);
        return String.join(" ", text);
    }

    private Optional<Map<String, String>> named(Predicate<Pair> which) {
        var names = pairs.stream().filter(which).map(this::name).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Map.of("pairs", String.join(", ", names)));
    }

    private String inWords(Pair pair) {
        return name(pair) + " "
                + Coefficient.text(frame, shown(pair).orElseThrow().value());
    }

    @Override
    public DataTable twin() {
        var words = frame.words();
        var columns = Stream.of(
                        Stream.of(
                                new Column("first", words.say("column.source.first"), Format.TEXT),
                                new Column("second", words.say("column.source.second"), Format.TEXT)),
                        Coefficient.columns(frame).stream(),
                        Stream.of(new Column("lenient", words.say("column.lenient"), Format.TEXT)))
                .flatMap(each -> each)
                .toList();
        return new DataTable(
                id(), frame.headline(), columns, pairs.stream().map(this::row).toList());
    }

    private List<Cell> row(Pair pair) {
        var row = new ArrayList<Cell>();
        row.add(new DataTable.Words(sources.get(pair.column())));
        row.add(new DataTable.Words(sources.get(pair.row())));
        row.addAll(pair.coefficient().cells(frame, smallest, true));
        row.add(hidden(pair) ? new DataTable.Suppressed() : new DataTable.Words(lenientName(pair)));
        return row;
    }

    private String lenientName(Pair pair) {
        var lenient = lenient(pair);
        return lenient.isPresent() ? sources.get(lenient.getAsInt()) : "–";
    }
}

package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.CoefficientForest.Row;
import org.thangdo.stats.Estimate;

/**
 * Which rows of a {@link CoefficientForest} are drawn: all, or where they do not fit the first, the last and the
 * recommended one.
 *
 * @param drawn places of the rows, in order
 */
record ForestSelection(CoefficientForest figure, List<Integer> drawn) {

    private static final int MOST_LINES = 2;

    /** The rows that are drawn where there is room for {@code most}. */
    static ForestSelection of(CoefficientForest figure, int most) {
        int all = figure.rows().size();
        if (all <= most) {
            return new ForestSelection(figure, IntStream.range(0, all).boxed().toList());
        }
        int first = (most + 1) / 2;
        int last = most - first;
        var kept = new TreeSet<Integer>();
        IntStream.range(0, first).forEach(kept::add);
        IntStream.range(all - last, all).forEach(kept::add);
        int recommended = figure.recommended();
        if (recommended >= 0 && kept.add(recommended)) {
            kept.remove(first - 1);
        }
        return new ForestSelection(figure, List.copyOf(kept));
    }

    /** What stands out, what is kept back, and how many rows are left out and how far they reach. */
    List<String> note(double width) {
        var words = figure.frame().words();
        var parts = new ArrayList<String>();
        if (figure.recommended() >= 0) {
            parts.add(words.say("coefficients.recommended"));
        }
        if (figure.uncounted().stream()
                .anyMatch(i -> !figure.hidden(figure.rows().get(i)))) {
            parts.add(words.say("hidden.grid", Map.of("smallest", figure.smallest())));
        }
        var left = IntStream.range(0, figure.rows().size())
                .filter(i -> !drawn.contains(i))
                .mapToObj(i -> figure.rows().get(i))
                .toList();
        if (!left.isEmpty()) {
            parts.add(said(left));
        }
        return parts.isEmpty() ? List.of() : Type.QUIET.wrap(String.join(" ", parts), width, MOST_LINES);
    }

    private String said(List<Row> left) {
        var range = left.stream()
                .flatMap(row -> figure.shown(row).stream())
                .mapToDouble(Estimate.Defined::value)
                .summaryStatistics();
        var words = figure.frame().words();
        return range.getCount() == 0
                ? words.say("coefficients.left.none", Map.of("left", left.size()))
                : words.say(
                        "coefficients.left", Map.of("left", left.size(), "from", range.getMin(), "to", range.getMax()));
    }
}

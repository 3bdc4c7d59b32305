package org.thangdo.charts.figure;

import java.util.Map;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.study.table.DataTable;

/** Figure 6: the moves between two periods in exact numbers; those who kept their level are on the outlined diagonal. */
public record TransitionGrid(Frame frame, Moves moves) implements Figure {

    @Override
    public String id() {
        return frame.id("transition-grid");
    }

    @Override
    public Plot plot() {
        return new TransitionGridPlot(this);
    }

    @Override
    public String altText() {
        var start =
                Map.of("headline", frame.headline(), "from", moves.from(), "to", moves.to(), "people", moves.total());
        return frame.words().say(frame.key("transition-grid.alt"), start) + " " + moves.inWords(frame);
    }

    @Override
    public DataTable twin() {
        return moves.table(id(), frame);
    }
}

package org.thangdo.charts.figure;

import java.util.Map;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Plot;
import org.thangdo.study.table.DataTable;

/** Figure 5: do people keep their level? One ribbon for each move between two periods, as wide as there are people. */
public record LevelFlow(Frame frame, Moves moves) implements Figure {

    @Override
    public String id() {
        return frame.id("level-flow");
    }

    @Override
    public Plot plot() {
        return new LevelFlowPlot(this);
    }

    @Override
    public String altText() {
        var start =
                Map.of("headline", frame.headline(), "from", moves.from(), "to", moves.to(), "people", moves.total());
        return frame.words().say(frame.key("level-flow.alt"), start) + " " + moves.inWords(frame);
    }

    @Override
    public DataTable twin() {
        return moves.table(id(), frame);
    }
}

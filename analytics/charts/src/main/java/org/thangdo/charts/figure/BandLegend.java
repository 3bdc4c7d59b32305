package org.thangdo.charts.figure;

import java.util.List;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;

/** The words of {@link Bands} behind their colours: below each other in a corner, or in rows below a plot. */
record BandLegend(Bands bands, Frame frame) {

    private static final Lettering CAVEAT = Type.QUIET;
    private static final double ROW = 16;
    private static final double WIDTH = 168;
    private static final double UNDER_CAVEAT = 3;

    /** The top right corner of an area that the legend takes, with the caveat above it. */
    Box corner(Box area) {
        double width = bands.legend(frame).stream()
                .mapToDouble(Legend::width)
                .reduce(caveat().stream().mapToDouble(CAVEAT::width).max().orElse(0), Math::max);
        double height = caveat().size() * CAVEAT.leading()
                + UNDER_CAVEAT
                + bands.names().size() * ROW;
        return new Box(area.right() - width, area.y(), width, height);
    }

    private List<String> caveat() {
        return CAVEAT.wrap(bands.caveat(frame), WIDTH, 3);
    }

    void drawCorner(Canvas canvas, Box corner) {
        var lines = caveat();
        double y = corner.y() + lines.size() * CAVEAT.leading();
        canvas.linesAt(lines, corner.x(), (corner.y() + y) / 2, CAVEAT, Anchor.START);
        y += UNDER_CAVEAT;
        for (var entry : bands.legend(frame)) {
            y += Legend.draw(canvas, List.of(entry), new Box(corner.x(), y, corner.width(), ROW));
        }
    }

    double rowsHeight(double width) {
        return Legend.height(bands.legend(frame), width);
    }

    /** Draws rows without the caveat. */
    void drawRows(Canvas canvas, Box area) {
        Legend.draw(canvas, bands.legend(frame), area);
    }
}

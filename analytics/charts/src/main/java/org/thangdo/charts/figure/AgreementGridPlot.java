package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;

/** Draws {@link AgreementGrid}: dark where sources agree; the words of the bands stand in the empty half where they fit. */
record AgreementGridPlot(AgreementGrid figure) implements Plot {

    private static final double BEST_ROW = 40;
    private static final double WITH_INTERVAL = 54;
    private static final double LEGEND_ROW = 16;
    private static final double LEGEND_WIDTH = 168;
    private static final double ABOVE_NOTES = 8;
    private static final double TALL = 1000;
    private static final int FEW_SOURCES = 3;
    private static final int ROUNDS = 4;
    private static final int MOST_LINES = 5;
    private static final Lettering NOTE = Type.QUIET;

    @Override
    public double height(double width) {
        var sheet = new Box(0, 0, width, TALL);
        var wide = AgreementGridLayout.in(figure, sheet);
        boolean interval = cells(wide).intervalFits();
        double grid = wide.head() + wide.columns() * (interval ? WITH_INTERVAL : BEST_ROW);
        var best = AgreementGridLayout.in(figure, new Box(0, 0, width, grid));
        var corner = corner(sheet);
        double high = best.leavesFree(corner) ? Math.max(grid, corner.height()) : grid + lowLegendHeight(width);
        return high + notesHeight(best, width);
    }

    @Override
    public boolean little() {
        return figure.sources().size() <= FEW_SOURCES;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        var layout = layout(area);
        for (int column = 0; column < layout.columns(); column++) {
            var top = layout.top(column);
            double x = layout.centred() ? top.centreX() : top.x();
            var anchor = layout.centred() ? Anchor.MIDDLE : Anchor.START;
            canvas.linesAt(layout.heads().get(column), x, layout.headY(column), AgreementGridLayout.HEAD, anchor);
        }
        var names = new Names(layout.names(), AgreementGridLayout.HEAD);
        for (int row = figure.sources().size() - layout.columns();
                row < figure.sources().size();
                row++) {
            double right = layout.cells().x() - AgreementGridLayout.AFTER_NAME;
            double y = layout.cell(row, 0).centreY();
            names.draw(canvas, figure.sources().get(row), right, y, layout.pitch());
        }
        var cells = cells(layout);
        figure.pairs().forEach(pair -> cells.draw(canvas, pair, layout.cell(pair.row(), pair.column())));
        double y = legend(canvas, layout, area);
        lines(canvas, NOTE.wrap(notes(layout), area.width(), MOST_LINES), area.x(), y);
    }

    private AgreementGridCells cells(AgreementGridLayout layout) {
        var cell = layout.top(0);
        return new AgreementGridCells(figure, cell.width(), cell.height());
    }

    /** Gives the triangle what the notes leave, and the legend where it must stand below. */
    private AgreementGridLayout layout(Box area) {
        var layout = AgreementGridLayout.in(figure, area);
        double notes = 0;
        double low = 0;
        for (int round = 0; round < ROUNDS; round++) {
            notes = Math.max(notes, notesHeight(layout, area.width()));
            low = layout.leavesFree(corner(area)) ? low : lowLegendHeight(area.width());
            layout = AgreementGridLayout.in(figure, area.inset(0, 0, 0, notes + low));
        }
        return layout;
    }

    private List<String> caveat() {
        return NOTE.wrap(figure.bands().caveat(figure.frame()), LEGEND_WIDTH, 4);
    }

    /** The corner of the area that the legend takes if it is free. */
    private Box corner(Box area) {
        double width = figure.bands().legend(figure.frame()).stream()
                .mapToDouble(Legend::width)
                .reduce(caveat().stream().mapToDouble(NOTE::width).max().orElse(0), Math::max);
        double height =
                caveat().size() * NOTE.leading() + figure.bands().names().size() * LEGEND_ROW;
        return new Box(area.right() - width, area.y(), width, height);
    }

    private double lowLegendHeight(double width) {
        return ABOVE_NOTES
                + Legend.height(figure.bands().legend(figure.frame()), width)
                + lowCaveat(width).size() * NOTE.leading();
    }

    private List<String> lowCaveat(double width) {
        return NOTE.wrap(figure.bands().caveat(figure.frame()), width, 2);
    }

    /** Draws the legend and says where the notes may begin. */
    private double legend(Canvas canvas, AgreementGridLayout layout, Box area) {
        var entries = figure.bands().legend(figure.frame());
        var corner = corner(area);
        if (layout.leavesFree(corner)) {
            double y = lines(canvas, caveat(), corner.x(), corner.y());
            for (var entry : entries) {
                y += Legend.draw(canvas, List.of(entry), new Box(corner.x(), y, corner.width(), LEGEND_ROW));
            }
            return Math.max(layout.cells().bottom(), corner.bottom()) + ABOVE_NOTES;
        }
        double top = layout.cells().bottom() + ABOVE_NOTES;
        var row = new Box(area.x(), top, area.width(), LEGEND_ROW);
        double y = top + Legend.draw(canvas, entries, row);
        return lines(canvas, lowCaveat(area.width()), area.x(), y);
    }

    private static double lines(Canvas canvas, List<String> lines, double x, double top) {
        double y = top;
        for (String line : lines) {
            canvas.textAt(line, x, y + NOTE.leading() / 2, NOTE, Anchor.START);
            y += NOTE.leading();
        }
        return y;
    }

    /** What the numbers and marks in the cells are. */
    private String notes(AgreementGridLayout layout) {
        var words = figure.frame().words();
        var notes = new ArrayList<>(cells(layout).notes());
        if (figure.hasDiagonal()) {
            notes.add(words.say("agreement-grid.diagonal"));
        }
        if (figure.pairs().stream().anyMatch(pair -> figure.lenient(pair).isPresent())) {
            notes.add(words.say("agreement-grid.arrow"));
        }
        return String.join(" ", notes);
    }

    private double notesHeight(AgreementGridLayout layout, double width) {
        return ABOVE_NOTES + NOTE.wrap(notes(layout), width, MOST_LINES).size() * NOTE.leading();
    }
}

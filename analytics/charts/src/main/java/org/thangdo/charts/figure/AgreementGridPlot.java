package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;

/**
 * Draws {@link AgreementGrid}: dark where sources agree. The words of the bands stand in the empty half where they fit,
 * if need be beside narrower cells, else below.
 */
record AgreementGridPlot(AgreementGrid figure) implements Plot {

    private static final double[] WIDTHS = {118, 108, 98, 88};
    private static final double BEST_ROW = 40;
    private static final double WITH_INTERVAL = 54;
    private static final double ABOVE_NOTES = 8;
    private static final double TALL = 1000;
    private static final int FEW_SOURCES = 3;
    private static final int ROUNDS = 3;
    private static final int MOST_LINES = 5;
    private static final Lettering NOTE = Type.QUIET;

    @Override
    public double height(double width) {
        var area = new Box(0, 0, width, TALL);
        var wide = AgreementGridLayout.in(figure, area, WIDTHS[0]);
        boolean interval = intervalFits(wide);
        double grid = wide.head() + wide.rows() * (interval ? WITH_INTERVAL : BEST_ROW);
        for (double widest : WIDTHS) {
            var best = AgreementGridLayout.in(figure, new Box(0, 0, width, grid), widest);
            var corner = legend().corner(area);
            if (best.leavesFree(corner) && intervalFits(best) == interval) {
                return Math.max(grid, corner.height()) + notesHeight(best, area, false);
            }
        }
        return grid + ABOVE_NOTES + legend().rowsHeight(width) + notesHeight(wide, area, true);
    }

    @Override
    public double least(double width) {
        var wide = AgreementGridLayout.in(figure, new Box(0, 0, width, TALL), WIDTHS[0]);
        return wide.head()
                + wide.rows() * Rows.LEAST
                + ABOVE_NOTES
                + legend().rowsHeight(width)
                + ABOVE_NOTES
                + MOST_LINES * NOTE.leading();
    }

    @Override
    public boolean little() {
        return figure.sources().size() <= FEW_SOURCES;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        var layout = layout(area);
        heads(canvas, layout);
        var cells = cells(layout);
        figure.pairs().forEach(pair -> cells.draw(canvas, pair, layout.cell(pair.row(), pair.column())));
        var corner = legend().corner(area);
        boolean low = !layout.leavesFree(corner);
        double y = ABOVE_NOTES
                + (low ? layout.cells().bottom() : Math.max(layout.cells().bottom(), corner.bottom()));
        if (low) {
            double height = legend().rowsHeight(area.width());
            legend().drawRows(canvas, new Box(area.x(), y, area.width(), height));
            y += height;
        } else {
            legend().drawCorner(canvas, corner);
        }
        var lines = notes(layout, area, low);
        double middle = y + lines.size() * NOTE.leading() / 2;
        canvas.linesAt(lines, area.x(), middle, NOTE, Anchor.START);
    }

    private void heads(Canvas canvas, AgreementGridLayout layout) {
        for (int column = 0; column < layout.columns(); column++) {
            var top = layout.top(column);
            double x = layout.centred() ? top.centreX() : top.x();
            var anchor = layout.centred() ? Anchor.MIDDLE : Anchor.START;
            canvas.linesAt(layout.heads().get(column), x, layout.headY(column), AgreementGridLayout.HEAD, anchor);
        }
        var names = new Names(layout.names(), AgreementGridLayout.HEAD);
        double right = layout.cells().x() - AgreementGridLayout.AFTER_NAME;
        for (int row = layout.firstRow(); row < figure.sources().size(); row++) {
            double y = layout.cell(row, 0).centreY();
            names.draw(canvas, figure.sources().get(row), right, y, layout.pitch());
        }
    }

    private BandLegend legend() {
        return new BandLegend(figure.bands(), figure.frame());
    }

    private boolean intervalFits(AgreementGridLayout layout) {
        return AgreementGridSetting.intervalFits(figure, layout.top(0).width());
    }

    private AgreementGridCells cells(AgreementGridLayout layout) {
        var cell = layout.top(0);
        return new AgreementGridCells(figure, cell.width(), cell.height());
    }

    /** Gives the triangle what the notes leave, and the legend where it must stand below. */
    private AgreementGridLayout layout(Box area) {
        var wide = layout(area, WIDTHS[0], false);
        for (double widest : WIDTHS) {
            var layout = layout(area, widest, false);
            if (layout.leavesFree(legend().corner(area))
                    && cells(layout).setting().equals(cells(wide).setting())) {
                return layout;
            }
        }
        return layout(area, WIDTHS[0], true);
    }

    private AgreementGridLayout layout(Box area, double widest, boolean low) {
        var layout = AgreementGridLayout.in(figure, area, widest);
        double legend = legendHeight(area, low);
        double notes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            notes = Math.max(notes, notesHeight(layout, area, low));
            layout = AgreementGridLayout.in(figure, area.inset(0, 0, 0, notes + legend), widest);
        }
        return layout;
    }

    /**
     * What the numbers and marks in the cells are, and where the legend does not say it, that its words are a
     * convention.
     */
    private List<String> notes(AgreementGridLayout layout, Box area, boolean low) {
        var words = figure.frame().words();
        var notes = new ArrayList<String>();
        if (low) {
            notes.add(figure.bands().caveat(figure.frame()));
        }
        notes.addAll(cells(layout).notes());
        if (figure.hasDiagonal()) {
            notes.add(words.say("agreement-grid.diagonal"));
        }
        if (figure.pairs().stream().anyMatch(pair -> figure.lenient(pair).isPresent())) {
            notes.add(words.say("agreement-grid.arrow"));
        }
        double below =
                area.height() - layout.head() - layout.rows() * Rows.LEAST - ABOVE_NOTES - legendHeight(area, low);
        int lines = (int) Math.floor(below / NOTE.leading());
        return NOTE.wrap(String.join(" ", notes), area.width(), Math.max(1, Math.min(MOST_LINES, lines)));
    }

    private double legendHeight(Box area, boolean low) {
        return low ? ABOVE_NOTES + legend().rowsHeight(area.width()) : 0;
    }

    private double notesHeight(AgreementGridLayout layout, Box area, boolean low) {
        return ABOVE_NOTES + notes(layout, area, low).size() * NOTE.leading();
    }
}

package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.CapGap.Unit;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/** Draws {@link CapGap}. Only units over the cap are named. */
record CapGapPlot(CapGap figure) implements Plot {

    /** With more distinct places than this, empty ones are left out. */
    static final int MOST_COLUMNS = 16;

    private static final double BEST = 215;
    private static final double HEAD = 22;
    private static final double FOOT = 40;
    private static final double WIDEST = 90;
    private static final double LARGEST = 9;

    @Override
    public double height(double width) {
        return BEST;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        var words = figure.frame().words();
        var columns = new ArrayList<>(figure.columns().entrySet());
        double step = Math.min(WIDEST, area.width() / columns.size());
        double left = area.centreX() - step * columns.size() / 2;
        double floor = area.bottom() - FOOT;
        long tallest = columns.stream()
                .mapToLong(column -> column.getValue().size())
                .max()
                .orElse(1);
        double radius = Math.min(LARGEST, Math.min(step / 2.6, (floor - area.y() - HEAD) / Math.max(1, tallest) / 2.2));
        var labels = new Labels(new Box(area.x(), area.y(), area.width(), floor - area.y()));
        canvas.line(area.x(), floor, area.right(), floor, Stroke.of(Palette.INK, 1));
        for (int i = 0; i < columns.size(); i++) {
            double x = left + (i + 0.5) * step;
            long difference = columns.get(i).getKey();
            int units = columns.get(i).getValue().size();
            if (difference == 0) {
                zero(canvas, new Box(x - step / 2, area.y(), step, floor - area.y()));
            }
            var label = difference == 0 ? Type.STRONG : Type.LABEL;
            canvas.textAt(figure.signed(difference), x, floor + 11, label, Anchor.MIDDLE);
            for (int k = 0; k < units; k++) {
                double y = floor - radius * (1.2 + 2.2 * k);
                canvas.circle(x, y, radius, paint(difference), Stroke.NONE);
                labels.keep(new Box(x - radius, y - radius, 2 * radius, 2 * radius));
            }
            if (units > 0) {
                String count = words.numerals().whole(units);
                double y = floor - radius * 2.2 * units - 9;
                var mark = canvas.textAt(count, x, y, Type.STRONG.in(paint(difference)), Anchor.MIDDLE);
                labels.keep(mark.bounds());
            }
        }
        canvas.textAt(words.say("cap-gap.axis"), area.centreX(), floor + 29, Type.STRONG, Anchor.MIDDLE);
        over(canvas, labels, columns.size(), left, step, floor, radius);
    }

    private void zero(Canvas canvas, Box box) {
        canvas.rect(box, Palette.TRACK);
        String text = figure.frame()
                .words()
                .say(
                        "cap-gap.at",
                        Map.of("at", figure.atCap(), "units", figure.shown().size()));
        canvas.textAt(text, box.centreX(), box.y() - 5, Type.STRONG, Anchor.MIDDLE);
    }

    private static Paint paint(long difference) {
        return difference > 0 ? Palette.ALARM : difference == 0 ? Palette.NAVY : Palette.SKY;
    }

    private void over(Canvas canvas, Labels labels, int count, double left, double step, double floor, double radius) {
        var columns = new ArrayList<>(figure.columns().entrySet());
        for (int i = count - 1; i >= 0 && columns.get(i).getKey() > 0; i--) {
            List<Unit> units = columns.get(i).getValue();
            for (int k = 0; k < units.size(); k++) {
                var line = new Labels.Line(
                        Type.LABEL.wrap(units.get(k).name(), 190, 1).get(0), Type.LABEL);
                double y = floor - radius * (1.2 + 2.2 * k);
                labels.place(canvas, List.of(line), left + (i + 0.5) * step, y, Palette.MUTED);
            }
        }
    }
}

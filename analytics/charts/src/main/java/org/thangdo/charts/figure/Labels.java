package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/** Puts names beside dots so that none covers another name or dot: the first free place is taken, in a fixed order. */
final class Labels {

    private static final double[][] DIRECTIONS = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}};
    private static final double[] DISTANCES = {9, 20, 34, 52, 74, 100};

    private final Box area;
    private final List<Box> taken = new ArrayList<>();

    Labels(Box area) {
        this.area = area;
    }

    /** Keeps a place free. */
    void keep(Box box) {
        taken.add(box);
    }

    /**
     * Writes lines near a point, with a thin line to it where they stand far away.
     *
     * @return false where there is no free place; nothing is written then
     */
    boolean place(Canvas canvas, List<Line> lines, double x, double y, Paint leader) {
        double width = lines.stream().mapToDouble(Line::width).max().orElse(0);
        double height =
                lines.stream().mapToDouble(line -> line.lettering().leading()).sum();
        for (double distance : DISTANCES) {
            for (double[] direction : DIRECTIONS) {
                var box = box(x + direction[0] * distance, y + direction[1] * distance, width, height, direction);
                if (area.contains(box, 0) && taken.stream().noneMatch(other -> other.overlaps(box, 0))) {
                    write(canvas, lines, box, direction);
                    if (distance > DISTANCES[0]) {
                        leader(canvas, x, y, box, leader);
                    }
                    taken.add(box);
                    return true;
                }
            }
        }
        return false;
    }

    /** One line of a label. */
    record Line(String text, Lettering lettering) {
        double width() {
            return lettering.width(text);
        }
    }

    private static Box box(double x, double y, double width, double height, double[] direction) {
        double left = direction[0] > 0 ? x : direction[0] < 0 ? x - width : x - width / 2;
        double top = direction[1] > 0 ? y : direction[1] < 0 ? y - height : y - height / 2;
        return new Box(left, top, width, height);
    }

    private static void write(Canvas canvas, List<Line> lines, Box box, double[] direction) {
        Anchor anchor = direction[0] > 0 ? Anchor.START : direction[0] < 0 ? Anchor.END : Anchor.MIDDLE;
        double x = direction[0] > 0 ? box.x() : direction[0] < 0 ? box.right() : box.centreX();
        double y = box.y();
        for (Line line : lines) {
            double height = line.lettering().leading();
            canvas.textAt(line.text(), x, y + height / 2, line.lettering().haloed(), anchor);
            y += height;
        }
    }

    private static void leader(Canvas canvas, double x, double y, Box box, Paint paint) {
        double toX = Math.max(box.x(), Math.min(box.right(), x));
        double toY = Math.max(box.y(), Math.min(box.bottom(), y));
        canvas.line(x, y, toX, toY, Stroke.of(paint, 0.8));
    }
}

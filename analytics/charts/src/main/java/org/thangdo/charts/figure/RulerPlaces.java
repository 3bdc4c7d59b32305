package org.thangdo.charts.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.CommonRuler.Place;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/**
 * Named places along an upright axis with their intervals: intervals that overlap stand beside each other, names that would
 * are moved apart, with a line to their place.
 *
 * @param places rising
 * @param diamonds whether a place is a diamond rather than a dot
 */
record RulerPlaces(List<Place> places, LinearAxis axis, Box box, boolean diamonds) {

    private static final double LANE = 7.5;
    private static final int MOST_LANES = 4;
    private static final double RADIUS = 3.8;
    private static final double TO_NAME = 11;
    private static final double NEAR = 1.5;

    void draw(Canvas canvas) {
        var lanes = lanes();
        int used = lanes.stream().mapToInt(lane -> lane + 1).max().orElse(0);
        double namesLeft = box.x() + used * LANE + TO_NAME;
        var named = named();
        var lines = lines(named, box.right() - namesLeft);
        double[] ys = apart(named, lines);
        for (int k = 0; k < named.size(); k++) {
            int i = named.get(k);
            double from = x(lanes.get(i)) + RADIUS + 1;
            double y = axis.at(places.get(i).measure().value());
            double bend = namesLeft - 4;
            if (Math.abs(ys[k] - y) > NEAR || lanes.get(i) + 1 < used) {
                canvas.line(from, y, bend, ys[k], Stroke.of(Palette.MUTED, 0.6));
            }
        }
        for (int i = 0; i < places.size(); i++) {
            mark(canvas, places.get(i), x(lanes.get(i)));
        }
        for (int k = 0; k < named.size(); k++) {
            double height = lines.get(k).size() * Type.LABEL.leading();
            double widest =
                    lines.get(k).stream().mapToDouble(Type.LABEL::width).max().orElse(0);
            canvas.rect(new Box(namesLeft - 1, ys[k] - height / 2, widest + 2, height), Palette.WHITE);
            canvas.linesAt(lines.get(k), namesLeft, ys[k], Type.LABEL, Anchor.START);
        }
    }

    private double x(int lane) {
        return box.x() + RADIUS + lane * LANE;
    }

    private void mark(Canvas canvas, Place place, double x) {
        Paint paint = diamonds ? Palette.STEEL : Palette.NAVY;
        Whiskers.upright(canvas, axis, place.measure(), x, paint, 1.6);
        double y = axis.at(place.measure().value());
        if (diamonds) {
            var shape = new Path2D.Double();
            shape.moveTo(x, y - RADIUS - 1);
            shape.lineTo(x + RADIUS + 1, y);
            shape.lineTo(x, y + RADIUS + 1);
            shape.lineTo(x - RADIUS - 1, y);
            shape.closePath();
            canvas.path(shape, paint, Stroke.of(Palette.WHITE, 0.8));
        } else {
            canvas.circle(x, y, RADIUS, paint, Stroke.of(Palette.WHITE, 0.8));
        }
    }

    /** For each place the first lane where its interval is free, or the one that has been free the longest. */
    private List<Integer> lanes() {
        double[] free = new double[MOST_LANES];
        Arrays.fill(free, Double.POSITIVE_INFINITY);
        var lanes = new ArrayList<Integer>();
        for (Place place : places) {
            double low = Math.max(
                    axis.at(place.measure().interval().lower()),
                    axis.at(place.measure().value()) + RADIUS + 2);
            double high = Math.min(
                    axis.at(place.measure().interval().upper()),
                    axis.at(place.measure().value()) - RADIUS - 2);
            int lane = IntStream.range(0, MOST_LANES)
                    .filter(k -> free[k] > low)
                    .findFirst()
                    .orElseGet(() -> longest(free));
            free[lane] = Math.min(free[lane], high);
            lanes.add(lane);
        }
        return lanes;
    }

    private static int longest(double[] free) {
        int best = 0;
        for (int k = 1; k < free.length; k++) {
            best = free[k] > free[best] ? k : best;
        }
        return best;
    }

    /** Places whose names are written: all, or the lowest and the highest where there is no room for all. */
    private List<Integer> named() {
        int most = (int) Math.floor(box.height() / Type.LABEL.leading());
        int first = most / 2;
        return IntStream.range(0, places.size())
                .filter(i -> places.size() <= most || i < first || i >= places.size() - (most - first))
                .boxed()
                .toList();
    }

    /** Names in up to three lines; in one where there is no room for more. */
    private List<List<String>> lines(List<Integer> named, double width) {
        for (int most = 3; most > 1; most--) {
            int allowed = most;
            var lines = named.stream()
                    .map(i -> Type.LABEL.wrap(places.get(i).name(), width, allowed))
                    .toList();
            if (lines.stream().mapToInt(List::size).sum() * Type.LABEL.leading() <= box.height()) {
                return lines;
            }
        }
        return named.stream()
                .map(i -> List.of(Type.LABEL.shortened(places.get(i).name(), width)))
                .toList();
    }

    /** Heights of the names, from those of the lowest place upwards. */
    private double[] apart(List<Integer> named, List<List<String>> lines) {
        int count = named.size();
        double[] middles = new double[count];
        double[] heights = new double[count];
        for (int k = 0; k < count; k++) {
            int place = named.get(count - 1 - k);
            middles[k] = axis.at(places.get(place).measure().value());
            heights[k] = lines.get(count - 1 - k).size() * Type.LABEL.leading();
        }
        double[] moved = Ticks.apart(middles, heights, box.y(), box.bottom() + Type.LABEL.size() / 2);
        double[] rising = new double[count];
        for (int k = 0; k < count; k++) {
            rising[k] = moved[count - 1 - k];
        }
        return rising;
    }
}

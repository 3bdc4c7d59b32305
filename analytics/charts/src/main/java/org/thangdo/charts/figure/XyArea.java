package org.thangdo.charts.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.thangdo.charts.Frame;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;
import org.thangdo.charts.scene.Typeface;
import org.thangdo.charts.scene.Weight;

/**
 * Areas, lines and dots over two axes of numbers, drawn by XChart without any of its own words or fonts. The frame writes the words
 * and ticks, so this class also says where a number lies.
 */
final class XyArea {

    /** XChart counts in whole units; finer ones keep lines where they belong. */
    private static final int FINE = 8;

    private final Box box;
    private final double fromX;
    private final double toX;
    private final double toY;
    private final XYChart chart;

    /** Axes from {@code fromX} to {@code toX} and from 0 to {@code toY} that fill the box. */
    XyArea(Box box, double fromX, double toX, double toY) {
        this.box = box;
        this.fromX = fromX;
        this.toX = toX;
        this.toY = toY;
        this.chart = new XYChart(units(box.width()), units(box.height()));
        var styler = chart.getStyler();
        styler.setXAxisMin(fromX).setXAxisMax(toX).setYAxisMin(0.0).setYAxisMax(toY);
        styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotMargin(0);
        styler.setPlotGridLinesVisible(false).setPlotTicksMarksVisible(false);
        styler.setLegendVisible(false).setChartTitleVisible(false);
        styler.setChartPadding(0).setPlotBorderVisible(false).setPlotContentSize(1);
        var font = Typeface.font(Weight.REGULAR, Type.LABEL.size());
        styler.setBaseFont(font).setLegendFont(font).setChartTitleFont(font);
        styler.setAnnotationTextFont(font).setAnnotationTextPanelFont(font).setToolTipFont(font);
        styler.setAxisTickLabelsFont(font).setAxisTitleFont(font);
        styler.setChartBackgroundColor(new Color(0, true)).setPlotBackgroundColor(new Color(0, true));
    }

    private static int units(double length) {
        return (int) Math.round(length * FINE);
    }

    /** A point of the two axes. */
    record Point(double x, double y) {}

    double x(double number) {
        return box.x() + box.width() * (number - fromX) / (toX - fromX);
    }

    double y(double number) {
        return box.bottom() - box.height() * number / toY;
    }

    /** Fills between two lines that run in the same direction. */
    void between(String id, List<Point> upper, List<Point> lower, Paint paint) {
        var back = new ArrayList<>(lower);
        Collections.reverse(back);
        XYSeries series =
                series(id, Stream.concat(upper.stream(), back.stream()).toList(), paint);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(colour(paint));
        series.setLineColor(new Color(0, true));
        series.setMarker(SeriesMarkers.NONE);
    }

    void line(String id, List<Point> points, Paint paint, double width, boolean dashed) {
        XYSeries series = series(id, points, paint);
        float[] dash = dashed ? new float[] {5 * FINE, 3 * FINE} : null;
        series.setLineStyle(
                new BasicStroke((float) width * FINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
        series.setLineColor(colour(paint));
        series.setMarker(SeriesMarkers.NONE);
    }

    /** Dots of one diameter. */
    void dots(String id, List<Point> points, Paint paint, double diameter, Marker marker) {
        if (points.isEmpty()) {
            return;
        }
        XYSeries series = series(id, points, paint);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(new Sized(marker, (int) Math.round(diameter * FINE)));
        series.setMarkerColor(colour(paint));
    }

    private XYSeries series(String id, List<Point> points, Paint paint) {
        double[] xs = points.stream()
                .mapToDouble(point -> Math.max(fromX, Math.min(toX, point.x())))
                .toArray();
        double[] ys = points.stream()
                .mapToDouble(point -> Math.max(0, Math.min(toY, point.y())))
                .toArray();
        return chart.addSeries(id, xs, ys);
    }

    private static Color colour(Paint paint) {
        return new Color(paint.rgb() >> 16 & 255, paint.rgb() >> 8 & 255, paint.rgb() & 255, (int)
                Math.round(255 * paint.opacity()));
    }

    /** A marker with a size of its own; XChart knows one for the whole chart. */
    private static final class Sized extends Marker {
        private final Marker shape;
        private final int size;

        Sized(Marker shape, int size) {
            this.shape = shape;
            this.size = size;
        }

        @Override
        public void paint(Graphics2D pen, double x, double y, int ignored) {
            shape.paint(pen, x, y, size);
        }
    }

    /** Lets XChart draw what was added, in that order. */
    void draw(Canvas canvas) {
        var pen = canvas.pen(box, FINE);
        chart.paint(pen, units(box.width()), units(box.height()));
        pen.dispose();
    }

    /** Horizontal lines and their shares, left of the axis. */
    void shareTicks(Canvas canvas, Frame frame) {
        double step = Percent.step(toY);
        for (int i = 0; i * step <= toY + 1e-9; i++) {
            double y = y(i * step);
            canvas.line(box.x(), y, box.right(), y, Stroke.of(Palette.GRID, 0.8));
            canvas.textAt(Percent.of(frame, i * step), box.x() - 6, y, Type.QUIET, Anchor.END);
        }
    }
}

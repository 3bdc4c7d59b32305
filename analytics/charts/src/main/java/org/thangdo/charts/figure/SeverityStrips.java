package org.thangdo.charts.figure;

import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.stats.Estimate;

/** The raters of roles below the lines of these: dots on top of each other, or columns where they are too many. */
final class SeverityStrips {

    private static final double DOT = 1.7;
    private static final double STEP = 3.9;
    private static final double LOWER_PART = 0.42;
    private static final double NAMED_FROM = 28;
    private static final double FROM_DOT = 5;

    private final SeverityCaterpillar figure;
    private final LinearAxis axis;
    private final double pitch;
    private final Strips strips;
    private final boolean dots;

    SeverityStrips(SeverityCaterpillar figure, LinearAxis axis, double pitch) {
        this.figure = figure;
        this.axis = axis;
        this.pitch = pitch;
        this.strips = figure.strips();
        this.dots = strips.most() * STEP <= LOWER_PART * pitch;
    }

    /** Whether every rater is a dot. */
    boolean areDots() {
        return dots;
    }

    boolean any(int role) {
        return !strips.of(role).isEmpty();
    }

    void draw(Canvas canvas, int role, double top) {
        double bottom = top + pitch - 2;
        var bins = strips.of(role);
        if (dots) {
            for (var bin : bins) {
                for (int k = 0; k < bin.count(); k++) {
                    double y = bottom - DOT - 0.5 - k * STEP;
                    canvas.circle(axis.at(bin.middle()), y, DOT, Palette.SKY, Stroke.of(Palette.NAVY, 0.6));
                }
            }
        } else {
            columns(canvas, role, bottom);
        }
        if (figure.named() && pitch >= NAMED_FROM) {
            names(canvas, role, bottom);
        }
    }

    private void columns(Canvas canvas, int role, double bottom) {
        var bins = strips.of(role);
        int most = bins.stream().mapToInt(Strips.Bin::count).max().orElse(1);
        for (var bin : bins) {
            double left = axis.at(bin.middle() - strips.width() / 2);
            double right = axis.at(bin.middle() + strips.width() / 2);
            double width = Math.max(1, right - left - 0.4);
            double height = Math.max(1, LOWER_PART * pitch * bin.count() / most);
            var box = new Box(axis.at(bin.middle()) - width / 2, bottom - height, width, height);
            canvas.rect(box, Palette.SKY);
        }
    }

    /** The codes of the most lenient and of the most severe rater, beside them. */
    private void names(Canvas canvas, int role, double bottom) {
        var drawn = figure.drawn(figure.roles().get(role));
        var first = drawn.get(0);
        var last = drawn.get(drawn.size() - 1);
        double y = bottom - Type.QUIET.size() / 2;
        code(canvas, first, axis.at(value(first)) - FROM_DOT, y, Anchor.END);
        if (drawn.size() > 1) {
            code(canvas, last, axis.at(value(last)) + FROM_DOT, y, Anchor.START);
        }
    }

    private static void code(Canvas canvas, SeverityCaterpillar.Rater rater, double x, double y, Anchor anchor) {
        String code = Type.QUIET.shortened(rater.code(), SeverityCaterpillarPlot.WIDEST_CODE);
        canvas.textAt(code, x, y, Type.QUIET.haloed(), anchor);
    }

    private static double value(SeverityCaterpillar.Rater rater) {
        return ((Estimate.Defined) rater.measure()).value();
    }
}

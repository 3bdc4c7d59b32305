package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.CommonRuler.Band;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;

/** The levels as coloured stretches of a {@link CommonRuler}; their names stand inside, or beside where these are too low. */
record RulerLevels(CommonRuler figure, LinearAxis axis, Box box) {

    private static final double NARROW = 10;
    private static final double PAD = 4;

    void draw(Canvas canvas, boolean hatched) {
        var levels = figure.levels().orElseThrow();
        var bands = new ArrayList<>(figure.bands());
        bands.removeIf(band -> height(band) <= 0);
        Collections.reverse(bands);
        boolean inside = bands.stream().allMatch(band -> fits(levels, band));
        double width = inside ? box.width() : NARROW;
        for (Band band : bands) {
            var stretch = new Box(box.x(), top(band), width, height(band));
            canvas.rect(stretch, 0, levels.paint(band.level(), hatched), Stroke.of(Palette.WHITE, 1));
            if (inside) {
                name(canvas, levels, band, stretch, hatched);
            }
        }
        if (!inside) {
            beside(canvas, levels, bands);
        }
    }

    private double top(Band band) {
        return axis.at(band.to());
    }

    private double height(Band band) {
        return axis.at(band.from()) - top(band);
    }

    private boolean fits(Levels levels, Band band) {
        var lines = lines(levels, band, box.width() - 2 * PAD);
        return height(band) >= lines.size() * Type.STRONG.leading() + PAD
                && lines.stream().noneMatch(line -> line.endsWith("…"));
    }

    private static List<String> lines(Levels levels, Band band, double width) {
        return Type.STRONG.wrap(levels.name(band.level()), width, 4);
    }

    private void name(Canvas canvas, Levels levels, Band band, Box stretch, boolean hatched) {
        var lines = lines(levels, band, box.width() - 2 * PAD);
        if (hatched && band.level() == 0) {
            double height = lines.size() * Type.STRONG.leading() + PAD;
            double width = lines.stream().mapToDouble(Type.STRONG::width).max().orElse(0) + PAD;
            var ground = new Box(stretch.centreX() - width / 2, stretch.centreY() - height / 2, width, height);
            canvas.rect(ground, levels.paint(band.level(), false));
        }
        var lettering = Type.STRONG.in(levels.lettering(band.level()));
        canvas.linesAt(lines, stretch.centreX(), stretch.centreY(), lettering, Anchor.MIDDLE);
    }

    private void beside(Canvas canvas, Levels levels, List<Band> bands) {
        double left = box.x() + NARROW + PAD + 2;
        var lines = new ArrayList<List<String>>();
        for (int most = 4; most >= 1; most--) {
            lines.clear();
            for (Band band : bands) {
                lines.add(Type.LABEL.wrap(levels.name(band.level()), box.right() - left, most));
            }
            if (lines.stream().mapToInt(List::size).sum() * Type.LABEL.leading() <= box.height()) {
                break;
            }
        }
        double[] middles =
                bands.stream().mapToDouble(band -> top(band) + height(band) / 2).toArray();
        double[] heights = lines.stream()
                .mapToDouble(each -> each.size() * Type.LABEL.leading())
                .toArray();
        double[] ys = Ticks.apart(middles, heights, box.y(), box.bottom() + Type.LABEL.size() / 2);
        for (int k = 0; k < ys.length; k++) {
            canvas.line(box.x() + NARROW, middles[k], left - 2, ys[k], Stroke.of(Palette.MUTED, 0.6));
            canvas.linesAt(lines.get(k), left, ys[k], Type.LABEL.haloed(), Anchor.START);
        }
    }
}

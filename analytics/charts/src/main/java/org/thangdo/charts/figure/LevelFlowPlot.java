package org.thangdo.charts.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.thangdo.charts.Plot;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/** Draws {@link LevelFlow}: those who stayed faint, those who moved strong. */
record LevelFlowPlot(LevelFlow figure) implements Plot {

    private static final double BEST = 300;
    private static final double HEAD = 20;
    private static final double NODE = 13;
    private static final double GAP = 9;
    private static final double LEAST_LABEL = 13;
    private static final double BETWEEN = 12;

    @Override
    public double height(double width) {
        return BEST;
    }

    @Override
    public void draw(Canvas canvas, Box area, boolean hatched) {
        double names = Math.min(nameWidth(), area.width() * 0.3);
        double left = area.x() + names + GAP;
        double right = area.right() - names - GAP - NODE;
        double top = area.y() + HEAD;
        var drawn = Drawn.of(figure.moves());
        var before = new Side(drawn, true, left, top, area.bottom() - top);
        var after = new Side(drawn, false, right, top, area.bottom() - top);
        canvas.textAt(figure.moves().from(), left + NODE / 2, area.y() + 6, Type.STRONG, Anchor.MIDDLE);
        canvas.textAt(figure.moves().to(), right + NODE / 2, area.y() + 6, Type.STRONG, Anchor.MIDDLE);
        ribbons(canvas, before, after);
        nodes(canvas, before, hatched);
        nodes(canvas, after, hatched);
        names(canvas, before, names);
        names(canvas, after, names);
    }

    private double nameWidth() {
        double widest = 0;
        int count = figure.moves().levels().count();
        for (int k = 0; k < count; k++) {
            for (String share : List.of(share(k, count), share(count, k))) {
                double name = Type.STRONG.width(figure.moves().levels().name(k));
                widest = Math.max(widest, Math.max(name, Type.QUIET.width(share)));
            }
            for (String inBrackets : List.of(bracketed(k, count), bracketed(count, k))) {
                double name = Type.STRONG.width(figure.moves().levels().name(k));
                widest = Math.max(widest, name + (inBrackets.isEmpty() ? 0 : 4 + Type.QUIET.width(inBrackets)));
            }
        }
        return widest + 0.01;
    }

    /** The total of a node with its share; empty where it is not printed. */
    private String share(int row, int column) {
        if (figure.moves().hiding().at(row, column)) {
            return "";
        }
        long people = figure.moves().number(row, column);
        double share = (double) people / figure.moves().total();
        return figure.frame().words().say(figure.frame().key("moves.share"), Map.of("people", people, "share", share));
    }

    /** One ribbon: people who were at one level and are at another. */
    private record Ribbon(int before, int after, double top, double end, double width) {}

    private List<Ribbon> ribbons(Side before, Side after) {
        var ribbons = new ArrayList<Ribbon>();
        double[] left = before.tops().clone();
        double[] right = after.tops().clone();
        for (int i = figure.moves().levels().count() - 1; i >= 0; i--) {
            for (int j = figure.moves().levels().count() - 1; j >= 0; j--) {
                double width = before.drawn().at(i, j) * before.perPerson();
                ribbons.add(new Ribbon(i, j, left[i], right[j], width));
                left[i] += width;
                right[j] += width;
            }
        }
        ribbons.removeIf(ribbon -> ribbon.width() == 0);
        return ribbons;
    }

    private void ribbons(Canvas canvas, Side before, Side after) {
        double x1 = before.x() + NODE;
        double x2 = after.x();
        List<Ribbon> ribbons = ribbons(before, after);
        ribbons.stream()
                .sorted(Comparator.comparing((Ribbon ribbon) -> ribbon.before() != ribbon.after()))
                .forEach(ribbon -> {
                    Paint paint = figure.moves().levels().paint(ribbon.before(), false);
                    double opacity = ribbon.before() == ribbon.after() ? 0.28 : 0.62;
                    canvas.path(shape(ribbon, x1, x2), paint.faint(opacity), Stroke.NONE);
                });
        labels(canvas, ribbons, x1 + (x2 - x1) * 0.04);
    }

    /** Numbers upon the ribbons that are thick enough and whose number is printed. */
    private void labels(Canvas canvas, List<Ribbon> ribbons, double x) {
        var hiding = figure.moves().hiding();
        for (Ribbon ribbon : ribbons) {
            if (ribbon.width() >= LEAST_LABEL && !hiding.at(ribbon.before(), ribbon.after())) {
                long people = figure.moves().at(ribbon.before(), ribbon.after());
                String text = figure.frame().words().say(figure.frame().key("moves.people"), Map.of("people", people));
                canvas.textAt(text, x, ribbon.top() + ribbon.width() / 2, Type.STRONG.haloed(), Anchor.START);
            }
        }
    }

    private static Path2D.Double shape(Ribbon ribbon, double x1, double x2) {
        double bend = (x1 + x2) / 2;
        var path = new Path2D.Double();
        path.moveTo(x1, ribbon.top());
        path.curveTo(bend, ribbon.top(), bend, ribbon.end(), x2, ribbon.end());
        path.lineTo(x2, ribbon.end() + ribbon.width());
        path.curveTo(
                bend,
                ribbon.end() + ribbon.width(),
                bend,
                ribbon.top() + ribbon.width(),
                x1,
                ribbon.top() + ribbon.width());
        path.closePath();
        return path;
    }

    private void nodes(Canvas canvas, Side side, boolean hatched) {
        for (int k = 0; k < figure.moves().levels().count(); k++) {
            double height = side.people(k) * side.perPerson();
            if (height > 0) {
                canvas.rect(
                        new Box(side.x(), side.tops()[k], NODE, height),
                        figure.moves().levels().paint(k, hatched));
            }
        }
    }

    /** Names beside the nodes, moved apart where nodes are thin; a thin node has its name and number on one line. */
    private void names(Canvas canvas, Side side, double width) {
        List<Integer> used = new ArrayList<>();
        for (int k = figure.moves().levels().count() - 1; k >= 0; k--) {
            if (side.people(k) > 0) {
                used.add(k);
            }
        }
        double line = Type.STRONG.leading();
        double[] middles = new double[used.size()];
        double[] heights = new double[used.size()];
        for (int i = 0; i < middles.length; i++) {
            double node = side.people(used.get(i)) * side.perPerson();
            middles[i] = side.tops()[used.get(i)] + node / 2;
            heights[i] = node >= 2 * line && !share(side, used.get(i)).isEmpty() ? 2 * line : line;
        }
        double[] ys = Ticks.apart(middles, heights, side.top() - 6, side.bottom() + 6);
        for (int i = 0; i < ys.length; i++) {
            name(canvas, side, used.get(i), ys[i], heights[i] > line, width);
        }
    }

    private void name(Canvas canvas, Side side, int level, double y, boolean twoLines, double width) {
        double x = side.first() ? side.x() - GAP : side.x() + NODE + GAP;
        Anchor anchor = side.first() ? Anchor.END : Anchor.START;
        if (twoLines) {
            double half = Type.STRONG.leading() / 2;
            String name = Type.STRONG
                    .wrap(figure.moves().levels().name(level), width, 1)
                    .get(0);
            canvas.textAt(name, x, y - half, Type.STRONG, anchor);
            canvas.textAt(share(side, level), x, y + half, Type.QUIET, anchor);
            return;
        }
        int levels = figure.moves().levels().count();
        String count = side.first() ? bracketed(level, levels) : bracketed(levels, level);
        double room = width - (count.isEmpty() ? 0 : Type.QUIET.width(count) + 4);
        String name =
                Type.STRONG.wrap(figure.moves().levels().name(level), room, 1).get(0);
        canvas.textAt(name, x, y, Type.STRONG, anchor);
        if (!count.isEmpty()) {
            double after = Type.STRONG.width(name) + 4;
            canvas.textAt(count, side.first() ? x - after : x + after, y, Type.QUIET, anchor);
        }
    }

    private String share(Side side, int level) {
        int levels = figure.moves().levels().count();
        return side.first() ? share(level, levels) : share(levels, level);
    }

    private String bracketed(int row, int column) {
        boolean printed = !figure.moves().hiding().at(row, column);
        return printed
                ? "(" + figure.frame().words().numerals().whole(figure.moves().number(row, column)) + ")"
                : "";
    }

    /** Widths in people. Hidden moves are drawn alike, so that a ruler does not tell what the labels do not. */
    private record Drawn(double[][] people) {

        static Drawn of(Moves moves) {
            int size = moves.levels().count();
            Hiding hiding = moves.hiding();
            double hidden = 0;
            int places = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    if (hiding.at(i, j)) {
                        hidden += moves.at(i, j);
                        places += moves.at(i, j) > 0 ? 1 : 0;
                    }
                }
            }
            var people = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    boolean alike = hiding.at(i, j) && moves.at(i, j) > 0;
                    people[i][j] = alike ? hidden / places : moves.at(i, j);
                }
            }
            return new Drawn(people);
        }

        int size() {
            return people.length;
        }

        double at(int before, int after) {
            return people[before][after];
        }

        double before(int level) {
            return Arrays.stream(people[level]).sum();
        }

        double after(int level) {
            return Arrays.stream(people).mapToDouble(row -> row[level]).sum();
        }

        double total() {
            return Arrays.stream(people).flatMapToDouble(Arrays::stream).sum();
        }
    }

    /**
     * The nodes of one period, highest level on top.
     *
     * @param tops upper edge of each node, by level
     */
    private record Side(Drawn drawn, boolean first, double x, double top, double height, double[] tops) {

        Side(Drawn drawn, boolean first, double x, double top, double height) {
            this(drawn, first, x, top, height, new double[drawn.size()]);
            double y = top;
            for (int k = tops.length - 1; k >= 0; k--) {
                tops[k] = y;
                y += people(k) * perPerson() + BETWEEN;
            }
        }

        double bottom() {
            return top + height;
        }

        double people(int level) {
            return first ? drawn.before(level) : drawn.after(level);
        }

        double perPerson() {
            return (height - BETWEEN * (drawn.size() - 1)) / drawn.total();
        }
    }
}

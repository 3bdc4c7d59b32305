package org.thangdo.charts;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Scene;

/** Sets headline, subtitle and footer around a plot, and gives the plot the room that is left. */
final class Framing {

    private static final double MARGIN = 12;
    private static final double GAP = 12;
    private static final double BALANCED = 0.7;
    private static final Pattern PAUSE = Pattern.compile("[,:;] ");
    private static final double LITTLE = 0.5;
    private static final double UNDER_HEADLINE = 3;

    private Framing() {}

    static Scene of(Frame frame, Plot plot, Size size) {
        double width = size.width() - 2 * MARGIN;
        var around = Around.of(frame, size);
        double wanted = around.height() + plot.height(width);
        double height = Math.max(leastHeight(frame, plot, size), Math.min(size.maxHeight(), wanted));
        return set(plot, size, around, height);
    }

    /** Height below which the figure cannot be read, however low it is asked for. */
    static double leastHeight(Frame frame, Plot plot, Size size) {
        double least = plot.least(size.width() - 2 * MARGIN);
        return least == 0
                ? least(plot, size)
                : Math.max(least(plot, size), Around.of(frame, size).height() + least);
    }

    /** The lines above and below a plot. */
    private record Around(List<String> head, List<String> sub, List<String> foot) {

        static Around of(Frame frame, Size size) {
            double width = size.width() - 2 * MARGIN;
            return new Around(
                    size.headed() ? balanced(frame.headline(), width) : List.of(),
                    Type.SUBTITLE.wrap(frame.subtitle(), width, 3),
                    Type.QUIET.wrap(frame.footer(), width, 4));
        }

        double top() {
            return MARGIN
                    + Framing.height(head, Type.HEADLINE)
                    + UNDER_HEADLINE
                    + Framing.height(sub, Type.SUBTITLE)
                    + GAP;
        }

        double bottom() {
            return GAP + 6 + Framing.height(foot, Type.QUIET) + MARGIN / 2;
        }

        double height() {
            return top() + bottom();
        }
    }

    private static Scene set(Plot plot, Size size, Around around, double height) {
        double width = size.width() - 2 * MARGIN;
        var canvas = new Canvas();
        double y = MARGIN;
        y = write(canvas, around.head(), y, Type.HEADLINE);
        write(canvas, around.sub(), y + UNDER_HEADLINE, Type.SUBTITLE);
        plot.draw(canvas, new Box(MARGIN, around.top(), width, height - around.height()), size.hatched());
        double rule = height - around.bottom() + GAP;
        canvas.line(MARGIN, rule, MARGIN + width, rule, Stroke.of(Palette.GRID, 1));
        write(canvas, around.foot(), rule + 4, Type.QUIET);
        return canvas.scene(size.width(), height);
    }

    private static double least(Plot plot, Size size) {
        boolean fixed = size.minHeight() == size.maxHeight();
        return plot.little() && !fixed ? LITTLE * size.minHeight() : size.minHeight();
    }

    /** The headline on one line; else broken after a comma, colon or semicolon; else in two lines of about one length. */
    private static List<String> balanced(String headline, double width) {
        List<String> lines = Type.HEADLINE.wrap(headline, width, 2);
        if (lines.size() == 1) {
            return lines;
        }
        return PAUSE.matcher(headline)
                .results()
                .map(pause -> List.of(headline.substring(0, pause.start() + 1), headline.substring(pause.end())))
                .filter(parts -> longest(parts) <= Math.min(width, BALANCED * Type.HEADLINE.width(headline)))
                .min(Comparator.comparingDouble(Framing::longest))
                .orElseGet(() -> even(headline, width));
    }

    private static double longest(List<String> lines) {
        return lines.stream().mapToDouble(Type.HEADLINE::width).max().orElse(0);
    }

    private static List<String> even(String headline, double width) {
        List<String> lines = Type.HEADLINE.wrap(headline, width, 2);
        for (double narrower = width; Type.HEADLINE.wrap(headline, narrower, 3).size() == 2; narrower -= 8) {
            lines = Type.HEADLINE.wrap(headline, narrower, 2);
        }
        return lines;
    }

    private static double height(List<String> lines, Lettering lettering) {
        return lines.size() * lettering.leading();
    }

    private static double write(Canvas canvas, List<String> lines, double top, Lettering lettering) {
        double y = top;
        for (String line : lines) {
            canvas.text(line, MARGIN, y + lettering.size(), lettering, Anchor.START);
            y += lettering.leading();
        }
        return y;
    }
}

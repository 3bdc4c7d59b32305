package org.thangdo.charts.figure;

import java.util.List;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Mark.Anchor;

/**
 * The column of names left of the rows of a figure, set flush right.
 *
 * @param width as wide as the longest name, but no wider than allowed
 */
record Names(double width, Lettering lettering) {

    static Names of(List<String> names, Lettering lettering, double most) {
        double longest = names.stream().mapToDouble(lettering::width).max().orElse(0);
        return new Names(Math.min(most, longest + 0.01), lettering);
    }

    /** Writes a name so that it ends at {@code right}; on two lines where the row is high enough for two. */
    void draw(Canvas canvas, String name, double right, double y, double pitch) {
        int lines = pitch >= 2 * lettering.leading() ? 2 : 1;
        canvas.linesAt(lettering.wrap(name, width, lines), right, y, lettering, Anchor.END);
    }
}

package org.thangdo.charts.figure;

import java.util.List;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Mark.Stroke;
import org.thangdo.charts.scene.Paint;

/** The names of colours in rows above a plot, as many rows as the width asks for. */
final class Legend {

    private static final double SWATCH = 10;
    private static final double AFTER_SWATCH = 5;
    private static final double AFTER_NAME = 18;
    private static final double ROW = 16;

    /** One colour and its name. */
    record Entry(String name, Paint paint) {}

    private Legend() {}

    /** Room of a swatch and its name. */
    static double width(Entry entry) {
        return SWATCH + AFTER_SWATCH + Type.LABEL.width(entry.name()) + 0.01;
    }

    static double height(List<Entry> entries, double width) {
        return lay(null, entries, new Box(0, 0, width, 0));
    }

    /** Draws from the top left corner and says how high the legend is. */
    static double draw(Canvas canvas, List<Entry> entries, Box area) {
        return lay(canvas, entries, area);
    }

    private static double lay(Canvas canvas, List<Entry> entries, Box area) {
        double x = area.x();
        double y = area.y();
        for (Entry entry : entries) {
            String name = Type.LABEL
                    .wrap(entry.name(), area.width() - SWATCH - AFTER_SWATCH, 1)
                    .get(0);
            double width = SWATCH + AFTER_SWATCH + Type.LABEL.width(name);
            if (x > area.x() && x + width > area.right()) {
                x = area.x();
                y += ROW;
            }
            if (canvas != null) {
                var swatch = new Box(x, y + (ROW - SWATCH) / 2, SWATCH, SWATCH);
                canvas.rect(swatch, 2, entry.paint(), Stroke.NONE);
                canvas.textAt(name, x + SWATCH + AFTER_SWATCH, y + ROW / 2, Type.LABEL, Anchor.START);
            }
            x += width + AFTER_NAME;
        }
        return y + ROW - area.y();
    }
}

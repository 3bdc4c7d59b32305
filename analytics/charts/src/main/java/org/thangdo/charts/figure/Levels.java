package org.thangdo.charts.figure;

import java.util.List;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;
import org.thangdo.charts.scene.Mark.Anchor;
import org.thangdo.charts.scene.Paint;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Language;

/**
 * The short names of the levels of a scale, in the language of a figure.
 *
 * @param names lowest level first, 2 to 7
 */
public record Levels(List<String> names) {

    public Levels {
        names = List.copyOf(names);
        if (names.size() < 2 || names.size() > 7) {
            throw new IllegalArgumentException("a figure shows 2 to 7 levels: " + names);
        }
    }

    public static Levels of(Scale scale, Language language) {
        return new Levels(
                scale.levels().stream().map(level -> level.label().in(language)).toList());
    }

    public int count() {
        return names.size();
    }

    public String name(int level) {
        return names.get(level);
    }

    public String top() {
        return name(count() - 1);
    }

    Paint paint(int level, boolean hatched) {
        Paint paint = Palette.level(level, count());
        return hatched && level == 0 ? paint.withHatch() : paint;
    }

    /** Writes upon the bar of a level; on a hatched one the label gets plain ground, so that it does not drown. */
    void label(Canvas canvas, String text, int level, Box bar, boolean hatched) {
        if (hatched && level == 0) {
            double half = Type.STRONG.width(text) / 2 + 2;
            canvas.rect(new Box(bar.centreX() - half, bar.y(), 2 * half, bar.height()), paint(level, false));
        }
        canvas.textAt(text, bar.centreX(), bar.centreY(), Type.STRONG.in(lettering(level)), Anchor.MIDDLE);
    }

    /** Colour of a label upon the level. */
    Paint lettering(int level) {
        return Palette.upon(Palette.level(level, count()));
    }
}

package org.thangdo.charts.scene;

import java.util.List;
import java.util.stream.Stream;

/**
 * A picture before it is a file: marks in the order they are laid down. Both files made of it, {@link Svg} and
 * {@link Png}, show the same thing at the same places.
 *
 * @param width in units of 1/96 inch before zooming
 * @param height the same
 */
public record Scene(double width, double height, List<Mark> marks) {

    public Scene {
        marks = List.copyOf(marks);
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("a scene without area: " + width + " × " + height);
        }
    }

    /** The texts, in the order they are laid down. */
    public Stream<Mark.Text> texts() {
        return marks.stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast);
    }
}

package org.thangdo.charts;

import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Canvas;

/** The part of a figure inside its frame. */
public interface Plot {

    /** Height at which the plot looks best, in scene units, when it is {@code width} wide. */
    double height(double width);

    /** Height below which the plot cannot be read, in scene units, when it is {@code width} wide; 0 if it adapts. */
    default double least(double width) {
        return 0;
    }

    /** Whether there is so little to draw that the figure may be lower than others. */
    default boolean little() {
        return false;
    }

    /**
     * Draws inside {@code area}, which may be lower or higher than asked for.
     *
     * @param hatched whether the lowest level is hatched
     */
    void draw(Canvas canvas, Box area, boolean hatched);
}

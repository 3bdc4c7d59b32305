package org.thangdo.charts.scene;

import java.awt.Color;

/**
 * A colour as it is laid down.
 *
 * @param rgb {@code 0xRRGGBB}
 * @param opacity 0 is nothing, 1 hides what lies under it
 * @param hatched crossed by white lines at 45°, so that the area is told apart in a photocopy
 */
public record Paint(int rgb, double opacity, boolean hatched) {

    public static final Paint NONE = new Paint(0xFFFFFF, 0, false);

    public Paint {
        if (rgb < 0 || rgb > 0xFFFFFF || !(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("not a colour: " + Integer.toHexString(rgb) + ", opacity " + opacity);
        }
    }

    public static Paint of(int rgb) {
        return new Paint(rgb, 1, false);
    }

    public Paint faint(double opacity) {
        return new Paint(rgb, opacity, hatched);
    }

    public Paint withHatch() {
        return new Paint(rgb, opacity, true);
    }

    public boolean visible() {
        return opacity > 0;
    }

    /** As CSS and Office write it, without the opacity: {@code "#123F6B"}. */
    public String hex() {
        var text = new StringBuilder("#");
        for (int shift = 20; shift >= 0; shift -= 4) {
            text.append("0123456789ABCDEF".charAt(rgb >> shift & 15));
        }
        return text.toString();
    }

    Color awt() {
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(255 * opacity));
    }
}

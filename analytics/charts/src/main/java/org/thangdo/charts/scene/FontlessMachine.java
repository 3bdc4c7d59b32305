package org.thangdo.charts.scene;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Java2D refuses to start its font machinery on a Linux machine without any font, even to read a typeface from a file: it
 * asks the system for fonts and takes an empty answer for a fault. A font configuration that names none lets it start.
 * Machines with fonts are left as they are.
 */
final class FontlessMachine {

    private static final String SETTING = "sun.awt.fontconfig";

    private FontlessMachine() {}

    /** Reads a TrueType font, with or without the help of fonts of the system. */
    static Font read(byte[] file) throws IOException, FontFormatException {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        try {
            return create(file);
        } catch (IOException | Error e) {
            if (System.getProperty(SETTING) != null) {
                throw e;
            }
            nameNoFonts();
            return create(file);
        }
    }

    private static Font create(byte[] file) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
    }

    private static void nameNoFonts() throws IOException {
        Path configuration = Files.createTempFile("thangdo-fonts", ".properties");
        configuration.toFile().deleteOnExit();
        Files.writeString(configuration, "version=1\nsequence.allfonts=\n", StandardCharsets.ISO_8859_1);
        System.setProperty(SETTING, configuration.toString());
    }
}

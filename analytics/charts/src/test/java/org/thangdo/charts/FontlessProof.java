package org.thangdo.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thangdo.criteria.text.Language;

/** Draws a figure that uses XChart and Vietnamese, into the file that is its argument. */
public final class FontlessProof {

    private FontlessProof() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), picture());
        System.out.println("helped: " + (System.getProperty("sun.awt.fontconfig") != null));
    }

    public static byte[] picture() {
        return Gallery.funnel(Language.VI).png(Size.document());
    }
}

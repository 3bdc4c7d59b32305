package org.thangdo.charts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.thangdo.criteria.text.Language;

/** Writes every figure of the gallery, to be looked at: one argument, the folder. */
final class RenderGallery {

    private RenderGallery() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Language language : Language.values()) {
            for (Figure figure : Gallery.all(language)) {
                write(folder, language, figure);
            }
        }
    }

    private static void write(Path folder, Language language, Figure figure) throws Exception {
        String name = figure.id() + "_" + language.tag();
        Files.write(folder.resolve(name + ".png"), figure.png(Size.document()));
        Files.write(folder.resolve(name + "_slide.png"), figure.png(Size.slide()));
        Files.write(folder.resolve(name + "_page.png"), figure.png(Size.page()));
        Files.writeString(folder.resolve(name + ".svg"), figure.svg(Size.page()));
    }
}

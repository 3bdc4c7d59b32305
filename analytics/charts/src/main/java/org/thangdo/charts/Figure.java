package org.thangdo.charts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.thangdo.charts.scene.Png;
import org.thangdo.charts.scene.Scene;
import org.thangdo.charts.scene.Svg;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.TableCsv;

/**
 * A picture of finished numbers, in one language. Equal figures give equal bytes.
 *
 * <p>Whatever the picture shows is also said in words ({@link #altText}) and in numbers ({@link #twin}).
 */
public interface Figure {

    /** Stable key in ASCII, for example {@code "level-mix"}; name of its files. */
    String id();

    Frame frame();

    /** What is drawn inside the frame. */
    Plot plot();

    /** The picture in words, for those who cannot see it. */
    String altText();

    /** The numbers of the picture. */
    DataTable twin();

    /** The same as a chart that Office can draw and its user can change, where there is one. */
    default Optional<OfficeChart> office() {
        return Optional.empty();
    }

    /** The picture before it is a file. */
    default Scene scene(Size size) {
        return Framing.of(frame(), plot(), size);
    }

    /** Height in millimetres below which the picture cannot be read; it is never drawn lower. */
    default double leastHeightMm(Size size) {
        return size.millimetres(Framing.leastHeight(frame(), plot(), size));
    }

    /** The picture as PNG at 192 dots per inch. */
    default byte[] png(Size size) {
        return Png.of(scene(size), frame().headline(), altText(), size.zoom());
    }

    /** The picture as a notebook shows it. */
    default BufferedImage image() {
        try {
            return ImageIO.read(new ByteArrayInputStream(png(Size.document())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture as SVG 1.1 without XML declaration; it names its typeface and does not embed it. */
    default String svg(Size size) {
        return Svg.of(scene(size), id(), frame().headline(), altText(), size.zoom());
    }

    /** The twin as a csv file, byte order mark first, that a spreadsheet opens with a double click. */
    default String csv(Language language) {
        return "\uFEFF" + new TableCsv(language).text(twin());
    }
}

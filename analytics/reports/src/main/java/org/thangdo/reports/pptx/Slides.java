package org.thangdo.reports.pptx;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.thangdo.criteria.text.Words;
import org.thangdo.reports.Pack;
import org.thangdo.reports.Pack.Section;
import org.thangdo.reports.office.NativeChart;
import org.thangdo.reports.office.ReproducibleZip;

/**
 * A pack as slides for a meeting: the key points, then one question a slide, its answer as the title. What cannot be seen
 * and how it was found stands in the notes. Equal packs give equal bytes.
 */
public final class Slides {

    /** What a meeting bears at most. */
    public static final int MOST_SLIDES = 14;

    private static final double TITLE_TOP = 34;
    private static final double TITLE_HEIGHT = 66;
    private static final double BODY_TOP = 106;
    private static final double BODY_HEIGHT = 392;
    private static final double SOURCE_TOP = 504;

    private final Pack pack;
    private final Words words;
    private final Screen screen;
    private final XMLSlideShow show;
    private final SlideFigure figures;
    private int number;

    private Slides(Pack pack, Screen screen, XMLSlideShow show) {
        this.pack = pack;
        this.words = pack.words();
        this.screen = screen;
        this.show = show;
        this.figures = new SlideFigure(show);
    }

    /** Writes the slides; {@code out} stays open. */
    public static void write(Pack pack, Screen screen, OutputStream out) throws IOException {
        try (var show = new XMLSlideShow()) {
            show.setPageSize(screen.points());
            new Slides(pack, screen, show).compose();
            ReproducibleZip.write(show::write, out);
        }
    }

    private void compose() throws IOException {
        first();
        for (Section section : shown()) {
            section(section);
        }
        var properties = show.getProperties().getCoreProperties();
        properties.setCreator("Thangdo");
        properties.setTitle(pack.title());
    }

    /** As many as a meeting bears; the last section, which says what cannot be concluded, is never among those left out. */
    private List<Section> shown() {
        var all = pack.sections().stream().filter(Section::onSlide).toList();
        if (all.size() < MOST_SLIDES) {
            return all;
        }
        var shown = new ArrayList<>(all.subList(0, MOST_SLIDES - 2));
        shown.add(all.get(all.size() - 1));
        return shown;
    }

    private void first() {
        var slide = new SlideText(show, pack.language());
        slide.title(pack.title(), box(TITLE_TOP, TITLE_HEIGHT));
        slide.kicker(
                pack.heading().equals(Pack.Heading.OPEN) ? "" : pack.heading().organisation(), box(14, 22));
        slide.bullets(pack.keyPoints(), box(BODY_TOP, BODY_HEIGHT));
        String source = pack.provenance().stream().findFirst().orElse("");
        slide.source(source + " " + words.say("slides.source"), box(SOURCE_TOP, 28));
        slide.number(++number, box(SOURCE_TOP, 28));
        slide.notes(String.join("\n", pack.provenance()));
    }

    private void section(Section section) throws IOException {
        var slide = new SlideText(show, pack.language());
        if (section.figure().isPresent()) {
            var figure = section.figure().get();
            slide.title(figure.frame().headline(), box(TITLE_TOP, TITLE_HEIGHT));
            slide.kicker(section.question(), box(14, 22));
            figures.add(slide.slide(), figure, box(BODY_TOP, BODY_HEIGHT));
            if (NativeChart.of(figure).isPresent()) {
                slide.source(figure.frame().subtitle() + " " + figure.frame().footer(), box(SOURCE_TOP, 28));
            }
            slide.notes(figure.altText() + "\n" + section.answer() + "\n" + String.join("\n", section.notes()));
        } else {
            slide.title(section.question(), box(TITLE_TOP, TITLE_HEIGHT));
            var points = new ArrayList<>(List.of(section.answer()));
            points.addAll(section.notes());
            slide.bullets(points, box(BODY_TOP, BODY_HEIGHT));
            slide.notes(section.answer() + "\n" + String.join("\n", section.notes()));
        }
        slide.number(++number, box(SOURCE_TOP, 28));
    }

    private Rectangle2D box(double top, double height) {
        double margin = screen.points().getWidth() / 24;
        return new Rectangle2D.Double(margin, top, screen.points().getWidth() - 2 * margin, height);
    }
}

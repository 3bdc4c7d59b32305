package org.thangdo.reports.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.thangdo.charts.Figure;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.Size;
import org.thangdo.criteria.text.Words;
import org.thangdo.reports.DocumentProfile;
import org.thangdo.reports.office.Lengths;
import org.thangdo.reports.office.NativeChart;
import org.thangdo.reports.office.Picture;

/**
 * A figure in a document, always with its text alternative: an editable chart where Office draws the same, a picture
 * elsewhere. Bars against a limit are a picture, because Office has no line for the limit.
 */
final class DocxFigure {

    private static final double LETTER_POINTS = 10;
    private static final double LOWEST_MM = 50;
    private static final double CATEGORY_MM = 11;
    private static final double CHART_FRAME_MM = 28;

    private final XWPFDocument document;
    private final Prose prose;
    private final DocumentProfile profile;

    DocxFigure(XWPFDocument document, Prose prose, DocumentProfile profile) {
        this.document = document;
        this.prose = prose;
        this.profile = profile;
    }

    /** Adds a figure no higher than {@code maxMm}, unless it needs more, its caption below. */
    void add(Figure figure, double maxMm, Words words) {
        var editable = NativeChart.of(figure);
        XWPFRun line = prose.figureLine();
        try {
            if (editable.isPresent()) {
                chart(line, editable.get(), maxMm);
            } else {
                picture(line, figure, maxMm);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("figure " + figure.id(), e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("figure " + figure.id(), e);
        }
        var properties = line.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setDescr(figure.altText());
        properties.setTitle(figure.frame().headline());
        prose.figureCaption(words.say("figure"), figure.frame().headline());
        if (editable.isPresent()) {
            prose.source(source(figure, words));
        }
    }

    private static String source(Figure figure, Words words) {
        var frame = figure.frame();
        String subtitle = frame.subtitle() + (frame.subtitle().endsWith(".") ? " " : ". ");
        boolean counts = figure.office()
                .filter(chart -> chart.kind() == OfficeChart.Kind.STACKED_100 && !chart.percent())
                .isPresent();
        return subtitle + (counts ? words.say("chart.counts") + " " : "") + frame.footer();
    }

    private void chart(XWPFRun line, OfficeChart content, double maxMm) throws IOException, InvalidFormatException {
        double wanted = CHART_FRAME_MM + CATEGORY_MM * content.categories().size();
        double height = Math.max(LOWEST_MM, Math.min(maxMm, wanted));
        var chart = document.createChart(line, Lengths.emu(profile.textWidthMm()), Lengths.emu(height));
        NativeChart.fill(chart, content, LETTER_POINTS);
    }

    /** Height that a figure is given where most have {@code maxMm}: no less than it needs. */
    static double height(Figure figure, double maxMm) {
        return Math.max(maxMm, figure.leastHeightMm(size(LOWEST_MM, maxMm)));
    }

    private static Size size(double lowest, double highest) {
        return Size.document().withHeadline(false).withHeightMm(Math.min(lowest, highest), highest);
    }

    private void picture(XWPFRun line, Figure figure, double maxMm) throws IOException, InvalidFormatException {
        double highest = height(figure, maxMm);
        var size = size(Math.max(LOWEST_MM, maxMm * 0.6), maxMm);
        var picture = Picture.of(figure, size).within(profile.textWidthMm(), highest);
        line.addPicture(
                new ByteArrayInputStream(picture.png()),
                org.apache.poi.common.usermodel.PictureType.PNG,
                figure.id() + ".png",
                Lengths.emu(picture.widthMm()),
                Lengths.emu(picture.heightMm()));
    }
}

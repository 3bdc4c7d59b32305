package org.thangdo.reports.pptx;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.thangdo.charts.Figure;
import org.thangdo.charts.OfficeChart;
import org.thangdo.charts.Size;
import org.thangdo.reports.office.NativeChart;
import org.thangdo.reports.office.Picture;

/** A figure on a slide: an editable chart where Office has one, a picture elsewhere; always with its text alternative. */
final class SlideFigure {

    private static final double LETTER_POINTS = 14;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double MOST_CATEGORY_POINTS = 70;
    private static final double CHART_FRAME_POINTS = 80;

    private final XMLSlideShow show;

    SlideFigure(XMLSlideShow show) {
        this.show = show;
    }

    void add(XSLFSlide slide, Figure figure, Rectangle2D box) throws IOException {
        var editable = NativeChart.of(figure);
        if (editable.isPresent()) {
            chart(slide, editable.get(), box);
        } else {
            picture(slide, figure, box);
        }
        var properties = properties(slide, editable.isPresent());
        properties.setDescr(figure.altText());
        properties.setTitle(figure.frame().headline());
    }

    private void chart(XSLFSlide slide, OfficeChart content, Rectangle2D box) {
        var chart = show.createChart();
        NativeChart.fill(chart, content, LETTER_POINTS);
        double wanted =
                CHART_FRAME_POINTS + MOST_CATEGORY_POINTS * content.categories().size();
        double height = Math.min(box.getHeight(), wanted);
        slide.addChart(
                chart,
                new Rectangle2D.Double(
                        Units.toEMU(box.getX()),
                        Units.toEMU(box.getY()),
                        Units.toEMU(box.getWidth()),
                        Units.toEMU(height)));
    }

    private void picture(XSLFSlide slide, Figure figure, Rectangle2D box) {
        double width = box.getWidth() / POINTS_PER_MM;
        double height = box.getHeight() / POINTS_PER_MM;
        var size = new Size(width, height, height, 1.6, false, false);
        var picture = Picture.of(figure, size).within(width, height);
        var shape = slide.createPicture(show.addPicture(picture.png(), PictureType.PNG));
        double drawn = picture.widthMm() * POINTS_PER_MM;
        shape.setAnchor(new Rectangle2D.Double(
                box.getX() + (box.getWidth() - drawn) / 2, box.getY(), drawn, picture.heightMm() * POINTS_PER_MM));
    }

    /** Of the one figure on the slide. */
    private static CTNonVisualDrawingProps properties(XSLFSlide slide, boolean chart) {
        var shapes = slide.getXmlObject().getCSld().getSpTree();
        return chart
                ? shapes.getGraphicFrameArray(0).getNvGraphicFramePr().getCNvPr()
                : shapes.getPicArray(0).getNvPicPr().getCNvPr();
    }
}

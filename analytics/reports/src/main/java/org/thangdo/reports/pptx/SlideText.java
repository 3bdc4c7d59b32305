package org.thangdo.reports.pptx;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.thangdo.criteria.text.Language;

/** One slide and the words on it. */
final class SlideText {

    static final String TYPEFACE = "Arial";
    private static final double TITLE_POINTS = 26;
    private static final double BODY_POINTS = 18;
    private static final double SMALL_BODY_POINTS = 15;
    private static final double KICKER_POINTS = 14;
    private static final double SOURCE_POINTS = 10.5;
    private static final int MUCH_TEXT = 620;
    private static final Color INK = new Color(0x1F2A36);
    private static final Color MUTED = new Color(0x5B6875);

    private final XMLSlideShow show;
    private final XSLFSlide slide;
    private final String language;

    SlideText(XMLSlideShow show, Language language) {
        this.show = show;
        this.slide = show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY));
        this.language = language == Language.VI ? "vi-VN" : "en-GB";
    }

    XSLFSlide slide() {
        return slide;
    }

    /** The finding, in the place where a reader of the slides by ear finds the title. */
    void title(String text, Rectangle2D box) {
        XSLFTextShape shape = slide.getPlaceholder(0);
        shape.setAnchor(box);
        shape.clearText();
        write(shape, text, TITLE_POINTS, INK, true, TextAlign.LEFT);
        shape.setVerticalAlignment(VerticalAlignment.TOP);
    }

    void kicker(String text, Rectangle2D box) {
        write(textBox(box), text, KICKER_POINTS, MUTED, false, TextAlign.LEFT);
    }

    void bullets(List<String> texts, Rectangle2D box) {
        int letters = texts.stream().mapToInt(String::length).sum();
        var shape = textBox(box);
        for (String text : texts) {
            var paragraph = shape.addNewTextParagraph();
            paragraph.setBullet(true);
            paragraph.setLeftMargin(18.0);
            paragraph.setIndent(-18.0);
            paragraph.setSpaceAfter(-10.0);
            letters(paragraph.addNewTextRun(), text, letters > MUCH_TEXT ? SMALL_BODY_POINTS : BODY_POINTS, INK, false);
        }
    }

    void source(String text, Rectangle2D box) {
        var narrow = new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth() - 60, box.getHeight());
        write(textBox(narrow), text, SOURCE_POINTS, MUTED, false, TextAlign.LEFT);
    }

    void number(int number, Rectangle2D box) {
        var right = new Rectangle2D.Double(box.getMaxX() - 50, box.getY(), 50, box.getHeight());
        write(textBox(right), String.valueOf(number), SOURCE_POINTS, MUTED, false, TextAlign.RIGHT);
    }

    /** What the speaker reads, and what the figure says in words. */
    void notes(String text) {
        var notes = show.getNotesSlide(slide);
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == org.apache.poi.sl.usermodel.Placeholder.BODY) {
                shape.setText(text);
            }
        }
    }

    private XSLFTextBox textBox(Rectangle2D box) {
        XSLFTextBox shape = slide.createTextBox();
        shape.setAnchor(box);
        shape.clearText();
        shape.setLeftInset(0);
        shape.setRightInset(0);
        shape.setTopInset(0);
        return shape;
    }

    private void write(XSLFTextShape shape, String text, double points, Color colour, boolean bold, TextAlign align) {
        shape.setLeftInset(0);
        shape.setRightInset(0);
        var paragraph = shape.addNewTextParagraph();
        paragraph.setTextAlign(align);
        letters(paragraph.addNewTextRun(), text, points, colour, bold);
    }

    private void letters(
            org.apache.poi.xslf.usermodel.XSLFTextRun run, String text, double points, Color colour, boolean bold) {
        run.setText(text);
        run.setFontFamily(TYPEFACE);
        run.setFontSize(points);
        run.setFontColor(colour);
        run.setBold(bold);
        if (run.getXmlObject() instanceof org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun regular) {
            regular.getRPr().setLang(language);
        }
    }
}

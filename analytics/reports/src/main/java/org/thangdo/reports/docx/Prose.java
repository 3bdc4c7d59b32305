package org.thangdo.reports.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.thangdo.reports.DocumentProfile;
import org.thangdo.reports.office.Lengths;

/** The sentences of a document: headings that Word lists in its navigation, justified text, captions and notes. */
final class Prose {

    static final int GAP_POINTS = 6;
    private static final int TWIPS_PER_POINT = 20;
    private static final double FIRST_LINE_MM = 12.7;
    private static final String HEADING = "Heading1";
    private static final String TITLE = "Title";
    private static final String CAPTION = "Caption";
    private static final BigInteger FIRST_OUTLINE_LEVEL = BigInteger.ZERO;

    private final XWPFDocument document;
    private final int size;
    private int figures;
    private int tables;

    Prose(XWPFDocument document, DocumentProfile profile) {
        this.document = document;
        this.size = profile.bodySize();
        style(HEADING, "heading 1", true);
        style(TITLE, "Title", false);
        style(CAPTION, "caption", false);
    }

    private void style(String id, String name, boolean outlined) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (outlined) {
            style.addNewPPr().addNewOutlineLvl().setVal(FIRST_OUTLINE_LEVEL);
        }
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    int size() {
        return size;
    }

    void heading(String text) {
        var paragraph = paragraph(document.createParagraph(), ParagraphAlignment.LEFT);
        paragraph.setStyle(HEADING);
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(2 * GAP_POINTS * TWIPS_PER_POINT);
        run(paragraph, text).setBold(true);
    }

    void title(String text, int points) {
        var paragraph = paragraph(document.createParagraph(), ParagraphAlignment.CENTER);
        paragraph.setStyle(TITLE);
        var run = run(paragraph, text);
        run.setBold(true);
        run.setFontSize(points);
    }

    void centred(String text, boolean italic) {
        run(paragraph(document.createParagraph(), ParagraphAlignment.CENTER), text)
                .setItalic(italic);
    }

    void text(String text) {
        var paragraph = paragraph(document.createParagraph(), ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(Lengths.twips(FIRST_LINE_MM));
        run(paragraph, text);
    }

    /** The answer to the question above; it stays with the figure that shows it. */
    void answer(String text, boolean beforeFigure) {
        text(text);
        document.getLastParagraph().setKeepNext(beforeFigure);
    }

    void bullet(String text) {
        text("– " + text);
    }

    void note(String text) {
        var paragraph = paragraph(document.createParagraph(), ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(Lengths.twips(FIRST_LINE_MM));
        var run = run(paragraph, text);
        run.setItalic(true);
        run.setFontSize(size - 1);
    }

    /** Numbers the next figure, below it: "Biểu 1. …". */
    void figureCaption(String word, String text) {
        caption(word + " " + ++figures + ". ", text).setSpacingAfter(GAP_POINTS * TWIPS_PER_POINT);
    }

    /** Numbers the next table, above it: "Bảng 1. …". */
    void tableCaption(String word, String text) {
        var paragraph = caption(word + " " + ++tables + ". ", text);
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(GAP_POINTS * TWIPS_PER_POINT);
    }

    private XWPFParagraph caption(String number, String text) {
        var paragraph = paragraph(document.createParagraph(), ParagraphAlignment.CENTER);
        paragraph.setStyle(CAPTION);
        var label = run(paragraph, number);
        label.setBold(true);
        label.setFontSize(size - 1);
        run(paragraph, text).setFontSize(size - 1);
        return paragraph;
    }

    /** Small words below a figure or table. */
    void source(String text) {
        var paragraph = paragraph(document.createParagraph(), ParagraphAlignment.BOTH);
        var run = run(paragraph, text);
        run.setItalic(true);
        run.setFontSize(size - 3);
    }

    /** A picture's or chart's own line. */
    XWPFRun figureLine() {
        var paragraph = paragraph(document.createParagraph(), ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        return paragraph.createRun();
    }

    /** A paragraph with the spacing of the document. */
    XWPFParagraph paragraph(XWPFParagraph paragraph, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(GAP_POINTS * TWIPS_PER_POINT);
        return paragraph;
    }

    /** Words in the typeface and size of the document. */
    XWPFRun run(XWPFParagraph paragraph, String text) {
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setText(text);
        return run;
    }
}

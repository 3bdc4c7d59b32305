package org.thangdo.reports.docx;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.reports.DocumentProfile;
import org.thangdo.reports.Pack;
import org.thangdo.reports.office.Lengths;

/** The head of an administrative document in two columns, the name of the annex, and the place for the signature. */
final class DocxHead {

    private static final double LEFT_SHARE = 0.42;
    private static final int TITLE_POINTS = 14;
    private static final int LINE_POINTS = 12;

    private final XWPFDocument document;
    private final Prose prose;
    private final DocumentProfile profile;
    private final Pack pack;
    private final Words words;

    DocxHead(XWPFDocument document, Prose prose, DocumentProfile profile, Pack pack) {
        this.document = document;
        this.prose = prose;
        this.profile = profile;
        this.pack = pack;
        this.words = pack.words();
    }

    void write() {
        XWPFTable table = columns();
        left(table.getRow(0).getCell(0));
        right(table.getRow(0).getCell(1));
        prose.centred("", false);
        prose.title(words.say("annex"), TITLE_POINTS);
        prose.title(upper(pack.title()), TITLE_POINTS);
        prose.centred(
                words.say("annex.of", Map.of("organisation", pack.heading().organisation())), true);
    }

    private void left(XWPFTableCell cell) {
        var first = line(cell.getParagraphs().get(0), upper(pack.heading().superior()), LINE_POINTS);
        first.setBold(false);
        line(cell.addParagraph(), upper(pack.heading().organisation()), LINE_POINTS)
                .setBold(true);
        if (profile == DocumentProfile.DANG) {
            line(cell.addParagraph(), "*", LINE_POINTS);
        } else {
            rule(cell.addParagraph(), cell.getWidth() / 3);
        }
        line(cell.addParagraph(), words.say("number." + profile.id()), LINE_POINTS + 1);
    }

    private void right(XWPFTableCell cell) {
        if (profile == DocumentProfile.DANG) {
            var party = line(cell.getParagraphs().get(0), words.say("head.party"), profile.mottoSize());
            party.setBold(true);
            party.setUnderline(UnderlinePatterns.SINGLE);
        } else {
            line(cell.getParagraphs().get(0), words.say("head.state"), LINE_POINTS)
                    .setBold(true);
            line(cell.addParagraph(), words.say("head.motto"), profile.mottoSize())
                    .setBold(true);
            rule(cell.addParagraph(), cell.getWidth() / 5);
        }
        var date = words.say("date", Map.of("place", pack.heading().place()));
        line(cell.addParagraph(), date, profile.dateSize()).setItalic(true);
    }

    /** Place for the signature; whoever signs fills it. */
    void signature() {
        prose.centred("", false);
        XWPFTable table = columns();
        line(table.getRow(0).getCell(0).getParagraphs().get(0), words.say("sign.author"), prose.size())
                .setBold(true);
        line(table.getRow(0).getCell(0).addParagraph(), "…", prose.size());
        line(table.getRow(0).getCell(1).getParagraphs().get(0), words.say("sign.head"), prose.size())
                .setBold(true);
        line(table.getRow(0).getCell(1).addParagraph(), "…", prose.size());
    }

    private XWPFTable columns() {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        int whole = Lengths.twips(profile.textWidthMm());
        table.setWidth(whole);
        var grid = table.getCTTbl().addNewTblGrid();
        int left = (int) (whole * LEFT_SHARE);
        int[] widths = {left, whole - left};
        for (int i = 0; i < widths.length; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
            table.getRow(0).getCell(i).setWidth(String.valueOf(widths[i]));
            table.getRow(0).getCell(i).getCTTc().getTcPr().getTcW().setType(STTblWidth.DXA);
        }
        table.getRow(0).setCantSplitRow(true);
        return table;
    }

    private static XWPFRun line(XWPFParagraph paragraph, String text, int points) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var run = paragraph.createRun();
        run.setFontSize(points);
        run.setText(text);
        return run;
    }

    /** A short line, drawn as the border of an indented empty paragraph. */
    private static void rule(XWPFParagraph paragraph, int indent) {
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        var border = paragraph.getCTPPr() == null
                ? null
                : paragraph.getCTPPr().addNewPBdr().addNewTop();
        if (border != null) {
            border.setVal(STBorder.SINGLE);
            border.setSz(BigInteger.valueOf(6));
            border.setSpace(BigInteger.ONE);
        }
        var run = paragraph.createRun();
        run.setFontSize(4);
        run.setText(" ");
    }

    private String upper(String text) {
        return text.toUpperCase(Locale.forLanguageTag(pack.language() == Language.VI ? "vi" : "en"));
    }
}

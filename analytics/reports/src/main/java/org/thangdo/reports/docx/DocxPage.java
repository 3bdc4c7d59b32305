package org.thangdo.reports.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.thangdo.criteria.text.Language;
import org.thangdo.reports.DocumentProfile;
import org.thangdo.reports.office.Lengths;

/** Paper, margins, typeface and page number: centred in the top margin, and none on the first page. */
final class DocxPage {

    static final String TYPEFACE = "Times New Roman";

    private DocxPage() {}

    static void set(XWPFDocument document, DocumentProfile profile, Language language) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var paper = section.addNewPgSz();
        paper.setW(mm(DocumentProfile.PAPER_WIDTH_MM));
        paper.setH(mm(DocumentProfile.PAPER_HEIGHT_MM));
        var margins = section.addNewPgMar();
        margins.setTop(mm(profile.topMm()));
        margins.setBottom(mm(profile.topMm()));
        margins.setLeft(mm(profile.leftMm()));
        margins.setRight(mm(profile.rightMm()));
        margins.setHeader(mm(profile.pageNumberMm()));
        margins.setFooter(mm(profile.pageNumberMm()));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
        typeface(document.createStyles(), language);
        pageNumber(document, profile.bodySize());
    }

    private static void typeface(XWPFStyles styles, Language language) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(TYPEFACE);
        fonts.setHAnsi(TYPEFACE);
        fonts.setCs(TYPEFACE);
        fonts.setEastAsia(TYPEFACE);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language == Language.VI ? "vi-VN" : "en-GB");
    }

    private static void pageNumber(XWPFDocument document, int size) {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var paragraph = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        for (STFldCharType.Enum part :
                new STFldCharType.Enum[] {STFldCharType.BEGIN, STFldCharType.SEPARATE, STFldCharType.END}) {
            var run = paragraph.createRun();
            run.setFontSize(size);
            run.getCTR().addNewFldChar().setFldCharType(part);
            if (part == STFldCharType.BEGIN) {
                var instruction = paragraph.createRun();
                instruction.getCTR().addNewInstrText().setStringValue("PAGE");
            } else if (part == STFldCharType.SEPARATE) {
                var number = paragraph.createRun();
                number.setFontSize(size);
                number.setText("2");
            }
        }
    }

    private static BigInteger mm(double length) {
        return BigInteger.valueOf(Lengths.twips(length));
    }
}

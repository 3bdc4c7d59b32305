package org.thangdo.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.charts.Figure;
import org.thangdo.criteria.text.Language;
import org.thangdo.reports.docx.DocxReport;
import org.thangdo.reports.pptx.Screen;
import org.thangdo.reports.pptx.Slides;
import org.thangdo.reports.xlsx.TablesWorkbook;

/** The Office files, read back. */
class OfficeFilesTest {

    private static final Pack PACK = SamplePack.in(Language.VI);

    private static byte[] bytes(OutputFile.Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] docx(DocumentProfile profile) throws IOException {
        return bytes(out -> DocxReport.write(PACK, profile, out));
    }

    private static byte[] pptx() throws IOException {
        return bytes(out -> Slides.write(PACK, Screen.WIDE, out));
    }

    private static byte[] xlsx() throws IOException {
        return bytes(out -> TablesWorkbook.write(PACK, out));
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void equalPacksGiveEqualBytesAtAnyTime() throws IOException {
            byte[] docx = docx(DocumentProfile.ND30);
            byte[] pptx = pptx();
            byte[] xlsx = xlsx();

            for (byte[] file : List.of(docx, pptx, xlsx)) {
                try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
                    }
                }
            }
            assertThat(docx(DocumentProfile.ND30)).isEqualTo(docx);
            assertThat(pptx()).isEqualTo(pptx);
            assertThat(xlsx()).isEqualTo(xlsx);
        }

        @Test
        void noFileCarriesAMacroOrALinkToTheOutside() throws IOException {
            for (byte[] file : List.of(docx(DocumentProfile.DANG), pptx(), xlsx())) {
                try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        assertThat(entry.getName()).doesNotContain("vba");
                        String content = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                        assertThat(content).doesNotContain("TargetMode=\"External\"");
                    }
                }
            }
        }
    }

    @Nested
    @DisplayName("the report in Word")
    class Word {

        @ParameterizedTest
        @EnumSource
        void hasTheHeadOfItsProfileAndLeavesNumberDateAndSignatureOpen(DocumentProfile profile) throws IOException {
            try (var document = new XWPFDocument(new ByteArrayInputStream(docx(profile)))) {
                String head = document.getTables().get(0).getText();
                var words = PACK.words();
                assertThat(head)
                        .contains(words.say(profile == DocumentProfile.DANG ? "head.party" : "head.motto"))
                        .contains("ngày … tháng … năm …")
                        .contains(words.say("number." + profile.id()));
                assertThat(document.getTables()
                                .get(document.getTables().size() - 1)
                                .getText())
                        .contains(words.say("sign.head"));
                var margins = document.getDocument().getBody().getSectPr().getPgMar();
                assertThat(((Number) margins.getLeft()).intValue())
                        .isEqualTo((int) Math.round(profile.leftMm() * 1440 / 25.4));
            }
        }

        @Test
        void drawsEditableChartsAndGivesEveryFigureItsWords() throws IOException {
            try (var document = new XWPFDocument(new ByteArrayInputStream(docx(DocumentProfile.ND30)))) {
                long figures = PACK.sections().stream()
                        .filter(each -> each.figure().isPresent())
                        .count();
                long editable = PACK.sections().stream()
                        .flatMap(each -> each.figure().stream())
                        .filter(figure -> figure.office().isPresent())
                        .count();
                var alternatives = document.getParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getRuns().stream())
                        .filter(run -> run.getCTR().sizeOfDrawingArray() > 0)
                        .map(run -> run.getCTR()
                                .getDrawingArray(0)
                                .getInlineArray(0)
                                .getDocPr()
                                .getDescr())
                        .toList();
                assertThat(document.getCharts()).hasSize((int) editable);
                assertThat(alternatives).hasSize((int) figures).allSatisfy(words -> assertThat(words)
                        .isNotBlank());
            }
        }

        @Test
        void captionsStandBelowFiguresAndAboveTablesAndHeadsAreRepeated() throws IOException {
            try (var document = new XWPFDocument(new ByteArrayInputStream(docx(DocumentProfile.ND30)))) {
                var captions = document.getParagraphs().stream()
                        .filter(paragraph -> "Caption".equals(paragraph.getStyle()))
                        .map(paragraph -> paragraph.getText().split("\\.")[0])
                        .toList();
                assertThat(captions).contains("Biểu 1", "Bảng 1").doesNotHaveDuplicates();
                assertThat(document.getTables().get(1).getRow(0).isRepeatHeader())
                        .isTrue();
            }
        }

        @Test
        void numbersPagesFromTheSecondOn() throws IOException {
            try (var document = new XWPFDocument(new ByteArrayInputStream(docx(DocumentProfile.ND30)))) {
                assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg())
                        .isTrue();
                assertThat(document.getHeaderList())
                        .anySatisfy(header ->
                                assertThat(header._getHdrFtr().xmlText()).contains("PAGE"));
            }
        }
    }

    @Nested
    @DisplayName("the slides")
    class Deck {

        @Test
        void areAtMostEightAndEachSaysItsFindingAndHasNotes() throws IOException {
            try (var show = new XMLSlideShow(new ByteArrayInputStream(pptx()))) {
                assertThat(show.getSlides()).hasSizeLessThanOrEqualTo(Slides.MOST_SLIDES);
                assertThat(show.getPageSize().getWidth() / show.getPageSize().getHeight())
                        .isEqualTo(16.0 / 9);
                for (var slide : show.getSlides()) {
                    assertThat(slide.getTitle()).isNotBlank();
                    assertThat(notes(slide)).isNotBlank();
                }
                Figure first = PACK.sections().get(0).figure().orElseThrow();
                assertThat(show.getSlides().get(1).getTitle())
                        .isEqualTo(first.frame().headline());
                assertThat(notes(show.getSlides().get(1))).contains(first.altText());
                assertThat(show.getCharts()).isNotEmpty();
            }
        }

        private String notes(org.apache.poi.xslf.usermodel.XSLFSlide slide) {
            var text = new StringBuilder();
            for (XSLFTextShape shape : slide.getNotes().getPlaceholders()) {
                text.append(shape.getText());
            }
            return text.toString();
        }
    }

    @Nested
    @DisplayName("the workbook")
    class Sheets {

        @Test
        void numbersAreNumbersReasonsAreWordsAndFormulasAreHarmless() throws IOException {
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx()))) {
                var sheet = workbook.getSheet("units");
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("'" + SamplePack.FORMULA);
                assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(sheet.getRow(1).getCell(2).getCellStyle().getDataFormatString())
                        .isEqualTo("0.0%");
                assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("không có ai");
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
                assertThat(sheet.getFitToPage()).isTrue();
            }
        }

        @Test
        void everyTableHasALegalSheetAndTheLastSaysWhereNumbersComeFrom() throws IOException {
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx()))) {
                var names = new ArrayList<String>();
                workbook.forEach(sheet -> names.add(sheet.getSheetName()));
                assertThat(names).hasSize(PACK.tables().size() + 1).endsWith("Nguồn");
                assertThat(names).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(31));
                var last = workbook.getSheet("Nguồn");
                assertThat(last.getRow(1).getCell(0).getStringCellValue())
                        .isEqualTo(PACK.provenance().get(0));
            }
        }
    }
}

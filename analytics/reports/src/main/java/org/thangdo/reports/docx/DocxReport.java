package org.thangdo.reports.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.thangdo.criteria.text.Words;
import org.thangdo.reports.DocumentProfile;
import org.thangdo.reports.FindingsTable;
import org.thangdo.reports.Pack;
import org.thangdo.reports.Pack.Section;
import org.thangdo.reports.office.ReproducibleZip;
import org.thangdo.study.table.DataTable;

/**
 * A pack as an annex in Word: head, key points, one question after the other, data quality, sources. Its number, date and
 * signature are left open. Equal packs give equal bytes.
 */
public final class DocxReport {

    /** What a reader is asked to leaf through at most. */
    public static final int MOST_PAGES = 14;

    private final Pack pack;
    private final Words words;
    private final DocumentProfile profile;
    private final PageBudget.Room room;
    private final XWPFDocument document;
    private final Prose prose;
    private final DocxTable tables;
    private final DocxFigure figures;

    private DocxReport(Pack pack, DocumentProfile profile, XWPFDocument document) {
        this.pack = pack;
        this.words = pack.words();
        this.profile = profile;
        this.room = PageBudget.of(pack, profile, MOST_PAGES);
        this.document = document;
        this.prose = new Prose(document, profile);
        this.tables = new DocxTable(document, prose, pack.language(), profile);
        this.figures = new DocxFigure(document, prose, profile);
    }

    /** Writes the report; {@code out} stays open. */
    public static void write(Pack pack, DocumentProfile profile, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            new DocxReport(pack, profile, document).compose();
            ReproducibleZip.write(document::write, out);
        }
    }

    private void compose() {
        DocxPage.set(document, profile, pack.language());
        var head = new DocxHead(document, prose, profile, pack);
        head.write();
        prose.heading(words.say("key.points"));
        pack.keyPoints().forEach(prose::bullet);
        int number = 0;
        for (Section section : pack.sections()) {
            number++;
            section(section, number);
        }
        findings(number + 1);
        sources();
        head.signature();
        var properties = document.getProperties().getCoreProperties();
        properties.setCreator("Thangdo");
        properties.setTitle(pack.title());
    }

    private void section(Section section, int number) {
        prose.heading(number + ". " + section.question());
        prose.answer(section.answer(), section.figure().isPresent());
        section.figure().ifPresent(figure -> figures.add(figure, room.figureMm(), words));
        for (DataTable table : section.tables()) {
            tables.add(table, room.tableRows(), words);
        }
        section.notes().stream().limit(room.notes(section)).forEach(prose::note);
    }

    private void findings(int number) {
        if (pack.findings().isEmpty()) {
            return;
        }
        prose.heading(number + ". " + words.say("findings.question"));
        prose.text(words.say("findings.answer", Map.of("count", FindingsTable.codes(pack.findings()))));
        tables.add(FindingsTable.summary(pack.findings(), pack.language()), room.tableRows(), words);
    }

    private void sources() {
        prose.heading(words.say("sources"));
        pack.provenance().forEach(prose::note);
    }
}

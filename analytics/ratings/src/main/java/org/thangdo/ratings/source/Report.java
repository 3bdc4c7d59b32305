package org.thangdo.ratings.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.FindingCode;

/**
 * A report in words. Its statements become a table with the headers {@code period, level, n, total, printed_share, source}; each
 * table of a Word document that holds numbers becomes a sheet of its own.
 */
final class Report {

    private static final List<String> HEADERS = List.of("period", "level", "n", "total", "printed_share", "source");
    private static final long LARGEST_TEXT = 16L << 20;
    private static final int LINES_SHOWN = 200_000;

    /** A text of a report and the name of its place. */
    private record Passage(String place, String text) {}

    private Report() {}

    static List<StagedSheet> stageDocument(Staging staging, Path file, ReadOptions options, Found found)
            throws IOException, SQLException {
        var passages = new ArrayList<Passage>();
        var staged = new ArrayList<StagedSheet>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var name : List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")) {
                var entry = zip.getEntry(name);
                if (entry != null) {
                    var part = DocxPart.read(zip.getInputStream(entry));
                    part.paragraphs().forEach(paragraph -> passages.add(passage(paragraph)));
                    stageTables(part, staging, options, found, staged);
                }
            }
        }
        sentences(staging, passages, options, found, "").ifPresent(sheet -> staged.add(0, sheet));
        return staged.isEmpty() ? List.of(withoutCounts(found)) : staged;
    }

    private static Passage passage(DocxPart.Paragraph paragraph) {
        if (paragraph.note() > 0) {
            return new Passage("footnote " + paragraph.note(), paragraph.text());
        }
        String place = paragraph.table() > 0 ? "table " + paragraph.table() : "paragraph " + paragraph.number();
        return new Passage(place, paragraph.text());
    }

    private static StagedSheet withoutCounts(Found found) {
        return StagedSheet.refused(found.file(), "", List.of(found.file(FindingCode.REPORT_WITHOUT_COUNTS, Map.of())));
    }

    private static void stageTables(
            DocxPart part, Staging staging, ReadOptions options, Found found, List<StagedSheet> staged)
            throws IOException, SQLException {
        for (int i = 0; i < part.tables().size(); i++) {
            var rows = part.tables().get(i);
            if (!holdsNumbers(rows)) {
                continue;
            }
            try (var spool = new SheetSpool(staging, found, "table " + (i + 1), options.temporaryFolder())) {
                for (int r = 0; r < rows.size(); r++) {
                    spool.row(
                            r + 1L,
                            false,
                            rows.get(r).stream().map(Report::cell).toList());
                }
                staged.add(spool.stage(staging, Map.of(), List.of(), Format.Kind.REPORT));
            }
        }
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.BLANK : new Cell('s', text.replace('\n', ' '));
    }

    /** Frames around letterheads and signatures are tables, too. */
    private static boolean holdsNumbers(List<List<String>> rows) {
        long numbers = rows.stream()
                .flatMap(List::stream)
                .filter(text -> text.matches("[\\d.,]+\\s*%?"))
                .count();
        return rows.size() > 1 && numbers >= 3 && rows.stream().allMatch(row -> row.size() <= SheetSpool.MOST_COLUMNS);
    }

    /** The statements of a text file, if it is a report: at least two counts with shares. */
    static Optional<StagedSheet> stageText(Staging staging, Path file, ReadOptions options, Found found)
            throws IOException, SQLException {
        if (Files.size(file) > LARGEST_TEXT) {
            return Optional.empty();
        }
        var encoding = TextEncoding.of(file, options.encoding());
        if (encoding.isEmpty()) {
            return Optional.empty();
        }
        var passages = new ArrayList<Passage>();
        try (var text = encoding.get().open(file)) {
            var lines = new Lines(text);
            int number = 0;
            for (String line = lines.peek(0); line != null && number < LINES_SHOWN; line = lines.peek(0)) {
                passages.add(new Passage(Integer.toString(++number), line.strip()));
                lines.drop(1);
            }
        }
        return sentences(
                staging,
                joined(passages),
                options,
                found,
                encoding.get().charset().name());
    }

    /** Lines that go on with the sentence of the line before are one passage with it. */
    private static List<Passage> joined(List<Passage> lines) {
        var passages = new ArrayList<Passage>();
        boolean open = false;
        for (var line : lines) {
            if (open && !line.text().isEmpty() && !line.text().matches("[-–+•*].*")) {
                var before = passages.remove(passages.size() - 1);
                passages.add(new Passage(before.place(), before.text() + " " + line.text()));
            } else {
                passages.add(line);
            }
            open = !line.text().isEmpty() && !line.text().matches("(?s).*[.:;!?…]$");
        }
        return passages;
    }

    private static Optional<StagedSheet> sentences(
            Staging staging, List<Passage> passages, ReadOptions options, Found found, String encoding)
            throws IOException, SQLException {
        var statements = ReportText.find(passages.stream().map(Passage::text).toList());
        long shares = statements.stream()
                .flatMap(List::stream)
                .filter(statement -> statement.share() != null)
                .count();
        if (shares < 2) {
            return Optional.empty();
        }
        String table = staging.newTable();
        try (var copy = new CleanCopy(options.temporaryFolder())) {
            copy.write(1, HEADERS, HEADERS.size());
            for (int i = 0; i < passages.size(); i++) {
                for (var statement : statements.get(i)) {
                    copy.write(
                            copy.rows() + 1, fields(statement, passages.get(i).place()), HEADERS.size());
                }
            }
            long rows = staging.readCopy(table, copy.finish(), HEADERS.size(), copy.quotedLineEnds());
            var format = new Format(Format.Kind.REPORT, encoding, "", rows, rows);
            return Optional.of(
                    new StagedSheet(found.file(), "", table, HEADERS.size(), rows, 0, List.of(), List.of(), format));
        }
    }

    private static List<String> fields(ReportText.Statement statement, String place) {
        return List.of(
                statement.period(),
                statement.level(),
                statement.count(),
                Optional.ofNullable(statement.total()).orElse(""),
                Optional.ofNullable(statement.share()).orElse(""),
                place);
    }
}

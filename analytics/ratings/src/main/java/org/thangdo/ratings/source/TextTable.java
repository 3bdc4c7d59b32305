package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/**
 * A csv or tsv file. A plain file goes to the store as it is; any other is first copied, row by row, into plain UTF-8, where
 * rows with the wrong number of fields are left out and told.
 */
final class TextTable {

    private static final int HEAD = 1 << 16;
    private static final int SAMPLE = 1 << 18;

    /** Rows above the table that may have fewer fields, because they are its title. */
    private static final int TITLE_ROWS = 30;

    /** Paths that the store would take for a pattern. */
    private static final String PATTERN_CHARACTERS = "*?[]{}";

    private final Staging staging;
    private final Path file;
    private final Path folder;
    private final Found found;
    private final boolean legacyFont;
    private final Optional<String> charset;
    private final List<Finding> findings = new ArrayList<>();

    TextTable(Staging staging, Path file, ReadOptions options) {
        this.staging = staging;
        this.file = file;
        this.folder = options.temporaryFolder();
        this.found = new Found(file.getFileName().toString());
        this.legacyFont = options.encoding().map(EncodingName::isLegacyFont).orElse(false);
        this.charset = legacyFont ? Optional.empty() : options.encoding();
    }

    StagedSheet stage() throws IOException, SQLException {
        var beginning = TextEncoding.ofBeginning(head());
        if (beginning.isUtf8() && charset.isEmpty()) {
            var plain = stagePlain(beginning);
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        var encoding = charset.isPresent() ? EncodingName.of(charset.get(), beginning) : proven(beginning);
        if (encoding.isEmpty()) {
            return refused(FindingCode.ENCODING_UNKNOWN);
        }
        try {
            return stageCopy(encoding.get());
        } catch (CharacterCodingException e) {
            return refused(FindingCode.ENCODING_UNKNOWN);
        }
    }

    private byte[] head() throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private Optional<TextEncoding> proven(TextEncoding beginning) throws IOException {
        if (beginning.isUtf16()) {
            return Optional.of(beginning);
        }
        try (var bytes = beginning.bytes(file)) {
            if (Utf8Check.isUtf8(bytes)) {
                return Optional.of(beginning);
            }
        }
        return legacyFont
                ? Optional.of(new TextEncoding(StandardCharsets.ISO_8859_1, 0))
                : TextEncoding.singleByte(file);
    }

    private Optional<StagedSheet> stagePlain(TextEncoding encoding) throws IOException, SQLException {
        boolean pattern = file.toString().chars().anyMatch(c -> PATTERN_CHARACTERS.indexOf(c) >= 0);
        var delimiter = pattern ? Records.NONE : sampled(encoding);
        if (delimiter == Records.NONE) {
            return Optional.empty();
        }
        Optional<EvenScan.Proof> proof;
        try (var bytes = encoding.bytes(file)) {
            proof = EvenScan.scan(bytes, delimiter);
        }
        if (proof.isEmpty() || proof.get().columns() < 2) {
            return Optional.empty();
        }
        String table = staging.newTable();
        try {
            if (staging.readPlain(table, file, delimiter, proof.get())
                    == proof.get().records()) {
                return Optional.of(plainSheet(table, encoding, delimiter, proof.get()));
            }
        } catch (SQLException e) {
            findings.clear();
        }
        staging.drop(table);
        return Optional.empty();
    }

    private StagedSheet plainSheet(String table, TextEncoding encoding, char delimiter, EvenScan.Proof proof) {
        long rows = proof.records();
        var usual = new Delimiter(delimiter, proof.columns(), rows, rows);
        tellEncoding(encoding, usual);
        return sheet(table, encoding, usual, rows, 0);
    }

    /** The delimiter of the beginning of the file; the whole file has to prove it. */
    private char sampled(TextEncoding encoding) throws IOException {
        byte[] sample;
        try (var bytes = encoding.bytes(file)) {
            sample = bytes.readNBytes(SAMPLE);
        }
        return Delimiter.best(() -> new StringReader(cut(sample))).character();
    }

    /** Whole lines of a sample; delimiters are ASCII, so other letters do not matter. */
    private static String cut(byte[] sample) {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        int end = sample.length < SAMPLE ? text.length() : text.lastIndexOf('\n') + 1;
        return end > 0 ? text.substring(0, end) : text;
    }

    private StagedSheet stageCopy(TextEncoding encoding) throws IOException, SQLException {
        var delimiter = Delimiter.best(() -> encoding.open(file));
        if (delimiter.records() == 0) {
            return StagedSheet.refused(found.file(), "", List.of(found.file(FindingCode.EMPTY_FILE, Map.of())));
        }
        String table = staging.newTable();
        try (var copy = new CleanCopy(folder);
                var rejected = new Rejected(staging, found, delimiter)) {
            copyRows(encoding, delimiter, copy, rejected);
            if (copy.rows() == 0) {
                return new StagedSheet(
                        found.file(),
                        "",
                        "",
                        0,
                        0,
                        rejected.rows(),
                        List.of(),
                        rejected.findings(),
                        format(encoding, delimiter));
            }
            long read = staging.readCopy(table, copy.finish(), delimiter.columns(), copy.quotedLineEnds());
            if (read != copy.rows()) {
                throw new IOException(found.file() + ": " + copy.rows() + " rows written, " + read + " rows read");
            }
            tellEncoding(encoding, delimiter);
            findings.addAll(rejected.findings());
            return sheet(table, encoding, delimiter, read, rejected.rows());
        }
    }

    private void copyRows(TextEncoding encoding, Delimiter delimiter, CleanCopy copy, Rejected rejected)
            throws IOException, SQLException {
        try (var text = encoding.open(file)) {
            var records = new Records(text, delimiter.character());
            for (var row = records.next(); row != null; row = records.next()) {
                boolean title = copy.rows() < TITLE_ROWS && row.number() <= TITLE_ROWS && row.isTitle();
                if (row.isBlank()) {
                    continue;
                }
                boolean fits = row.fields().size() == delimiter.columns()
                        || title && row.fields().size() < delimiter.columns();
                if (row.fault() == Records.Fault.NONE && fits) {
                    copy.write(row.number(), row.fields(), delimiter.columns());
                } else {
                    rejected.add(row);
                }
            }
        }
    }

    private void tellEncoding(TextEncoding encoding, Delimiter delimiter) {
        Map<String, Object> arguments = Map.of(
                "encoding", encoding.charset().name(), "rows", delimiter.records(), "delimiter", delimiter.shown());
        if (encoding.isUtf16()) {
            findings.add(found.file(FindingCode.UTF16, arguments));
        } else if (encoding.mark() > 0) {
            findings.add(found.at(FindingCode.BYTE_ORDER_MARK, "", "1", "\uFEFF", arguments));
        } else if (!encoding.isUtf8()) {
            findings.add(found.file(FindingCode.ENCODING_CONVERTED, arguments));
        }
    }

    private StagedSheet sheet(String table, TextEncoding encoding, Delimiter delimiter, long rows, long ragged) {
        return new StagedSheet(
                found.file(),
                "",
                table,
                delimiter.columns(),
                rows,
                ragged,
                List.of(),
                findings,
                format(encoding, delimiter));
    }

    private static Format format(TextEncoding encoding, Delimiter delimiter) {
        return new Format(
                Format.Kind.TEXT_TABLE,
                encoding.charset().name(),
                delimiter.shown(),
                delimiter.agreeing(),
                delimiter.records());
    }

    private StagedSheet refused(FindingCode code) {
        return StagedSheet.refused(found.file(), "", List.of(found.file(code, Map.of())));
    }
}

package org.thangdo.ratings.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    private static final int SAMPLE = 1 << 18;
    private static final double NEARLY_ALL = 0.9;

    /** Rows above the table that may have fewer fields, because they are its title. */
    private static final int TITLE_ROWS = 30;

    private static final String PATTERN_CHARACTERS = "*?[]{}";

    private final Staging staging;
    private final Path file;
    private final Path folder;
    private final Found found;
    private final Optional<String> declared;
    private final List<Finding> findings = new ArrayList<>();

    TextTable(Staging staging, Path file, ReadOptions options) {
        this.staging = staging;
        this.file = file;
        this.folder = options.temporaryFolder();
        this.found = new Found(file.getFileName().toString());
        this.declared = options.encoding();
    }

    StagedSheet stage() throws IOException, SQLException {
        var beginning = TextEncoding.ofBeginning(file);
        if (beginning.isUtf8()
                && declared.filter(name -> !EncodingName.isLegacyFont(name)).isEmpty()) {
            var plain = stagePlain(beginning);
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        var encoding = TextEncoding.of(file, declared);
        if (encoding.isEmpty()) {
            return refused(FindingCode.ENCODING_UNKNOWN);
        }
        try {
            return stageCopy(encoding.get());
        } catch (CharacterCodingException e) {
            return refused(FindingCode.ENCODING_UNKNOWN);
        }
    }

    private Optional<StagedSheet> stagePlain(TextEncoding encoding) throws IOException, SQLException {
        boolean pattern = isPattern(file);
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

    /** Whether the store would take a path for a pattern of several files. */
    static boolean isPattern(Path file) {
        return file.toString().chars().anyMatch(c -> PATTERN_CHARACTERS.indexOf(c) >= 0);
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
        var delimiter = proven(encoding);
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

    /** The delimiter of the beginning if it holds for nearly all records, else the best one for the whole file. */
    private Delimiter proven(TextEncoding encoding) throws IOException {
        var sample = new char[SAMPLE];
        int n;
        try (var text = new BufferedReader(encoding.open(file), SAMPLE)) {
            n = Math.max(0, text.read(sample, 0, SAMPLE));
        }
        String beginning = new String(sample, 0, n);
        var likely = Delimiter.best(() -> new StringReader(beginning));
        if (likely.columns() < 2) {
            return Delimiter.best(() -> encoding.open(file));
        }
        var whole = Delimiter.count(() -> encoding.open(file), likely.character());
        return whole.share() >= NEARLY_ALL ? whole : Delimiter.best(() -> encoding.open(file));
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
        } else if (!encoding.isUtf8() && !encoding.charset().equals(StandardCharsets.ISO_8859_1)) {
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

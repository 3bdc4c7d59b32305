package org.thangdo.ratings.form;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.source.TextRows;
import org.thangdo.ratings.source.WordText;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/**
 * The criteria of a form: of a table those under its column of texts; of a Word document those of its tables, or else the
 * items of its lists, or else its sentences; of a plain text its lines.
 *
 * @param rows in the order of the file
 * @param left how many rows only head or sum up others
 * @param headers first row of the first sheet; what to name if no column of texts was recognised
 * @param findings what reading found
 */
public record CriterionRows(List<Row> rows, int left, List<String> headers, List<Finding> findings) {

    /**
     * A criterion as it stands.
     *
     * @param source {@code file#sheet!row}
     * @param name by which ratings call it; may be empty
     * @param position whose criterion it is; may be empty
     * @param points its weight in the form; empty if there is none
     */
    public record Row(String source, String name, String text, String position, OptionalDouble points) {}

    private static final Pattern ENUMERATOR =
            Pattern.compile("^(?:[-–•*+]|\\(?\\d{1,2}(?:\\.\\d{1,2})*[.)]|[a-zđA-ZĐ][.)])\\s+");
    private static final Pattern POSITION = Pattern.compile(
            "(?iu)^(?:chức danh|chức vụ|vị trí(?: việc làm| công tác)?|position|job title)\\s*:\\s*([^.…_]{3,80})$");
    private static final int SENTENCE = 5;

    public CriterionRows {
        rows = List.copyOf(rows);
        headers = List.copyOf(headers);
        findings = List.copyOf(findings);
    }

    /** Reads a file; whatever keeps it from being read is among the findings. */
    public static CriterionRows read(Path file, ReadOptions options) throws IOException {
        String name = file.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(".txt") && Files.size(file) > 0) {
            try {
                return new CriterionRows(lines(file, options), 0, List.of(), List.of());
            } catch (CharacterCodingException e) {
                var unknown =
                        new Finding(FindingCode.ENCODING_UNKNOWN, new Place(name, "", "", ""), "", Map.of(), List.of());
                return new CriterionRows(List.of(), 0, List.of(), List.of(unknown));
            }
        }
        var document = document(file.toAbsolutePath());
        if (document.isPresent()) {
            return words(name, document.get(), options);
        }
        try (Store store = Store.open(options.temporaryFolder(), options.memoryLimit())) {
            return table(store, Sources.stage(store.connection(), file, options), options);
        } catch (SQLException e) {
            throw new StoreException("staging", e);
        }
    }

    private static List<Row> lines(Path file, ReadOptions options) throws IOException {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (String line : TextRows.lines(file, options)) {
            number++;
            String text = item(line);
            if (!text.isEmpty()) {
                rows.add(new Row(file.getFileName() + "!" + number, "", text, "", OptionalDouble.empty()));
            }
        }
        return rows;
    }

    private static String item(String line) {
        return ENUMERATOR.matcher(line.strip()).replaceFirst("").strip();
    }

    /** A Word document that can be read; what keeps one from being read is found by {@link Sources}. */
    private static Optional<WordText> document(Path file) {
        try {
            return WordText.is(file) ? Optional.of(WordText.read(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static CriterionRows words(String name, WordText document, ReadOptions options) {
        String standing = document.lines().stream()
                .map(line -> POSITION.matcher(line.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .findFirst()
                .orElse("");
        var rows = new ArrayList<Row>();
        var headers = new ArrayList<String>();
        int left = 0;
        for (int i = 0; i < document.tables().size(); i++) {
            var cells = new ArrayList<FormTable.Cells>();
            for (var texts : document.tables().get(i)) {
                cells.add(new FormTable.Cells(cells.size() + 1L, texts));
            }
            String sheet = "table " + (i + 1);
            var content = new FormTable(cells, row -> new Place(name, sheet, Long.toString(row), "").source())
                    .read(new FormHeader(options.mapping()), standing);
            rows.addAll(content.rows());
            left += content.left();
            addHeaders(cells, headers);
        }
        return new CriterionRows(rows.isEmpty() ? items(name, document, standing) : rows, left, headers, List.of());
    }

    /** Items of lists, or else all sentences that are no headline. */
    private static List<Row> items(String name, WordText document, String standing) {
        var listed = document.lines().stream()
                .filter(line -> line.listed() || ENUMERATOR.matcher(line.text()).find())
                .toList();
        var lines = listed.isEmpty() ? document.lines() : listed;
        return lines.stream()
                .filter(line -> item(line.text()).split("\\s+").length >= SENTENCE)
                .filter(line -> !line.text().equals(line.text().toUpperCase(Locale.ROOT)))
                .map(line -> new Row(
                        name + "!paragraph " + line.number(), "", item(line.text()), standing, OptionalDouble.empty()))
                .toList();
    }

    private static CriterionRows table(Store store, List<StagedSheet> sheets, ReadOptions options) {
        var rows = new ArrayList<Row>();
        var findings = new ArrayList<Finding>();
        var headers = new ArrayList<String>();
        int left = 0;
        for (StagedSheet sheet : sheets) {
            findings.addAll(sheet.findings());
            if (sheet.isStaged()) {
                var cells = cells(store, sheet);
                var content = new FormTable(
                                cells, row -> new Place(sheet.file(), sheet.sheet(), Long.toString(row), "").source())
                        .read(new FormHeader(options.mapping()), "");
                rows.addAll(content.rows());
                left += content.left();
                addHeaders(cells, headers);
            }
        }
        return new CriterionRows(rows, left, headers, findings);
    }

    private static void addHeaders(List<FormTable.Cells> cells, List<String> headers) {
        if (headers.isEmpty() && !cells.isEmpty()) {
            cells.get(0).texts().stream().filter(text -> !text.isEmpty()).forEach(headers::add);
        }
    }

    private static List<FormTable.Cells> cells(Store store, StagedSheet sheet) {
        return store.rows("SELECT * FROM " + sheet.table() + " ORDER BY \"row\"", row -> {
            var texts = new ArrayList<String>();
            for (int column = 1; column <= sheet.columns(); column++) {
                String text = row.getString("c" + column);
                texts.add(text == null ? "" : text.strip());
            }
            return new FormTable.Cells(row.getLong("row"), texts);
        });
    }
}

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
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.source.TextRows;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/**
 * The criteria of a form: of a table those under its column of texts, of a plain text its lines.
 *
 * @param rows in the order of the file
 * @param headers first row of the first sheet; what to name if no column of texts was recognised
 * @param findings what reading found
 */
public record CriterionRows(List<Row> rows, List<String> headers, List<Finding> findings) {

    /**
     * A criterion as it stands.
     *
     * @param source {@code file#sheet!row}
     * @param position whose criterion it is; may be empty
     * @param points its weight in the form; empty if there is none
     */
    public record Row(String source, String text, String position, OptionalDouble points) {}

    private static final int HEADER_ROWS = 30;
    private static final Pattern ENUMERATOR =
            Pattern.compile("^(?:[-–•*+]|\\(?\\d{1,2}(?:\\.\\d{1,2})*[.)]|[a-zđA-ZĐ][.)])\\s+");

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
                return new CriterionRows(lines(file, options), List.of(), List.of());
            } catch (CharacterCodingException e) {
                var unknown =
                        new Finding(FindingCode.ENCODING_UNKNOWN, new Place(name, "", "", ""), "", Map.of(), List.of());
                return new CriterionRows(List.of(), List.of(), List.of(unknown));
            }
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
            String text = ENUMERATOR.matcher(line.strip()).replaceFirst("").strip();
            if (!text.isEmpty()) {
                rows.add(new Row(file.getFileName() + "!" + number, text, "", OptionalDouble.empty()));
            }
        }
        return rows;
    }

    private static CriterionRows table(Store store, List<StagedSheet> sheets, ReadOptions options) {
        var rows = new ArrayList<Row>();
        var findings = new ArrayList<Finding>();
        var headers = new ArrayList<String>();
        for (StagedSheet sheet : sheets) {
            findings.addAll(sheet.findings());
            if (sheet.isStaged()) {
                var cells = cells(store, sheet);
                rows.addAll(rows(sheet, cells, new FormHeader(options.mapping())));
                if (headers.isEmpty() && !cells.isEmpty()) {
                    cells.get(0).texts().stream()
                            .filter(text -> !text.isEmpty())
                            .forEach(headers::add);
                }
            }
        }
        return new CriterionRows(rows, headers, findings);
    }

    /** A row of a sheet. */
    record Cells(long number, List<String> texts) {

        String at(int column) {
            return column < 0 ? "" : texts.get(column);
        }
    }

    private static List<Cells> cells(Store store, StagedSheet sheet) {
        return store.rows("SELECT * FROM " + sheet.table() + " ORDER BY \"row\"", row -> {
            var texts = new ArrayList<String>();
            for (int column = 1; column <= sheet.columns(); column++) {
                String text = row.getString("c" + column);
                texts.add(text == null ? "" : text.strip());
            }
            return new Cells(row.getLong("row"), texts);
        });
    }

    private static List<Row> rows(StagedSheet sheet, List<Cells> cells, FormHeader header) {
        for (int i = 0; i < Math.min(HEADER_ROWS, cells.size()); i++) {
            if (header.find(cells.get(i).texts())) {
                return cells.subList(i + 1, cells.size()).stream()
                        .filter(row -> !row.at(header.text()).isEmpty())
                        .map(row -> new Row(
                                new Place(sheet.file(), sheet.sheet(), Long.toString(row.number()), "").source(),
                                row.at(header.text()),
                                row.at(header.position()),
                                points(row.at(header.points()))))
                        .toList();
            }
        }
        return List.of();
    }

    private static OptionalDouble points(String text) {
        String number = text.replace(',', '.');
        return number.matches("\\d+(?:\\.\\d+)?%?")
                ? OptionalDouble.of(Double.parseDouble(number.replace("%", "")))
                : OptionalDouble.empty();
    }
}

package org.thangdo.ratings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/** Small files and the scale of four levels, for tests. */
public final class Fixture {

    public static final Scale SCALE = new Scale(List.of(
            level("not_completed", "Không hoàn thành nhiệm vụ", "Không hoàn thành", "KHT"),
            level("completed", "Hoàn thành nhiệm vụ", "Hoàn thành", "HT"),
            level("good", "Hoàn thành tốt nhiệm vụ", "Tốt", "HTT"),
            level("excellent", "Hoàn thành xuất sắc nhiệm vụ", "Xuất sắc", "HTXS")));

    private Fixture() {}

    private static Scale.Level level(String id, String name, String label, String abbreviation) {
        return new Scale.Level(id, new Text(name, id), new Text(label, id), List.of(abbreviation));
    }

    /** Writes lines to a file. */
    public static Path file(Path folder, String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text file with a header again as Parquet, beside it, its columns typed by what they hold. */
    public static Path parquet(Path csv) throws SQLException {
        Path path = csv.resolveSibling(csv.getFileName().toString().replace(".csv", ".parquet"));
        try (var store = DriverManager.getConnection("jdbc:duckdb:");
                var statement = store.createStatement()) {
            statement.execute("COPY (FROM read_csv('" + csv + "')) TO '" + path + "' (FORMAT parquet)");
        }
        return path;
    }

    public static History read(Path... files) {
        return Histories.read(List.of(files), SCALE, ReadOptions.DEFAULT, Progress.NONE);
    }

    /** Codes of the findings, in their order. */
    public static List<FindingCode> codes(History history) {
        return history.reading().findings().stream().map(Finding::code).toList();
    }

    /** The only finding with a code. */
    public static Finding finding(History history, FindingCode code) {
        Stream<Finding> all = history.reading().findings().stream();
        return all.filter(finding -> finding.code() == code)
                .reduce((a, b) -> {
                    throw new AssertionError("two findings " + code + ": " + a + ", " + b);
                })
                .orElseThrow(() -> new AssertionError(
                        "no " + code + " in " + history.reading().findings()));
    }
}

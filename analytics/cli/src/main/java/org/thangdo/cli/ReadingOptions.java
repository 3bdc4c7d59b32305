package org.thangdo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.thangdo.ratings.ReadOptions;
import picocli.CommandLine.Option;

/** What the user says about the files, so that nothing has to be guessed. */
final class ReadingOptions {

    @Option(names = "--sheet", descriptionKey = "sheet", paramLabel = "NAME")
    private String sheet;

    @Option(names = "--header-row", descriptionKey = "header-row", paramLabel = "ROW")
    private Integer headerRow;

    @Option(names = "--data-row", descriptionKey = "data-row", paramLabel = "ROW")
    private Integer dataRow;

    @Option(names = "--map", descriptionKey = "map", paramLabel = "HEADER=COLUMN")
    private final List<String> mapping = new ArrayList<>();

    @Option(names = "--level", descriptionKey = "level", paramLabel = "WORD=LEVEL")
    private final List<String> levels = new ArrayList<>();

    @Option(names = "--encoding", descriptionKey = "encoding", paramLabel = "NAME")
    private String encoding;

    @Option(names = "--decimal", descriptionKey = "decimal", paramLabel = "comma|point")
    private String decimal;

    @Option(names = "--period", descriptionKey = "period", paramLabel = "PERIOD")
    private String period;

    @Option(names = "--year-from-date", descriptionKey = "year-from-date")
    private boolean yearFromDate;

    @Option(names = "--drop-incomplete", descriptionKey = "drop-incomplete")
    private boolean dropIncomplete;

    @Option(names = "--crosswalk", descriptionKey = "crosswalk", paramLabel = "FILE")
    private final List<Path> crosswalks = new ArrayList<>();

    @Option(names = "--key", descriptionKey = "key", paramLabel = "FILE")
    private Path key;

    @Option(names = "--ask-password", descriptionKey = "ask-password", interactive = true, arity = "0")
    private char[] password;

    @Option(names = "--memory", descriptionKey = "memory", paramLabel = "SIZE", defaultValue = "1200MB")
    private String memory;

    /** The same options as arguments, so that a run can be repeated; the password is left out. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        add(arguments, "--sheet", sheet);
        add(arguments, "--header-row", headerRow);
        add(arguments, "--data-row", dataRow);
        mapping.forEach(entry -> add(arguments, "--map", entry));
        levels.forEach(entry -> add(arguments, "--level", entry));
        add(arguments, "--encoding", encoding);
        add(arguments, "--decimal", decimal);
        add(arguments, "--period", period);
        crosswalks.forEach(file -> add(arguments, "--crosswalk", file.toAbsolutePath()));
        add(arguments, "--key", key == null ? null : key.toAbsolutePath());
        if (yearFromDate) {
            arguments.add("--year-from-date");
        }
        if (dropIncomplete) {
            arguments.add("--drop-incomplete");
        }
        return arguments;
    }

    private static void add(List<String> arguments, String name, Object value) {
        if (value != null) {
            arguments.add(name + "=" + value);
        }
    }

    ReadOptions options() {
        return new ReadOptions(
                Optional.ofNullable(sheet),
                headerRow == null ? OptionalInt.empty() : OptionalInt.of(headerRow),
                dataRow == null ? OptionalInt.empty() : OptionalInt.of(dataRow),
                mapping,
                levels,
                Optional.ofNullable(encoding),
                Optional.ofNullable(decimal),
                yearFromDate,
                dropIncomplete,
                Optional.ofNullable(period),
                Optional.ofNullable(password),
                Path.of(System.getProperty("java.io.tmpdir")),
                memory,
                crosswalks,
                Optional.ofNullable(key).map(KeyFile::read));
    }
}

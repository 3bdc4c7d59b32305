package org.thangdo.ratings;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the person who asks says about the files, so that nothing has to be guessed.
 *
 * @param sheet the only sheet to read; empty for all
 * @param headerRow 1-based row of the header
 * @param dataRow 1-based row of the first data row
 * @param mapping {@code "header=column"}, one for each column whose header is not recognised
 * @param levels {@code "HTT NV=good"}, one for each level word that is not recognised
 * @param encoding {@code "utf-8"}, {@code "windows-1258"}, {@code "tcvn3"}, {@code "vni"}, {@code "auto"}, …
 * @param decimalMark {@code "comma"} or {@code "point"}
 * @param yearFromDate whether the year of a date is the period
 * @param dropIncomplete whether rows without a needed value are left out without asking
 * @param period period of files that do not say one
 * @param password of encrypted workbooks; never stored
 * @param temporaryFolder where temporary files go
 * @param memoryLimit for the store, as DuckDB writes it: {@code "1500MB"}
 */
public record ReadOptions(
        Optional<String> sheet,
        OptionalInt headerRow,
        OptionalInt dataRow,
        List<String> mapping,
        List<String> levels,
        Optional<String> encoding,
        Optional<String> decimalMark,
        boolean yearFromDate,
        boolean dropIncomplete,
        Optional<String> period,
        Optional<char[]> password,
        Path temporaryFolder,
        String memoryLimit) {

    /** Nothing is said; temporary files go where the machine keeps them. */
    public static final ReadOptions DEFAULT = new ReadOptions(
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Path.of(System.getProperty("java.io.tmpdir")),
            "1200MB");

    public ReadOptions {
        mapping = List.copyOf(mapping);
        levels = List.copyOf(levels);
        Objects.requireNonNull(temporaryFolder, "temporaryFolder");
        Objects.requireNonNull(memoryLimit, "memoryLimit");
    }
}

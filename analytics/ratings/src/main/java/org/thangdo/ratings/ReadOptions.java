package org.thangdo.ratings;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

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
 * @param crosswalks files that say which names of units, positions and levels became which, and from when to when
 * @param key secret with which ids of subjects and raters are replaced by codes; empty if ids stay as they are
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
        String memoryLimit,
        List<Path> crosswalks,
        Optional<byte[]> key) {

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
            "1200MB",
            List.of(),
            Optional.empty());

    public ReadOptions {
        mapping = List.copyOf(mapping);
        levels = List.copyOf(levels);
        Objects.requireNonNull(temporaryFolder, "temporaryFolder");
        Objects.requireNonNull(memoryLimit, "memoryLimit");
        crosswalks = List.copyOf(crosswalks);
        Objects.requireNonNull(key, "key");
    }

    /** The same with only one sheet to read. */
    public ReadOptions withSheet(String name) {
        return with(draft -> draft.sheet = Optional.of(name));
    }

    /** The same with the lowest row of the header said, 1-based. */
    public ReadOptions withHeaderRow(int row) {
        return with(draft -> draft.headerRow = OptionalInt.of(row));
    }

    /** The same with the first row of data said, 1-based. */
    public ReadOptions withDataRow(int row) {
        return with(draft -> draft.dataRow = OptionalInt.of(row));
    }

    /** The same with what headers mean: {@code "header=column"}. */
    public ReadOptions withMapping(String... pairs) {
        return with(draft -> draft.mapping = List.of(pairs));
    }

    /** The same with what level words mean: {@code "HTT NV=good"}. */
    public ReadOptions withLevels(String... pairs) {
        return with(draft -> draft.levels = List.of(pairs));
    }

    /** The same with the encoding said. */
    public ReadOptions withEncoding(String name) {
        return with(draft -> draft.encoding = Optional.of(name));
    }

    /** The same with the decimal mark said: {@code "comma"} or {@code "point"}. */
    public ReadOptions withDecimalMark(String mark) {
        return with(draft -> draft.decimalMark = Optional.of(mark));
    }

    /** The same, taking the year of a date as the period. */
    public ReadOptions withYearFromDate() {
        return with(draft -> draft.yearFromDate = true);
    }

    /** The same, leaving rows without a needed value out without asking. */
    public ReadOptions withDropIncomplete() {
        return with(draft -> draft.dropIncomplete = true);
    }

    /** The same with the period of files that do not say one. */
    public ReadOptions withPeriod(String said) {
        return with(draft -> draft.period = Optional.of(said));
    }

    /** The same with the password of encrypted workbooks. */
    public ReadOptions withPassword(char[] said) {
        return with(draft -> draft.password = Optional.of(said));
    }

    /** The same with temporary files in another folder. */
    public ReadOptions withTemporaryFolder(Path folder) {
        return with(draft -> draft.temporaryFolder = folder);
    }

    /** The same with crosswalks. */
    public ReadOptions withCrosswalks(List<Path> files) {
        return with(draft -> draft.crosswalks = files);
    }

    /** The same with a key by which ids are replaced. */
    public ReadOptions withKey(byte[] secret) {
        return with(draft -> draft.key = Optional.of(secret.clone()));
    }

    private ReadOptions with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** The options while one of them is being changed. */
    private static final class Draft {
        private Optional<String> sheet;
        private OptionalInt headerRow;
        private OptionalInt dataRow;
        private List<String> mapping;
        private List<String> levels;
        private Optional<String> encoding;
        private Optional<String> decimalMark;
        private boolean yearFromDate;
        private boolean dropIncomplete;
        private Optional<String> period;
        private Optional<char[]> password;
        private List<Path> crosswalks;
        private Optional<byte[]> key;
        private Path temporaryFolder;
        private final String memoryLimit;

        Draft(ReadOptions options) {
            sheet = options.sheet;
            headerRow = options.headerRow;
            dataRow = options.dataRow;
            mapping = options.mapping;
            levels = options.levels;
            encoding = options.encoding;
            decimalMark = options.decimalMark;
            yearFromDate = options.yearFromDate;
            dropIncomplete = options.dropIncomplete;
            period = options.period;
            password = options.password;
            temporaryFolder = options.temporaryFolder;
            memoryLimit = options.memoryLimit;
            crosswalks = options.crosswalks;
            key = options.key;
        }

        ReadOptions finished() {
            return new ReadOptions(
                    sheet,
                    headerRow,
                    dataRow,
                    mapping,
                    levels,
                    encoding,
                    decimalMark,
                    yearFromDate,
                    dropIncomplete,
                    period,
                    password,
                    temporaryFolder,
                    memoryLimit,
                    crosswalks,
                    key);
        }
    }
}

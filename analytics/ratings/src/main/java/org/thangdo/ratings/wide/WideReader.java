package org.thangdo.ratings.wide;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.load.Pseudonyms;
import org.thangdo.ratings.proof.DecimalMark;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.recognise.TopRow;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;

/** Brings the first sheet of subjects × raters of a file into {@link CategoryTable}. */
final class WideReader {

    private final Store store;
    private final WideScale scale;
    private final ReadOptions options;
    private final Pseudonyms pseudonyms;
    private final Vocabulary vocabulary;
    private final LevelWords levels;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Reading.Sheet> sheets = new ArrayList<>();
    private Content content;

    /** What was read. */
    record Content(WideTable table, Categories categories, WideCounts.Rows rows) {}

    WideReader(Store store, WideScale scale, ReadOptions options) {
        this.store = store;
        this.scale = scale;
        this.options = options;
        this.pseudonyms = new Pseudonyms(store, options.key());
        this.vocabulary = new Vocabulary(options.mapping());
        this.levels = new LevelWords(scale.levels(), vocabulary, options.levels());
    }

    List<Finding> findings() {
        return findings;
    }

    List<Reading.Sheet> sheets() {
        return sheets;
    }

    /** Reads a file. @return empty if no sheet of it can be read; the findings say why */
    Optional<Content> read(Path file) throws SQLException {
        var staged = Sources.stage(store.connection(), file, options);
        var passed = new ArrayList<StagedSheet>();
        for (StagedSheet sheet : staged) {
            findings.addAll(pseudonyms.withoutIds(sheet.findings()));
            if (content == null && sheet.isStaged() && !isDictionary(sheet)) {
                tryRead(sheet);
            } else {
                passed.add(sheet);
            }
            if (content == null || content.table().staged() != sheet) {
                sheets.add(ledger(sheet, "", 0, sheet.rows()));
            }
        }
        tellPassed(passed);
        if (content == null && staged.stream().anyMatch(StagedSheet::isStaged)) {
            var first =
                    staged.stream().filter(StagedSheet::isStaged).findFirst().orElseThrow();
            findings.add(new Finding(
                    FindingCode.NOT_SUBJECTS_BY_RATERS,
                    new Place(first.file(), first.sheet(), "", ""),
                    "",
                    Map.of("rows", first.rows()),
                    List.of()));
        }
        return Optional.ofNullable(content);
    }

    private boolean isDictionary(StagedSheet sheet) {
        return options.sheet().isEmpty() && vocabulary.isDictionary(sheet.sheet());
    }

    private void tellPassed(List<StagedSheet> passed) {
        var names = passed.stream()
                .filter(sheet -> sheet.isStaged() && !isDictionary(sheet))
                .map(StagedSheet::sheet)
                .toList();
        if (content != null && !names.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.OTHER_SHEETS,
                    content.table().sheetPlace(),
                    "",
                    Map.of("sheet", content.table().staged().sheet(), "others", String.join(", ", names)),
                    List.of()));
        }
    }

    private static Reading.Sheet ledger(StagedSheet sheet, String table, long kept, long rows) {
        long in = rows + sheet.raggedRows();
        return new Reading.Sheet(sheet.file(), sheet.sheet(), table, in, kept, in - kept, 0);
    }

    private void tryRead(StagedSheet staged) {
        Predicate<String> isCategory = known(scale, levels);
        var header = WideTable.isTyped(staged)
                ? WideHeader.names(top(store, staged, options).get(0))
                : WideHeader.find(top(store, staged, options), staged.columns(), vocabulary, isCategory, options);
        var columns = new WideColumns(store, staged);
        var roles = ColumnRoles.of(columns.read(header.dataRow(), header.labels()), vocabulary, isCategory);
        if (roles.raters().size() < 2) {
            return;
        }
        var raters = roles.raters().stream()
                .map(column -> columns.whole(column, header.dataRow()))
                .toList();
        var table = new WideTable(
                store,
                staged,
                labels(header, raters),
                header.found(),
                header.dataRow(),
                roles.ids(),
                raters.stream().map(WideColumn::index).toList(),
                roles.others().stream().map(WideColumn::label).toList());
        load(table, raters, columns);
    }

    /** The labels; where there is a key, raters who are not roles have codes. */
    private List<String> labels(WideHeader header, List<WideColumn> raters) {
        var labels = new ArrayList<>(header.labels());
        for (WideColumn column : raters) {
            if (!column.label().isEmpty() && vocabulary.role(column.label()).isEmpty()) {
                labels.set(column.index() - 1, pseudonyms.rater(column.label()));
            }
        }
        return labels;
    }

    private void load(WideTable table, List<WideColumn> raters, WideColumns columns) {
        var texts = raters.stream().flatMap(column -> column.texts().stream()).toList();
        var categories = Categories.of(scale, levels, texts, saidMark(options));
        var cells = categories.read(texts);
        var read = new CategoryTable(
                table,
                columns,
                raters.stream()
                        .map(column -> CategoryTable.categories(column, cells))
                        .toList());
        read.create();
        int q = categories.names().size();
        var rows = q <= WideRatings.MOST_CATEGORIES
                ? WideCounts.of(ProfileCounts.of(store, read, raters.size(), q), raters.size())
                : new WideCounts(store, raters.size(), q).rows();
        var said = new WideFindings(table, findings);
        said.shape();
        said.categories(categories);
        raters.forEach(column -> said.problems(column, cells, categories));
        said.silentRows(rows.silent(), rows.all());
        said.repeatedSubjects();
        sheets.add(ledger(table.staged(), "wide", rows.all() - rows.silent(), rows.all()));
        content = new Content(table, categories, rows);
    }

    /** What is surely a category: declared, or a word of the levels. */
    static Predicate<String> known(WideScale scale, LevelWords levels) {
        if (!scale.isDeclared()) {
            return text -> levels.level(text).isPresent();
        }
        var names = scale.declared().stream().map(Folding::fold).collect(Collectors.toSet());
        var numbers = scale.numbers();
        return text -> names.contains(Folding.fold(text))
                || !numbers.isEmpty()
                        && Marks.isNumeral(text)
                        && numbers.stream().anyMatch(number -> isSame(number, text));
    }

    private static boolean isSame(BigDecimal number, String text) {
        String clean = Folding.clean(text);
        for (DecimalMark mark : DecimalMark.values()) {
            if (mark.reads(clean) && number.compareTo(new BigDecimal(mark.plain(clean))) == 0) {
                return true;
            }
        }
        return false;
    }

    static Optional<DecimalMark> saidMark(ReadOptions options) {
        return options.decimalMark().map(said -> switch (said) {
            case "comma" -> DecimalMark.COMMA;
            case "point" -> DecimalMark.POINT;
            default -> throw new IllegalArgumentException("decimal mark is comma or point: " + said);
        });
    }

    static List<TopRow> top(Store store, StagedSheet staged, ReadOptions options) {
        String columns = IntStream.rangeClosed(1, staged.columns())
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", "));
        return store.rows(
                "SELECT \"row\", " + columns + " FROM " + staged.table() + " WHERE \"row\" <= "
                        + (WideTable.isTyped(staged)
                                ? 1
                                : Math.max(WideHeader.TOP, options.headerRow().orElse(0)))
                        + " ORDER BY \"row\"",
                row -> {
                    var cells = new ArrayList<String>();
                    for (int i = 1; i <= staged.columns(); i++) {
                        cells.add(row.getString(i + 1));
                    }
                    return new TopRow(row.getLong(1), cells);
                });
    }
}

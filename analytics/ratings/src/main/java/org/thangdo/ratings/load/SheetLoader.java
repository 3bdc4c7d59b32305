package org.thangdo.ratings.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.ColumnProof;
import org.thangdo.ratings.proof.ColumnReader;
import org.thangdo.ratings.proof.DecimalMark;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.recognise.Header;
import org.thangdo.ratings.recognise.HeaderFinder;
import org.thangdo.ratings.recognise.HeaderWords;
import org.thangdo.ratings.recognise.Layout;
import org.thangdo.ratings.recognise.LayoutFinder;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.recognise.Periods;
import org.thangdo.ratings.recognise.TopRow;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.ratings.source.Format;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.CanonicalTable;
import org.thangdo.ratings.store.Sql;
import org.thangdo.ratings.store.Store;

/** Brings staged sheets, one after the other, into the canonical tables. */
public final class SheetLoader {

    private static final int TOP = 60;
    private static final int JUDGED_BY = 2000;

    private final Store store;
    private final ReadOptions options;
    private final Vocabulary vocabulary;
    private final LevelWords levels;
    private final HeaderWords words;
    private final Ledger ledger;
    private final List<Finding> findings = new ArrayList<>();

    public SheetLoader(Store store, Scale scale, ReadOptions options, Crosswalks crosswalks) {
        this.store = store;
        this.options = options;
        this.vocabulary = new Vocabulary(options.mapping());
        this.levels = new LevelWords(scale, vocabulary, options.levels(), crosswalks.foreignLevels());
        this.words = new HeaderWords(vocabulary, levels);
        this.ledger = new Ledger(store);
    }

    /** The words that cells of levels were read with. */
    public LevelWords levels() {
        return levels;
    }

    public Ledger ledger() {
        return ledger;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Proves and loads one sheet. */
    public void load(StagedSheet staged) {
        findings.addAll(staged.findings());
        int id = ledger.open(staged, isWorkbook(staged));
        if (!staged.isStaged() || isDictionary(staged)) {
            return;
        }
        rememberPassages(staged, id);
        Optional<Header> header = new HeaderFinder(words).find(top(staged), options.headerRow(), options.dataRow());
        if (header.isEmpty()) {
            refuse(staged, id, 1, "");
            return;
        }
        var sheet = new SheetContext(store, staged, id, header.get(), isWorkbook(staged));
        var proof = new ColumnProof(sheet, new ColumnReader(vocabulary, levels, options));
        var finder = new LayoutFinder(
                header.get(),
                words,
                holds(proof, this::isLevel),
                holds(proof, this::isNumeral),
                holds(proof, text -> vocabulary.isMark(text.text())));
        Optional<Layout> layout = finder.find();
        if (layout.isEmpty()) {
            refuse(staged, id, header.get().dataRow(), header.get().labels());
            return;
        }
        remarkUnread(sheet, finder.unread(layout.get()));
        load(sheet, layout.get(), proof);
    }

    /** Where in a report each statement stands, which says more than the number of the statement. */
    private void rememberPassages(StagedSheet staged, int id) {
        if (staged.format().kind() == Format.Kind.REPORT && staged.sheet().isEmpty()) {
            store.run("INSERT INTO passages SELECT " + id + ", row, c" + staged.columns() + " FROM " + staged.table());
        }
    }

    private void remarkUnread(SheetContext sheet, List<String> labels) {
        if (!labels.isEmpty()) {
            String all = String.join(" | ", labels);
            findings.add(
                    found(sheet, FindingCode.COLUMN_NOT_READ, all, Map.of("columns", all, "first", labels.get(0))));
        }
    }

    private void load(SheetContext sheet, Layout layout, ColumnProof proof) {
        ledger.into(sheet, layout);
        findings.addAll(new TotalsRows(sheet, layout).takeOut(vocabulary));
        var remarks = new SheetRemarks(sheet, layout);
        findings.addAll(remarks.all());
        String period = period(sheet, layout);
        long accounted = 0;
        for (Layout.Series series : layout.series()) {
            accounted += new SeriesInsert(sheet, layout, series, proof, period).insert();
        }
        findings.addAll(proof.findings());
        ledger.rejectSilentRows(sheet, layout, accounted);
        rememberPeople(sheet, layout, proof);
        findings.addAll(remarks.missingRaters(options.dropIncomplete()));
        findings.addAll(remarks.missingValues());
    }

    /** Names, so that two spellings of one person can be seen. */
    private void rememberPeople(SheetContext sheet, Layout layout, ColumnProof proof) {
        Integer name = layout.shared().get(Field.NAME);
        if (name != null) {
            String names = layout.shared().containsKey(Field.BIRTH)
                    ? "s.c" + layout.shared().get(Field.BIRTH)
                    : "NULL";
            String unit = layout.shared().containsKey(Field.UNIT)
                    ? "s.c" + layout.shared().get(Field.UNIT)
                    : "NULL";
            String id = layout.shared().containsKey(Field.SUBJECT)
                    ? "s.c" + layout.shared().get(Field.SUBJECT)
                    : "NULL";
            ColumnProof.Reading read = proof.reading(name, Field.NAME.reads());
            store.run("INSERT INTO people SELECT " + read.value() + ", trim(" + names + "), trim(" + unit + "), trim("
                    + id
                    + "), " + sheet.id() + ", s.row, '" + SheetContext.letters(name) + "' FROM (SELECT * FROM "
                    + sheet.staged().table() + " WHERE " + sheet.isData() + ") s" + read.join() + " WHERE "
                    + read.value()
                    + " IS NOT NULL");
        }
    }

    private boolean isWorkbook(StagedSheet staged) {
        return !staged.sheet().isEmpty();
    }

    private boolean isDictionary(StagedSheet staged) {
        return options.sheet().isEmpty() && vocabulary.isDictionary(staged.sheet());
    }

    /** The first rows of a sheet as text. */
    private List<TopRow> top(StagedSheet staged) {
        String columns = IntStream.rangeClosed(1, staged.columns())
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", "));
        return store.rows(
                "SELECT row, " + columns + " FROM " + staged.table() + " WHERE row <= "
                        + Math.max(TOP, options.headerRow().orElse(0)) + " ORDER BY row",
                row -> {
                    var cells = new ArrayList<String>();
                    for (int i = 1; i <= staged.columns(); i++) {
                        cells.add(row.getString(i + 1));
                    }
                    return new TopRow(row.getLong(1), cells);
                });
    }

    private void refuse(StagedSheet staged, int id, long dataRow, String labels) {
        String code = FindingCode.LAYOUT_UNKNOWN.name();
        store.run("INSERT INTO rejected SELECT " + id + ", row, '', " + Sql.text(code) + " FROM " + staged.table()
                + " WHERE row >= " + dataRow);
        ledger.refused(id, staged, dataRow);
        findings.add(new Finding(
                FindingCode.LAYOUT_UNKNOWN,
                new Place(staged.file(), staged.sheet(), "", ""),
                labels,
                Map.of("value", labels, "rows", staged.rows()),
                List.of()));
    }

    /** A test on the distinct texts of a column: at least nine in ten of those that say something pass. */
    private static IntPredicate holds(ColumnProof proof, java.util.function.Predicate<DistinctText> test) {
        return column -> {
            var texts = proof.distinct(column).stream()
                    .filter(text -> !Folding.clean(text.text()).isEmpty())
                    .limit(JUDGED_BY)
                    .toList();
            long all = texts.stream().mapToLong(DistinctText::count).sum();
            long passing =
                    texts.stream().filter(test).mapToLong(DistinctText::count).sum();
            return all > 0 && 10 * passing >= 9 * all;
        };
    }

    private boolean isLevel(DistinctText text) {
        return levels.level(text.text()).isPresent();
    }

    private boolean isNumeral(DistinctText text) {
        return text.type() == 'n' || DecimalMark.isNumeral(Folding.clean(text.text()));
    }

    /** The period of a sheet that has no column for it: as a person says, or the year of title, sheet or file. */
    private String period(SheetContext sheet, Layout layout) {
        if (layout.knows(Field.PERIOD) || layout.table() == CanonicalTable.WEIGHTS) {
            return null;
        }
        if (options.period().isPresent()) {
            return Periods.said(options.period().get());
        }
        for (String name : List.of(
                sheet.header().title(), sheet.staged().sheet(), sheet.staged().file())) {
            Optional<String> year = Periods.inName(name);
            if (year.isPresent()) {
                findings.add(
                        found(sheet, FindingCode.PERIOD_FROM_NAME, name, Map.of("period", year.get(), "name", name)));
                return year.get();
            }
        }
        findings.add(found(
                sheet, FindingCode.NO_PERIOD, "", Map.of("rows", sheet.staged().rows())));
        return null;
    }

    private static Finding found(SheetContext sheet, FindingCode code, String value, Map<String, Object> arguments) {
        return new Finding(code, sheet.sheetPlace(), value, arguments, List.of());
    }
}

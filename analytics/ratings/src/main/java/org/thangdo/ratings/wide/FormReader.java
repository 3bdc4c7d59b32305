package org.thangdo.ratings.wide;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thangdo.ratings.Fingerprints;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.judgement.JudgementForms;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.LeftOut;
import org.thangdo.ratings.judgement.LevelList;
import org.thangdo.ratings.load.Pseudonyms;
import org.thangdo.ratings.proof.DistinctText;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.JudgementRows;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.wide.FormTable.Shape;

/** Brings the first sheet of forms of a file into judgements. */
final class FormReader {

    private final Store store;
    private final WideScale scale;
    private final ReadOptions options;
    private final JudgementOptions judging;
    private final Vocabulary vocabulary;
    private final LevelWords levels;
    private final Pseudonyms pseudonyms;
    private final List<Finding> findings = new ArrayList<>();

    FormReader(Store store, WideScale scale, ReadOptions options, JudgementOptions judging) {
        this.store = store;
        this.scale = scale;
        this.options = options;
        this.judging = judging;
        this.vocabulary = new Vocabulary(options.mapping());
        this.levels = new LevelWords(scale.levels(), vocabulary, options.levels());
        this.pseudonyms = new Pseudonyms(store, options.key());
    }

    Shape shape(Path file) throws SQLException {
        return first(Sources.stage(store.connection(), file, options))
                .map(FormSheet::shape)
                .orElse(Shape.NONE);
    }

    /** The first sheet of judgements. */
    private Optional<FormSheet> first(List<StagedSheet> sheets) {
        var finder = new FormSheet.Finder(store, scale, options, vocabulary, levels);
        for (StagedSheet staged : sheets) {
            if (staged.isStaged() && !isDictionary(staged)) {
                var sheet = finder.find(staged).filter(found -> found.shape() != Shape.NONE);
                if (sheet.isPresent()) {
                    return sheet;
                }
            }
        }
        return Optional.empty();
    }

    FormTable read(Path file, Fingerprints fingerprints, Progress progress) throws SQLException {
        var staged = Sources.stage(store.connection(), file, options);
        staged.forEach(sheet -> findings.addAll(sheet.findings()));
        progress.at(Progress.Stage.PROVE, file.getFileName().toString(), 0);
        var sheet = first(staged);
        Shape shape = sheet.map(FormSheet::shape).orElse(Shape.NONE);
        if (!shape.isForms()) {
            staged.stream().filter(StagedSheet::isStaged).findFirst().ifPresent(this::tellNoForms);
            return refused(shape, staged, fingerprints);
        }
        var forms = load(sheet.get(), progress);
        if (forms.isEmpty()) {
            return refused(shape, staged, fingerprints);
        }
        tellOthers(sheet.get().staged(), staged);
        var rows = forms.get();
        var ledger = new ArrayList<Reading.Sheet>();
        for (StagedSheet each : staged) {
            ledger.add(each == sheet.get().staged() ? rows.ledger(each) : unread(each));
        }
        var reading = new Reading(fingerprints.inputs(), ledger, pseudonyms.withoutIds(findings));
        var judgements = rows.judged().builder().build(rows.levels(), rows.leftOut(), reading);
        return new FormTable(shape, reading, Optional.of(judgements));
    }

    private FormTable refused(Shape shape, List<StagedSheet> staged, Fingerprints fingerprints) {
        var ledger = staged.stream().map(FormReader::unread).toList();
        return new FormTable(
                shape, new Reading(fingerprints.inputs(), ledger, pseudonyms.withoutIds(findings)), Optional.empty());
    }

    private static Reading.Sheet unread(StagedSheet sheet) {
        long rows = sheet.rows() + sheet.raggedRows();
        return new Reading.Sheet(sheet.file(), sheet.sheet(), "", rows, 0, rows, 0);
    }

    private void tellNoForms(StagedSheet staged) {
        findings.add(new Finding(
                FindingCode.NO_FORMS,
                new Place(staged.file(), staged.sheet(), "", ""),
                "",
                Map.of("rows", staged.rows()),
                List.of()));
    }

    private void tellOthers(StagedSheet read, List<StagedSheet> staged) {
        String others = staged.stream()
                .filter(sheet -> sheet != read && sheet.isStaged() && !isDictionary(sheet))
                .map(StagedSheet::sheet)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.OTHER_SHEETS,
                    new Place(read.file(), read.sheet(), "", ""),
                    "",
                    Map.of("sheet", read.sheet(), "others", others),
                    List.of()));
        }
    }

    private boolean isDictionary(StagedSheet staged) {
        return options.sheet().isEmpty() && vocabulary.isDictionary(staged.sheet());
    }

    /** What became of the rows of a sheet. */
    private record Loaded(FormRows rows, LevelList levels, JudgementForms judged, long unreadable) {

        Map<LeftOut, Long> leftOut() {
            return rows.leftOut(judged, unreadable);
        }

        Reading.Sheet ledger(StagedSheet staged) {
            long in = rows.count() + staged.raggedRows();
            long kept = judged.rowsTaken();
            long merged = judged.rowsRepeated();
            return new Reading.Sheet(staged.file(), staged.sheet(), "judgements", in, kept, in - kept - merged, merged);
        }
    }

    private Optional<Loaded> load(FormSheet sheet, Progress progress) {
        var said = new FormFindings(sheet, sheet.table(store), findings);
        if (sheet.columns().ratee() == 0 && !judging.rateePerRow()) {
            said.rateeNotSaid();
            return Optional.empty();
        }
        said.columns();
        var ratings = sheet.columns().ratings().stream()
                .map(column -> sheet.counted().whole(column, sheet.header().dataRow()))
                .toList();
        var texts = ratings.stream().flatMap(column -> column.texts().stream()).toList();
        var categories = Categories.of(scale, levels, texts, WideReader.saidMark(options))
                .filled();
        said.levels(categories);
        return levels(categories).map(list -> {
            var cells = categories.read(texts);
            createLevels(sheet, ratings, cells);
            ratings.forEach(column -> said.problems(column, cells, categories));
            return load(sheet, said, list, unreadable(ratings, cells), progress);
        });
    }

    private void createLevels(FormSheet sheet, List<WideColumn> ratings, Map<DistinctText, Categories.Cell> cells) {
        var byText = ratings.stream()
                .map(column -> CategoryTable.categories(column, cells))
                .toList();
        new CategoryTable(sheet.table(store), sheet.counted(), byText).create();
    }

    private Loaded load(FormSheet sheet, FormFindings said, LevelList list, long unreadable, Progress progress) {
        var rows = new FormRows(store, sheet, options, judging, vocabulary, levels);
        findings.addAll(rows.create(pseudonyms));
        said.silentRows(rows);
        progress.at(Progress.Stage.SUMMARISE, "", 0);
        var judged = new JudgementRows(store, rows.relations(), judging).read(said);
        said.repeats();
        return new Loaded(rows, list, judged, unreadable);
    }

    private static long unreadable(List<WideColumn> ratings, Map<DistinctText, Categories.Cell> cells) {
        return ratings.stream()
                .flatMap(column -> column.texts().stream())
                .filter(text -> cells.get(text).problem() != null)
                .mapToLong(DistinctText::count)
                .sum();
    }

    private static Optional<LevelList> levels(Categories categories) {
        int q = categories.names().size();
        if (q < 2 || q > LevelList.MOST) {
            return Optional.empty();
        }
        return Optional.of(
                categories.origin() == Categories.Origin.LEVELS
                        ? LevelList.of(categories.levels().scale())
                        : LevelList.of(
                                categories.names(),
                                categories.scores().stream()
                                        .map(score -> score.doubleValue())
                                        .toList()));
    }
}

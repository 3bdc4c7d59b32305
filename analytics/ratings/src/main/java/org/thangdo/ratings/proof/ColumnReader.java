package org.thangdo.ratings.proof;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.recognise.Field.Reads;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.recognise.Periods;
import org.thangdo.ratings.recognise.Vocabulary;

/** Reads the distinct texts of one column. Every text has exactly one reading, or is left out with a finding. */
public final class ColumnReader {

    /** Day 0 of the calendar that spreadsheets use since 1 March 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Vocabulary vocabulary;
    private final LevelWords levels;
    private final ReadOptions options;

    public ColumnReader(Vocabulary vocabulary, LevelWords levels, ReadOptions options) {
        this.vocabulary = vocabulary;
        this.levels = levels;
        this.options = options;
    }

    /** Reads a column of the given kind. */
    ProvenColumn read(Reads reads, List<DistinctText> texts) {
        if (reads == Reads.NUMBER || reads == Reads.COUNT) {
            return new NumberColumn(options, reads == Reads.COUNT).read(texts);
        }
        var proven = new ProvenColumn();
        var legacy = new LegacyColumn(options, texts);
        for (DistinctText text : texts) {
            if (legacy.isLegacy(text) && !legacy.converts()) {
                proven.put(text, Cell.problem(legacy.code(text)));
                continue;
            }
            String clean = Folding.clean(legacy.decoded(text));
            remarkRepairs(proven, text, clean);
            proven.put(text, clean.isEmpty() ? Cell.NOTHING : cell(reads, text, clean, proven));
        }
        return proven;
    }

    static void remarkRepairs(ProvenColumn proven, DistinctText text, String clean) {
        String composed = Normalizer.normalize(text.text(), Normalizer.Form.NFC);
        if (!composed.equals(text.text())) {
            proven.remark(FindingCode.UNICODE_NORMALISED, text);
        }
        if (!composed.equals(clean) && !clean.isEmpty()) {
            proven.remark(FindingCode.SPACES_TRIMMED, text);
        }
    }

    private Cell cell(Reads reads, DistinctText text, String clean, ProvenColumn proven) {
        return switch (reads) {
            case PERIOD -> period(text, clean, proven);
            case LEVEL -> level(clean);
            case ROLE -> known(vocabulary.role(clean), FindingCode.UNKNOWN_ROLE);
            case KIND -> known(vocabulary.kind(clean), FindingCode.UNKNOWN_KIND);
            case CRITERION -> Cell.of(vocabulary.isOverall(clean) ? Selection.OVERALL : clean);
            case TRUTH ->
                vocabulary.truth(clean).map(truth -> Cell.of(truth.toString())).orElse(Cell.NOTHING);
            case MARK -> mark(clean);
            default -> Cell.of(clean);
        };
    }

    private static Cell known(Optional<String> id, FindingCode otherwise) {
        return id.map(Cell::of).orElseGet(() -> Cell.problem(otherwise));
    }

    private Cell level(String clean) {
        OptionalInt level = levels.level(clean);
        return level.isPresent()
                ? Cell.of(Integer.toString(level.getAsInt()))
                : Cell.problem(FindingCode.UNKNOWN_LEVEL);
    }

    /** A mark, or none; a word that is neither could be another level. */
    private Cell mark(String clean) {
        if (vocabulary.isMark(clean)) {
            return Cell.of("true");
        }
        boolean none = clean.matches("[-–—]")
                || vocabulary.truth(clean).filter(said -> !said).isPresent();
        return none ? Cell.NOTHING : Cell.problem(FindingCode.UNKNOWN_LEVEL);
    }

    private Cell period(DistinctText text, String clean, ProvenColumn proven) {
        Optional<LocalDate> date = Periods.date(clean);
        if (date.isPresent()) {
            if (!options.yearFromDate()) {
                return Cell.problem(FindingCode.YEAR_IS_DATE);
            }
            proven.remark(FindingCode.YEAR_FROM_DATE, text);
            return inRange(Integer.toString(yearOf(date.get())));
        }
        return Periods.parse(clean)
                .map(ColumnReader::inRange)
                .orElseGet(() -> Cell.problem(FindingCode.PERIOD_OUT_OF_RANGE));
    }

    private static Cell inRange(String period) {
        return Periods.inRange(period) ? Cell.of(period) : Cell.problem(FindingCode.PERIOD_OUT_OF_RANGE);
    }

    /** The year of a date; of a year shown as a date (2020 is 12 July 1905) the number that was meant. */
    static int yearOf(LocalDate date) {
        long serial = ChronoUnit.DAYS.between(DAY_ZERO, date);
        return serial >= Periods.EARLIEST && serial <= Periods.LATEST ? (int) serial : date.getYear();
    }

    /** Arguments of the sentence about an unknown level: what comes nearest. */
    Map<String, Object> nearest(String text) {
        int level = levels.nearest(text);
        return Map.of(
                "nearest",
                levels.scale().levels().get(level).name(),
                "id",
                levels.scale().levels().get(level).id());
    }

    static String kindOrPerson(String kind) {
        return kind == null ? Kind.PERSON.column() : kind;
    }
}

package org.thangdo.ratings.load;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.SheetContext;
import org.thangdo.ratings.recognise.Field;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.recognise.LevelWords;
import org.thangdo.ratings.recognise.Periods;
import org.thangdo.ratings.recognise.Vocabulary;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/**
 * Crosswalk files: tables with the columns kind, from, to and, if a renaming holds only for a time, valid_from and valid_to.
 * A rating is renamed by the line that holds in the last month of its period, because that is when it was given.
 */
public final class Crosswalks {

    private final Store store;
    private final LevelWords levels;
    private final Vocabulary vocabulary;
    private final List<Crosswalk> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Crosswalks(Store store, Scale scale) {
        this.store = store;
        this.vocabulary = new Vocabulary(List.of());
        this.levels = new LevelWords(scale, vocabulary, List.of());
    }

    /** Reads and checks the files that the options name. */
    public static Crosswalks read(Store store, Scale scale, ReadOptions options) {
        var crosswalks = new Crosswalks(store, scale);
        var plain = ReadOptions.DEFAULT.withTemporaryFolder(options.temporaryFolder());
        for (Path file : options.crosswalks()) {
            try {
                Sources.stage(store.connection(), file, plain).forEach(crosswalks::add);
            } catch (SQLException e) {
                throw new StoreException("staging", e);
            }
        }
        crosswalks.leaveOutOverlaps();
        return crosswalks;
    }

    /** What is wrong with the files. */
    public List<Finding> findings() {
        return findings;
    }

    List<Crosswalk> lines() {
        return lines;
    }

    /** Words of levels that are on no line of the scale and that a line makes readable, in their order. */
    List<String> foreignLevels() {
        return lines.stream()
                .filter(line -> line.kind() == Field.LEVEL)
                .map(line -> Folding.fold(line.from()))
                .filter(word -> levels.level(word).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Renames what was loaded and says which line changed how many rows. */
    public List<Finding> apply(LevelWords read) {
        return lines.isEmpty() ? List.of() : new CrosswalkUpdate(store, read).apply(lines);
    }

    private void add(StagedSheet staged) {
        findings.addAll(staged.findings());
        if (!staged.isStaged()) {
            return;
        }
        var columns = new EnumMap<Field, Integer>(Field.class);
        String cells = IntStream.rangeClosed(1, staged.columns())
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", "));
        store.each("SELECT row, " + cells + " FROM " + staged.table() + " ORDER BY row", row -> {
            var texts = new ArrayList<String>();
            for (int i = 1; i <= staged.columns(); i++) {
                texts.add(Optional.ofNullable(row.getString(i + 1))
                        .map(Folding::clean)
                        .orElse(""));
            }
            if (columns.isEmpty()) {
                header(texts, columns);
            } else if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                line(staged, row.getLong(1), texts, columns);
            }
        });
        if (columns.isEmpty()) {
            wrong(new Place(staged.file(), staged.sheet(), "", ""), "");
        }
    }

    /** Names of the columns as they are; without accents {@code to} would also be a team, "tổ". */
    private void header(List<String> texts, Map<Field, Integer> columns) {
        for (int i = 0; i < texts.size(); i++) {
            int index = i;
            String text = texts.get(i);
            Field.of(text.toLowerCase(Locale.ROOT))
                    .or(() -> vocabulary.header(text))
                    .ifPresent(field -> columns.putIfAbsent(field, index));
        }
        if (!columns.keySet().containsAll(List.of(Field.KIND, Field.FROM, Field.TO))) {
            columns.clear();
        }
    }

    private void line(StagedSheet staged, long row, List<String> texts, Map<Field, Integer> columns) {
        String cell = staged.sheet().isEmpty() ? "" : SheetContext.letters(columns.get(Field.KIND) + 1);
        var place = new Place(staged.file(), staged.sheet(), cell + row, "");
        String from = texts.get(columns.get(Field.FROM));
        String to = texts.get(columns.get(Field.TO));
        Optional<Field> kind = kind(texts.get(columns.get(Field.KIND)));
        Optional<String> since = month(texts, columns.get(Field.VALID_FROM), true);
        Optional<String> until = month(texts, columns.get(Field.VALID_TO), false);
        boolean readable = kind.isPresent() && since.isPresent() && until.isPresent();
        boolean named = !from.isEmpty() && !to.isEmpty();
        if (readable && named && (kind.get() != Field.LEVEL || levels.level(to).isPresent())) {
            lines.add(new Crosswalk(kind.get(), from, to, since.get(), until.get(), place));
        } else {
            wrong(place, String.join(" | ", texts));
        }
    }

    private Optional<Field> kind(String text) {
        return vocabulary.header(text).filter(List.of(Field.UNIT, Field.POSITION, Field.LEVEL)::contains);
    }

    /** The first or last month of a period, the month of a date, no limit for a blank; nothing if it is none of these. */
    private static Optional<String> month(List<String> texts, Integer column, boolean first) {
        String text = column == null ? "" : texts.get(column);
        if (text.isEmpty()) {
            return Optional.of(first ? Crosswalk.ALWAYS_BEFORE : Crosswalk.ALWAYS_AFTER);
        }
        return Periods.date(text).map(date -> date.toString().substring(0, 7)).or(() -> Periods.parse(text)
                .map(first ? Periods::firstMonth : Periods::lastMonth));
    }

    private void wrong(Place place, String shown) {
        findings.add(new Finding(FindingCode.CROSSWALK_WRONG, place, shown, Map.of("value", shown), List.of()));
    }

    /** Two lines that hold for one name at once are both left out. */
    private void leaveOutOverlaps() {
        var overlapping = new HashSet<Crosswalk>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Crosswalk one = lines.get(i);
                Crosswalk other = lines.get(j);
                if (one.overlaps(other)) {
                    overlapping.addAll(List.of(one, other));
                    findings.add(new Finding(
                            FindingCode.CROSSWALK_OVERLAP,
                            other.place(),
                            one.shown() + " · " + other.shown(),
                            Map.of("from", one.from(), "first", one.to(), "second", other.to()),
                            List.of(one.place())));
                }
            }
        }
        lines.removeIf(overlapping::contains);
    }
}

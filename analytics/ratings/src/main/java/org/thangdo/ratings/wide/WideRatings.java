package org.thangdo.ratings.wide;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.Fingerprints;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.load.Pseudonyms;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;
import org.thangdo.stats.RatingPanel;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.reliability.CrossProducts;

/**
 * A table of subjects × raters: one row for each subject, one column for each rater, and the category or score in the cell.
 * It is read from any file that can be read at all, with or without a header and a column of subjects; what was decided
 * about them is among the findings. A cell that is no category is a finding, and the others are read.
 *
 * <p>Summaries are counted by the store when they are asked for; only {@link #categories panels} hold the ratings one by
 * one.
 */
public final class WideRatings implements AutoCloseable {

    /** More categories than this are scores: profiles of them would be as many as subjects. */
    static final int MOST_CATEGORIES = 200;

    private final Store store;
    private final Pseudonyms pseudonyms;
    private final Reading reading;
    private final Optional<WideReader.Content> content;

    private WideRatings(Store store, Pseudonyms pseudonyms, Reading reading, Optional<WideReader.Content> content) {
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.reading = reading;
        this.content = content;
    }

    /**
     * Reads a table; of a workbook the first sheet that holds one.
     *
     * @param scale what is known of the categories
     * @param options what the person says about the file
     * @param progress who wants to know how far it is
     */
    public static WideRatings read(Path file, WideScale scale, ReadOptions options, Progress progress) {
        Store store = Store.open(options.temporaryFolder(), options.memoryLimit());
        try (var fingerprints = Fingerprints.start(List.of(file))) {
            progress.at(Progress.Stage.STAGE, file.getFileName().toString(), 0);
            var reader = new WideReader(store, scale, options);
            var content = reader.read(file);
            var reading = new Reading(fingerprints.inputs(), reader.sheets(), reader.findings());
            return new WideRatings(store, new Pseudonyms(store, options.key()), reading, content);
        } catch (SQLException e) {
            store.close();
            throw new StoreException("staging", e);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** What was read: the file, rows kept and rejected, findings. */
    public Reading reading() {
        return reading;
    }

    /** Whether there are ratings on a scale of two or more categories; if not, the findings say why. */
    public boolean isReadable() {
        return content.filter(read -> read.categories().names().size() >= 2).isPresent();
    }

    private WideReader.Content content() {
        if (!isReadable()) {
            throw new IllegalStateException("no table of subjects and raters: " + reading.findings());
        }
        return content.orElseThrow();
    }

    private WideCounts counts() {
        return new WideCounts(
                store,
                content().table().raters().size(),
                content().categories().names().size());
    }

    /** Names of the raters: the labels of their columns, or {@code R1, R2, …}. */
    public List<String> raters() {
        return content().table().raterNames();
    }

    /** Names of the subjects in the order of the rows, or their codes; the number of the row where there is none. */
    public List<String> subjects() {
        var table = content().table();
        String name =
                table.ids() == 0 ? "NULL" : "nullif(nfc_normalize(trim(CAST(c" + table.ids() + " AS VARCHAR))), '')";
        return store.rows(
                "SELECT " + name + ", CAST(\"row\" AS VARCHAR) FROM " + table.rows() + " ORDER BY \"row\"",
                row -> row.getString(1) == null ? row.getString(2) : pseudonyms.person(row.getString(1)));
    }

    /** Names of the categories, lowest first: as declared, ids of levels, or as they stand in the table. */
    public List<String> categories() {
        return content().categories().names();
    }

    /** The levels that the categories are; empty if the table does not speak of levels. */
    public Optional<Scale> levels() {
        var read = content().categories();
        return read.origin() == Categories.Origin.LEVELS
                ? Optional.of(read.levels().scale())
                : Optional.empty();
    }

    /** Whether it is known which category is the lower of two; words that nobody declared are in no order. */
    public boolean isOrderKnown() {
        return content().categories().origin() != Categories.Origin.WORDS_FOUND;
    }

    /** Score of each category: its number, or {@code 1..q} for words. */
    public List<Double> scale() {
        return content().categories().scores().stream()
                .map(BigDecimal::doubleValue)
                .toList();
    }

    /** Number of subjects, those without any rating included. */
    public long rows() {
        return content().rows().all();
    }

    /** Number of subjects without any rating. */
    public long silentRows() {
        return content().rows().silent();
    }

    /** Number of subjects that every rater rated. */
    public long completeRows() {
        return content().rows().complete();
    }

    /** Whether the categories are few enough to be counted, or must be taken for scores. */
    public boolean isCategorical() {
        return content().rows().profiles().isPresent();
    }

    /**
     * How many raters chose each category, raters forgotten; subjects without ratings are not in it.
     *
     * @throws IllegalStateException if there are too many categories to be counted
     */
    public AgreementTable profiles() {
        var counts = content().rows().profiles();
        return new AgreementTable(
                scale(),
                counts.orElseThrow(() -> new IllegalStateException(
                        "scores, not categories: " + categories().size() + " different ones")));
    }

    /** Ratings one by one: the index of the category. Subject {@code i} is row {@code i} of {@link #subjects}. */
    public RatingPanel categoryPanel() {
        return panel(IntStream.range(0, categories().size()).asDoubleStream().toArray());
    }

    /** Ratings one by one: the score. */
    public RatingPanel scorePanel() {
        return panel(scale().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private RatingPanel panel(double[] values) {
        var counts = counts();
        return counts.panel(Math.toIntExact(rows()), Math.toIntExact(ratings()), values);
    }

    /** Number of ratings. */
    public long ratings() {
        return content()
                .rows()
                .profiles()
                .map(profiles -> profiles.entrySet().stream()
                        .mapToLong(entry -> entry.getKey().ratings() * entry.getValue())
                        .sum())
                .orElseGet(() -> counts().ratings());
    }

    /** Sums and products of the scores of complete subjects, raters in the order of their columns. */
    public CrossProducts crossProducts() {
        return counts().products(completeRows(), content().categories().scores());
    }

    /** Patterns of who gave what; empty if raters and categories are too many to be told apart by one number. */
    public Optional<RaterPatterns> patterns() {
        return RaterPatterns.fit(raters().size(), categories().size())
                ? Optional.of(counts().patterns())
                : Optional.empty();
    }

    @Override
    public void close() {
        store.close();
    }
}

package org.thangdo.ratings.wide;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.thangdo.ratings.Fingerprints;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/**
 * Forms as raters fill them in: one row for each form, with who was judged, by whom, and a column of levels for each criterion;
 * or one row for each judgement, on any scale. Levels are numbers as they stand, or words of a scale. What was decided about
 * the columns is among the findings. A cell that is no level is a finding, and the others are read.
 *
 * @param shape what the file holds
 * @param reading the file, rows kept, rejected and merged, findings
 * @param judgements empty if there are no forms, or they cannot be read; the findings say why
 */
public record FormTable(Shape shape, Reading reading, Optional<Judgements> judgements) {

    /** What a file holds. */
    public enum Shape {
        /** One row is one form, with a column for each criterion. */
        FORMS,
        /** One row is one judgement, on a scale of its own. */
        LONG,
        /** Levels of the scale of the rule, in periods: a history. */
        HISTORY,
        /** None of these. */
        NONE;

        /** Whether {@link FormTable} reads it. */
        public boolean isForms() {
            return this == FORMS || this == LONG;
        }
    }

    /**
     * What a file holds, by its header and first rows; of a workbook by its first sheet of judgements.
     *
     * @param scale what is known of the levels; a scale that is declared is never that of a history
     */
    public static Shape shape(Path file, WideScale scale, ReadOptions options) {
        try (Store store = Store.open(options.temporaryFolder(), options.memoryLimit());
                var beginning = Sources.beginning(file, options)) {
            return new FormReader(store, scale, options, JudgementOptions.DEFAULT).shape(beginning.file());
        } catch (SQLException e) {
            throw new StoreException("staging", e);
        }
    }

    /**
     * Reads the forms of a file; of a workbook the first sheet that holds any.
     *
     * @param scale what is known of the levels
     * @param options what the person says about the file
     * @param judging which judgements are taken
     * @param progress who wants to know how far it is
     */
    public static FormTable read(
            Path file, WideScale scale, ReadOptions options, JudgementOptions judging, Progress progress) {
        try (Store store = Store.open(options.temporaryFolder(), options.memoryLimit());
                var fingerprints = Fingerprints.start(List.of(file))) {
            progress.at(Progress.Stage.STAGE, file.getFileName().toString(), 0);
            return new FormReader(store, scale, options, judging).read(file, fingerprints, progress);
        } catch (SQLException e) {
            throw new StoreException("staging", e);
        }
    }
}

package org.thangdo.ratings;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.rules.Stated;
import org.thangdo.ratings.compare.Comparison;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.load.Crosswalks;
import org.thangdo.ratings.load.FrameStaging;
import org.thangdo.ratings.load.Pseudonyms;
import org.thangdo.ratings.load.SheetLoader;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.DuckHistory;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;
import tech.tablesaw.api.Table;

/** The door of this room: files go in, a checked history comes out. */
public final class Histories {

    private Histories() {}

    /** Reads and checks files by a rule: its scale, and its bands of scores if it has any. */
    public static History read(List<Path> files, RulePack rules, ReadOptions options, Progress progress) {
        return read(files, rules.scale(), rules.bands().map(Stated::value), options, progress);
    }

    /** Reads and checks files about which nothing needs to be said; several make one history. */
    public static History read(Scale scale, Path... files) {
        return read(List.of(files), scale, ReadOptions.DEFAULT, Progress.NONE);
    }

    /**
     * Reads and checks files.
     *
     * @param files workbooks, text tables, reports; several make one history
     * @param scale on which levels were given
     * @param options what the person says about the files
     * @param progress who wants to know how far it is
     */
    public static History read(List<Path> files, Scale scale, ReadOptions options, Progress progress) {
        return read(files, scale, Optional.empty(), options, progress);
    }

    private static History read(
            List<Path> files, Scale scale, Optional<Bands> bands, ReadOptions options, Progress progress) {
        Store store = Store.open(options.temporaryFolder(), options.memoryLimit());
        try (var fingerprints = Fingerprints.start(files)) {
            var crosswalks = Crosswalks.read(store, scale, options);
            var loader = new SheetLoader(store, scale, options, crosswalks);
            for (int i = 0; i < files.size(); i++) {
                String name = files.get(i).getFileName().toString();
                progress.at(Progress.Stage.STAGE, name, (double) i / files.size());
                List<StagedSheet> sheets = Sources.stage(store.connection(), files.get(i), options);
                store.run("SET preserve_insertion_order = false");
                for (StagedSheet sheet : sheets) {
                    progress.at(Progress.Stage.PROVE, name, (double) i / files.size());
                    loader.load(sheet);
                }
            }
            progress.at(Progress.Stage.COMPARE, "", 0);
            var findings = compared(store, scale, bands, options, loader, crosswalks);
            progress.at(Progress.Stage.SUMMARISE, "", 0);
            var reading = new Reading(fingerprints.inputs(), loader.ledger().sheets(), findings);
            return new DuckHistory(store, scale, reading);
        } catch (SQLException e) {
            store.close();
            throw new StoreException("staging", e);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Reads and checks frames that are in memory, as if each were a text file of its own name. */
    public static History of(Scale scale, ReadOptions options, Table... frames) {
        Store store = Store.open(options.temporaryFolder(), options.memoryLimit());
        try {
            var crosswalks = Crosswalks.read(store, scale, options);
            var loader = new SheetLoader(store, scale, options, crosswalks);
            for (int i = 0; i < frames.length; i++) {
                loader.load(FrameStaging.stage(store, frames[i], i));
            }
            var findings = compared(store, scale, Optional.empty(), options, loader, crosswalks);
            return new DuckHistory(
                    store, scale, new Reading(List.of(), loader.ledger().sheets(), findings));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Everything that is found once all sheets are loaded; names are brought together first, and ids replaced. */
    private static List<Finding> compared(
            Store store,
            Scale scale,
            Optional<Bands> bands,
            ReadOptions options,
            SheetLoader loader,
            Crosswalks crosswalks) {
        var pseudonyms = new Pseudonyms(store, options.key());
        var findings = new ArrayList<>(crosswalks.findings());
        findings.addAll(loader.findings());
        findings.addAll(crosswalks.apply(loader.levels()));
        List<Finding> shown = new ArrayList<>(pseudonyms.withoutIds(findings));
        pseudonyms.replaceIds();
        shown.addAll(pseudonyms.withoutNames(Comparison.run(store, scale, bands)));
        return shown;
    }
}

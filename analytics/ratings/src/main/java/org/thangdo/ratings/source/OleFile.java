package org.thangdo.ratings.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.FindingCode;

/** A file in the container of old Office: an xls workbook, or the envelope of an encrypted xlsx. */
final class OleFile {

    /** Largest xls; it has to be held in memory as a whole. */
    private static final long MOST_MEGABYTES = 40;

    private static final long MEGABYTE = 1L << 20;

    private final Staging staging;
    private final Path file;
    private final ReadOptions options;
    private final Found found;

    OleFile(Staging staging, Path file, ReadOptions options, Found found) {
        this.staging = staging;
        this.file = file;
        this.options = options;
        this.found = found;
    }

    List<StagedSheet> stage() throws IOException, SQLException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return encrypted(container);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return workbook(container);
            }
            String format = root.hasEntryCaseInsensitive("WordDocument") ? ".doc" : "OLE";
            return refused(FindingCode.FORMAT_NOT_SUPPORTED, Map.of("format", format));
        } catch (EncryptedDocumentException e) {
            return refused(FindingCode.PASSWORD, Map.of());
        } catch (GeneralSecurityException e) {
            throw new IOException("decryption", e);
        }
    }

    private List<StagedSheet> workbook(POIFSFileSystem container) throws IOException, SQLException {
        long size = Files.size(file);
        if (size > MOST_MEGABYTES * MEGABYTE) {
            return refused(FindingCode.FILE_TOO_LARGE, Map.of("megabytes", size / MEGABYTE, "limit", MOST_MEGABYTES));
        }
        Biff8EncryptionKey.setCurrentUserPassword(
                options.password().map(String::valueOf).orElse(null));
        try {
            return new XlsWorkbook(staging, options, found).stage(container);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private List<StagedSheet> encrypted(POIFSFileSystem container)
            throws IOException, SQLException, GeneralSecurityException {
        if (options.password().isEmpty()) {
            return refused(FindingCode.PASSWORD, Map.of());
        }
        var decryptor = Decryptor.getInstance(new EncryptionInfo(container));
        if (!decryptor.verifyPassword(String.valueOf(options.password().get()))) {
            return refused(FindingCode.PASSWORD, Map.of());
        }
        var plain = Files.createTempFile(options.temporaryFolder(), "thangdo-", ".xlsx");
        try {
            try (var bytes = decryptor.getDataStream(container)) {
                Files.copy(bytes, plain, StandardCopyOption.REPLACE_EXISTING);
            }
            Archive.check(plain);
            return new XlsxWorkbook(staging, plain, options, found).stage();
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private List<StagedSheet> refused(FindingCode code, Map<String, Object> arguments) {
        return List.of(StagedSheet.refused(found.file(), "", List.of(found.file(code, arguments))));
    }
}

package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thangdo.ratings.ReadOptions;

/**
 * A file to look into: the first lines of a long text table, in a copy of the same name that is deleted on closing; any other
 * file as it is.
 */
public final class Beginning implements AutoCloseable {

    /** Bytes that are looked at. */
    static final int SAMPLE = 1 << 20;

    private final Path file;
    private final Path folder;

    private Beginning(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    static Beginning of(Path file, ReadOptions options) throws IOException {
        boolean table = Files.isRegularFile(file)
                && Files.size(file) > SAMPLE
                && Content.of(file) == Content.TEXT
                && TextEncoding.ofBeginning(file).isUtf8();
        if (!table) {
            return new Beginning(file, null);
        }
        byte[] sample;
        try (var bytes = Files.newInputStream(file)) {
            sample = bytes.readNBytes(SAMPLE);
        }
        int end = sample.length;
        while (end > 0 && sample[end - 1] != '\n') {
            end--;
        }
        Path folder = Files.createTempDirectory(options.temporaryFolder(), "thangdo-beginning-");
        Path copy = folder.resolve(file.getFileName().toString());
        try (var out = Files.newOutputStream(copy)) {
            out.write(sample, 0, end > 0 ? end : sample.length);
        }
        return new Beginning(copy, folder);
    }

    /** The file to look into. */
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        if (folder != null) {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
    }
}

package org.thangdo.ratings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Sizes and SHA-256 of the files that are read (FIPS 180-4, 2015), taken while they are read. */
public final class Fingerprints implements AutoCloseable {

    private final FutureTask<List<Reading.Input>> task;

    private Fingerprints(FutureTask<List<Reading.Input>> task) {
        this.task = task;
    }

    /** Starts at once; whoever closes does not wait. */
    public static Fingerprints start(List<Path> files) {
        var task = new FutureTask<>(() -> inputs(files));
        var thread = new Thread(task, "fingerprints");
        thread.setDaemon(true);
        thread.start();
        return new Fingerprints(task);
    }

    /** One for each regular file, in the order of the files. */
    public List<Reading.Input> inputs() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the files", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("the files have no fingerprint", e.getCause());
        }
    }

    @Override
    public void close() {
        task.cancel(true);
    }

    private static List<Reading.Input> inputs(List<Path> files) {
        var inputs = new ArrayList<Reading.Input>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                inputs.add(input(file));
            }
        }
        return inputs;
    }

    private static Reading.Input input(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return new Reading.Input(
                    file.getFileName().toString(),
                    Files.size(file),
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

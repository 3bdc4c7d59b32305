package org.thangdo.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/**
 * A file that has its name only when it is complete: it is written beside its place under another name, forced to the
 * disk, and moved. A full disk or a kill leaves nothing under the final name, and nothing is ever overwritten unasked.
 *
 * @param path where it is now; with {@code _2}, {@code _3}, … before its ending where the name was taken
 * @param finding that the wanted name was in use, if it was
 */
public record OutputFile(Path path, Optional<Finding> finding) {

    private static final String UNFINISHED = ".part";

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a new file; an existing one of this name stays, and the new one gets the next free name. */
    public static OutputFile write(Path wanted, Content content) throws IOException {
        Path part = unfinished(wanted, content);
        try {
            return new OutputFile(moveToFree(part, wanted, 1), Optional.empty());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes a file over an existing one. If another program holds that one, the new one gets the next free name. */
    public static OutputFile replace(Path wanted, Content content) throws IOException {
        Path part = unfinished(wanted, content);
        try {
            try {
                atomically(part, wanted);
                return new OutputFile(wanted, Optional.empty());
            } catch (FileSystemException inUse) {
                Path path = moveToFree(part, wanted, 2);
                return new OutputFile(path, Optional.of(inUse(wanted, path)));
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void atomically(Path part, Path wanted) throws IOException {
        try {
            Files.move(part, wanted, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, wanted, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Finding inUse(Path wanted, Path path) {
        String name = wanted.getFileName().toString();
        String other = path.getFileName().toString();
        return new Finding(
                FindingCode.OUTPUT_IN_USE,
                new Finding.Place(name, "", "", ""),
                name,
                Map.of("file", name, "written", other),
                List.of());
    }

    private static Path unfinished(Path wanted, Content content) throws IOException {
        Path part = newPart(wanted);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
            return part;
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static Path newPart(Path wanted) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createFile(wanted.resolveSibling("." + wanted.getFileName() + "." + number + UNFINISHED));
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    private static Path moveToFree(Path part, Path wanted, int from) throws IOException {
        for (int number = from; ; number++) {
            try {
                return Files.move(part, numbered(wanted, number));
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    /** The same name with {@code _number} before its ending; unchanged for 1. */
    static Path numbered(Path wanted, int number) {
        if (number == 1) {
            return wanted;
        }
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String start = dot > 0 ? name.substring(0, dot) : name;
        return wanted.resolveSibling(start + "_" + number + name.substring(start.length()));
    }
}

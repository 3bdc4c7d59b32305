package org.thangdo.reports;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder made for one run: an earlier run is never overwritten.
 *
 * @param path with {@code _2}, {@code _3}, … at its end where the name was taken
 */
public record OutputFolder(Path path) {

    /** Makes a new folder, and its parents. A folder that exists and is empty is used as it is. */
    public static OutputFolder create(Path wanted) throws IOException {
        Path absolute = wanted.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        for (int number = 1; ; number++) {
            Path path = number == 1 ? wanted : absolute.resolveSibling(absolute.getFileName() + "_" + number);
            try {
                return new OutputFolder(Files.createDirectory(path));
            } catch (FileAlreadyExistsException taken) {
                if (isEmptyFolder(path)) {
                    return new OutputFolder(path);
                }
            }
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var children = Files.list(path)) {
            return children.findAny().isEmpty();
        }
    }

    /** Writes a file into the folder. */
    public OutputFile write(String name, OutputFile.Content content) throws IOException {
        Path file = path.resolve(name).normalize();
        if (!file.startsWith(path.normalize())) {
            throw new IllegalArgumentException("outside the folder: " + name);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        return OutputFile.write(file, content);
    }
}

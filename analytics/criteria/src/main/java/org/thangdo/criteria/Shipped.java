package org.thangdo.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Definitions that come with the product: folders on the class path whose {@code index.txt} lists their files, one a line. */
public final class Shipped {

    private Shipped() {}

    /**
     * The records of a folder, in the order of its index.
     *
     * @param owner beside whom the folder lies
     * @throws UncheckedIOException if a listed file is not there or is no such record; the message names file and field
     */
    public static <T> List<T> records(Class<?> owner, String folder, Class<T> type) {
        var records = new ArrayList<T>();
        try (InputStream index = open(owner, folder, "index.txt")) {
            String files = new String(index.readAllBytes(), StandardCharsets.UTF_8);
            for (String file : files.lines().toList()) {
                try (InputStream stream = open(owner, folder, file)) {
                    records.add(Json.read(stream, file, type));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static InputStream open(Class<?> owner, String folder, String file) throws IOException {
        InputStream stream = owner.getResourceAsStream(folder + "/" + file);
        if (stream == null) {
            throw new IOException("not on the class path: " + folder + "/" + file);
        }
        return stream;
    }
}

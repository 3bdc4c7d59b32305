package org.thangdo.reports.office;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An Office file whose bytes depend on its content alone: entries in fixed order with a fixed time, and no clock in its
 * properties. Workbooks inside a document (the data of its charts) are treated alike.
 */
public final class ReproducibleZip {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CORE_PROPERTIES = "docProps/core.xml";
    private static final String FIXED_TIME = "2000-01-01T00:00:00Z";
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Comparator<String> ORDER =
            Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES)).thenComparing(Comparator.naturalOrder());

    private ReproducibleZip() {}

    /** Something that writes a zip as its library sees fit. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes what {@code writer} writes, in its reproducible form; {@code out} stays open. */
    public static void write(Writer writer, OutputStream out) throws IOException {
        Path raw = Files.createTempFile("thangdo", ".zip");
        try {
            try (var stream = new BufferedOutputStream(Files.newOutputStream(raw))) {
                writer.writeTo(stream);
            }
            try (var zip = new ZipFile(raw.toFile(), StandardCharsets.UTF_8)) {
                copy(zip, out);
            }
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void copy(ZipFile zip, OutputStream out) throws IOException {
        var entries = new TreeMap<String, ZipEntry>(ORDER);
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> entries.put(entry.getName(), entry));
        var target = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (ZipEntry entry : entries.values()) {
            try (InputStream content = zip.getInputStream(entry)) {
                put(target, entry.getName(), content);
            }
        }
        target.finish();
    }

    private static void put(ZipOutputStream target, String name, InputStream content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        target.putNextEntry(entry);
        if (name.equals(CORE_PROPERTIES)) {
            target.write(withoutClock(content.readAllBytes()));
        } else if (name.endsWith(".xlsx")) {
            target.write(nested(content.readAllBytes()));
        } else {
            content.transferTo(target);
        }
        target.closeEntry();
    }

    private static byte[] withoutClock(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + FIXED_TIME)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] nested(byte[] workbook) throws IOException {
        var entries = new TreeMap<String, byte[]>(ORDER);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        var bytes = new ByteArrayOutputStream();
        var target = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
        for (var entry : entries.entrySet()) {
            put(target, entry.getKey(), new ByteArrayInputStream(entry.getValue()));
        }
        target.finish();
        return bytes.toByteArray();
    }
}

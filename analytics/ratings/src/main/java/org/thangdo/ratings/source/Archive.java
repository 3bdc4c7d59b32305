package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks of a zip archive before anything in it is believed: number, names and unpacked sizes of its entries. Parts that are later
 * held in memory are unpacked once and counted, because the sizes that an archive states may be lies; the large ones (rows and
 * shared strings) are read through {@link #limited}.
 */
final class Archive {

    static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST_TOTAL = 6L << 30;
    private static final long LARGEST_PART = 64L << 20;
    private static final long LARGEST_STREAMED = 3L << 30;
    private static final long UNSUSPICIOUS = 32L << 20;
    private static final long HIGHEST_RATIO = 400;

    private Archive() {}

    /** Names of the entries of a harmless archive. */
    static Set<String> check(Path file) throws IOException {
        var names = new HashSet<String>();
        long total = 0;
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new HostileFileException("entries");
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                checkName(entry.getName(), names);
                total += checkSize(zip, entry);
                if (total > LARGEST_TOTAL) {
                    throw new HostileFileException("size");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("zip entry name", e);
        }
        return names;
    }

    private static void checkName(String name, Set<String> names) throws HostileFileException {
        String plain = name.replace('\\', '/');
        boolean climbs = plain.startsWith("/") || ("/" + plain + "/").contains("/../") || plain.indexOf(':') >= 0;
        if (climbs || !names.add(name)) {
            throw new HostileFileException("name");
        }
    }

    private static long checkSize(ZipFile zip, ZipEntry entry) throws IOException {
        long stated = entry.getSize();
        boolean bomb = stated > UNSUSPICIOUS && stated / HIGHEST_RATIO > entry.getCompressedSize();
        if (bomb || stated > LARGEST_STREAMED) {
            throw new HostileFileException("ratio");
        }
        return isStreamed(entry.getName()) ? stated : counted(zip, entry);
    }

    private static boolean isStreamed(String name) {
        return name.startsWith("xl/worksheets/") && name.endsWith(".xml")
                || name.equalsIgnoreCase("xl/sharedStrings.xml");
    }

    private static long counted(ZipFile zip, ZipEntry entry) throws IOException {
        boolean picture = entry.getName().contains("/media/");
        long limit = picture ? LARGEST_STREAMED : LARGEST_PART;
        long size = 0;
        var buffer = new byte[1 << 16];
        try (var bytes = zip.getInputStream(entry)) {
            for (int n = bytes.read(buffer); n >= 0 && size <= limit; n = bytes.read(buffer)) {
                size += n;
            }
        }
        if (size > limit) {
            throw new HostileFileException("size");
        }
        return size;
    }

    /** A stream that ends in a {@link HostileFileException} where it grows beyond what any real sheet needs. */
    static InputStream limited(InputStream bytes) {
        return new java.io.FilterInputStream(bytes) {
            private long seen;

            @Override
            public int read() throws IOException {
                int value = super.read();
                count(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int n = super.read(target, offset, length);
                count(Math.max(0, n));
                return n;
            }

            private void count(int n) throws IOException {
                seen += n;
                if (seen > LARGEST_STREAMED) {
                    throw new HostileFileException("size");
                }
            }
        };
    }
}

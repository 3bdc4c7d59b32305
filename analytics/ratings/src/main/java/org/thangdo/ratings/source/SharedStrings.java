package org.thangdo.ratings.source;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The texts that the sheets of a workbook share. Up to a limit they stay in memory; the rest waits in a temporary file and is read
 * back through a small cache, so memory stays bounded for any workbook.
 */
final class SharedStrings implements AutoCloseable {

    private static final long IN_MEMORY = 24L << 20;
    private static final int CACHED = 20_000;
    private static final int MOST_STRINGS = 30_000_000;

    /**
     * A text with the legacy font in which a part of it is written.
     *
     * @param font type character of the font, {@code 's'} for Unicode or unknown fonts
     */
    record Item(String text, char font) {}

    private final Path folder;
    private final List<Item> near = new ArrayList<>();
    private final Map<Integer, Item> cache = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Item> eldest) {
            return size() > CACHED;
        }
    };
    private long[] places = new long[0];
    private int count;
    private long characters;
    private long written;
    private Path spill;
    private DataOutputStream out;
    private RandomAccessFile in;

    private SharedStrings(Path folder) {
        this.folder = folder;
    }

    static SharedStrings read(InputStream part, Path folder) throws IOException {
        var strings = new SharedStrings(folder);
        try {
            SafeXml.read(part, strings.new Handler());
            if (strings.out != null) {
                strings.out.close();
                strings.in = new RandomAccessFile(strings.spill.toFile(), "r");
            }
            return strings;
        } catch (IOException e) {
            strings.close();
            throw e;
        }
    }

    static SharedStrings none() {
        return new SharedStrings(Path.of(""));
    }

    /** The text with this number. */
    Item at(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw new IOException("no shared string " + index);
        }
        if (index < near.size()) {
            return near.get(index);
        }
        var known = cache.get(index);
        if (known != null) {
            return known;
        }
        in.seek(places[index - near.size()]);
        char font = (char) in.readByte();
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        var item = new Item(new String(bytes, StandardCharsets.UTF_8), font);
        cache.put(index, item);
        return item;
    }

    private void add(Item item) throws IOException {
        if (++count > MOST_STRINGS) {
            throw new HostileFileException("strings");
        }
        characters += item.text.length() + 32L;
        if (characters <= IN_MEMORY) {
            near.add(item);
            return;
        }
        if (out == null) {
            spill = Files.createTempFile(folder, "thangdo-", ".strings");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spill), 1 << 17));
        }
        int far = count - near.size() - 1;
        places = far < places.length ? places : Arrays.copyOf(places, Math.max(1024, 2 * far));
        places[far] = written;
        byte[] bytes = item.text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(item.font);
        out.writeInt(bytes.length);
        out.write(bytes);
        written += 5 + bytes.length;
    }

    private final class Handler extends SafeXml.Handler {
        private final RichText text = new RichText();

        @Override
        void start(String name, Attributes attributes) {
            if (name.equals("si")) {
                text.begin();
            } else {
                text.start(name, attributes);
            }
        }

        @Override
        public void characters(char[] buffer, int from, int length) {
            text.characters(buffer, from, length);
        }

        @Override
        void end(String name) throws SAXException {
            text.end(name);
            if (name.equals("si")) {
                try {
                    add(new Item(text.text(), text.font()));
                } catch (IOException e) {
                    throw new SAXException(e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
        if (out != null) {
            out.close();
        }
        if (spill != null) {
            Files.deleteIfExists(spill);
        }
    }
}

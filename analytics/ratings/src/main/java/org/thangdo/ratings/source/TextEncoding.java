package org.thangdo.ratings.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the bytes of a text file become characters.
 *
 * @param mark length of the byte order mark, in bytes
 */
record TextEncoding(Charset charset, int mark) {

    private static final int HEAD = 1 << 16;
    private static final int SAMPLE = 1 << 22;
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};

    /** What the first bytes of a file say. */
    static TextEncoding ofBeginning(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return ofBeginning(bytes.readNBytes(HEAD));
        }
    }

    /**
     * The encoding of a whole file: as declared, or as proven.
     *
     * @param declared name of an encoding, or of a legacy font
     * @return empty if the file is in none of the encodings that can be proven
     */
    static Optional<TextEncoding> of(Path file, Optional<String> declared) throws IOException {
        var beginning = ofBeginning(file);
        boolean legacyFont = declared.map(EncodingName::isLegacyFont).orElse(false);
        if (declared.isPresent() && !legacyFont) {
            return EncodingName.of(declared.get(), beginning);
        }
        if (beginning.isUtf16()) {
            return Optional.of(beginning);
        }
        try (var bytes = beginning.bytes(file)) {
            if (Utf8Check.isUtf8(bytes)) {
                return Optional.of(beginning);
            }
        }
        return legacyFont ? Optional.of(new TextEncoding(StandardCharsets.ISO_8859_1, 0)) : singleByte(file);
    }

    /** What the first bytes say; UTF-8 without a mark if they say nothing. */
    static TextEncoding ofBeginning(byte[] head) {
        if (startsWith(head, UTF8_MARK)) {
            return new TextEncoding(StandardCharsets.UTF_8, UTF8_MARK.length);
        }
        if (startsWith(head, LITTLE_MARK)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, LITTLE_MARK.length);
        }
        if (startsWith(head, BIG_MARK)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, BIG_MARK.length);
        }
        return withoutMark(head);
    }

    /** UTF-16 without a mark: every second byte of line ends, digits and delimiters is zero, always on the same side. */
    private static TextEncoding withoutMark(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        int enough = Math.max(1, head.length / 16);
        if (zeros[1] >= enough && zeros[0] == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (zeros[0] >= enough && zeros[1] == 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    /** The single-byte encoding in which a file that is not UTF-8 makes sense, if there is one. */
    private static Optional<TextEncoding> singleByte(Path file) throws IOException {
        byte[] sample;
        try (var bytes = Files.newInputStream(file)) {
            sample = bytes.readNBytes(SAMPLE);
        }
        var windows = Charset.forName("windows-1258");
        if (VietnameseText.isPlausible(new String(sample, windows))) {
            return Optional.of(new TextEncoding(windows, 0));
        }
        String bytes = new String(sample, StandardCharsets.ISO_8859_1);
        return LegacyText.detect(bytes).map(legacy -> new TextEncoding(StandardCharsets.ISO_8859_1, 0));
    }

    boolean isUtf16() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** Opens a file behind its byte order mark. Bytes that do not belong to the encoding end in a {@code CharacterCodingException}. */
    Reader open(Path file) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new InputStreamReader(bytes(file), decoder);
        return charset.name().equals("windows-1258") ? new ComposedReader(reader) : reader;
    }

    /** The bytes of a file behind its byte order mark. */
    InputStream bytes(Path file) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.skipNBytes(mark);
        return bytes;
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}

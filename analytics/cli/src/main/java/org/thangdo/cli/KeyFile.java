package org.thangdo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key by which ids become pseudonyms. It stays beside the user's data, never in a result: whoever has it can tell who
 * is who, and the same key gives the same pseudonyms next year.
 */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** The key in a file; a new one is drawn and kept where there is none. */
    static byte[] read(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] drawn = new byte[BYTES];
                new SecureRandom().nextBytes(drawn);
                Files.writeString(
                        file,
                        HexFormat.of().formatHex(drawn),
                        StandardCharsets.US_ASCII,
                        StandardOpenOption.CREATE_NEW);
            }
            byte[] key = HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length >= BYTES) {
                return key;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.key", "file", file);
        }
        throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.key", "file", file);
    }
}

package org.thangdo.ratings.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Encodings as people name them. */
final class EncodingName {

    private EncodingName() {}

    /**
     * Whether a name is about fonts, not bytes. In such a file that is not Unicode each byte is one character, and what it means is
     * decided word by word afterwards.
     */
    static boolean isLegacyFont(String name) {
        return Set.of("tcvn3", "abc", "vni", "auto").contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * The encoding of a file for which a name was given.
     *
     * @param beginning what the first bytes say; a byte order mark is stronger than a name
     */
    static Optional<TextEncoding> of(String name, TextEncoding beginning) {
        boolean twoBytes = name.equalsIgnoreCase("utf-16") && beginning.isUtf16();
        if (beginning.mark() > 0 || twoBytes) {
            return Optional.of(beginning);
        }
        var charset = name.equalsIgnoreCase("utf-16") ? "UTF-16LE" : name;
        return isKnown(charset) ? Optional.of(new TextEncoding(Charset.forName(charset), 0)) : Optional.empty();
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}

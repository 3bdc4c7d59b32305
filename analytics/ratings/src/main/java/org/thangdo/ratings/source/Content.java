package org.thangdo.ratings.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file is, by its content; its name is only a hint. */
enum Content {
    XLSX("Excel (.xlsx)", ".xlsx", ".xlsm", ".xltx"),
    XLSB("Excel (.xlsb)"),
    DOCX("Word (.docx)", ".docx", ".docm"),
    OTHER_ARCHIVE("zip"),
    OLE("Excel (.xls)", ".xls", ".xlsx", ".xlt"),
    PARQUET("Parquet", ".parquet"),
    HTML("HTML"),
    PDF("PDF"),
    BINARY("?"),
    TEXT("CSV", ".csv", ".tsv", ".txt", ".tab");

    private final String shown;
    private final List<String> extensions;

    Content(String shown, String... extensions) {
        this.shown = shown;
        this.extensions = List.of(extensions);
    }

    /** As a sentence names it. */
    String shown() {
        return shown;
    }

    /** Whether the name of a file agrees with its content. */
    boolean fits(String name) {
        return extensions.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private static final int HEAD = 1 << 16;
    private static final int MARKUP = 2048;

    static Content of(Path file) throws IOException {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(HEAD);
        }
        String start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return ofArchive(Archive.check(file));
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLE;
        }
        if (start.startsWith("PAR1")) {
            return PARQUET;
        }
        return start.startsWith("%PDF") ? PDF : ofText(head);
    }

    private static Content ofArchive(Set<String> names) {
        if (names.contains("xl/workbook.bin")) {
            return XLSB;
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return XLSX;
        }
        return names.contains("word/document.xml") ? DOCX : OTHER_ARCHIVE;
    }

    private static Content ofText(byte[] head) {
        var encoding = TextEncoding.ofBeginning(head);
        if (encoding.isUtf8()) {
            for (byte value : head) {
                if (value >= 0 && value < ' ' && "\t\n\r\f\u001A".indexOf(value) < 0) {
                    return BINARY;
                }
            }
        }
        String text = new String(head, 0, Math.min(MARKUP, head.length), encoding.charset());
        String markup = text.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        boolean html = markup.startsWith("<!doctype html")
                || markup.startsWith("<html")
                || markup.startsWith("<table")
                || markup.startsWith("<?xml")
                || markup.startsWith("<meta")
                || markup.startsWith("<head")
                || markup.startsWith("mime-version:");
        return html ? HTML : TEXT;
    }
}

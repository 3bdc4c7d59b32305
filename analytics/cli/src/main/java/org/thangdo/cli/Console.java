package org.thangdo.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Where the program speaks: results on one stream, progress and messages on the other. A console that cannot show
 * Vietnamese letters gets the same words without marks, never question marks.
 */
final class Console {

    private static final String PROBE = "ếƯ›█";

    private final PrintStream result;
    private final PrintStream messages;
    private final Charset charset;
    private final boolean unicode;

    private Console(PrintStream result, PrintStream messages, Charset charset) {
        this.result = result;
        this.messages = messages;
        this.charset = charset;
        unicode = charset.newEncoder().canEncode(PROBE);
    }

    /** The console of this process, in the character set it can show. */
    static Console system() {
        Charset charset = charset();
        return of(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), charset);
    }

    static Console of(OutputStream result, OutputStream messages, Charset charset) {
        return new Console(new PrintStream(result, true, charset), new PrintStream(messages, true, charset), charset);
    }

    /** A console that speaks through this one once it is let. */
    Console through(HeldOutput held) {
        return of(held.to(result), held.to(messages), charset);
    }

    /**
     * UTF-8 when the launcher switched the console to it or the output is not a console; else what the console says.
     */
    private static Charset charset() {
        String declared = System.getProperty("thangdo.console");
        if (declared != null) {
            return Charset.forName(declared);
        }
        return System.console() == null
                ? StandardCharsets.UTF_8
                : System.console().charset();
    }

    /** Whether letters with marks and block characters can be shown. */
    boolean unicode() {
        return unicode;
    }

    /** A line of the result. */
    void print(String line) {
        result.println(showable(line));
    }

    /** A line about the work: progress, findings, where files went. */
    void tell(String line) {
        messages.println(showable(line));
    }

    PrintStream messages() {
        return messages;
    }

    /** The result stream for a library that writes its own lines. */
    PrintWriter resultWriter() {
        return writer(result);
    }

    /** The message stream for a library that writes its own lines. */
    PrintWriter messageWriter() {
        return writer(messages);
    }

    private PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true) {
            @Override
            public void write(String text, int from, int length) {
                String shown = showable(text.substring(from, from + length));
                super.write(shown, 0, shown.length());
            }

            @Override
            public void write(char[] text, int from, int length) {
                write(String.valueOf(text, from, length), 0, length);
            }
        };
    }

    private String showable(String text) {
        return unicode ? text : withoutMarks(text);
    }

    /** The same words in ASCII: {@code "Hoàn thành tốt"} becomes {@code "Hoan thanh tot"}. */
    static String withoutMarks(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[“”„]", "\"")
                .replaceAll("[‘’]", "'")
                .replaceAll("[–—−]", "-")
                .replaceAll("[›→]", ">")
                .replace("…", "...")
                .replace("·", "-")
                .replace("≤", "<=")
                .replace("≥", ">=")
                .replace("█", "#")
                .replace("░", "-")
                .replace('\u00a0', ' ');
        return plain.replaceAll("[^\\x00-\\x7f]", "?");
    }
}

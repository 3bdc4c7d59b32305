package org.thangdo.reports.html;

/** Text that goes into a page, made harmless: nothing a table or file name holds can become markup. */
final class Markup {

    private Markup() {}

    /** Text for content and for attributes in double quotes; characters that XML forbids are left out. */
    static String text(String raw) {
        var safe = new StringBuilder(raw.length() + 16);
        raw.codePoints().filter(Markup::allowed).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
    }

    /** An element that holds text. */
    static String element(String name, String text) {
        return "<" + name + ">" + text(text) + "</" + name + ">\n";
    }
}

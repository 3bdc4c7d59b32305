package org.thangdo.ratings.source;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;

/** Text in which letters and the tone marks that follow them are joined into one character (Unicode form NFC). */
final class ComposedReader extends Reader {

    private final Reader text;
    private final char[] chunk = new char[1 << 14];
    private String composed = "";
    private String kept = "";
    private int at;
    private boolean ended;

    ComposedReader(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (at >= composed.length()) {
            if (ended) {
                return -1;
            }
            refill();
        }
        int count = Math.min(length, composed.length() - at);
        composed.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    /** Composes all but the last letter, whose marks may still come. */
    private void refill() throws IOException {
        int n = text.read(chunk, 0, chunk.length);
        ended = n < 0;
        String all = ended ? kept : kept + new String(chunk, 0, n);
        int cut = ended ? all.length() : lastLetter(all);
        kept = all.substring(cut);
        composed = Normalizer.normalize(all.substring(0, cut), Normalizer.Form.NFC);
        at = 0;
    }

    private static int lastLetter(String text) {
        int cut = Math.max(0, text.length() - 1);
        while (cut > 0 && Character.getType(text.charAt(cut)) == Character.NON_SPACING_MARK) {
            cut--;
        }
        return cut;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

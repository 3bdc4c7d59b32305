package org.thangdo.criteria.text;

import java.text.Normalizer;

/** Marks of Vietnamese letters, as people leave them out when they type: "hoan thanh tot nhiem vu". */
public final class Marks {

    private Marks() {}

    /** The composed text without marks, letter by letter, so that every place stays where it was. */
    public static String removed(String text) {
        var plain = new StringBuilder(text.length());
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            char base =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            plain.append(base == 'đ' ? 'd' : base == 'Đ' ? 'D' : base);
        }
        return plain.toString();
    }
}

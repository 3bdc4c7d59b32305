package org.thangdo.ratings.source;

import java.util.List;
import java.util.Map;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;

/** Findings of one file, as the sentences want them. */
record Found(String file) {

    private static final int SHOWN = 120;

    /** A finding about the whole file. */
    Finding file(FindingCode code, Map<String, Object> arguments) {
        return at(code, "", "", "", arguments);
    }

    Finding sheet(FindingCode code, String sheet, Map<String, Object> arguments) {
        return at(code, sheet, "", "", arguments);
    }

    Finding at(FindingCode code, String sheet, String cell, String value, Map<String, Object> arguments) {
        return at(code, List.of(place(sheet, cell)), value, arguments);
    }

    /** A finding at its first place, with the others listed. */
    Finding at(FindingCode code, List<Place> places, String value, Map<String, Object> arguments) {
        return new Finding(code, places.get(0), visible(value), arguments, places.subList(1, places.size()));
    }

    Place place(String sheet, String cell) {
        return new Place(file, sheet, cell, "");
    }

    /** The beginning of a text with its invisible characters made visible. */
    static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(point -> {
            switch (point) {
                case '\t' -> shown.append('⇥');
                case '\n' -> shown.append('⏎');
                case '\r' -> shown.append('␍');
                case 0xA0 -> shown.append('⍽');
                case 0xFEFF -> shown.append("␣BOM␣");
                default -> {
                    if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                        shown.append(String.format("\\u%04X", point));
                    } else {
                        shown.appendCodePoint(point);
                    }
                }
            }
        });
        return text.codePointCount(0, text.length()) > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}

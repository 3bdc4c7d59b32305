package org.thangdo.ratings.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.finding.Finding.Place;

/**
 * A finding as a person reads it: what, where, which value, why, and what to do. Always the same five parts, on the
 * console, in a marked workbook and in a report.
 *
 * @param number under which the finding is explained, for example {@code "LT-12"}
 * @param severity in words
 * @param title what is wrong
 * @param place file, sheet and cell, and how many more places
 * @param value what stands there; may be empty
 * @param why it matters
 * @param fix what to do
 */
public record FindingText(
        String number, String severity, String title, String place, String value, String why, String fix) {

    private static final Pattern PASSAGE = Pattern.compile("(footnote|paragraph|table) (\\d+)");

    /** The text of a finding. */
    public static FindingText of(Finding finding, Language language) {
        var sentences = Words.of(FindingText.class, "findings", language);
        var parts = parts(language);
        String key = finding.code().name();
        return new FindingText(
                finding.code().number(),
                parts.say("severity." + finding.code().severity().name()),
                sentences.say(key + ".title", finding.arguments()),
                place(finding, parts),
                finding.value(),
                sentences.say(key + ".why", finding.arguments()),
                sentences.say(key + ".fix", finding.arguments()));
    }

    /** What a kind of finding means, whatever the file: title, why and fix, with "…" where a file would be named. */
    public static List<String> explain(FindingCode code, Language language) {
        var sentences = Words.of(FindingText.class, "findings", language);
        var parts = parts(language);
        return List.of(
                code.number() + "  " + parts.say("severity." + code.severity().name()) + "  "
                        + sentences.outline(code.name() + ".title"),
                line(parts, "why", sentences.outline(code.name() + ".why")),
                line(parts, "fix", sentences.outline(code.name() + ".fix")));
    }

    private static Words parts(Language language) {
        return Words.of(FindingText.class, "finding", language);
    }

    private static String place(Finding finding, Words parts) {
        String first = place(finding.place(), parts);
        int more = finding.others().size();
        return more == 0 ? first : first + parts.say("more", Map.of("places", more));
    }

    /** A cell as it is; a passage of a report, {@code "footnote 1"}, in the reader's language. */
    private static String cell(String cell, Words parts) {
        var passage = PASSAGE.matcher(cell);
        return passage.matches() ? parts.say("passage." + passage.group(1), Map.of("number", passage.group(2))) : cell;
    }

    private static String place(Place place, Words parts) {
        var steps = new ArrayList<>(List.of(place.file()));
        if (!place.sheet().isEmpty()) {
            steps.add("“" + place.sheet() + "”");
        }
        if (!place.cell().isEmpty()) {
            steps.add(cell(place.cell(), parts));
        }
        String where = String.join(" › ", steps);
        return place.column().isEmpty() ? where : where + " (" + place.column() + ")";
    }

    /** The five lines of a finding, labels aligned. */
    public List<String> lines(Language language) {
        var parts = parts(language);
        var lines = new ArrayList<String>();
        lines.add(number + "  " + severity + "  " + title);
        lines.add(line(parts, "file", place));
        if (!value.isEmpty()) {
            lines.add(line(parts, "value", "“" + value + "”"));
        }
        lines.add(line(parts, "why", why));
        lines.add(line(parts, "fix", fix));
        return lines;
    }

    private static String line(Words parts, String label, String text) {
        return "  " + parts.say("label." + label) + "  " + text;
    }
}

package org.thangdo.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Reading;
import org.thangdo.study.Provenance;

/** What a result was made from, as sentences. */
final class ProvenanceLines {

    private static final int MOST_SHEETS = 8;
    private static final int SHA_CHARACTERS = 16;

    private ProvenanceLines() {}

    static List<String> of(Provenance provenance, Words words) {
        var lines = new ArrayList<String>();
        for (Reading.Input input : provenance.inputs()) {
            lines.add(words.say(
                    "provenance.input",
                    Map.of("file", input.name(), "bytes", input.bytes(), "sha", shortened(input.sha256()))));
        }
        var sheets =
                provenance.sheets().stream().filter(sheet -> sheet.rowsIn() > 0).toList();
        sheets.stream().limit(MOST_SHEETS).forEach(sheet -> lines.add(sheet(sheet, words)));
        if (sheets.size() > MOST_SHEETS) {
            long more = sheets.size() - MOST_SHEETS;
            lines.add(words.say("provenance.more", Map.of("more", more)));
        }
        lines.add(words.say(
                "provenance.rules",
                Map.of("pack", provenance.rulePack(), "sha", shortened(provenance.rulePackSha256()))));
        lines.add(words.say(
                "provenance.run",
                Map.of(
                        "run", provenance.run(),
                        "tool", provenance.tool(),
                        "java", provenance.java(),
                        "seed", String.valueOf(provenance.seed()),
                        "plan", shortened(provenance.planSha256()))));
        lines.add(words.say("provenance.method"));
        return List.copyOf(lines);
    }

    private static String sheet(Reading.Sheet sheet, Words words) {
        String name = sheet.sheet().isEmpty() ? sheet.file() : sheet.file() + " › " + sheet.sheet();
        return words.say(
                "provenance.sheet",
                Map.of(
                        "sheet", name,
                        "in", sheet.rowsIn(),
                        "kept", sheet.kept(),
                        "rejected", sheet.rejected(),
                        "merged", sheet.merged()));
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(SHA_CHARACTERS, sha256.length()));
    }
}

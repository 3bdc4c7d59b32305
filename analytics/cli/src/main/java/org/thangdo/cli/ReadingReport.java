package org.thangdo.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.ratings.finding.FindingText;

/** What reading found, as lines for the console: the row ledger of each sheet, then the findings, gravest first. */
record ReadingReport(Reading reading, Words words) {

    /** One line for each sheet: rows in, kept, rejected, merged. */
    List<String> ledger() {
        return reading.sheets().stream().map(this::ledger).toList();
    }

    private String ledger(Reading.Sheet sheet) {
        String where = sheet.sheet().isEmpty() ? sheet.file() : sheet.file() + " › “" + sheet.sheet() + "”";
        String key = sheet.table().isEmpty() ? "ledger.none" : "ledger";
        return words.say(
                key,
                Map.of(
                        "where", where,
                        "rows", sheet.rowsIn(),
                        "kept", sheet.kept(),
                        "rejected", sheet.rejected(),
                        "merged", sheet.merged()));
    }

    /** How many findings of each severity. */
    String summary() {
        return words.say(
                "findings.count",
                Map.of(
                        "errors", count(Severity.ERROR),
                        "warnings", count(Severity.WARNING),
                        "repairs", count(Severity.REPAIRED)));
    }

    private long count(Severity severity) {
        return reading.findings().stream()
                .filter(finding -> finding.code().severity() == severity)
                .count();
    }

    /** One line for each finding: number, severity, title, place. */
    List<String> titles() {
        return texts(Severity.REPAIRED)
                .map(text -> text.number() + "  " + text.severity() + "  " + text.title() + "  " + text.place())
                .toList();
    }

    /** Five lines for each finding at least so grave, each followed by an empty line. */
    List<String> findings(Severity least) {
        return texts(least)
                .map(text -> String.join("\n", text.lines(words.language())) + "\n")
                .toList();
    }

    private Stream<FindingText> texts(Severity least) {
        return reading.findings().stream()
                .filter(finding -> finding.code().severity().compareTo(least) <= 0)
                .sorted(Comparator.comparing((Finding finding) -> finding.code().severity()))
                .map(finding -> FindingText.of(finding, words.language()));
    }
}

package org.thangdo.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.finding.FindingText;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/** What reading found, for people who were not there. Values stay out of it: they may name people. */
public final class FindingsTable {

    private static final Comparator<FindingCode> MOST_SEVERE =
            Comparator.comparing(FindingCode::severity).thenComparing(FindingCode::number);

    private FindingsTable() {}

    /** One row for each code, the most severe first: number, severity, title, first place, how many places. */
    public static DataTable summary(List<Finding> findings, Language language) {
        Words words = Pack.words(language);
        var rows = byCode(findings).values().stream()
                .map(alike -> row(alike, language))
                .toList();
        return new DataTable(
                "findings",
                words.say("findings.title"),
                List.of(
                        new Column("code", words.say("findings.code"), Format.TEXT),
                        new Column("severity", words.say("findings.severity"), Format.TEXT),
                        new Column("title", words.say("findings.what"), Format.TEXT),
                        new Column("place", words.say("findings.place"), Format.TEXT),
                        new Column("places", words.say("findings.places"), Format.WHOLE)),
                rows);
    }

    /** How many different codes there are. */
    public static long codes(List<Finding> findings) {
        return byCode(findings).size();
    }

    /** The first finding of each code, the most severe code first. */
    public static List<Finding> firstOfEach(List<Finding> findings) {
        return byCode(findings).values().stream().map(alike -> alike.get(0)).toList();
    }

    private static SortedMap<FindingCode, List<Finding>> byCode(List<Finding> findings) {
        var byCode = new TreeMap<FindingCode, List<Finding>>(MOST_SEVERE);
        findings.forEach(finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                .add(finding));
        return byCode;
    }

    private static List<Cell> row(List<Finding> alike, Language language) {
        long places = alike.stream()
                .mapToLong(finding -> 1L + finding.others().size())
                .sum();
        var said = FindingText.of(alike.get(0), language);
        return List.of(
                new DataTable.Words(said.number()),
                new DataTable.Words(Pack.words(language)
                        .say("severity." + alike.get(0).code().severity())),
                new DataTable.Words(said.title()),
                new DataTable.Words(alike.get(0).place().source()),
                new DataTable.Number(places));
    }
}

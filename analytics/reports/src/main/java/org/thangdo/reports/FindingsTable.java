package org.thangdo.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Column;
import org.thangdo.study.table.DataTable.Format;

/** What reading found, for people who were not there. Values stay out of it: they may name people. */
public final class FindingsTable {

    private FindingsTable() {}

    /** One row for each code, the most severe first: number, severity, title, first place, how many places. */
    public static DataTable summary(List<Finding> findings, Language language) {
        Words words = Pack.words(language);
        var byCode = new TreeMap<FindingCode, List<Finding>>(
                java.util.Comparator.comparing(FindingCode::severity).thenComparing(FindingCode::number));
        findings.forEach(finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                .add(finding));
        var rows = byCode.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), language, words))
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

    private static List<Cell> row(FindingCode code, List<Finding> findings, Language language, Words words) {
        long places = findings.stream()
                .mapToLong(finding -> 1L + finding.others().size())
                .sum();
        Finding first = findings.get(0);
        return List.of(
                new DataTable.Words(code.number()),
                new DataTable.Words(words.say("severity." + code.severity())),
                new DataTable.Words(title(first, language)),
                new DataTable.Words(first.place().source()),
                new DataTable.Number(places));
    }

    /** The title of a finding. */
    public static String title(Finding finding, Language language) {
        return sentence(finding, "title", language);
    }

    /** Why it is a problem, and what to do about it. */
    public static String advice(Finding finding, Language language) {
        return sentence(finding, "why", language) + " " + sentence(finding, "fix", language);
    }

    private static String sentence(Finding finding, String part, Language language) {
        var arguments = new TreeMap<String, Object>(finding.arguments());
        arguments.putAll(
                Map.of("value", finding.value(), "place", finding.place().source()));
        return Words.of(Finding.class, "findings", language).say(finding.code().name() + "." + part, arguments);
    }
}

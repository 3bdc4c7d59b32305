package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.finding.FindingText;

/** Counts the places of findings by check and file. */
record QualityFigure(Figures figures) {

    DataQuality of(List<Reading.Input> inputs, List<Reading.Sheet> sheets, List<Finding> findings) {
        var files = Stream.concat(
                        inputs.stream().map(Reading.Input::name),
                        findings.stream().map(finding -> finding.place().file()))
                .distinct()
                .toList();
        var byCode = new TreeMap<FindingCode, List<Finding>>();
        findings.forEach(finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                .add(finding));
        var checks = byCode.values().stream().map(found -> check(found, files)).toList();
        long rows = sheets.stream().mapToLong(Reading.Sheet::rowsIn).sum();
        Words words = Figures.words(figures.language());
        var frame = figures.frame(
                headline(byCode, words),
                words.say("subtitle.data-quality"),
                figures.source(rows, words.say("base.rows"), ""),
                Kind.PERSON,
                "");
        return new DataQuality(frame, files.stream().map(Figures::drawable).toList(), checks);
    }

    private static String headline(Map<FindingCode, List<Finding>> byCode, Words words) {
        long errors = byCode.keySet().stream()
                .filter(code -> code.severity() == Severity.ERROR)
                .count();
        String key = errors == 1 ? "one-error" : errors > 1 ? "errors" : byCode.isEmpty() ? "nothing" : "no-errors";
        return words.say("headline.data-quality." + key, Map.of("errors", errors, "checks", byCode.size()));
    }

    private DataQuality.Check check(List<Finding> found, List<String> files) {
        var first = found.get(0);
        String title = FindingText.of(first, figures.language()).title();
        var counts = files.stream()
                .map(file -> found.stream()
                        .flatMap(finding -> Stream.concat(Stream.of(finding.place()), finding.others().stream()))
                        .map(Place::file)
                        .filter(file::equals)
                        .count())
                .toList();
        return new DataQuality.Check(
                first.code().number(), Figures.drawable(title), first.code().severity(), counts);
    }
}

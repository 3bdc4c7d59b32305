package org.thangdo.ratings.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/** Which sheets of a workbook are read, and what is said about those that hold nothing. */
record SheetChoice(Optional<String> wanted, Found found) {

    /** Names that a new workbook gives its unused sheets. */
    private static final Pattern UNUSED = Pattern.compile("(?i)(sheet|trang[ _]?t[ií]nh|trang|feuil)[ _]?\\d+");

    boolean includes(String sheet) {
        return wanted.map(name -> plain(name).equals(plain(sheet))).orElse(true);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** The answer where no sheet has the wanted name. */
    List<StagedSheet> missing(List<String> names) {
        return List.of(StagedSheet.refused(
                found.file(),
                wanted.orElse(""),
                List.of(found.sheet(
                        FindingCode.SHEET_NOT_FOUND,
                        wanted.orElse(""),
                        Map.of("sheet", wanted.orElse(""), "others", quoted(names))))));
    }

    /**
     * Adds a finding to each empty sheet that a person may take for the table: not to unused sheets with the name that the
     * program gave them, behind a sheet with rows.
     */
    List<StagedSheet> tellEmpty(List<StagedSheet> sheets) {
        var told = new ArrayList<StagedSheet>();
        boolean filled = false;
        for (var sheet : sheets) {
            boolean unused = filled && UNUSED.matcher(sheet.sheet()).matches();
            boolean silent = sheet.rows() > 0 || !sheet.findings().isEmpty() || unused;
            told.add(silent ? sheet : withFinding(sheet, empty(sheet, sheets)));
            filled |= sheet.rows() > 0;
        }
        return told;
    }

    private Finding empty(StagedSheet sheet, List<StagedSheet> sheets) {
        String others = sheets.stream()
                .filter(other -> other != sheet && other.rows() > 0)
                .map(other -> "“" + other.sheet() + "” " + other.rows())
                .collect(Collectors.joining(", "));
        return found.sheet(
                FindingCode.EMPTY_SHEET,
                sheet.sheet(),
                Map.of("sheet", sheet.sheet(), "others", others.isEmpty() ? "–" : others, "rows", 0));
    }

    static StagedSheet withFinding(StagedSheet sheet, Finding finding) {
        var findings = new ArrayList<>(sheet.findings());
        findings.add(finding);
        return new StagedSheet(
                sheet.file(),
                sheet.sheet(),
                sheet.table(),
                sheet.columns(),
                sheet.rows(),
                sheet.raggedRows(),
                sheet.merges(),
                findings,
                sheet.format());
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
    }
}
